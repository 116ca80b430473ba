// Notes added to a receipt after the sale: under one another, once each, without money or stock.
import {describe, expect, test} from 'vitest';
import {notesOn} from '../../../src/domain/receipts/receipt.ts';
import {goods, listed, noted, openedAccount, sell, withdraw} from '../../support/commands.ts';
import {given, receiptIn} from '../../support/given.ts';

const sold = [listed('1001'), sell(goods('1001'), {note: 'for the party'})];

describe('A note', () => {
	test('is added, tidy, and moves nothing', () => {
		const answer = given(...sold).when(noted('  umbrella   left behind '));
		answer.then({type: 'ReceiptNoted', receipt: '1-000001', note: 'umbrella left behind'});
		expect(answer.posted).toStrictEqual({});
		expect(answer.state.stock.rows).toStrictEqual(given(...sold).state.stock.rows);
	});
	test('stands under those that are there', () => {
		const {state, journal} = given(...sold, noted('umbrella left behind'), noted('she called'));
		expect(receiptIn(state, journal, '1-000001').map(([, receipt]) => notesOn(receipt))).toStrictEqual([
			['for the party', 'umbrella left behind', 'she called'],
		]);
	});
	test('is added to the slip of a withdrawal too', () =>
		given(openedAccount('Thandi', 5000), withdraw(1000))
			.when(noted('for the taxi'))
			.then({type: 'ReceiptNoted', receipt: '1-000001', note: 'for the taxi'}));
	test('may have 120 letters', () =>
		given(...sold)
			.when(noted('x'.repeat(120)))
			.then({type: 'ReceiptNoted', receipt: '1-000001', note: 'x'.repeat(120)}));
});

describe('is refused', () => {
	test('on a receipt that does not exist', () =>
		given(...sold)
			.when(noted('lost', '1-000002'))
			.refused({kind: 'unknown-receipt', receipt: '1-000002'}));
	test.each([
		['', {fault: 'empty'}],
		['   ', {fault: 'empty'}],
		['x'.repeat(121), {fault: 'too-long', limit: 120}],
		['left\u0007', {fault: 'hidden-characters', text: 'left\u0007'}],
	] as const)('as text: %j', (text, fault) =>
		given(...sold)
			.when(noted(text))
			.refused({kind: 'bad-text', field: 'note', fault}),
	);
	test.each(['she called', ' she  called ', 'for the party'])('where it is there already: %j', text =>
		given(...sold, noted('she called'))
			.when(noted(text))
			.refused({kind: 'noted-already', receipt: '1-000001'}),
	);
});
