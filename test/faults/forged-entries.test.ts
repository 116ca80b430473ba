// Entries with a good hash and a bad form: reported as damage by number and event, never as a bug and never shown as right.
import {chmodSync, cpSync, mkdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import type {AnyShape, Copying} from '../../src/domain/base/shape.ts';
import {type Command, type CommandType, eventShapes, orderShapes} from '../../src/domain/ledger/commands.ts';
import type {Entry} from '../../src/domain/ports/journal.ts';
import {troubleText} from '../../src/formats/wording/trouble.ts';
import {StoreError} from '../../src/store/disk/store-error.ts';
import {headLength} from '../../src/store/journal/entry.ts';
import {salvage} from '../../src/store/opening/salvage.ts';
import {makeShopFolder} from '../../src/store/opening/shop-folder.ts';
import {verifyShop} from '../../src/store/opening/verify.ts';
import {goods, listed, sell} from '../support/commands.ts';
import {quickFiles} from '../support/faulty-files.ts';
import {forge} from '../support/forging.ts';
import {type Path, placesIn, withValue} from '../support/order-places.ts';
import {beforeOf, give, samples} from '../support/order-samples.ts';
import {firstSegment, leftShop, newFolder, nextId, openAt} from '../support/stored-shop.ts';
import {report, sized} from './size.ts';

const orders = Object.keys(orderShapes) as readonly CommandType[];
const wrong: readonly unknown[] = [null, 1.5, 'x', true, [], {}, [null]];

/** What is said of a shop that cannot be: at its opening, or, where it opens, by `verify`. */
async function damageOf(folder: string): Promise<StoreError | undefined> {
	try {
		const shop = await openAt(folder);
		verifyShop(folder, {state: shop.till.state, place: shop.place()});
		await shop.close();
		return undefined;
	} catch (error) {
		if (error instanceof StoreError) return error;
		throw error;
	}
}

/** A shop in which the sample of an order was done as the last of all. */
async function doneShop(type: CommandType): Promise<{readonly folder: string; readonly last: Entry}> {
	const folder = type === 'openShop' ? newFolder() : (await leftShop(beforeOf(type))).folder;
	if (type === 'openShop') makeShopFolder(folder);
	const shop = await openAt(folder);
	await give(shop.till, type, {id: nextId(), operator: 1, till: 1, ...samples[type].order} as Command);
	await shop.close();
	const lines = readFileSync(firstSegment(folder), 'utf8').trimEnd().split('\n');
	return {folder, last: JSON.parse(lines.at(-1)?.slice(headLength) ?? '')};
}

function copyOf(folder: string): string {
	const copy = newFolder();
	mkdirSync(copy);
	cpSync(folder, copy, {recursive: true});
	chmodSync(copy, 0o700);
	return copy;
}

const fits = (shape: AnyShape, value: unknown): boolean => {
	const copying: Copying = {isStrict: false, room: 0, path: []};
	try {
		shape.copy(value, copying);
		return true;
	} catch {
		return false;
	}
};

/** Entries with one member of one event taken out, or of a wrong type. */
function* forgeries({events}: Entry): Generator<{readonly path: Path; readonly value: unknown}> {
	for (const [place, event] of events.entries())
		for (const {path, member} of placesIn(eventShapes[event.type], event)) {
			if (!member) continue;
			const values = wrong.filter(value => !fits(member.shape, value));
			for (const value of member.isOptional ? values : [undefined, ...values]) yield {path: ['events', place, ...path], value};
		}
}

describe('A member of an event that is missing or of a wrong type is damage, and said with its entry', () => {
	test.each(orders)('written by %s', async type => {
		const {folder, last} = await doneShop(type);
		const all = [...forgeries(last)];
		const step = Math.max(1, Math.floor(all.length / sized(12, all.length)));
		let tried = 0;
		for (let place = orders.indexOf(type) % step; place < all.length; place += step) {
			const {path, value} = all[place] ?? {path: [], value: null};
			const forged = copyOf(folder);
			forge(forged, (json, seq) => (seq === last.seq ? JSON.stringify(withValue(last, path, value)) : json));
			const damage = await damageOf(forged);
			const what = `${path.join('.')} as ${JSON.stringify(value)}`;
			expect(damage?.code, what).toBe('damaged');
			expect(damage?.facts, what).toMatchObject({
				seq: last.seq,
				path: firstSegment(forged),
				why: expect.stringMatching(/^(event \d+ (\(\w+\)|is of no known type)|its money).*, in 0000000001\.log$/),
			});
			// What is left of it can be looked at: all that stands before.
			if (damage) expect((await salvage(forged, damage, quickFiles)).place.seq, what).toBe(last.seq - 1);
			rmSync(join(forged, '..'), {recursive: true});
			tried += 1;
		}
		report(`${type}, forged entries`, tried);
	});
});

describe('A line that is no entry', () => {
	const change =
		(with_: (entry: Entry) => unknown) =>
		(json: string, seq: number): string =>
			seq === 3 ? JSON.stringify(with_(JSON.parse(json))) : json;
	test.each<[string, (json: string, seq: number) => string, string]>([
		['no JSON', (json, seq) => (seq === 3 ? json.slice(1) : json), 'it is not a JSON object'],
		['a text', change(() => 'sold'), 'it is not a JSON object'],
		['null', change(() => null), 'it is not a JSON object'],
		['a list', change(entry => [entry]), 'it is not a JSON object'],
		['another seq', change(entry => ({...entry, seq: 7})), 'its seq is not 3'],
		['seq as a text', change(entry => ({...entry, seq: '3'})), 'its seq is not 3'],
		['no events', change(({events: _events, ...entry}) => entry), 'events must be a list'],
		['events that are one', change(entry => ({...entry, events: entry.events[0]})), 'events must be a list'],
		['an event of no known type', change(entry => ({...entry, events: [{type: 'Robbed'}]})), 'event 1 is of no known type'],
		[
			'an event called constructor',
			change(entry => ({...entry, events: [{type: 'constructor'}]})),
			'event 1 is of no known type',
		],
		['an event that is null', change(entry => ({...entry, events: [...entry.events, null]})), 'event 2 is of no known type'],
		['no command', change(({cmd: _cmd, ...entry}) => entry), 'cmd must have an id and a digest'],
		['an id that is a number', change(entry => ({...entry, cmd: {...entry.cmd, id: 7}})), 'cmd must have an id and a digest'],
		['a time in words', change(entry => ({...entry, at: 'today'})), 'at must be a whole number'],
		['a day that is a number', change(entry => ({...entry, day: 1})), 'day must be a text'],
		[
			'a line whose type will not be a text',
			change(entry => ({...entry, events: [{type: 'SaleMade', lines: [{type: {toString: 1, valueOf: 1}}]}]})),
			'event 1 (SaleMade): lines[0].type must be one of the words it can be',
		],
		['no version', change(({v: _v, ...entry}) => entry), 'v must be a whole number'],
	])('%s', async (_what, forged, why) => {
		const {folder} = await leftShop([listed('1001'), sell(goods('1001'))]);
		forge(folder, forged);
		const damage = await damageOf(folder);
		expect(damage).toMatchObject({code: 'damaged', facts: {seq: 3, why: `${why}, in 0000000001.log`}});
		expect(troubleText('damaged', damage?.facts ?? {})).toMatch(
			`The shop's files are damaged at entry 3: ${why}, in 0000000001.log. Nothing was changed`,
		);
	});
});

test('Members that no event has any more are read over: what older programs wrote stays open', async () => {
	const {folder} = await leftShop([listed('1001'), sell(goods('1001'))]);
	forge(folder, json => json.replace('"type":"SaleMade"', '"type":"SaleMade","cashier":"Bela"'));
	expect(await damageOf(folder)).toBeUndefined();
});
