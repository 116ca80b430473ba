import {describe, expect, test} from 'vitest';
import {keys} from '../support/drive.ts';
import {barcodes, footer, practice, scan} from './practice.ts';

const {enter, f3, f4, f5, f6, f7, f10, ctrl} = keys;

describe('The footer', () => {
	test.each([
		[
			'Sell with a basket',
			[scan(barcodes.milk)],
			['↵ pay', '+ one more', '- one less', 'Del remove line', 'Ctrl+K actions', 'F1 help'],
		],
		['Sell with text', ['milk'], ['↵ add', 'Esc clear', 'Ctrl+O customer', 'Ctrl+K actions', 'F1 help']],
		[
			'Sell with text and a basket',
			[scan(barcodes.milk), 'milk'],
			['↵ add', 'Esc clear', 'F10 pay', 'Ctrl+O customer', 'Ctrl+K actions', 'F1 help'],
		],
		['Pay', [scan(barcodes.milk), f10], ['↵ pay', 'c card', 'a account', 'Esc back', '↓ next note', 'Ctrl+K actions', 'F1 help']],
		['Services', [f3], ['↵ fill in', 'q quick key', 'n new', 'e edit', 'Ctrl+K actions', 'F1 help']],
		[
			'Services with a basket',
			[scan(barcodes.milk), f3],
			['↵ fill in', 'q quick key', 'F10 pay', 'n new', 'e edit', 'Ctrl+K actions', 'F1 help'],
		],
		['the form of a bill', [f4, enter], ['↵ next, or accept', 'Tab next field', 'Ctrl+K actions', 'F1 help']],
		['Accounts', [f5], ['↵ history', 'n new', 'd top up', 'w withdraw', 'v transfer', 'Ctrl+K actions', 'F1 help']],
		['Stock', [f6], ['↵ movements', 'n new', 'i receive', '# count', 'j correct', 'Ctrl+K actions', 'F1 help']],
		['Accounts while its filter is typed', [f5, '/', 'dla'], ['↵ keep filter', 'Esc clear filter', 'Ctrl+K actions', 'F1 help']],
		['Receipts', [f7], ['/ find', 'Ctrl+K actions', 'F1 help']],
		['a form', [f5, 'n'], ['↵ next, or accept', 'Tab next field', 'Esc back', 'Ctrl+K actions', 'F1 help']],
		[
			'a form over a basket',
			[scan(barcodes.milk), f5, 'n'],
			['↵ next, or accept', 'Tab next field', 'F10 pay', 'Esc back', 'Ctrl+K actions', 'F1 help'],
		],
		[
			'a question',
			[scan(barcodes.milk), ctrl('d')],
			['↵ the marked answer', '← the other answer', 'y yes', 'n no', 'Ctrl+K actions', 'F1 help'],
		],
	])('of %s names the keys that act, the most useful first', async (_where, typed, hints) => {
		const screen = await practice();
		await screen.type(...typed);
		expect(footer(screen)).toEqual(hints);
	});

	test.each([
		['Sell with nothing in the basket', [], '↵ pay'],
		['Sell with nothing in the basket', [], 'F10 pay'],
		['a question on Sell', [scan(barcodes.milk), ctrl('d')], 'F10 pay'],
		['help on Sell', [scan(barcodes.milk), keys.f1], 'F10 pay'],
		['the receipt of a sale', [scan(barcodes.milk), enter, enter], 'F10 pay'],
		['a card on Pay', [scan(barcodes.milk), f10, 'c'], '↓ next note'],
		['a card on Pay', [scan(barcodes.milk), f10, 'c'], 'c card'],
	])('of %s, after %j, does not name %s, which does nothing there', async (_where, typed, hint) => {
		const screen = await practice();
		await screen.type(...typed);
		expect(footer(screen)).not.toContain(hint);
	});
});
