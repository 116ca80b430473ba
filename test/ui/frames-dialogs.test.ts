import {expect, test} from 'vitest';
import {keys} from '../support/drive.ts';
import {cutRows, type Frame, lookAt} from './frames.ts';
import {barcodes, notice, practice, scan} from './practice.ts';

const {enter, esc, down, right, f1, f3, f4, f5, f6, f7, f10, ctrl} = keys;

const basket = ['3*1003', enter, '9*1055', enter, '6*1004', enter];

const frames: readonly Frame[] = [
	{name: 'question-bring-files', shop: 'none', typed: [down, down, enter]},
	{name: 'form-my-shop', shop: 'none', typed: [down, enter]},
	{name: 'form-my-shop-refused', shop: 'none', typed: [down, enter, 'Spaza\r', '1 Long Street\r', enter]},
	{name: 'form-start-my-shop', shop: 'new', typed: [ctrl('k'), 'own shop', enter]},
	{name: 'question-not-enough', shop: 'new', typed: ['9*low fat', enter]},
	{name: 'question-drop', shop: 'new', typed: [...basket, ctrl('d')]},
	{name: 'question-leave', shop: 'new', typed: [...basket, ctrl('q')]},
	{name: 'question-again', shop: 'busy', typed: [f4, enter, 'NF-4482913\r', '199', down, right, enter]},
	{name: 'form-customer', shop: 'new', typed: [ctrl('o'), 'Zola Zulu\r', 'nobody']},
	{name: 'pay-cash', shop: 'new', typed: [...basket, f10]},
	{name: 'pay-change', shop: 'new', typed: [...basket, f10, '500']},
	{name: 'pay-too-little', shop: 'new', typed: [...basket, f10, '100', enter]},
	{name: 'pay-card', shop: 'new', typed: [...basket, f10, 'c']},
	{name: 'pay-account', shop: 'new', typed: [...basket, f10, 'a', 'pieter', enter]},
	{name: 'pay-account-too-low', shop: 'new', typed: [...basket, f10, 'a', 'siya', enter, enter]},
	{name: 'choose-account', shop: 'new', typed: [...basket, f10, 'a', 'a', down]},
	{name: 'paid-change', shop: 'new', typed: [...basket, f10, '500', enter]},
	{name: 'paid-account', shop: 'new', typed: [...basket, f10, 'a', 'pieter', enter, enter]},
	{name: 'paid-token', shop: 'new', typed: [f3, enter, '07123456787\r', '100', down, right, enter]},
	{name: 'show-token', shop: 'busy', typed: [f7, down, down, down, 't']},
	{name: 'receipt', shop: 'busy', typed: [f7, down, down, down, down, enter]},
	{name: 'receipt-slip', shop: 'busy', typed: [f7, enter]},
	{name: 'form-new-account', shop: 'new', typed: [f5, 'n']},
	{name: 'form-new-account-refused', shop: 'new', typed: [f5, 'n', 'A|B', enter]},
	{name: 'form-edit-account', shop: 'new', typed: [f5, 'e']},
	{name: 'form-top-up', shop: 'new', typed: [f5, 'd', '12.55', enter]},
	{name: 'form-withdraw', shop: 'new', typed: [f5, down, down, 'w', '1000', enter]},
	{name: 'account-page', shop: 'busy', typed: [f5, down, enter]},
	{name: 'form-new-product', shop: 'new', typed: [f6, 'n', '2001\r', 'Rusks 500g\r', '54.99']},
	{name: 'form-new-product-taken', shop: 'new', typed: [f6, 'n', '1001', enter]},
	{name: 'form-edit-product', shop: 'new', typed: [f6, scan(barcodes.milk), 'e']},
	{name: 'form-delivery', shop: 'new', typed: [f6, scan(barcodes.milk), 'r', '12']},
	{name: 'form-count', shop: 'busy', typed: [f6, scan(barcodes.milk), 'c', '20']},
	{name: 'form-waste', shop: 'new', typed: [f6, scan(barcodes.milk), 'w', '25']},
	{name: 'form-open-pack', shop: 'new', typed: [f6, scan(barcodes.milk), 'k', '1001', enter, '6']},
	{name: 'barcodes', shop: 'new', typed: [f6, scan(barcodes.milk), 'b']},
	{name: 'form-barcode', shop: 'new', typed: [f6, scan(barcodes.milk), 'b', '2', right]},
	{name: 'form-transfer', shop: 'new', typed: [f5, 't', 'piet', enter, '2000000']},
	{name: 'form-adjust-account', shop: 'new', typed: [f5, down, 'j', '-50']},
	{name: 'form-limit', shop: 'new', typed: [f5, 'l', '500']},
	{name: 'form-statement', shop: 'busy', typed: [f5, down, 's', enter, enter, right]},
	{name: 'statement', shop: 'busy', typed: [f5, down, 's', enter, enter, enter]},
	{name: 'form-adjust', shop: 'new', typed: [f6, scan(barcodes.milk), 'a', '-2\r']},
	{name: 'form-price', shop: 'new', typed: [f6, scan(barcodes.milk), 'p']},
	{name: 'product-page', shop: 'busy', typed: [f6, scan(barcodes.brownBread), enter]},
	{name: 'help-sell', shop: 'new', typed: [...basket, f1]},
	{name: 'help-accounts', shop: 'new', typed: [f5, f1]},
	{name: 'help-pay', shop: 'new', typed: [...basket, f10, f1]},
	{name: 'palette', shop: 'new', typed: [ctrl('k')]},
	{name: 'settings', shop: 'new', typed: [ctrl('k'), 'settings', enter, down]},
	{name: 'form-setting', shop: 'new', typed: [ctrl('k'), 'settings', enter, 'rounding', enter]},
	{name: 'palette-found', shop: 'new', typed: [f5, ctrl('k'), 'with']},
];

lookAt(
	frames,
	new Set([
		'pay-cash-80',
		'pay-change-80',
		'pay-too-little-80',
		'pay-account-80',
		'pay-account-too-low-80',
		'paid-change-80',
		'paid-account-80',
		'paid-token-80',
		'account-page-80',
		'help-pay-80',
	]),
);

test('A dialog gives way to the screen it was opened on, which is as it was; what was said before is gone', async () => {
	const screen = await practice();
	await screen.type(...basket);
	expect(notice(screen)).not.toBe('');
	await screen.type(f1, esc);
	expect(notice(screen)).toBe('');
	const before = screen.lines();
	for (const keysOfDialog of [[ctrl('d')], [ctrl('q')], [f1], [ctrl('k')], [ctrl('o')]]) {
		await screen.type(...keysOfDialog, esc);
		expect(screen.lines()).toEqual(before);
	}
});

test('A change of up to R9,999.90 stands in whole large digits', async () => {
	const screen = await practice();
	await screen.type('1003', enter, f10, '9999', enter, 'y');
	expect(cutRows(screen).filter(row => row.includes('█'))).toEqual([]);
});

test('A change of R10,000.00 and more stands in whole large digits', async () => {
	const screen = await practice();
	await screen.type('1003', enter, f10, '20000', enter, 'y');
	expect(cutRows(screen).filter(row => row.includes('█'))).toEqual([]);
});

test('A total of R10,000,000.00 and more stands in whole large digits', async () => {
	const screen = await practice();
	await screen.type(f5, 'd', '10000000', down, right, right, enter, f10);
	expect(cutRows(screen).filter(row => row.includes('█'))).toEqual([]);
});
