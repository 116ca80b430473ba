import {describe, expect, test} from 'vitest';
import type {Cents} from '../../../../src/domain/base/money.ts';
import {todayRows} from '../../../../src/ui/screens/sell/today-below.ts';
import {textOf} from '../../../../src/ui/widgets/line.tsx';
import {type Driven, keys} from '../../../support/drive.ts';
import {barcodes, practice, scan} from '../../practice.ts';

const {enter, esc, f2, f5, f10, down} = keys;

/** The row that begins so in the pane at the left, with one space between its words. */
const rowFrom = ({lines}: Driven, text: string): string | undefined =>
	lines()
		.map(line => (line.split('│')[1] ?? '').trim().replaceAll(/ +/g, ' '))
		.find(line => line.startsWith(text));

describe('The last receipt under the list of Sell', () => {
	test.each([
		[100, 'Last receipt P1-000001 R19.99 change R40.10'],
		[160, 'Last receipt P1-000001 R19.99 change R40.10 card R10.00 cash R50.00'],
		[80, 'Last P1-000001 R19.99 change R40.10'],
	])('has the change behind its total, and how it was paid as far as there is room: %i columns', async (columns, said) => {
		const screen = await practice({columns, rows: 30});
		await screen.type(scan(barcodes.milk), f10, '10', 'c', enter, '50', enter, esc);
		expect(rowFrom(screen, 'Last')).toBe(said);
	});

	test('is what an account paid out', async () => {
		const screen = await practice({columns: 100, rows: 30});
		await screen.type(f5, down, down, 'w', '50', enter, 'y', f2);
		expect(rowFrom(screen, 'Last')).toBe('Last receipt P1-000001 paid out R50.00');
	});
});

describe('The hours of today', () => {
	/** The rows of a day that took something in so many hours from 22 o'clock on. */
	async function drawn(hours: number, columns: number): Promise<readonly string[]> {
		const {desk} = await practice();
		const byHour = new Map(Array.from({length: hours}, (_, place) => [String((22 + place) % 24).padStart(2, '0'), 100 as Cents]));
		const taken = {byTender: new Map([['cash', 123_456 as Cents]]), byHour, posted: new Map(), receipts: 12};
		const sight = Object.create(desk, {
			lookups: {value: {takings: () => taken}},
			state: {value: {...desk.state, settings: {...desk.state.settings, rows: new Map([['day-starts-at', 12]])}}},
		});
		return todayRows(sight, {columns, rows: 20}).map(row => row.map(textOf).join('').trimEnd());
	}

	test('are drawn whole or not at all', async () => {
		expect(await drawn(4, 44)).toEqual(['  Today R1,234.56 12 receipts ▇▇▇▇']);
		expect(await drawn(14, 44)).toEqual(['  Today R1,234.56 12 receipts ▇▇▇▇▇▇▇▇▇▇▇▇▇▇']);
		expect(await drawn(14, 43)).toEqual(['  Today R1,234.56 12 receipts']);
	});

	test('are in the order of a day that begins later', async () => {
		expect(await drawn(4, 60)).toEqual(['  Today R1,234.56 12 receipts', '  by hour  ▇▇▇▇   22–01', '']);
	});
});

describe('What is below gives way to a search', () => {
	test.each([
		[24, ['Today', 'Last receipt']],
		[40, ['Quick keys', 'Today', 'Last receipt']],
	])('in %i rows', async (rows, stay) => {
		const screen = await practice({columns: 120, rows});
		const below = (): readonly string[] => ['Quick keys', 'Today', 'Last receipt'].filter(text => rowFrom(screen, text));
		await screen.type(scan(barcodes.milk), f10, enter, enter);
		expect(below()).toEqual(['Quick keys', 'Today', 'Last receipt']);
		await screen.type('a');
		expect(below()).toEqual(stay);
	});
});

test('More quick keys than rows are scrolled', async () => {
	const screen = await practice();
	for (const key of 'abcdefghijklmnop')
		screen.desk.perform(
			{type: 'setQuickKey', id: `q-${key}`, key, sells: {type: 'open', name: `Thing ${key}`, tax: 'standard'}},
			{done: () => undefined},
		);
	await screen.type('.');
	expect(screen.holds('↑ ↓ for more')).toBe(true);
	await screen.type(...Array.from({length: 25}, () => down));
	expect(rowFrom(screen, '› .p Thing p')).toBeDefined();
});
