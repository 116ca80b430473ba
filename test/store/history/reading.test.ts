// Readers of the history: they change nothing in the folder and lock nobody out, with the shop left, killed, and open (issue 14).
import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {describe, expect, onTestFinished, test, vi} from 'vitest';
import type {History} from '../../../src/domain/ports/history.ts';
import {inOneGo} from '../../../src/store/disk/steps.ts';
import {proveHistory} from '../../../src/store/history/proof.ts';
import {readHistory} from '../../../src/store/history/reader.ts';
import {entriesFrom} from '../../../src/store/journal/journal.ts';
import {lookUp} from '../../../src/store/journal/lookup.ts';
import {verifyShop} from '../../../src/store/opening/verify.ts';
import {card, changed, fromAccount, goods, listed, openedAccount, sell} from '../../support/commands.ts';
import {quickFiles} from '../../support/faulty-files.ts';
import {everyFile, firstSegment, newFolder, nextId, openAt, type StoredShop, storedShop} from '../../support/stored-shop.ts';

const day = [
	listed('1001', {name: 'Brown Bread', stock: 40}),
	openedAccount('Thandi', 500_00),
	sell(goods('1001')),
	sell(goods('1001', 2), {tender: fromAccount()}),
	sell(goods('1001'), {tender: card}),
];

/** Every file with what is known of it, times of change and bytes included. */
const everything = (folder: string): readonly string[] =>
	readdirSync(folder, {recursive: true, encoding: 'utf8'})
		.sort()
		.map(name => {
			const {mode, mtimeMs, ino, uid, gid, size} = statSync(join(folder, name));
			return [name, mode, mtimeMs, ino, uid, gid, size, everyFile(folder).get(name)].join(' ');
		});

/** Reads all there is to read of a shop, in the moment of `shop`, and says what was noted. */
async function readAll(folder: string, {till: {state}, place}: StoredShop) {
	const entries = (fromSeq: number) => entriesFrom(quickFiles, join(folder, 'journal'), {fromSeq, lastSeq: () => place().seq});
	const {history, notes} = await readHistory({folder, files: quickFiles, journal: {entries}, state, place});
	const answers = [
		history.receipts({limit: 9}),
		history.receipts({text: 'bread', limit: 9}),
		history.receipt('1-000002'),
		history.accountEntries(1, 9),
		history.movements('1001', 9),
		[...history.takings('2026-03-02').byTender],
		history.products({text: 'brown', match: 'begins', limit: 9}),
	];
	history.close();
	const {faults} = verifyShop(folder, {state, place: place()}, quickFiles);
	return {answers, notes: notes(), faults};
}

describe('who reads the history writes nothing', () => {
	test.each(['left', 'killed', 'killed, and its -shm is gone', 'open'])('with the shop %s', async how => {
		const shop = await storedShop(day);
		const sound = (await readAll(shop.folder, shop)).answers;
		let {folder} = shop;
		if (how === 'left') await shop.close();
		if (how.startsWith('killed')) {
			shop.till.history.receipts({limit: 1});
			folder = newFolder();
			mkdirSync(join(folder, '..'), {recursive: true});
			cpSync(shop.folder, folder, {recursive: true, preserveTimestamps: true});
			if (how.endsWith('gone')) rmSync(join(folder, 'history.sqlite-shm'));
		}
		const before = everything(folder);
		const read = await readAll(folder, shop);
		expect(everything(folder)).toEqual(before);
		expect(read).toMatchObject({answers: sound, faults: []});
	});

	test('and the counter sells on beside a reader that stays', async () => {
		const shop = await storedShop(day);
		const entries = (fromSeq: number) =>
			entriesFrom(quickFiles, join(shop.folder, 'journal'), {fromSeq, lastSeq: () => shop.place().seq});
		const then = shop.place();
		shop.till.history.receipts({limit: 1});
		const state = structuredClone(shop.till.state);
		const {history} = await readHistory({folder: shop.folder, files: quickFiles, journal: {entries}, state, place: () => then});
		const before = JSON.stringify([
			history.receipts({limit: 9}),
			[...history.takings('2026-03-02').byTender],
			history.movements('1001', 9),
		]);
		await shop.do(sell(goods('1001')));
		shop.till.history.receipts({limit: 1});
		expect(
			JSON.stringify([history.receipts({limit: 9}), [...history.takings('2026-03-02').byTender], history.movements('1001', 9)]),
		).toBe(before);
		history.close();
	});
});

describe('a counter that starts beside a reader is nothing wrong with the history', () => {
	/** A left shop, and who reads it in the moment it was left. */
	async function leftAndRead() {
		const shop = await storedShop(day);
		const then = shop.place();
		const state = structuredClone(shop.till.state);
		const {folder} = shop;
		const entries = (fromSeq: number) => entriesFrom(quickFiles, join(folder, 'journal'), {fromSeq, lastSeq: () => then.seq});
		await shop.close();
		return {folder, read: () => readHistory({folder, files: quickFiles, journal: {entries}, state, place: () => then})};
	}
	const asked = (history: History): string =>
		JSON.stringify([
			history.receipts({limit: 9}),
			[...history.takings('2026-03-02').byTender],
			history.movements('1001', 9),
			history.knowsToken('1'),
		]);
	const sellOn = async (folder: string): Promise<StoredShop> => {
		const shop = await openAt(folder);
		for (let count = 0; count < 30; count += 1) await shop.do(sell(goods('1001')));
		shop.till.history.receipts({limit: 1});
		return shop;
	};

	test.each(['sells on', 'was left again'])('where it started after the file was opened, and %s', async how => {
		const {folder, read} = await leftAndRead();
		const {history, notes} = await read();
		const before = asked(history);
		const counter = await sellOn(folder);
		if (how === 'was left again') await counter.close();
		expect(asked(history)).toBe(before);
		expect(notes()).toEqual([]);
		history.close();
	});

	test('where it came and went before the file was opened', async () => {
		const {folder, read} = await leftAndRead();
		const sound = await read();
		const before = asked(sound.history);
		sound.history.close();
		await (await sellOn(folder)).close();
		const {history, notes} = await read();
		expect(asked(history)).toBe(before);
		expect(notes()).toEqual([]);
		history.close();
	});
});

describe('a proof of the history', () => {
	const proofOf = (shop: StoredShop, lastSeq = shop.place().seq) => {
		const proof = proveHistory(quickFiles, shop.folder, lastSeq);
		const entries = [...entriesFrom(quickFiles, join(shop.folder, 'journal'), {fromSeq: 1, lastSeq: () => lastSeq})];
		const finish = () => {
			for (const sealed of entries) proof.visit(sealed, shop.till.state);
			const faults = inOneGo(proof.faults(shop.till.state));
			proof.close();
			return {faults, unread: proof.unread()};
		};
		return finish;
	};

	test('finds nothing wrong where a counter starts meanwhile, and says that it was not compared', async () => {
		const shop = await storedShop(day);
		await shop.close();
		const finish = proofOf(shop);
		const counter = await openAt(shop.folder);
		await counter.do(sell(goods('1001')));
		await counter.close();
		expect(finish()).toEqual({faults: [], unread: 'a counter began to write to it meanwhile'});
	});

	test('finds nothing wrong where a counter came and went since the moment that is proven', async () => {
		const shop = await storedShop(day);
		await shop.do(sell(goods('1001')));
		const {seq} = shop.place();
		await shop.close();
		expect(proofOf(shop, seq - 1)()).toEqual({faults: [], unread: undefined});
	});

	test('leaves no file of SQLite open where there is nothing to compare', async () => {
		const shop = await storedShop(day);
		await shop.close();
		const ahead = newFolder();
		cpSync(shop.folder, ahead, {recursive: true});
		const path = firstSegment(ahead);
		const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
		writeFileSync(path, lines.slice(0, -1).join('\n').concat('\n'));
		const prepare = vi.spyOn(DatabaseSync.prototype, 'prepare');
		onTestFinished(() => prepare.mockRestore());
		expect(proofOf({...shop, folder: ahead}, lines.length - 1)().faults).toHaveLength(1);
		const opened = new Set(prepare.mock.contexts as readonly DatabaseSync[]);
		expect([...opened].map(({isOpen}) => isOpen)).toEqual([false, false]);
	});
});

/** What may stand where a file belongs. */
const otherThings: Readonly<Record<string, (path: string) => void>> = {
	'a pipe': path => void execFileSync('mkfifo', [path]),
	'a link to nothing': path => symlinkSync('/nowhere/at/all', path),
	'a link to a device': path => symlinkSync('/dev/zero', path),
	'a folder': path => {
		mkdirSync(path);
		writeFileSync(join(path, 'own'), 'x');
	},
};

describe.each(['', '-wal', '-shm', '-journal'])('where history.sqlite%s belongs', suffix => {
	test.each(Object.entries(otherThings))(
		'%s counts as no history, and the next start puts it out of the way',
		async (what, put) => {
			const shop = await storedShop(day);
			const sound = (await readAll(shop.folder, shop)).answers;
			await shop.close();
			const path = join(shop.folder, `history.sqlite${suffix}`);
			rmSync(path, {force: true});
			put(path);
			const before = readdirSync(shop.folder);
			expect(await readAll(shop.folder, shop)).toEqual({
				answers: sound,
				notes: [{note: 'history-unusable', why: 'wrong-kind'}],
				faults: [],
			});
			expect(readdirSync(shop.folder)).toEqual(before);
			const again = await openAt(shop.folder);
			expect(again.notes).toContainEqual({note: 'history-remade', entries: again.place().seq});
			expect((await readAll(shop.folder, again)).answers).toEqual(sound);
			await again.close();
			expect(await readAll(shop.folder, shop)).toEqual({answers: sound, notes: [], faults: []});
			expect(existsSync(`${path}.unusable/own`)).toBe(what === 'a folder');
		},
	);
});

describe('an entry is found in the journal without any cache', () => {
	test('by its place, by the number of its receipt, by the id of its command, over several segments', async () => {
		const shop = await storedShop([listed('1001', {stock: 9000})]);
		const ids: string[] = [];
		const long = 'x'.repeat(60);
		for (let count = 1; count <= 900; count += 1) {
			if (count % 7 === 0) await shop.do(changed('receipt-footer', `${long} ${count}`));
			const id = nextId();
			ids.push(id);
			await shop.do({...sell(Array.from({length: 9}, () => goods('1001'))), id});
		}
		expect(readdirSync(join(shop.folder, 'journal')).length).toBeGreaterThan(1);
		const {seq: last} = shop.place();
		const lookup = lookUp(quickFiles, join(shop.folder, 'journal'), () => last);
		for (const {entry, hash} of entriesFrom(quickFiles, join(shop.folder, 'journal'), {fromSeq: 1, lastSeq: () => last}))
			expect(lookup.entry(entry.seq)).toEqual({entry, hash});
		for (const number of [1, 2, 450, 899, 900]) {
			const receipt = `1-${String(number).padStart(6, '0')}`;
			expect(lookup.receipt(receipt)?.entry.cmd.id).toBe(ids[number - 1]);
			expect(lookup.command(ids[number - 1] ?? '')?.entry.events).toMatchObject([{receipt}]);
		}
		expect([
			lookup.receipt('1-000901'),
			lookup.receipt('2-000001'),
			lookup.command('nobody'),
			lookup.entry(last + 1),
			lookup.entry(0),
		]).toEqual(Array.from({length: 5}, () => undefined));
	});

	test('and for an id that no command had, the journal is read once, and then only what is new of it', async () => {
		const shop = await storedShop([listed('1001', {stock: 9000})]);
		const journal = join(shop.folder, 'journal');
		const odd = ['a "quoted" one', 'back\\slash', 'Zoë 7', nextId()];
		for (const id of odd) await shop.do({...sell(goods('1001')), id});
		for (let count = 1; count <= 2000; count += 1) await shop.do(sell(goods('1001')));
		const size = readdirSync(journal).reduce((all, name) => all + statSync(join(journal, name)).size, 0);
		let read = 0;
		const counting = {
			...quickFiles,
			read: (...args: Parameters<typeof quickFiles.read>) => {
				const count = quickFiles.read(...args);
				read += count;
				return count;
			},
		};
		const lookup = lookUp(counting, journal, () => shop.place().seq);
		const readFor = (id: string): number => {
			const before = read;
			expect(lookup.command(id)).toBeUndefined();
			return read - before;
		};
		expect(readFor('b9a4f2d0-0c0e-4f5e-9d8a-000000000000')).toBeLessThan(2 * size);
		for (let count = 0; count < 100; count += 1) expect(readFor(`b9a4f2d0-0c0e-4f5e-9d8a-0000000001${count}`)).toBe(0);
		const late = '5f0e7c1a-4b7d-4a53-8f0e-2d1c5b7a9e63';
		expect(readFor(late)).toBe(0);
		const {seq} = await shop.do({...sell(goods('1001')), id: late});
		expect(lookup.command(late)?.entry.seq).toBe(seq);
		for (const [place, id] of odd.entries()) expect(lookup.command(id)?.entry.seq).toBe(3 + place);
		await shop.do(sell(goods('1001')));
		expect(readFor('b9a4f2d0-0c0e-4f5e-9d8a-000000000000')).toBeLessThan(2000);
	});

	test('and behind a line that cannot be read every id is still looked for', async () => {
		const shop = await storedShop([listed('1001')]);
		const ids = [nextId(), nextId()] as const;
		for (const id of ids) await shop.do({...sell(goods('1001')), id});
		const path = firstSegment(shop.folder);
		const lines = readFileSync(path, 'latin1').split('\n');
		lines[1] = `x${lines[1]?.slice(1)}`;
		writeFileSync(path, lines.join('\n'), 'latin1');
		const {seq: last} = shop.place();
		const lookup = lookUp(quickFiles, join(shop.folder, 'journal'), () => last);
		expect(() => lookup.command(ids[1])).toThrow('damaged');
		expect(lookup.command('nobody')).toBeUndefined();
	});
});
