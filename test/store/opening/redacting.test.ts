// Redaction on the disk: the lines that name somebody are written anew, and the chain, the sums and the receipts stay.
import {readFileSync, writeFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {verifyShop} from '../../../src/store/opening/verify.ts';
import {canaries, redact, wholeLife} from '../../support/canary.ts';
import {fromAccount, goods, sell} from '../../support/commands.ts';
import type {Said} from '../../support/given.ts';
import {everyFile, firstSegment, openAt, type StoredShop, storedShop} from '../../support/stored-shop.ts';

/** A shop in which the person was redacted, opened again. */
async function redactedShop(said: readonly Said[] = wholeLife) {
	const before = await storedShop(said);
	const sums = sumsOf(before);
	const {seq} = await before.do(redact);
	await before.close();
	const named = found(before.folder);
	const after = await openAt(before.folder);
	return {before, after, seq, sums, named};
}

/** What every receipt came to, and its place in the chain. */
const sumsOf = ({till}: Pick<StoredShop, 'till'>) =>
	till.history
		.receipts({limit: 100})
		.map(receipt => [receipt.number, receipt.hash, receipt.type === 'sale' ? receipt.total : receipt.amount]);

const found = (folder: string): readonly string[] =>
	[...everyFile(folder)].flatMap(([path, bytes]) =>
		canaries.filter(each => bytes.includes(each)).map(each => `${path}: ${each}`),
	);

describe('a redaction', () => {
	test('leaves the person in no byte of the shop', async () => {
		const {after, named} = await redactedShop();
		for (const each of canaries) expect(named.join()).toContain(each);
		expect(found(after.folder)).toEqual([]);
		await after.close();
		expect(found(after.folder)).toEqual([]);
	});

	test('leaves money, stock, numbers and receipts as they were, and the chain whole', async () => {
		const {before, after, sums} = await redactedShop();
		const [was, is] = [before.till.state, after.till.state];
		for (const table of ['ledger', 'stock', 'numbers', 'products', 'copies', 'corrections', 'notes'] as const)
			expect([...is[table].rows]).toEqual([...was[table].rows]);
		expect(is.accounts.rows.get(2)).toMatchObject({name: 'Redacted 2', balance: was.accounts.rows.get(2)?.balance});
		expect(is.accounts.rows.get(2)?.phone).toBeUndefined();
		expect(is.accounts.rows.get(1)?.name).toBe('Thandi');
		expect(sumsOf(after)).toEqual(sums);
		expect(verifyShop(after.folder, {state: is, place: after.place()}).faults).toEqual([]);
		expect(after.place().seq).toBe(wholeLife.length + 1);
	});

	test('goes on selling in the same chain, and closes the account as any other', async () => {
		const {after} = await redactedShop();
		await after.do(sell(goods('1001'), {tender: fromAccount(2)}));
		await after.close();
		const again = await openAt(after.folder, {isAnew: true});
		expect(again.state()).toBe(after.state());
	});

	test('is refused a second time: nothing names the person any more', async () => {
		const {after} = await redactedShop();
		expect(await after.say(redact)).toEqual({type: 'refused', refusal: {kind: 'nothing-personal', account: 2}});
	});
});

test('a reason that names the person is refused, and nothing changes', async () => {
	const shop = await storedShop(wholeLife);
	const outcome = await shop.say({...redact, reason: 'Quentina asked'});
	expect(outcome).toEqual({type: 'refused', refusal: {kind: 'reason-names'}});
});

test('until the shop is opened anew, nothing more is done in it', async () => {
	const shop = await storedShop(wholeLife);
	await shop.do(redact);
	await expect(shop.say(sell(goods('1001')))).rejects.toMatchObject({code: 'redacting'});
});

describe('damage', () => {
	const change = (folder: string, from: string, to: string): void => {
		const path = firstSegment(folder);
		const text = readFileSync(path, 'latin1');
		expect(text).toContain(from);
		writeFileSync(path, text.replace(from, to), 'latin1');
	};
	test('in a redacted line is found', async () => {
		const {after} = await redactedShop();
		await after.close();
		change(after.folder, '"name":"Redacted 2"', '"name":"Redacted 3"');
		await expect(openAt(after.folder)).rejects.toMatchObject({code: 'damaged', facts: {seq: 1}});
	});
	test('in its head is found', async () => {
		const {after} = await redactedShop();
		await after.close();
		change(after.folder, / (\w{64}) /.exec(readFileSync(firstSegment(after.folder), 'latin1'))?.[1] ?? '', 'f'.repeat(64));
		await expect(openAt(after.folder)).rejects.toMatchObject({code: 'damaged'});
	});
	test('a line that is written anew without an entry that says so is damage', async () => {
		const shop = await storedShop(wholeLife);
		await shop.close();
		change(shop.folder, '"name":"Thandi"', '"name":"Sizwe!"');
		await expect(openAt(shop.folder)).rejects.toMatchObject({code: 'damaged', facts: {seq: 1}});
	});
});
