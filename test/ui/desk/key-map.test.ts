import {describe, expect, test} from 'vitest';
import {type SaidAction, standardKeys} from '../../../src/formats/wording/said-actions.ts';
import {createKeyOf, namedActions, rebound} from '../../../src/ui/desk/key-map.ts';
import {contexts} from '../../../src/ui/screens/registry.ts';
import {drive, freshFolder, keys, shopIn} from '../../support/drive.ts';
import {barcodes, basketRows, footer, notice, panelTitle, scan} from '../practice.ts';

const bind = (...pairs: readonly (readonly [string, readonly string[]])[]) => rebound(contexts, new Map(pairs));
const fault = (...pairs: readonly (readonly [string, readonly string[]])[]): string => {
	const read = bind(...pairs);
	return 'fault' in read ? read.fault : '';
};

describe('The names of actions', () => {
	const actions = namedActions(contexts);

	test('say where an action works and what it is called', () => {
		expect(actions.find(({name}) => name === 'sell.remove-line')).toEqual({
			name: 'sell.remove-line',
			label: 'remove line',
			keys: ['delete'],
		});
	});

	test('stand for one action each', () => {
		const names = actions.map(({name}) => name);
		expect(names.length).toBeGreaterThan(80);
		expect(new Set(names).size).toBe(names.length);
	});
});

describe('A sentence that names an action', () => {
	test.each(Object.entries(standardKeys) as [SaidAction, string][])('names %s by its key, %s', (action, key) => {
		expect(createKeyOf(contexts)(action)).toBe(key);
	});

	test('of an action that has no key, names the palette and what it is called there', () => {
		const bound = bind(['stock.edit', []]);
		expect('value' in bound && createKeyOf(bound.value)('stock.edit')).toBe('Ctrl+K, edit');
	});

	test('names the key that the action has on this machine', async () => {
		const moved = {
			keys: new Map([
				['everywhere.stock', ['ctrl+a']],
				['stock.new', ['ctrl+x']],
				['everywhere.add-what-was-scanned', ['f9']],
				['accounts.freeze-or-unfreeze', ['z']],
			] as const),
		};
		const screen = await drive(await shopIn(freshFolder()), {machine: moved});
		await screen.type(scan(barcodes.milk), keys.f5, scan(barcodes.milk));
		expect(notice(screen)).toContain('F9 adds it to the basket.');
		await screen.type(scan(barcodes.unknown));
		expect(notice(screen)).toContain('Add it under Stock (Ctrl+A), with Ctrl+X.');
		await screen.type('z', 'lost card', keys.enter, 'w');
		expect(notice(screen)).toContain('Unfreeze it first, with z under Accounts.');
	});
});

describe('A key bound in counter.json', () => {
	const machine = {keys: new Map([['sell.remove-line', ['ctrl+x']]])};

	test('does what it is bound to, and the old one no longer', async () => {
		const screen = await drive(await shopIn(freshFolder()), {machine});
		await screen.type(scan(barcodes.milk), keys.delete);
		expect(basketRows(screen)).not.toEqual(['empty']);
		await screen.type('\u0018');
		expect(basketRows(screen)).toEqual(['empty']);
	});

	test('is what footer and help name', async () => {
		const screen = await drive(await shopIn(freshFolder()), {machine, columns: 120, rows: 40});
		await screen.type(scan(barcodes.milk));
		expect(footer(screen)).toContain('Ctrl+X remove line');
		await screen.type(keys.f1);
		expect(screen.row('remove line')).toContain('Ctrl+X');
	});

	test('may be a function key that another action has given up', async () => {
		const moved = {
			keys: new Map([
				['everywhere.sell', ['ctrl+x']],
				['everywhere.stock', ['f2']],
				['everywhere.bills', ['f6']],
				['everywhere.accounts', ['f5', 'f4']],
			] as const),
		};
		const screen = await drive(await shopIn(freshFolder()), {machine: moved});
		expect(screen.lines()[1]).toBe(' Ctrl+X Sell F3 Services F6 Bills F5 Accts F2 Stock F7 Receipts F8 Shift');
		await screen.type(keys.f2);
		expect(screen.desk.view.screen).toBe('stock');
	});
});

describe('Caps Lock', () => {
	test.each([
		['Accounts', [keys.f5, 'N'], 'New account'],
		['Stock', [keys.f6, scan(barcodes.milk), 'Q'], 'Quick key of Full Cream Milk 1L'],
		['an account', [keys.f5, keys.enter, 'D'], 'Top up Thandi Nkosi, R1,000,000.00'],
		['a question', [scan(barcodes.milk), keys.ctrl('d'), 'N'], 'Find, scan, or 3*name'],
	])('changes nothing on %s', async (_where, typed, title) => {
		const screen = await drive(await shopIn(freshFolder()));
		await screen.type(...typed);
		expect(panelTitle(screen)).toBe(title);
	});

	test('changes nothing of a letter that this machine binds, in either case', async () => {
		const moved = {keys: new Map([['accounts.top-up', ['Z']]])};
		const screen = await drive(await shopIn(freshFolder()), {machine: moved});
		await screen.type(keys.f5);
		expect(footer(screen)).toContain('z top up');
		await screen.type('z');
		expect(panelTitle(screen)).toBe('Top up Thandi Nkosi, R1,000,000.00');
		expect(fault(['accounts.edit', ['D']])).toContain('accounts.top-up has it already.');
	});
});

describe('A binding that cannot be is refused and named:', () => {
	test.each([
		[
			'a key another action has',
			[['sell.remove-line', ['ctrl+k']]],
			'counter.json binds Ctrl+K to sell.remove-line, and everywhere.actions has it already.',
		],
		[
			'a key of the same place',
			[['accounts.edit', ['d']]],
			'counter.json binds d to accounts.edit, and accounts.top-up has it already.',
		],
		[
			'one key for two actions',
			[
				['sell.customer', ['ctrl+x']],
				['sell.remove-line', ['ctrl+x']],
			],
			'counter.json binds Ctrl+X to sell.customer, and sell.remove-line has it already.',
		],
		[
			'an action there is none of',
			[['sell.fly', ['ctrl+x']]],
			'counter.json binds "sell.fly", which is no action. "counterfoil keys" lists their names.',
		],
		[
			'a key that the terminal keeps',
			[['sell.customer', ['ctrl+s']]],
			'counter.json, sell.customer: Ctrl+S belongs to the terminal. Choose another key.',
		],
		[
			'a letter where it is text',
			[['sell.customer', ['x']]],
			'counter.json, sell.customer: x would be text there. Choose a function key, or Ctrl and a letter.',
		],
		[
			'no key at all',
			[['sell.customer', ['alt+x']]],
			'counter.json, sell.customer: "alt+x" is no key. Write f1 to f12, ctrl+ and a letter, one letter, or a name such as insert.',
		],
	] as const)('%s', (_what, pairs, sentence) => {
		expect(fault(...pairs)).toBe(`${sentence} The standard keys are used until counter.json is mended.`);
	});

	test('and the counter opens with the standard keys and says so', async () => {
		const screen = await drive(await shopIn(freshFolder()), {machine: {keys: new Map([['sell.customer', ['ctrl+k']]])}});
		expect(notice(screen)).toContain('counter.json binds Ctrl+K to sell.customer, and everywhere.actions has it already.');
		await screen.type(keys.ctrl('o'));
		expect(screen.row('Name')).toBeDefined();
	});
});
