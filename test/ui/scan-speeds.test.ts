import {describe, expect, test} from 'vitest';
import {standardScanner} from '../../src/formats/config/scanner-settings.ts';
import {sellState} from '../../src/ui/actions/sell-state.ts';
import {type Driven, keys} from '../support/drive.ts';
import {barcodes, entries, practice, receipts, scan} from './practice.ts';

const {enter, f5, f6, f10} = keys;

/** Goods with enough in stock for ten scans each, in turn. */
const goods = [
	{code: barcodes.brownBread, name: 'Brown Bread 700g'},
	{code: barcodes.whiteBread, name: 'White Bread 700g'},
	{code: barcodes.milk, name: 'Full Cream Milk 1L'},
	{code: '6010093110245', name: 'Cola 500ml'},
] as const;
const forty = Array.from({length: 10}, () => goods).flat();
/** Elsewhere than on Sell a commit tries some; `npm run test:monkey` tries all. */
const some = process.env['MONKEY'] === 'all' ? forty : forty.slice(0, 4);

/** The pace of the letters, and the gap that fits it, in ms. */
const paces = [
	[1, 50],
	[5, 50],
	[20, 50],
	[50, 50],
	[80, 120],
	[120, 180],
] as const;

/** A counter with a scanner of this speed. Its letters go through the real gate, in the time of the test. */
async function scanner(letterMs: number, gapMs: number) {
	const screen = await practice({machine: {scanner: {...standardScanner, 'gap-ms': gapMs}}});
	return {screen, scan: (code: string) => screen.scanAt(letterMs, `${code}\r`)};
}

const notice = ({desk}: Driven): string => desk.view.notice?.text ?? '';
const lines = ({desk}: Driven): number => desk.view.basket.lines.length;
const dialogs = ({desk}: Driven): readonly string[] => desk.view.stacks[desk.view.screen].map(({type}) => type);
const field = ({desk}: Driven): string | undefined => desk.context().field?.read(desk)?.value;

describe.each(paces)('A scan of %i ms a letter, with a gap of %i ms, is right every time', (letterMs, gapMs) => {
	const open = () => scanner(letterMs, gapMs);

	test('on Sell', async () => {
		const {screen, scan} = await open();
		for (const [place, {code, name}] of forty.entries()) {
			await scan(code);
			expect(notice(screen)).toMatch(new RegExp(`^Added ${name}\\.`));
			expect([sellState.read(screen.desk).entry.value, lines(screen)]).toEqual(['', Math.min(4, place + 1)]);
		}
		for (const {item} of screen.desk.view.basket.lines) expect(item).toMatchObject({quantity: 10_000});
	});

	test('on Stock', async () => {
		const {screen, scan} = await open();
		await screen.type(f6);
		for (const {code, name} of some) {
			await scan(code);
			expect(notice(screen)).toMatch(new RegExp(`^Selected ${name}\\.`));
			expect(dialogs(screen)).toEqual([]);
		}
	});

	test('on Pay with nothing taken: back on Sell', async () => {
		const {screen, scan: scanNow} = await open();
		await screen.type(scan(barcodes.lowFatMilk));
		for (const [place, {code, name}] of some.entries()) {
			await screen.type(f10);
			expect(dialogs(screen)).toEqual(['pay']);
			await scanNow(code);
			expect(notice(screen)).toMatch(new RegExp(`^Back on Sell: added ${name}\\.`));
			expect([dialogs(screen), lines(screen)]).toEqual([[], Math.min(5, place + 2)]);
		}
	});

	test('on Pay with a part taken: not in the basket', async () => {
		const {screen, scan: scanNow} = await open();
		await screen.type(scan(barcodes.lowFatMilk), f10, '5', '+');
		const before = [dialogs(screen), field(screen), lines(screen), entries(screen)];
		for (const {code, name} of some) {
			await scanNow(code);
			expect(notice(screen)).toMatch(new RegExp(`^${name} is NOT in the basket`));
			screen.desk.say('');
			expect([dialogs(screen), field(screen), lines(screen), entries(screen)]).toEqual(before);
		}
	});

	test('after a sale: it begins the next one', async () => {
		const {screen, scan: scanNow} = await open();
		await screen.type(scan(barcodes.lowFatMilk));
		for (const {code, name} of some) {
			await screen.type(f10, enter);
			expect(dialogs(screen)).toEqual(['receipt']);
			await scanNow(code);
			expect(notice(screen)).toMatch(new RegExp(`^Added ${name}\\.`));
			expect([dialogs(screen), lines(screen), field(screen)]).toEqual([[], 1, '']);
		}
		expect(receipts(screen).length).toBe(some.length);
	});

	test('in the form of an account: only named', async () => {
		const {screen, scan} = await open();
		await screen.type(f5, 'n', 'Zola');
		for (const {code, name} of some) {
			await scan(code);
			expect(notice(screen)).toMatch(new RegExp(`^Scanned ${name},`));
			expect([dialogs(screen), field(screen)]).toEqual([['form'], 'Zola']);
		}
	});
});
