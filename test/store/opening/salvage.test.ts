// A look at a damaged shop: everything before the damage, the numbers of the receipts after it, and no sale.
import {appendFileSync, readFileSync, rmSync, truncateSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {findingLines} from '../../../src/formats/wording/recovery.ts';
import {StoreError} from '../../../src/store/disk/store-error.ts';
import {openSalvaged} from '../../../src/store/opening/open-salvaged.ts';
import {openStore} from '../../../src/store/opening/opening.ts';
import {salvage} from '../../../src/store/opening/salvage.ts';
import {captureSnapshot, writeSnapshot} from '../../../src/store/snapshot/snapshot.ts';
import {goods, listed, openedAccount, sell} from '../../support/commands.ts';
import {quickFiles} from '../../support/faulty-files.ts';
import {everyFile, firstSegment, leftShop, storedShop} from '../../support/stored-shop.ts';

/** Opened, a product, an account, five sales: eight entries. */
const day = [listed('1001', {stock: 40}), openedAccount('Thandi'), ...Array.from({length: 5}, () => sell(goods('1001')))];

const linesOf = (folder: string): readonly string[] => readFileSync(firstSegment(folder), 'utf8').split(/(?<=\n)/);

/** A shop whose sixth entry, the third sale, was changed by hand. */
async function damagedShop(): Promise<string> {
	const {folder} = await leftShop(day);
	const lines = linesOf(folder).map((line, place) => (place === 5 ? line.replace('1850', '1050') : line));
	writeFileSync(firstSegment(folder), lines.join(''));
	return folder;
}

/** Why a shop does not open. */
async function reasonOf(folder: string): Promise<StoreError> {
	const reason = await openStore(folder, {files: quickFiles}).catch((error: unknown) => error);
	if (!(reason instanceof StoreError)) throw new Error('the shop is not damaged');
	return reason;
}
const look = async (folder: string) => salvage(folder, await reasonOf(folder), quickFiles);

describe('A damaged shop', () => {
	test('shows what is whole, where the damage is, and which receipts stand behind it', async () => {
		const found = await look(await damagedShop());
		expect(found.place.seq).toBe(5);
		expect(found.state.stock.rows.get('1001')?.quantity).toBe(38_000);
		expect(found.receipts).toEqual(['1-000003', '1-000004', '1-000005']);
		expect(findingLines(found)).toEqual([
			expect.stringMatching(/^Whole: entries 1 to 5, until 2026-03-02 \d\d:\d\d, with receipts up to 1-000002\.$/),
			'Damaged: entry 6 (the entry was changed after it was written).',
			'Receipts behind it, which nothing vouches for: 1-000003 to 1-000005.',
		]);
	});

	test('is built on its snapshot when there is one before the damage', async () => {
		const shop = await storedShop(day.slice(0, 4));
		await writeSnapshot(quickFiles, shop.folder, captureSnapshot({place: shop.place(), state: shop.till.state}));
		for (const one of day.slice(4)) await shop.do(one);
		await shop.close();
		const lines = linesOf(shop.folder).map((line, place) => (place === 6 ? line.replace('1850', '1050') : line));
		writeFileSync(firstSegment(shop.folder), lines.join(''));
		expect(await look(shop.folder)).toMatchObject({place: {seq: 6}, receipts: ['1-000004', '1-000005']});
	});

	test('whose tail is gone has all that is left, and says that more was acknowledged', async () => {
		const {folder} = await leftShop(day);
		writeFileSync(firstSegment(folder), linesOf(folder).slice(0, 6).join(''));
		const found = await look(folder);
		expect(found).toMatchObject({place: {seq: 6}, receipts: []});
		expect(findingLines(found).slice(1)).toEqual([
			'Damaged: entry 7 (entries up to 8 were acknowledged and are gone).',
			'No receipt can be read behind it.',
		]);
	});

	test('of which nothing is left but its snapshot is no new shop', async () => {
		const shop = await storedShop(day);
		await writeSnapshot(quickFiles, shop.folder, captureSnapshot({place: shop.place(), state: shop.till.state}));
		await shop.close();
		rmSync(join(shop.folder, 'journal', '0000000001.log'));
		const found = await look(shop.folder);
		expect(found.place.seq).toBe(0);
		expect(findingLines(found)[0]).toBe('Whole: nothing.');
	});

	test('of noise is no trouble to look at', async () => {
		const {folder} = await leftShop(day);
		truncateSync(firstSegment(folder), 100);
		appendFileSync(firstSegment(folder), Buffer.alloc(3000, 0xa5));
		expect(await look(folder)).toMatchObject({place: {seq: 0}, receipts: []});
	});
});

describe('Looking', () => {
	test('answers questions about what is whole, and records nothing', async () => {
		const folder = await damagedShop();
		const found = await look(folder);
		const before = everyFile(folder);
		const store = await openSalvaged(folder, found, quickFiles);
		expect(store.till.history.receipts({limit: 9}).map(({number}) => number)).toEqual(['1-000002', '1-000001']);
		const sale = {...sell(goods('1001')), id: '019a0000-0000-7000-8000-999999999999', operator: 1, till: 1};
		await expect(store.till.execute(sale)).rejects.toMatchObject({code: 'read-only'});
		await store.close();
		expect(everyFile(folder)).toEqual(before);
	});

	test('keeps others out meanwhile', async () => {
		const folder = await damagedShop();
		const store = await openSalvaged(folder, await look(folder), quickFiles);
		await expect(openStore(folder)).rejects.toMatchObject({code: 'locked'});
		await store.close();
	});
});
