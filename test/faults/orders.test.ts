// Orders with each of the worst values in every place: none can shut a shop, or write anything outside its order.
import {chmodSync, cpSync, mkdirSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {type Command, type CommandType, type EventType, eventShapes, orderShapes} from '../../src/domain/ledger/commands.ts';
import type {Entry} from '../../src/domain/ports/journal.ts';
import {headLength} from '../../src/store/journal/entry.ts';
import {makeShopFolder} from '../../src/store/opening/shop-folder.ts';
import {verifyShop} from '../../src/store/opening/verify.ts';
import {membersOf, placesIn, withValue} from '../support/order-places.ts';
import {beforeOf, give, samples} from '../support/order-samples.ts';
import {leftShop, newFolder, nextId, openAt} from '../support/stored-shop.ts';
import {worstValues} from '../support/worst-values.ts';
import {report, sized} from './size.ts';

const orders = Object.keys(orderShapes) as readonly CommandType[];
const addressed = (type: CommandType) => ({id: nextId(), operator: 1, till: 1, ...samples[type].order});

/** The events a shop has written from an entry on. */
function eventsFrom(folder: string, seq: number): readonly Entry['events'][number][] {
	const lines = readdirSync(join(folder, 'journal'))
		.sort()
		.flatMap(name =>
			readFileSync(join(folder, 'journal', name), 'utf8')
				.split('\n')
				.filter(line => line.trim() !== ''),
		);
	return lines.map(line => JSON.parse(line.slice(headLength)) as Entry).flatMap(entry => (entry.seq < seq ? [] : entry.events));
}

/** Copies of one shop that was left, so that each order meets the same. */
async function copies(type: CommandType): Promise<() => string> {
	const left = type === 'openShop' ? undefined : (await leftShop(beforeOf(type))).folder;
	return () => {
		const folder = newFolder();
		if (left === undefined) makeShopFolder(folder);
		else {
			mkdirSync(folder);
			cpSync(left, folder, {recursive: true});
			chmodSync(folder, 0o700);
		}
		return folder;
	};
}

/** Opens, verifies and lists a shop; everything that was written since an entry is of the events an order has, each with its own members. */
async function isSound(
	folder: string,
	{since, events}: {readonly since: number; readonly events: readonly EventType[]},
): Promise<string> {
	const shop = await openAt(folder);
	const state = shop.state();
	expect(verifyShop(folder, {state: shop.till.state, place: shop.place()}).faults).toEqual([]);
	const {accounts, products} = shop.till.state;
	for (const id of accounts.rows.keys()) shop.till.history.accountEntries(id, 99);
	for (const code of products.rows.keys()) shop.till.history.movements(code, 99);
	shop.till.history.receipts({limit: 99});
	shop.till.history.past({limit: 99});
	await shop.close();
	for (const event of eventsFrom(folder, since)) {
		expect(events).toContain(event.type);
		const own = eventShapes[event.type].copy(event, {isStrict: false, room: 0, path: []});
		expect(event).toEqual(own);
	}
	return state;
}

/** After a redaction the shop is opened anew: the lines that it is folded from are then without the person. */
const isOpenedAnew = (type: CommandType): boolean => type === 'redactPerson';

/** Members that a sample cannot have beside the others: a sale of training is another event, a basket of it is not parked, a salt wants a PIN. */
const apart = ['sell.isTraining', 'parkBasket.basket.isTraining', 'signIn.salt'];
/** An answer and a due day are of one form at a time. */
const otherForm = /^answerVend\.answer<(?:declined|unknown)>|^savePayee\.payee\.due<(?:month|week|once)>/;

describe('the samples', () => {
	test('are of every order there is, and have every member', () => {
		expect(Object.keys(samples).sort()).toEqual([...orders].sort());
		const places = orders.flatMap(type => [...placesIn(orderShapes[type], addressed(type))]);
		const met = new Set(places.filter(({good}) => good !== undefined).map(({member}) => member));
		const all = orders.flatMap(type => [...membersOf(orderShapes[type], type)]);
		expect(
			all.flatMap(([member, name]) => (met.has(member) || apart.includes(name) || otherForm.test(name) ? [] : [name])),
		).toEqual([]);
		expect(all.length).toBeGreaterThan(200);
	});

	test.each(orders)('%s is done, and writes its own events', async type => {
		const folder = (await copies(type))();
		const shop = await openAt(folder);
		const {seq} = shop.place();
		expect(await give(shop.till, type, addressed(type) as Command)).toMatchObject({type: 'done', seq: seq + 1});
		await shop.close();
		expect(new Set(eventsFrom(folder, seq + 1).map(each => each.type))).toEqual(new Set(samples[type].events));
		const state = await isSound(folder, {since: seq + 1, events: samples[type].events});
		if (!isOpenedAnew(type)) expect(state).toBe(shop.state());
	});
});

describe('with each of the worst values in every place', () => {
	test.each(orders)('%s shuts no shop', async type => {
		const copy = await copies(type);
		const shape = orderShapes[type];
		const order = addressed(type);
		const places = [{path: [], good: order}, ...placesIn(shape, order)];
		let tried = 0;
		const step = Math.ceil(places.length / sized(3, places.length));
		for (let from = 0; from < places.length; from += step) {
			const folder = copy();
			let shop = await openAt(folder);
			const {seq} = shop.place();
			for (const {path, good} of places.slice(from, from + step))
				for (const [name, worst] of Object.entries(worstValues)) {
					const asked = withValue({...order, ...(path[0] === 'id' ? {} : {id: nextId()})}, path, worst(good)) as Command;
					const outcome = await give(shop.till, type, asked).catch((error: unknown) => ({type: 'threw', error}));
					expect(outcome, `${type}.${path.join('.')}: ${name}`).toMatchObject({type: expect.stringMatching(/^(done|refused)$/)});
					tried += 1;
					if (!isOpenedAnew(type) || outcome.type !== 'done') continue;
					await shop.close();
					shop = await openAt(folder);
				}
			await shop.close();
			const state = shop.state();
			expect(await isSound(folder, {since: seq + 1, events: samples[type].events})).toBe(state);
		}
		report(`${type}, places × worst values`, tried);
	});
});
