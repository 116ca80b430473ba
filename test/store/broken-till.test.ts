// A till that is closed, or whose memory cannot be trusted: it writes nothing more.
import {existsSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {scannedHistory} from '../../src/store/history/scanned-history.ts';
import {entriesFrom} from '../../src/store/journal/journal.ts';
import {changed, goods, listed, sell} from '../support/commands.ts';
import {quickFiles} from '../support/faulty-files.ts';
import {firstSegment, leftShop, openAt, storedShop} from '../support/stored-shop.ts';

test('after a bug between the disk and the state every command is refused, and no snapshot is kept', async () => {
	const many = Array.from({length: 600}, (_, count) => changed('receipt-footer', `Thanks ${count}`));
	const shop = await storedShop([listed('1001'), ...many]);
	const bug = new Error('a bug in a listener');
	shop.till.subscribe(() => {
		throw bug;
	});
	await expect(shop.do(sell(goods('1001')))).rejects.toBe(bug);
	const after = readFileSync(firstSegment(shop.folder));
	await expect(shop.do(sell(goods('1001')))).rejects.toBe(bug);
	await shop.close();
	expect(readFileSync(firstSegment(shop.folder))).toEqual(after);
	expect(existsSync(join(shop.folder, 'snapshot.json'))).toBe(false);
	const next = await openAt(shop.folder);
	expect(next.till.state.stock.rows.get('1001')?.quantity).toBe(9000);
});

test('a shop that was left takes no command, whatever file has its number by now', async () => {
	const shop = await storedShop([listed('1001')]);
	await shop.close();
	const other = await storedShop([listed('1001')]);
	const before = readFileSync(firstSegment(other.folder));
	await expect(shop.do(sell(goods('1001')))).rejects.toMatchObject({code: 'unusable'});
	expect(readFileSync(firstSegment(other.folder))).toEqual(before);
});

test('a past that could not be read once is read again, whole', async () => {
	const {folder} = await leftShop([listed('1001'), sell(goods('1001')), sell(goods('1001'))]);
	const shop = await openAt(folder);
	let reads = 0;
	function* entries(fromSeq: number) {
		reads += 1;
		for (const sealed of entriesFrom(quickFiles, join(folder, 'journal'), {fromSeq, lastSeq: () => 4})) {
			if (reads === 1 && sealed.entry.seq === 4) throw new Error('EIO');
			yield sealed;
		}
	}
	const history = scannedHistory({entries}, shop.till.state);
	expect(() => history.receipts({limit: 9})).toThrow('EIO');
	expect(history.receipts({limit: 9})).toHaveLength(2);
});

test('opening can be stopped while the past is read, and nothing holds the shop after it', async () => {
	const {folder} = await leftShop(Array.from({length: 1200}, (_, count) => changed('receipt-footer', `Thanks ${count}`)));
	rmSync(join(folder, 'history.sqlite'));
	const stop = new AbortController();
	const opening = openAt(folder, {signal: stop.signal, onProgress: () => stop.abort()});
	await expect(opening).rejects.toMatchObject({name: 'AbortError'});
	const shop = await openAt(folder);
	expect(shop.place().seq).toBe(1201);
});

test('a journal whose folder is gone is damage while anything knows of it', async () => {
	const {folder} = await leftShop([listed('1001')]);
	rmSync(join(folder, 'journal'), {recursive: true});
	await expect(openAt(folder)).rejects.toMatchObject({code: 'damaged'});
});
