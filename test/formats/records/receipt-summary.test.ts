import {expect, test} from 'vitest';
import {cents} from '../../../src/domain/base/money.ts';
import type {Receipt} from '../../../src/domain/receipts/receipt.ts';
import {buyerOf, paidBy} from '../../../src/formats/records/receipt-summary.ts';

const taken = (tender: string, more: object = {}) => ({tender, tendered: cents(100), change: cents(0), net: cents(100), ...more});
const sale = (part: object): Receipt => ({type: 'sale', tenders: [], ...part}) as unknown as Receipt;
const pieter = {account: {id: 2, name: 'Pieter', balance: cents(0)}};

test.each([
	['what paid', sale({tenders: [taken('cash')]}), 'cash', ''],
	['the first of several ways', sale({tenders: [taken('card'), taken('cash')]}), 'card +1', ''],
	['one way once', sale({tenders: [taken('cash'), taken('cash')]}), 'cash', ''],
	['the word of the shop for its own', sale({tenders: [taken('snap', {label: 'SnapScan'})]}), 'SnapScan', ''],
	['the account that paid', sale({tenders: [taken('account', pieter)]}), 'account', 'Pieter'],
	['the customer first', sale({tenders: [taken('account', pieter)], customer: {name: 'Zola'}}), 'account', 'Zola'],
	['what it was corrected to', sale({tenders: [taken('cash')], corrected: {tenders: [taken('card')]}}), 'card', ''],
	['nothing for what cost nothing', sale({}), '', ''],
	['cash for money paid out', {type: 'withdrawal', name: 'Bela'} as Receipt, 'cash', ''],
])('A row of receipts says %s', (_what, receipt, paid, who) => {
	expect([paidBy(receipt), buyerOf(receipt)]).toEqual([paid, who]);
});
