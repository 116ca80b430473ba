import {expect, test} from 'vitest';
import {topDialog} from '../../../src/ui/model/view.ts';
import {type Driven, keys} from '../../support/drive.ts';
import {barcodes, notice, practice, receipts, scan} from '../practice.ts';

const {enter, esc, f3, f5, f6, f7, f10, ctrl} = keys;

/** What can be copied, as it is asked. */
const asked = ({desk}: Driven): readonly string[] | undefined => {
	const top = topDialog(desk.view);
	return top?.type === 'menu' ? top.options.map(({label}) => label) : undefined;
};

test('y on an account asks what is copied: its number, its balance, how its holder is reached, its row', async () => {
	const screen = await practice();
	await screen.type(f5, 'y');
	expect(asked(screen)).toEqual([
		'account number: 1',
		'balance: R1,000,000.00',
		'phone: 082 123 4567',
		'e-mail: thandi@example.co.za',
		'row: 1, Thandi Nkosi, 082 123 4567, thandi@example.co.za, R1,000,000.00',
	]);
	await screen.type('2');
	expect(screen.copied()).toEqual(['R1,000,000.00']);
	expect(notice(screen)).toBe('Copied R1,000,000.00, if this terminal allows it.');
});

test('y on Stock copies a code, a barcode, the price or the row, and on a product’s page too', async () => {
	const screen = await practice();
	await screen.type(f6, 'y', '1', 'y', '2', enter, 'y', keys.end, enter);
	expect(screen.copied()).toEqual(['1053', '6001314570146', '1053, AA Batteries 4 Pack, R44.99, 3 in stock']);
});

test('a token is copied right after its sale, where letters begin the next one, and later from its receipt', async () => {
	const screen = await practice();
	await screen.type(f3, enter, '07123456787', enter, '100', f10, enter, ctrl('y'));
	const [receipt] = receipts(screen);
	const [token, number] = asked(screen) ?? [];
	expect(token).toMatch(/^Electricity: meter token/);
	expect(number).toBe(`receipt number: ${receipt?.number}`);
	await screen.type('1', esc, f7, 'y', '1', enter, 'y', '1');
	const [first = '', ...more] = screen.copied();
	expect(first).toMatch(/^\d{4}( \d{4}){4}$/);
	expect(more).toEqual([first, first]);
});

test('a question takes y as its yes', async () => {
	const screen = await practice();
	await screen.type(scan(barcodes.milk), ctrl('d'), 'y');
	expect(screen.copied()).toEqual([]);
	expect(screen.desk.view.basket.lines).toEqual([]);
});

test('where there is nothing to copy, y says why', async () => {
	const screen = await practice();
	await screen.type(f7, 'y');
	expect(notice(screen)).toContain('No receipt is selected.');
	await screen.type(f6, '/', 'zzzz', enter, 'y');
	expect(notice(screen)).toContain('No product is selected.');
});
