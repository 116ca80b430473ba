import {expect, test} from 'vitest';
import {practiceShop} from '../support/command-line.ts';
import {openCounter, runVerb} from '../support/counter-process.ts';
import {keys} from '../support/drive.ts';

const {enter, f2, f7, f10, f11, ctrl} = keys;

const json = async (...words: readonly string[]): Promise<Record<string, never>> => JSON.parse((await runVerb(...words)).stdout);

test('An hour at the counter: discounted, split, parked, recalled, refunded, put right; and the books agree', async () => {
	const {folder} = await practiceShop();
	const counter = openCounter(folder);
	await counter.until('Find, scan, or 3*name');

	counter.send('6001001123457\r');
	await counter.until('Added Brown Bread 700g. 23 left.');
	counter.send('%');
	await counter.until('10% or an amount');
	counter.send('10%\r');
	counter.send(enter);
	counter.send(enter);
	await counter.until('Discount 10 % on Brown Bread 700g.');
	counter.send(f11);
	await counter.until('Park the basket');
	counter.send('Mrs Nkosi\r');
	await counter.until('Parked Mrs Nkosi.');

	counter.send('6001678204527\r');
	await counter.until('Added Full Cream Milk 1L. 23 left.');
	counter.send(f10);
	await counter.until('Cash given');
	counter.send('10');
	counter.send('c');
	await counter.until('when the card was approved');
	counter.send(enter);
	await counter.until('Card R10.00. R9.99 still due.');
	counter.send('20\r');
	await counter.until('Sold R19.99, receipt P1-000001. Change R10.10.');
	counter.send(enter);

	counter.send(f11);
	await counter.until('Parked baskets', 'Mrs Nkosi');
	counter.send('1');
	await counter.until('Mrs Nkosi is back.', 'It came back');
	counter.send('x');
	counter.send(enter);
	await counter.until('Sold R16.65, receipt P1-000002.');
	counter.send(enter);

	counter.send(f7);
	await counter.until('Receipts, the newest first');
	counter.send('j');
	await counter.until('It was paid by');
	counter.send(enter);
	counter.send(enter);
	await counter.until('P1-000002 is corrected: paid by card.');
	counter.send(keys.down);
	counter.send('r');
	await counter.until('Refund of P1-000001');
	for (const typed of ['1', enter, enter, enter, 'sour\r']) counter.send(typed);
	await counter.until('Refund?');
	counter.send('y');
	await counter.until('Refunded R19.99, receipt P1-000003.');
	counter.send(enter);
	counter.send(f2);
	counter.send(ctrl('q'));
	expect(await counter.exited).toBe(0);

	expect(await json('--data', folder, 'verify', '--json')).toMatchObject({agrees: true, receipts: 3});
	expect(await json('--data', folder, 'receipt', 'show', '2', '--json')).toMatchObject({receipt: {total: 1665}});
	expect(await json('--data', folder, 'stock', 'show', '1003', '--json')).toMatchObject({product: {stock: 24_000}});
	expect((await runVerb('--data', folder, 'basket', 'list')).stdout).not.toContain('Mrs Nkosi');
});
