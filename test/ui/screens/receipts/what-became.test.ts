// What stands under the paper of a receipt on Receipts: what came back of it since, and its copies.
import {expect, test} from 'vitest';
import {pieces} from '../../../../src/domain/base/money.ts';
import {keys} from '../../../support/drive.ts';
import {bodyRows, inOneLine, practice} from '../../practice.ts';

const {f7, down, enter} = keys;

test('What came back of a receipt, and its copies, stand under its paper', async () => {
	const screen = await practice();
	const {shop} = screen.desk;
	const tenders = [{tender: 'card'}];
	await shop.execute({type: 'sell', items: [{type: 'goods', product: '1001', quantity: pieces(2)}], tenders});
	const lines = [{receipt: 'P1-000001', line: 1, quantity: pieces(1)}];
	await shop.execute({type: 'refund', lines, reason: 'stale'});
	await shop.execute({type: 'reprint', receipt: 'P1-000001'});
	await screen.type(f7, down, enter);
	expect(inOneLine(bodyRows(screen))).toContain('Came back on P1-000002, 2026-11-20 08:30: 1 x Brown Bread 700g, R18.50');
	await screen.type(down, down);
	expect(inOneLine(bodyRows(screen))).toContain('Copies: 1, the newest of 2026-11-20 08:30');
});
