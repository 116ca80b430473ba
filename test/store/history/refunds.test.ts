// Refunds, exchanges and corrected tenders: the same in state, snapshot, journal and history, however the shop is opened.
import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {cents, pieces} from '../../../src/domain/base/money.ts';
import type {History} from '../../../src/domain/ports/history.ts';
import {addGoods, emptyBasket} from '../../../src/domain/selling/basket.ts';
import {scannedHistory} from '../../../src/store/history/scanned-history.ts';
import {entriesFrom} from '../../../src/store/journal/journal.ts';
import {verifyShop} from '../../../src/store/opening/verify.ts';
import {card, fromAccount, goods, listed, noted, openedAccount, product, sell} from '../../support/commands.ts';
import {quickFiles} from '../../support/faulty-files.ts';
import {opening, type Said} from '../../support/given.ts';
import {leftShop, openAt, type StoredShop, storedShop} from '../../support/stored-shop.ts';

const back = (receipt: string, line = 1, count = 1) => ({receipt, line, quantity: pieces(count)});
const basket = addGoods(emptyBasket, {...product('1001'), isOnSale: true}, {quantity: pieces(2), at: opening.at, isScan: true});

/** A day on which things come back. */
const day: readonly Said[] = [
	{type: 'addTender', label: 'Voucher', takesBack: false},
	{type: 'setVatRate', rate: 1550, from: '2027-04-01'},
	listed('1001', {name: 'Brown Bread 700g', price: 1998, stock: 40}),
	listed('1002', {name: 'Café au lait', price: 3333, stock: 40}),
	openedAccount('Renée Botha', 500_00),
	sell(goods('1001', 3)),
	sell([goods('1001'), goods('1002', 2)], {tender: fromAccount(), discount: {percent: 1000}}),
	sell(goods('1002'), {tenders: [{tender: 'voucher', tendered: cents(1000)}, {tender: 'cash'}]}),
	{type: 'refund', lines: [back('1-000001', 1, 2)], reason: 'stale'},
	{type: 'correctTender', receipt: '1-000003', tenders: [card], reason: 'keyed as a voucher'},
	{type: 'correctTender', receipt: '1-000003', tenders: [fromAccount()], reason: 'no, from the account'},
	noted('Umbrella left behind', '1-000002'),
	noted('she called, comes at 5.30', '1-000002'),
	sell(goods('1001'), {tenders: [{tender: 'cash'}], returns: {lines: [back('1-000002', 2)], reason: 'cold'}}),
	{type: 'parkBasket', name: 'Bela', basket},
	{type: 'parkBasket', name: 'Peter', basket},
	{type: 'recallBasket', number: 1},
	{type: 'priceProduct', product: '1001', price: cents(2099), from: opening.at + 1e12},
];
const numbers = ['1-000001', '1-000002', '1-000003', '1-000004', '1-000005'];

const answers = (history: History): unknown => ({
	receipts: [
		'',
		'stale',
		'refund',
		'1-000001',
		'cold',
		'bread',
		'voucher',
		'umbrella',
		'bread called',
		'renee umbrella 5.30',
	].map(text => history.receipts({text, limit: 50}).map(({number}) => number)),
	each: numbers.map(number => history.receipt(number)),
	all: history.receipts({limit: 50}),
	entries: history.accountEntries(1, 50),
	movements: ['1001', '1002'].map(code => history.movements(code, 50)),
	takings: history.takings('2026-03-02'),
});

/** History, state and journal say the same. */
function expectAgrees(shop: StoredShop): void {
	const entries = (fromSeq: number) =>
		entriesFrom(quickFiles, join(shop.folder, 'journal'), {fromSeq, lastSeq: () => shop.place().seq});
	expect(answers(shop.till.history)).toEqual(answers(scannedHistory({entries}, shop.till.state)));
	expect(verifyShop(shop.folder, {state: shop.till.state, place: shop.place()})).toMatchObject({faults: []});
}

describe('A day on which things come back', () => {
	test('is told alike by history and journal after every entry', async () => {
		const shop = await storedShop();
		for (const one of day) {
			await shop.do(one);
			expectAgrees(shop);
		}
		expect(shop.till.history.receipt('1-000003')).toMatchObject({
			tenders: [{tender: 'voucher', net: 1000}, {tender: 'cash'}],
			corrected: {tenders: [{tender: 'account', net: 3333}], reason: 'no, from the account', operator: 'Lerato'},
		});
		const {byTender, returns, receipts} = shop.till.history.takings('2026-03-02');
		expect(Object.fromEntries(byTender)).toEqual({cash: 1990, account: 7798 + 3333 - 1002});
		expect([returns, receipts]).toEqual([3996 + 3000, 5]);
	});

	test('is the same after leaving, and with snapshot and history made anew', async () => {
		const {folder, state} = await leftShop(day);
		const again = await openAt(folder);
		expect(again.state()).toBe(state);
		expectAgrees(again);
		await again.close();
		for (const name of ['snapshot.json', 'history.sqlite']) rmSync(join(folder, name), {force: true});
		const anew = await openAt(folder);
		expect(anew.state()).toBe(state);
		expectAgrees(anew);
	});

	test('goes on where it was: no more comes back than was left, also without a history file', async () => {
		const {folder} = await leftShop(day);
		rmSync(join(folder, 'history.sqlite'));
		const shop = await openAt(folder);
		expect(await shop.say({type: 'refund', lines: [back('1-000001', 1, 2)], reason: 'stale'})).toMatchObject({
			refusal: {kind: 'more-than-left', left: 1000},
		});
		await shop.do({type: 'refund', lines: [back('1-000001')], reason: 'stale'});
		expectAgrees(shop);
	});
});

test('a refund asked again under its id is done once', async () => {
	const shop = await storedShop([listed('1001'), sell(goods('1001', 2))]);
	const refund: Said = {type: 'refund', lines: [back('1-000001')], reason: 'stale', id: '019b0000-0000-7000-8000-000000000001'};
	expect(await shop.say(refund)).toMatchObject({isRepeat: false, receipt: {number: '1-000002', total: -1850}});
	expect(await shop.say(refund)).toMatchObject({isRepeat: true, receipt: {number: '1-000002', total: -1850}});
});
