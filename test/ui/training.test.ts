// Training at the counter: the switch in the palette, TRAINING on every screen, and a basket that stays what it began as.
import {expect, test} from 'vitest';
import type {Shop} from '../../src/app/shop.ts';
import {listed} from '../support/commands.ts';
import {type Driven, drive, freshFolder, shopIn} from '../support/drive.ts';

async function counter(): Promise<Driven & {readonly shop: Shop}> {
	const shop = await shopIn(freshFolder(), {kind: 'shop', name: 'Spaza', owner: 'Lerato', currency: 'ZAR'});
	await shop.execute(listed('1001', {stock: 5, name: 'Brown Bread'}));
	await shop.execute({type: 'addOperator', name: 'Sipho', role: 'cashier', isTrainee: true});
	return {...(await drive(shop)), shop};
}

const text = (screen: Driven): string => screen.lines().join('\n');

const palette = async (screen: Driven, words: string): Promise<void> => {
	await screen.type('\u000B', words);
	await screen.type('\r');
};

test('any operator switches it on and off, and all that is sold between is marked', async () => {
	const screen = await counter();
	expect(text(screen)).not.toContain('TRAINING');
	await palette(screen, 'start training');
	expect(screen.lines()[0]).toContain(' TRAINING ');
	expect(text(screen)).toContain('Training is on: what you sell now is not real.');
	await screen.type('bread', '\r');
	await screen.type('\r');
	expect(screen.lines()[0]).toContain(' TRAINING ');
	await screen.type('\r');
	expect(text(screen)).toContain('TRAINING: R18.50, receipt T1-000001.');
	expect(text(screen)).toContain('TRAINING - NOT A REAL SALE');
	expect(screen.shop.till.state.stock.rows.get('1001')?.quantity).toBe(5000);
	await screen.type('\u001B[18~');
	expect(text(screen)).toContain('TRAINING: Brown Bread');
	await screen.type('r');
	expect(text(screen)).toContain('is a receipt of training');
	await palette(screen, 'stop training');
	expect(screen.lines()[0]).not.toContain('TRAINING');
	await screen.shop.close();
});

test('a basket is what it began as: it is not paid by who is there for something else', async () => {
	const screen = await counter();
	await screen.type('bread', '\r');
	await palette(screen, 'start training');
	expect(text(screen)).toContain('Pay or drop the basket first.');
	screen.shop.signIns.stepIn(2);
	await screen.type('\u001B', '\u001B', '\u001B[21~');
	expect(text(screen)).toContain('begun for real');
	screen.shop.signIns.stepIn(1);
	await screen.type('\u001B[21~', '\r');
	expect(text(screen)).toContain('receipt 1-000001');
	screen.shop.signIns.stepIn(2);
	await screen.type('\u001B', 'bread', '\r');
	expect(screen.lines()[0]).toContain(' TRAINING ');
	screen.shop.signIns.stepIn(1);
	await screen.type('\u001B[21~');
	expect(screen.lines()[0]).toContain(' TRAINING ');
	expect(text(screen)).toContain('begun in training');
	const {seq} = screen.shop.place();
	await screen.type('\u0004');
	expect(text(screen)).toContain('It is of training');
	await screen.type('y');
	expect(screen.lines()[0]).not.toContain('TRAINING');
	expect(screen.shop.place().seq).toBe(seq);
	await screen.shop.close();
});

test('nothing is parked, and nothing real is changed', async () => {
	const screen = await counter();
	screen.shop.signIns.stepIn(2);
	await screen.type('bread', '\r');
	await screen.type('\u001B[23~');
	expect(text(screen)).toContain('Nothing is parked or recalled in training');
	await screen.shop.close();
});
