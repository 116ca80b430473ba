// Copies of receipts: each is recorded with its number and moves nothing; a receipt that does not exist has none.
import {describe, expect, test} from 'vitest';
import {newestCopy} from '../../../src/domain/receipts/copies.ts';
import {cash, goods, later, listed, opened, openedAccount, reprinted, sell, withdraw} from '../../support/commands.ts';
import {given, opening} from '../../support/given.ts';

const sold = [listed('1001'), sell(goods('1001'), {tender: cash(2000)})] as const;

describe('a receipt printed again', () => {
	test('is copy 1, and moves no money', () => {
		const answer = given(...sold).when(reprinted('1-000001'));
		answer.then({type: 'ReceiptCopied', receipt: '1-000001', copy: 1});
		expect(answer.posted).toEqual({});
	});

	test('is copy 2 the next time, with the time it was made', () => {
		const answer = given(...sold, reprinted('1-000001'), later(60_000)).when(reprinted('1-000001'));
		answer.then({type: 'ReceiptCopied', receipt: '1-000001', copy: 2});
		expect(newestCopy(answer.state, '1-000001')).toEqual({number: 2, at: opening.at + 60_000, offset: opening.offset});
	});

	test('is counted receipt by receipt, slips of withdrawals among them', () => {
		const steps = [...sold, openedAccount('Thandi', 5000), withdraw(1000), reprinted('1-000001')];
		given(...steps)
			.when(reprinted('1-000002'))
			.then({type: 'ReceiptCopied', receipt: '1-000002', copy: 1});
	});

	test('is refused one above the newest, at nought, at another till, and under a number that is written otherwise', () => {
		for (const receipt of ['1-000002', '1-000000', '2-000001', 'P1-000001', '1-1', '1-0000001', '0000001', ''])
			given(...sold)
				.when(reprinted(receipt))
				.refused({kind: 'unknown-receipt', receipt});
	});

	test('of a practice shop has the number of its own series', () => {
		const practice = given(opened({isPractice: true}), ...sold);
		practice.when(reprinted('1-000001')).refused({kind: 'unknown-receipt', receipt: '1-000001'});
		practice.when(reprinted('P1-000001')).then({type: 'ReceiptCopied', receipt: 'P1-000001', copy: 1});
	});
});
