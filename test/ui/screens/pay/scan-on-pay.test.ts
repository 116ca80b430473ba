import {describe, expect, test} from 'vitest';
import {type Driven, keys} from '../../../support/drive.ts';
import {barcodes, bodyRows, inOneLine, notice, practice, receipts, scan} from '../../practice.ts';

const {enter, f10} = keys;

const inBasket = ({desk}: Driven): readonly string[] =>
	desk.view.basket.lines.map(({item}) => (item.type === 'goods' ? `${item.quantity / 1000} ${item.product}` : item.type));
const dialogs = ({desk}: Driven): readonly string[] => desk.view.stacks[desk.view.screen].map(({type}) => type);

describe('The cash given', () => {
	test('that is the code of goods is asked about', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), f10);
		await screen.typeAt(70, '1001');
		await screen.type(enter);
		expect(dialogs(screen)).toEqual(['pay', 'question']);
		expect(inOneLine(bodyRows(screen))).toContain('1001 is the code of Brown Bread 700g.');
		await screen.type(enter);
		expect([dialogs(screen), receipts(screen).length]).toEqual([['pay'], 0]);
	});

	test('that a customer hands over is not', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), f10, '50', enter);
		expect([dialogs(screen), receipts(screen).length]).toEqual([['receipt'], 1]);
	});
});

describe('A scan on Pay', () => {
	const paying = async (...typed: readonly string[]): Promise<Driven> => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), f10, ...typed);
		return screen;
	};

	test.each([
		['unknown', barcodes.unknown],
		['misread', barcodes.misread],
	])('that is %s never leaves Pay', async (_what, code) => {
		const screen = await paying('5');
		await screen.type(scan(code));
		expect([dialogs(screen), inBasket(screen), screen.beeps()]).toEqual([['pay'], ['1 1003'], 1]);
		expect(screen.desk.context().field?.read(screen.desk)?.value).toBe('5');
	});

	test('of a receipt never leaves Pay', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), f10, enter, scan(barcodes.milk), f10, 'P1-000001\r');
		expect([dialogs(screen), inBasket(screen)]).toEqual([['pay'], ['1 1003']]);
	});

	test('of goods that are off sale does not leave it either, and says that they are not in the basket', async () => {
		const screen = await practice();
		await screen.desk.shop.execute({type: 'setOnSale', product: '1001', isOnSale: false});
		await screen.type(scan(barcodes.milk), f10, scan(barcodes.brownBread));
		expect([dialogs(screen), inBasket(screen)]).toEqual([['pay'], ['1 1003']]);
		expect(notice(screen)).toMatch(/^! Brown Bread 700g is NOT in the basket\. Brown Bread 700g is off sale\./);
	});

	test('while a price check is on is only shown', async () => {
		const screen = await paying();
		screen.desk.set({isPriceCheck: true});
		await screen.type(scan(barcodes.brownBread));
		expect([dialogs(screen), inBasket(screen)]).toEqual([['pay'], ['1 1003']]);
		expect(notice(screen)).toMatch(/^Scanned Brown Bread/);
	});

	/** What lies over Pay, and the keys that open it. `5` `+` takes a tender before. */
	const over: readonly (readonly [string, readonly string[]])[] = [
		['question', ['5000', enter]],
		['help', [keys.f1]],
		['choose-account', ['a']],
		['palette', [keys.ctrl('k')]],
	];

	test.each([['question', [keys.esc]] as const, ...over])(
		'with a tender taken is heard not to be in the basket: a %s is open',
		async (dialog, open) => {
			const screen = await paying('5', '+', ...open);
			expect(dialogs(screen)).toEqual(['pay', dialog]);
			await screen.type(scan(barcodes.brownBread));
			expect([dialogs(screen), inBasket(screen), screen.beeps()]).toEqual([['pay', dialog], ['1 1003'], 1]);
			expect(screen.desk.view.notice).toMatchObject({
				tone: 'alarm',
				text: 'Brown Bread 700g is NOT in the basket: a tender was taken. Finish this sale, then scan it again.',
			});
		},
	);

	test.each(over)('with nothing taken is heard not to be in the basket: a %s is open', async (dialog, open) => {
		const screen = await paying(...open);
		expect(dialogs(screen)).toEqual(['pay', dialog]);
		await screen.type(scan(barcodes.brownBread));
		expect([dialogs(screen), inBasket(screen), screen.beeps()]).toEqual([['pay', dialog], ['1 1003'], 1]);
		expect(screen.desk.view.notice).toMatchObject({
			tone: 'alarm',
			text: 'Brown Bread 700g is NOT in the basket: the basket is being paid. Finish paying or go back to Sell, then scan it again.',
		});
	});

	test('that only asks for the price says no more than that, over Pay too', async () => {
		const screen = await paying('5', '+', keys.esc);
		screen.desk.set({isPriceCheck: true});
		await screen.type(scan(barcodes.brownBread));
		expect([notice(screen).split(',')[0], screen.beeps(), screen.desk.view.isPriceCheck]).toEqual([
			'Scanned Brown Bread 700g',
			0,
			false,
		]);
	});

	test('from another screen is heard too, where scans are only named', async () => {
		const screen = await paying('5', '+', keys.f5);
		await screen.type(scan(barcodes.brownBread));
		expect([screen.desk.view.notice?.tone, screen.beeps()]).toEqual(['alarm', 1]);
	});
});
