import {keys} from '../support/drive.ts';
import {type Frame, lookAt} from './frames.ts';
import {barcodes, scan} from './practice.ts';

const {enter, right, down, f7, f10, f11, ctrl} = keys;
const basket = [scan(barcodes.brownBread), scan(barcodes.milk)];

const frames: readonly Frame[] = [
	{name: 'form-discount', shop: 'new', typed: [...basket, '%', '10%']},
	{name: 'form-discount-too-large', shop: 'new', typed: [...basket, '%', '99']},
	{name: 'form-discount-above-line', shop: 'new', typed: [...basket, '%', '30\r', enter]},
	{name: 'form-other-price', shop: 'new', typed: [...basket, '=']},
	{name: 'form-note', shop: 'new', typed: [...basket, ctrl('n'), 'for the school']},
	{name: 'form-open-item', shop: 'new', typed: [ctrl('e'), 'Wooden crate\r', '50']},
	{
		name: 'sell-agreed',
		shop: 'new',
		typed: [...basket, '%', '10%\r', enter, enter, '=', ctrl('u'), '15\r', 'old\r', '%', '2\r', right, enter, enter],
	},
	{name: 'form-park', shop: 'new', typed: [...basket, f11, 'Mrs Nkosi']},
	{name: 'menu-parked', shop: 'new', typed: [...basket, f11, 'Mrs Nkosi\r', ...basket, f11, enter, f11]},
	{name: 'pay-recalled', shop: 'new', typed: [...basket, f11, enter, f11, '1', f10, enter]},
	{name: 'pay-recalled-cash', shop: 'new', typed: [...basket, f11, enter, f11, '1', f10, '50']},
	{name: 'pay-parts', shop: 'new', typed: [...basket, f10, '10', 'c', '5', 'a', 'piet', enter, '50']},
	{name: 'paid-parts', shop: 'new', typed: [...basket, f10, '10', 'c', '50', enter]},
	{name: 'returns', shop: 'busy', typed: [f7, keys.end, 'r', scan(barcodes.brownBread), 'w', down, '0', '.5\r']},
	{name: 'form-returned-quantity', shop: 'busy', typed: [f7, keys.end, 'r', down, '2']},
	{name: 'form-refund', shop: 'busy', typed: [f7, keys.end, 'r', '1\r', enter]},
	{name: 'question-refund', shop: 'busy', typed: [f7, keys.end, 'r', '1\r', enter, enter, 'stale\r']},
	{name: 'paid-refund', shop: 'busy', typed: [f7, keys.end, 'r', '1\r', enter, enter, 'stale\r', 'y']},
	{
		name: 'pay-exchange',
		shop: 'busy',
		typed: [f7, keys.end, 'r', '1\r', enter, keys.left, enter, 'wrong\r', scan(barcodes.milk), f10],
	},
	{name: 'form-tender-correction', shop: 'busy', typed: [f7, keys.end, 'k']},
	{name: 'form-unknown-pack', shop: 'new', typed: [...basket, scan(barcodes.unknown), '2', 'brown bread', enter]},
	{name: 'menu-unknown-code', shop: 'new', typed: [...basket, scan(barcodes.unknown)]},
	{name: 'choose-product', shop: 'new', typed: [...basket, scan(barcodes.unknown), '1', 'milk']},
	{name: 'scan-test', shop: 'new', typed: [ctrl('k'), 'test the scanner', enter, scan(barcodes.milk), 'hello\r']},
];

lookAt(frames, new Set());
