// The token safe: found by what is known of a sale, masked, shown on record, printed as a copy, and read aloud digit by digit.
import {describe, expect, test} from 'vitest';
import {cents} from '../../../../src/domain/base/money.ts';
import {type Driven, keys} from '../../../support/drive.ts';
import {bodyRows, panelTitle, practice} from '../../practice.ts';

const {enter, esc, ctrl, f3, f7} = keys;

const meter = '07123456787';

/** Electricity on an account and airtime in cash. Answers with the meter token. */
async function sold(screen: Driven): Promise<string> {
	const power = await screen.desk.shop.execute({
		type: 'sell',
		items: [{type: 'service', service: 'electricity', amount: cents(10_000), beneficiary: meter}],
		tenders: [{tender: 'account', account: 2}],
	});
	const airtime = await screen.desk.shop.execute({
		type: 'sell',
		items: [{type: 'service', service: 'airtime', amount: cents(1200), beneficiary: '0821234567'}],
		tenders: [{tender: 'cash'}],
	});
	if (power.type !== 'done' || airtime.type !== 'done' || power.receipt?.type !== 'sale') throw new Error('not sold');
	const [line] = power.receipt.lines;
	return line?.type === 'service' ? (line.meterToken ?? '') : '';
}

const events = (screen: Driven): readonly string[] =>
	[...screen.desk.till.history.entriesAfter(0)].flatMap(entry => entry.events.map(({type}) => type));

describe('The token safe', () => {
	test('opens from Services and Receipts, with the newest, of which only the end is seen', async () => {
		const screen = await practice();
		const token = await sold(screen);
		for (const key of [f3, f7]) {
			await screen.type(key, ctrl('t'));
			expect(panelTitle(screen)).toBe('Token safe, the newest first');
			expect(screen.row('Electricity')).toContain(token.slice(-4));
			expect(screen.lines().join('').replaceAll(' ', '')).not.toContain(token);
			await screen.type(esc);
		}
	});

	test.each([
		['the meter', meter],
		['the meter as it is printed', '0712 3456 787'],
		['a name', 'pieter'],
		['the receipt', 'P1-000001'],
		['the day and the amount', 'today 100.00'],
	])('finds it by %s', async (_what, text) => {
		const screen = await practice();
		await sold(screen);
		await screen.type(ctrl('t'), text);
		expect(screen.row('Electricity')).toContain(meter);
		expect(screen.lines().join('\n')).not.toContain('0821234567');
	});

	test('finds it by its last four digits, and the mobile by its phone', async () => {
		const screen = await practice();
		const token = await sold(screen);
		await screen.type(ctrl('t'), token.slice(-4));
		expect(screen.row('Electricity')).toContain(meter);
		await screen.type(esc, '+27 82 123 4567');
		expect(screen.row('Airtime')).toContain('0821234567');
		await screen.type(esc, 'nobody');
		expect(bodyRows(screen).join('\n')).toContain('No token is found by that.');
		await screen.type(enter);
		expect(panelTitle(screen)).toBe('Token safe, the newest first');
	});

	test('shows it as large as there is room, once that is on record', async () => {
		const screen = await practice();
		const token = await sold(screen);
		await screen.type(ctrl('t'), meter);
		expect(events(screen)).not.toContain('TokenShown');
		await screen.type(enter);
		expect(panelTitle(screen)).toBe('Electricity: meter token (DEMO)');
		expect(bodyRows(screen).join('\n')).toContain(token.replace(/(\d{4})(?=\d)/g, '$1 '));
		expect(bodyRows(screen).join('\n')).toContain('█');
		expect(events(screen).filter(type => type === 'TokenShown')).toHaveLength(1);
		await screen.type(esc);
		expect(panelTitle(screen)).toBe('Token safe, the newest first');
	});

	test('is read aloud digit by digit', async () => {
		const screen = await practice({machine: {'screen-reader': true}});
		await sold(screen);
		await screen.type(ctrl('t'), meter, enter);
		expect(screen.lines().join(' ')).toMatch(/(?:(?:zero|one|two|three|four|five|six|seven|eight|nine)[ ,]+){20}/);
	});
});
