// Training in a shop on the disk: nothing of it is in any sum, and it is found all the same.
import {expect, test} from 'vitest';
import {salesFiles} from '../../src/app/exporting/sales.ts';
import {movedCash} from '../../src/app/printing/printing.ts';
import {openShop, type Shop} from '../../src/app/shop.ts';
import type {Outcome} from '../../src/domain/ports/till.ts';
import {receiptRows} from '../../src/formats/paper/as-text.ts';
import {receiptSummary} from '../../src/formats/records/receipt-summary.ts';
import {tokensOf} from '../../src/formats/records/tokens.ts';
import {saleText} from '../../src/formats/wording/sale-made.ts';
import {verifyShop} from '../../src/store/opening/verify.ts';
import {goods, listed, openedAccount, sell, vend} from '../support/commands.ts';
import {freshFolder, shopIn} from '../support/drive.ts';

const real = {kind: 'shop', name: 'Spaza', owner: 'Lerato', currency: 'ZAR'} as const;
const nothing = {byTender: new Map(), byHour: new Map(), topUps: 0, returns: 0, sold: new Map(), posted: new Map(), receipts: 0};

/** The receipt of what was done. */
function receiptOf(outcome: Outcome) {
	if (outcome.type !== 'done' || outcome.receipt?.type !== 'sale') throw new Error(JSON.stringify(outcome));
	return outcome.receipt;
}

const day = (shop: Shop, receipt: {readonly stamp: {readonly day: string}}) => shop.till.history.takings(receipt.stamp.day);

test('a switch at the till, by whoever is there: what is sold is not, and all else waits', async () => {
	const folder = freshFolder();
	const shop = await shopIn(folder, real);
	await shop.execute(listed('1001', {stock: 5}));
	await shop.execute(openedAccount('Bela'));
	expect(shop.signIns.isTraining()).toBe(false);
	shop.signIns.setTraining(true);
	expect(shop.signIns.isTraining()).toBe(true);

	const receipt = receiptOf(await shop.execute(sell([goods('1001', 2), vend('Electricity', 5000, '07123456787')])));
	expect(receipt).toMatchObject({number: 'T1-000001', isTraining: true, operator: 'Lerato'});
	expect(shop.till.state.stock.rows.get('1001')?.quantity).toBe(5000);
	expect(day(shop, receipt)).toEqual(nothing);
	expect(shop.till.history.receipts({text: 'T1-000001', limit: 9})).toMatchObject([
		{number: 'T1-000001', lines: receipt.lines, isTraining: true},
	]);
	expect(shop.till.history.knowsToken('0000 0000 0000 0000')).toBe(false);
	expect(salesFiles(shop.till).files[0]?.text).toBe('');
	expect(salesFiles(shop.till).leftOut).toEqual([]);
	expect(await shop.execute({type: 'adjustStock', product: '1001', quantity: 1000 as never, reason: 'counted'})).toMatchObject({
		type: 'refused',
		refusal: {kind: 'training-only-sells', name: 'Lerato'},
	});

	shop.signIns.setTraining(false);
	expect(receiptOf(await shop.execute(sell(goods('1001')))).number).toBe('1-000001');
	const state = shop.till.state;
	expect(verifyShop(folder, {state, place: shop.place()}).faults).toEqual([]);
	await shop.close();

	const again = await openShop(folder);
	expect(again.till.history.receipt('T1-000001')).toMatchObject({number: 'T1-000001', isTraining: true});
	expect(day(again, receipt).receipts).toBe(1);
	await again.close();
});

test('a retry under the same id is answered with the receipt of training', async () => {
	const shop = await shopIn(freshFolder(), real);
	await shop.execute(listed('1001', {stock: 5}));
	const order = {...sell(goods('1001')), isTraining: true, id: '019a0000-0000-7000-8000-000000000001'} as const;
	await shop.execute(order);
	expect(await shop.execute(order)).toMatchObject({isRepeat: true, receipt: {number: 'T1-000001', isTraining: true}});
	await shop.close();
});

test('training ends when somebody else is at the till, and never for a trainee', async () => {
	const shop = await shopIn(freshFolder(), real);
	await shop.execute({type: 'addOperator', name: 'Sipho', role: 'cashier', isTrainee: true});
	shop.signIns.setTraining(true);
	shop.signIns.stepIn(2);
	expect(shop.signIns.isTraining()).toBe(true);
	shop.signIns.setTraining(false);
	expect(shop.signIns.isTraining()).toBe(true);
	shop.signIns.stepIn(1);
	expect(shop.signIns.isTraining()).toBe(false);
	await shop.close();
});

test('every paper says so at the top, at the bottom and across, and no drawer opens', async () => {
	const shop = await shopIn(freshFolder(), real);
	await shop.execute(listed('1001', {stock: 5, name: 'Brown Bread'}));
	shop.signIns.setTraining(true);
	const receipt = receiptOf(await shop.execute(sell([goods('1001'), vend('Electricity', 5000, '07123456787')])));
	expect(movedCash(receipt)).toBe(false);
	const rows = receiptRows(receipt, 'R', 42);
	expect(rows.filter(row => row.includes('TRAINING'))).toEqual(
		[
			'        TRAINING - NOT A REAL SALE',
			'- TRAINING - TRAINING - TRAINING ---------',
			'TRAINING: METER TOKEN',
			'TRAINING: Reference (DEMO)',
			'- TRAINING - TRAINING - TRAINING ---------',
			'- TRAINING - TRAINING - TRAINING ---------',
			'        TRAINING - NOT A REAL SALE',
		].map(row => row.slice(0, 42)),
	);
	expect(rows.at(0)).toBe(rows.at(-1));
	expect(receiptSummary(receipt)).toBe('TRAINING: Brown Bread and 1 more');
	expect(tokensOf(receipt)[0]?.label).toBe('TRAINING: Electricity: meter token (DEMO)');
	expect(saleText(receipt, 'R')).toMatch(/^TRAINING: R68\.50, receipt T1-000001\./);
	await shop.close();
});
