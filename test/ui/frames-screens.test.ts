import {expect, test} from 'vitest';
import {keys} from '../support/drive.ts';
import {busyPractice, cutRows, expectKept, expectWellDrawn, type Frame, lookAt} from './frames.ts';
import {barcodes, scan} from './practice.ts';

const {enter, down, up, right, left, f2, f3, f4, f5, f6, f7} = keys;

const frames: readonly Frame[] = [
	{name: 'welcome', shop: 'none', typed: []},
	{name: 'sell-first', shop: 'new', typed: []},
	{name: 'sell-most-sold', shop: 'busy', typed: []},
	{name: 'sell-search', shop: 'new', typed: ['milk', down]},
	{name: 'sell-nothing-found', shop: 'new', typed: ['zebra', enter]},
	{
		name: 'sell-basket',
		shop: 'new',
		typed: [scan(barcodes.brownBread), '12*1047', enter, enter, '2.5*tomatoes', enter, '3*1003', enter, up],
	},
	{
		name: 'sell-others',
		shop: 'new',
		typed: [
			f3,
			enter,
			'07123456787\r',
			'100\r',
			f4,
			enter,
			'NF-4482913\r',
			'1199.50\r',
			f5,
			'd',
			'50',
			down,
			right,
			right,
			enter,
			f2,
		],
	},
	{name: 'sell-misread', shop: 'new', typed: [scan(barcodes.misread)]},
	{name: 'services', shop: 'busy', typed: [f3, down]},
	{name: 'services-form', shop: 'busy', typed: [f3, enter, '12345678901\r', '5']},
	{name: 'services-account', shop: 'busy', typed: [f3, down, enter, '0821234567\r', up, right, right, down, left, down, '2']},
	{name: 'bills', shop: 'busy', typed: [f4, down, down]},
	{name: 'bills-form', shop: 'busy', typed: [f4, enter, 'NF', enter]},
	{name: 'accounts', shop: 'busy', typed: [f5, down]},
	{name: 'accounts-filter', shop: 'busy', typed: [f5, '/', 'dla']},
	{name: 'accounts-none', shop: 'busy', typed: [f5, '/', 'zz', enter]},
	{name: 'stock', shop: 'busy', typed: [f6, down]},
	{name: 'stock-filter', shop: 'busy', typed: [f6, '/', 'milk']},
	{name: 'stock-low', shop: 'busy', typed: [f6, 'l']},
	{name: 'accounts-closed', shop: 'new', typed: [f5, 'f', keys.end, 'c', 'y']},
	{name: 'stock-end', shop: 'busy', typed: [f6, keys.end, 'o']},
	{name: 'receipts', shop: 'busy', typed: [f7, down]},
	{name: 'receipts-find', shop: 'busy', typed: [f7, '/', '6787']},
	{name: 'receipts-none', shop: 'new', typed: [f7]},
];

lookAt(frames, new Set(['receipts-80', 'receipts-find-80']));

test('A window of 200 by 60 shows more', async () => {
	const screen = await busyPractice({columns: 200, rows: 60});
	await screen.type(f7);
	await expectKept(screen, 'receipts-newest');
	expectWellDrawn(screen);
	expect(cutRows(screen)).toEqual([]);
});
