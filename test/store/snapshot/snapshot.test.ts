// The snapshot, a faster way to the same state: checked before use, else rebuilt; damage when it knows more than the journal.
import {copyFileSync, existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {cents, pieces} from '../../../src/domain/base/money.ts';
import {canonical} from '../../../src/domain/ledger/state.ts';
import {sha256} from '../../../src/store/disk/sha256.ts';
import {chainStart} from '../../../src/store/journal/segment.ts';
import {captureSnapshot, readSnapshot, writeSnapshot} from '../../../src/store/snapshot/snapshot.ts';
import {
	barcodeAdded,
	bill,
	changed,
	fromAccount,
	frozen,
	goods,
	limited,
	listed,
	openedAccount,
	packOpened,
	received,
	sell,
	toppedUp,
	vatRegistered,
	vend,
	withdraw,
} from '../../support/commands.ts';
import {failing, faultyFiles, quickFiles} from '../../support/faulty-files.ts';
import type {Said} from '../../support/given.ts';
import {everyFile, firstSegment, leftShop, openAt, type StoredShop, storedShop} from '../../support/stored-shop.ts';

const snapshotOf = (folder: string): string => join(folder, 'snapshot.json');

/** A little of everything a state can hold. */
const busy: readonly Said[] = [
	...vatRegistered,
	listed('1001', {name: 'Crème fraîche', barcodes: ['6001001123457'], stock: 500}),
	openedAccount("Siobhán O'Brien", 50_000, {phone: '082 123 4567', email: 'siobhan@example.co.za'}),
	toppedUp(10_000),
	withdraw(5000),
	sell([goods('1001', 2), vend('Electricity', 10_000, '07123456787')], {tender: fromAccount()}),
	sell(bill(19_900), {meansRepeat: true}),
];

/** Small commands, so many of them, none like another. */
async function fill(shop: StoredShop, count: number): Promise<void> {
	for (let n = 0; n < count; n += 1) await shop.do(changed('receipt-footer', `Thank you ${n}`));
}

/** A shop that has a snapshot of its state, and nothing newer in the journal. */
async function snapshotted(said: readonly Said[] = busy): Promise<{readonly folder: string; readonly state: string}> {
	const shop = await storedShop(said);
	await writeSnapshot(quickFiles, shop.folder, captureSnapshot({place: shop.place(), state: shop.till.state}));
	await shop.close();
	return {folder: shop.folder, state: shop.state()};
}

describe('a snapshot', () => {
	test('says again exactly the state that was written', async () => {
		const {folder, state} = await snapshotted();
		const read = await readSnapshot(quickFiles, folder);
		expect(read?.place.seq).toBe(9);
		expect(canonical(read?.state ?? (await storedShop()).till.state)).toBe(state);
	});

	test('keeps what the stock is worth and how it and the accounts are kept', async () => {
		const {folder, state} = await snapshotted([
			...busy,
			listed('2001', {category: 'Dairy', lowLevel: pieces(3), negative: 'warn', cost: cents(990)}),
			barcodeAdded('1001', '96385074', 6),
			received('1001', 3, 777),
			packOpened('2001', 1, {into: '1001', each: 6}),
			limited(5000),
			frozen(),
		]);
		const shop = await openAt(folder);
		expect(shop.state()).toBe(state);
		expect(shop.till.state.stock.rows.get('1001')?.worth).toEqual({value: 390_267, of: 507_000});
		expect(shop.till.state.accounts.rows.get(1)).toMatchObject({standing: 'frozen', creditLimit: 5000});
	});

	test('is its checksum on one line, and behind it json anybody can read', async () => {
		const {folder} = await snapshotted();
		const [checksum, body = ''] = readFileSync(snapshotOf(folder), 'utf8').split('\n');
		expect(checksum).toBe(sha256(body));
		expect(JSON.parse(body)).toMatchObject({seq: 9, shop: {isOpen: true, isPractice: false, currency: 'ZAR'}});
		expect(readFileSync(snapshotOf(folder), 'utf8').split('\n')).toHaveLength(2);
	});

	test('is for its owner only, and leaves no temporary file', async () => {
		const {folder} = await snapshotted();
		expect(statSync(snapshotOf(folder)).mode & 0o777).toBe(0o600);
		expect([...everyFile(folder).keys()]).toEqual(['head', 'history.sqlite', 'journal/0000000001.log', 'lock', 'snapshot.json']);
	});

	test('is synced before it takes its name, and then its folder', async () => {
		const shop = await storedShop();
		const disk = faultyFiles();
		await writeSnapshot(disk.files, shop.folder, captureSnapshot({place: shop.place(), state: shop.till.state}));
		const steps = disk.calls.map(({operation}) => operation).filter(operation => operation !== 'write');
		expect(steps).toEqual(['open', 'truncate', 'sync', 'close', 'rename', 'syncFolder']);
	});

	test('is written whole, however little the disk takes at a time', async () => {
		const shop = await storedShop(busy);
		const disk = faultyFiles();
		disk.takeAtMost(13);
		await writeSnapshot(disk.files, shop.folder, captureSnapshot({place: shop.place(), state: shop.till.state}));
		const read = await readSnapshot(quickFiles, shop.folder);
		expect(read && canonical(read.state)).toBe(shop.state());
	});

	test('of an empty ledger is read back too', async () => {
		const shop = await storedShop();
		await writeSnapshot(quickFiles, shop.folder, captureSnapshot({place: chainStart, state: shop.till.state}));
		expect((await readSnapshot(quickFiles, shop.folder))?.place.seq).toBe(0);
	});
});

describe('on opening', () => {
	test('the state from snapshot and tail is the state from the first entry', async () => {
		const {folder} = await snapshotted();
		const shop = await openAt(folder);
		await shop.do(sell(goods('1001', 3)));
		await shop.do(toppedUp(500));
		await shop.close();
		const fromSnapshot = await openAt(folder);
		await fromSnapshot.close();
		rmSync(snapshotOf(folder));
		const fromStart = await openAt(folder);
		expect(fromSnapshot.notes).toEqual([]);
		expect(fromSnapshot.state()).toBe(fromStart.state());
		expect(fromSnapshot.place()).toEqual(fromStart.place());
	});

	test('one changed byte, anywhere, and it is not believed: the journal says it all, and that is noted', async () => {
		const {folder, state} = await snapshotted([openedAccount('Thandi')]);
		const right = readFileSync(snapshotOf(folder));
		for (let position = 0; position < right.length; position += 1) {
			const flipped = Buffer.from(right);
			flipped[position] = (right[position] ?? 0) ^ (1 << (position & 7));
			writeFileSync(snapshotOf(folder), flipped);
			if (position % 100 > 0) {
				expect(await readSnapshot(quickFiles, folder), `byte ${position}`).toBeUndefined();
				continue;
			}
			const shop = await openAt(folder);
			expect(shop.notes, `byte ${position}`).toEqual([{note: 'snapshot-unusable'}]);
			expect(shop.state()).toBe(state);
			await shop.close();
		}
	});

	test.each([
		['empty', ''],
		['cut after its checksum', `${'a'.repeat(64)}\n`],
		['somebody else’s json', '{"v":1}'],
		['of a version to come', `${sha256('{"v":99}')}\n{"v":99}`],
	])('one that is %s is not believed', async (_what, content) => {
		const {folder, state} = await snapshotted();
		writeFileSync(snapshotOf(folder), content);
		const shop = await openAt(folder);
		expect(shop.notes).toEqual([{note: 'snapshot-unusable'}]);
		expect(shop.state()).toBe(state);
	});

	// Its checksum holds, so what is behind it is parsed and believed unseen: a SyntaxError or a TypeError comes out, and exit code 70.
	test.each([
		['no json', 'hello'],
		['json of another shape', '{"v":1}'],
		['null', 'null'],
	])('one with a right checksum over %s is not believed either', async (_what, body) => {
		const {folder, state} = await snapshotted();
		writeFileSync(snapshotOf(folder), `${sha256(body)}\n${body}`);
		expect((await openAt(folder)).state()).toBe(state);
	});

	// The rows are flat now and were pairs before; both call themselves version 1, and the old ones are read as damage.
	test('one of the form of last week is not believed', async () => {
		const {folder, state} = await snapshotted();
		const body = JSON.parse(readFileSync(snapshotOf(folder), 'utf8').split('\n')[1] ?? '');
		for (const [slice, flat] of Object.entries<unknown[]>(body.slices))
			body.slices[slice] = flat.flatMap((key, place) => (place % 2 === 0 ? [[key, flat[place + 1]]] : []));
		const text = JSON.stringify({...body, v: 1});
		writeFileSync(snapshotOf(folder), `${sha256(text)}\n${text}`);
		expect((await openAt(folder)).state()).toBe(state);
	});

	test('one that is away is not missed', async () => {
		const {folder, state} = await snapshotted();
		rmSync(snapshotOf(folder));
		const shop = await openAt(folder);
		expect(shop.notes).toEqual([]);
		expect(shop.state()).toBe(state);
	});
});

describe('is damage', () => {
	test('when it is ahead of the journal', async () => {
		const {folder} = await snapshotted();
		rmSync(join(folder, 'head'));
		const lines = readFileSync(firstSegment(folder), 'utf8').split(/(?<=\n)/);
		writeFileSync(firstSegment(folder), lines.slice(0, -1).join(''));
		const before = everyFile(folder);
		await expect(openAt(folder)).rejects.toMatchObject({
			code: 'damaged',
			facts: {seq: 9, why: 'the journal ends too early'},
		});
		expect(everyFile(folder)).toEqual(before);
	});

	test('when the journal is gone', async () => {
		const {folder} = await snapshotted();
		rmSync(join(folder, 'head'));
		rmSync(firstSegment(folder));
		await expect(openAt(folder)).rejects.toMatchObject({code: 'damaged', facts: {seq: 9, why: 'the journal is gone'}});
		writeFileSync(firstSegment(folder), '');
		await expect(openAt(folder)).rejects.toMatchObject({code: 'damaged', facts: {seq: 1, why: 'the journal ends too early'}});
	});

	test('when it is of another shop', async () => {
		const {folder} = await snapshotted();
		const other = await snapshotted([...busy.slice(0, -1), toppedUp(100)]);
		copyFileSync(snapshotOf(other.folder), snapshotOf(folder));
		await expect(openAt(folder)).rejects.toMatchObject({
			code: 'damaged',
			facts: {seq: 9, why: 'the journal and the snapshot do not belong together'},
		});
	});
});

describe('on leaving', () => {
	test('it is written when 500 entries are newer, and not for 499', async () => {
		const shop = await storedShop();
		await fill(shop, 498);
		expect(await shop.close()).toEqual([]);
		expect(existsSync(snapshotOf(shop.folder))).toBe(false);
		const again = await openAt(shop.folder);
		await fill(again, 1);
		await again.close();
		expect((await readSnapshot(quickFiles, shop.folder))?.place).toEqual(again.place());
	});

	test('it is written anew only when 500 more are newer than it', async () => {
		const {folder} = await snapshotted();
		for (const [count, expected] of [
			[499, 9],
			[1, 509],
		] as const) {
			const shop = await openAt(folder);
			await fill(shop, count);
			await shop.close();
			expect((await readSnapshot(quickFiles, folder))?.place.seq).toBe(expected);
		}
	});

	test('it is written for fewer entries when they are more than 1 MiB, and not when nothing is new', async () => {
		const shop = await storedShop();
		const past = Array.from({length: 2500}, (_, n) => ({
			source: 'sales' as const,
			text: `a line of the past, the ${n}th of them, with a name and a time`.padEnd(150, '.'),
			when: '2025-11-20 10:00:00',
			about: 'Bread',
			amount: 100 as never,
		}));
		for (let entry = 0; entry < 2; entry += 1) await shop.do({type: 'importRows', accounts: [], products: [], past});
		await shop.close();
		const written = readFileSync(snapshotOf(shop.folder));
		expect((await readSnapshot(quickFiles, shop.folder))?.place.seq).toBe(3);
		truncateSync(snapshotOf(shop.folder), 10);
		await (await openAt(shop.folder)).close();
		expect(readFileSync(snapshotOf(shop.folder))).toEqual(written);
		const {mtimeMs} = statSync(snapshotOf(shop.folder));
		await (await openAt(shop.folder)).close();
		expect(statSync(snapshotOf(shop.folder)).mtimeMs).toBe(mtimeMs);
	});

	test('one that cannot be written is noted, and the old one stays', async () => {
		const {folder} = await snapshotted();
		const before = readFileSync(snapshotOf(folder));
		const disk = faultyFiles();
		const shop = await openAt(folder, {files: disk.files});
		await fill(shop, 500);
		disk.failWhen(failing('sync', 'snapshot.json.tmp', 'ENOSPC'));
		expect(await shop.close()).toEqual([{note: 'snapshot-not-written', why: 'ENOSPC'}]);
		expect(readFileSync(snapshotOf(folder))).toEqual(before);
		const again = await openAt(folder);
		expect(again.state()).toBe(shop.state());
		expect([...everyFile(folder).keys()].filter(name => name.endsWith('.tmp'))).toEqual([]);
	});
});

test('a shop of no entries is left without one', async () => {
	const {folder} = await leftShop();
	expect(existsSync(snapshotOf(folder))).toBe(false);
});
