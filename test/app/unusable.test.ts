// Files that are not money, with every kind of damage: the counter still opens, names the file, and sells.
import {execFileSync} from 'node:child_process';
import {
	chmodSync,
	cpSync,
	existsSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest';
import {readCounterFile} from '../../src/app/counter-file.ts';
import {openDraft} from '../../src/app/draft.ts';
import {createShop} from '../../src/app/new-shop.ts';
import {openSpool} from '../../src/app/printing/spool.ts';
import {openShop, readShop, type Shop} from '../../src/app/shop.ts';
import {pieces} from '../../src/domain/base/money.ts';
import type {Basket} from '../../src/domain/selling/basket.ts';
import {noteText} from '../../src/formats/wording/trouble.ts';
import {commandLine, scratchFolder} from '../support/command-line.ts';
import {openCounter} from '../support/counter-process.ts';
import {freshFolder, keys} from '../support/drive.ts';

const basket: Basket = {lines: [{id: 1}], removed: [], lost: []} as unknown as Basket;
const sale = {type: 'sell', items: [{type: 'goods', product: '1001', quantity: pieces(1)}], tenders: [{tender: 'cash'}]} as const;

const parent = mkdtempSync(join(tmpdir(), 'counterfoil-'));
const template = join(parent, 'shop');
afterAll(() => rmSync(parent, {recursive: true, force: true}));
beforeAll(async () => {
	const made = await createShop(template, {kind: 'practice'});
	if ('refusal' in made) throw new Error(JSON.stringify(made.refusal));
	const draft = openDraft(made.shop, shouldNot);
	draft.keep({id: 'a', basket});
	draft.keep({id: 'b', basket});
	draft.close();
	openSpool(template).add({receipt: 'P1-000001', copy: 0, at: 1}, Buffer.from('paper'));
	writeFileSync(join(template, 'counter.json'), '{\n  "theme": "light",\n  "ascii": true\n}\n');
	await made.shop.exportFile({name: 'statement.txt', text: 'x'});
	await made.shop.close();
});
function shouldNot(why: string): never {
	throw new Error(why);
}

function copyOfTemplate(): string {
	const folder = join(scratchFolder(), 'shop');
	cpSync(template, folder, {recursive: true});
	chmodSync(folder, 0o700);
	return folder;
}

/** Puts damage in the place of a file or folder. */
type Damage = (path: string) => void;
const instead =
	(put: Damage): Damage =>
	path => {
		rmSync(path, {recursive: true});
		put(path);
	};
const random = Buffer.from(Array.from({length: 997}, (_, index) => (index * 7919 + 13) % 251));

const otherThings: Readonly<Record<string, Damage>> = {
	'a dangling link': instead(path => symlinkSync('/nowhere/at/all', path)),
	'a link to /dev/zero': instead(path => symlinkSync('/dev/zero', path)),
	'a pipe': instead(path => void execFileSync('mkfifo', [path])),
};
const badBytes: Readonly<Record<string, Damage>> = {
	zeros: path => writeFileSync(path, Buffer.alloc(4096)),
	'random bytes': path => writeFileSync(path, random),
	'5 MB of zeros': path => writeFileSync(path, Buffer.alloc(5_000_000)),
	'3 GB of nothing': path => truncateSync(path, 3_000_000_000),
	'5 MB of random bytes': path => writeFileSync(path, Buffer.concat(Array.from({length: 5200}, () => random))),
	'a folder': instead(path => mkdirSync(path)),
	...otherThings,
};
/** Text that is no draft and no list; in `counter.json` it is its author's to mend. */
const badText: Readonly<Record<string, Damage>> = {
	null: path => writeFileSync(path, 'null'),
	'[]': path => writeFileSync(path, '[]'),
	'{}': path => writeFileSync(path, '{}\n'),
};
const file = instead(path => writeFileSync(path, 'x'));

const cases: readonly (readonly [string, Readonly<Record<string, Damage>>])[] = [
	['basket.log', {...badBytes, ...badText}],
	['counter.json', badBytes],
	['spool/list.json', {...badBytes, ...badText, nothing: path => truncateSync(path, 0)}],
	['spool', {...otherThings, 'a file': file}],
	['exports', {...otherThings, 'a file': file}],
];

/** Opens, sells, keeps a basket, puts a paper into the spool, writes an export: all that needs what is beside the books. */
async function doAll(folder: string): Promise<Shop> {
	const shop = await openShop(folder);
	onTestFinished(async () => void (await shop.close()));
	expect(await shop.execute(sale)).toMatchObject({type: 'done'});
	const draft = openDraft(shop, shouldNot);
	draft.keep({id: 'c', basket});
	draft.close();
	expect(openSpool(folder).add({receipt: 'P1-000002', copy: 0, at: 2}, Buffer.from('paper'))).toBeUndefined();
	expect(await shop.exportFile({name: 'statement.txt', text: 'y'})).toHaveProperty('written');
	expect(readCounterFile(folder).fault).toBeUndefined();
	return shop;
}

test('a shop with nothing wrong beside its books notes nothing, and nothing is put aside', async () => {
	const folder = copyOfTemplate();
	expect((await doAll(folder)).notes).toEqual([]);
	expect(readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(name => name.includes('unusable'))).toEqual([]);
});

describe.each(cases)('%s', (name, damages) => {
	test.each(Object.entries(damages))(
		'that is %s is put aside under a name that is said, and all goes on',
		async (_what, damage) => {
			const folder = copyOfTemplate();
			damage(join(folder, name));
			const place = join(folder, `${name}.unusable`);
			const before = await readShop(folder);
			await before.close();
			readCounterFile(folder);
			expect(existsSync(place), 'who only reads puts nothing aside').toBe(false);
			const shop = await doAll(folder);
			expect(shop.notes.map(noteText)).toEqual([
				expect.stringContaining(`: it is put aside as ${place}, and a new one is begun.`),
			]);
			expect(lstatSync(place, {throwIfNoEntry: false})).toBeDefined();
			await shop.close();
			const again = await openShop(folder);
			expect(again.notes).toEqual([]);
			await again.close();
		},
	);
});

test('half of a list of baskets, of papers or of settings keeps nothing shut, and what is whole in it counts', async () => {
	const folder = copyOfTemplate();
	for (const name of ['basket.log', 'spool/list.json', 'counter.json'])
		truncateSync(join(folder, name), Math.floor(lstatSync(join(folder, name)).size * 0.6));
	const shop = await openShop(folder);
	expect(await shop.execute(sale)).toMatchObject({type: 'done'});
	expect(openDraft(shop, shouldNot).before.open?.id).toBe('a');
	expect(readCounterFile(folder).fault).toContain('counter.json is not JSON');
	await shop.close();
});

test('what a person got wrong in counter.json stays where it is, for them to mend', async () => {
	for (const text of ['', 'null', '[]', 'theme: dark']) {
		const folder = copyOfTemplate();
		writeFileSync(join(folder, 'counter.json'), text);
		const shop = await openShop(folder);
		expect(shop.notes).toEqual([]);
		expect(readFileSync(join(folder, 'counter.json'), 'utf8')).toBe(text);
		expect(readCounterFile(folder).fault).toContain('counter.json ');
		await shop.close();
	}
});

test('a second one has another name, and nothing that was put aside is written over', async () => {
	const folder = copyOfTemplate();
	for (const text of ['one', 'two']) {
		writeFileSync(join(folder, 'basket.log'), text);
		await (await openShop(folder)).close();
	}
	expect(readFileSync(join(folder, 'basket.log.unusable'), 'utf8')).toBe('one');
	expect(readFileSync(join(folder, 'basket.log.unusable-2'), 'utf8')).toBe('two');
});

test.skipIf(process.getuid?.() === 0)('what may not be read is put aside too', async () => {
	const folder = copyOfTemplate();
	chmodSync(join(folder, 'basket.log'), 0);
	expect((await doAll(folder)).notes).toMatchObject([{note: 'put-aside', name: 'basket.log', why: 'EACCES'}]);
});

describe('the built program', () => {
	test.each(Object.entries(otherThings))(
		'sells by screen and by verb with %s in every place, and says each name',
		async (_what, damage) => {
			const folder = freshFolder();
			mkdirSync(dirname(folder), {recursive: true});
			cpSync(template, folder, {recursive: true});
			for (const [name] of cases.filter(([name]) => name !== 'spool/list.json')) damage(join(folder, name));
			const counter = openCounter(folder);
			await counter.until('basket.log in the shop');
			counter.send(`${keys.enter}1001\r`);
			await counter.until('Added Brown Bread 700g.');
			counter.kill('SIGTERM');
			await counter.exited;
			damage(join(folder, 'basket.log'));
			const {code, stderr} = await commandLine(folder).run('sell', '1001', '--card');
			expect(code, stderr).toBe(0);
			expect(stderr).toContain('basket.log in the shop');
		},
	);
});
