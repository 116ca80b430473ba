// Receipts from a printer: the paper made by the bytes compared with the text, and the printer's other actions.
import {Buffer} from 'node:buffer';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Receipt} from '../../../src/domain/receipts/receipt.ts';
import {paperWidths, printerPaper, receiptRows} from '../../../src/formats/paper/as-text.ts';
import {drawerKick, receiptBytes} from '../../../src/formats/paper/receipt-escpos.ts';
import {columnsOf} from '../../../src/formats/text/plain-text.ts';
import {bill, card, changed, electricity, gaming, goods, listed, netflix, opened, sell, vend} from '../../support/commands.ts';
import {printed, printedColumns} from '../../support/escpos-paper.ts';
import {lastReceipt, paperSamples} from '../../support/paper-samples.ts';

const vended = lastReceipt(
	opened({services: [electricity(), gaming()], billers: [netflix()]}),
	sell([bill(19_900), vend('Electricity', 10_000, '07123456787'), vend('Gaming', 5000)], {tender: card}),
);
const sample = (name: string): Receipt => paperSamples[name] ?? vended;
const paperOf = (receipt: Receipt, columns: 32 | 42 | 48 = 42) => printed(receiptBytes(printerPaper(receipt, 'R', columns)));

/** The bare text of the rows, feed before the knife left out. */
const texts = (receipt: Receipt, columns: 32 | 42 | 48 = 42): readonly string[] =>
	paperOf(receipt, columns).rows.map(({text}) => text.trimEnd());

describe('The page of letters', () => {
	const cafe: Receipt = {...vended, letterhead: {...vended.letterhead, name: 'Café Łódź'}};
	test.each([
		[undefined, 'Café Lódz'],
		['cp858', 'Café Lódz'],
		['cp437', 'Café Lódz'],
		['none', 'Cafe Lodz'],
	] as const)('%s has what it has, and leaves off the rest', (codePage, name) => {
		const bytes = receiptBytes({...printerPaper(cafe, 'R', 42), codePage});
		const decoded = codePage === undefined ? printed(bytes).rows.map(({text}) => text.trim()) : undefined;
		const ascii = Buffer.from(bytes).toString('latin1');
		if (decoded) expect(decoded).toContain(name);
		else expect(ascii).toContain(name.replace('é', '\u0082').replace('ó', '\u00A2'));
	});
});

describe('The paper of a printer', () => {
	test.each(Object.keys(paperSamples))('%s has the rows of the text, at every width, and is fed before it is cut', name => {
		for (const columns of paperWidths) {
			const rows = receiptRows(sample(name), 'R', columns).map(row => row.trimEnd());
			expect(texts(sample(name), columns)).toEqual([...rows, '', '', '', '', '']);
		}
	});

	test('has the shop, what it is and the total in bold, and nothing else', () => {
		expect(
			paperOf(sample('copy'))
				.rows.filter(({isBold}) => isBold)
				.map(({text}) => text.trim()),
		).toEqual(['Corner Café', 'ABRIDGED TAX INVOICE', 'COPY 2, 2026-03-03 10:00', 'TOTAL                              R514.80']);
	});

	test.each([
		[32, ['0000 0000 0000', '0000 0001']],
		[42, ['0000 0000 0000', '0000 0001']],
		[48, ['0000 0000 0000 0000 0001']],
	] as const)('has the meter token alone large, in groups of four, on %i columns', (columns, large) => {
		for (const receipt of [vended, {...vended, copy: {number: 2, at: vended.stamp.at, offset: 120}}]) {
			const rows = paperOf(receipt, columns).rows.filter(({isLarge}) => isLarge);
			expect(rows.map(({text}) => text.trim())).toEqual(large);
			for (const row of rows) {
				expect(printedColumns(row)).toBeLessThanOrEqual(columns);
				// In the middle, to half a large letter.
				const before = row.text.length - row.text.trimStart().length;
				expect(Math.floor(columns / 2) - before * 2 - row.text.trim().length).toBeOneOf([0, 1]);
			}
		}
	});

	test.each(paperWidths)(
		'has reference, voucher PIN and confirmation small, and behind the meter token, on %i columns',
		columns => {
			const {rows} = paperOf(vended, columns);
			const at = (text: string): number => rows.findIndex(row => row.text.includes(text));
			expect(rows[at('METER TOKEN') - 1]?.text).toBe('  Meter 0712 3456 787');
			expect(at('Reference')).toBe(rows.findLastIndex(({isLarge}) => isLarge) + 1);
			for (const [label, digits] of [
				['Confirmation', '4111 4222 4333 4001'],
				['Reference', '4111 4222 4333 4002'],
				['Voucher PIN', '4111 4222 4333 4003'],
			] as const)
				expect(rows.slice(at(label), at(label) + 2)).toEqual([{text: `${label} (DEMO)`}, {text: `  ${digits}`}]);
		},
	);

	test('has the receipt’s number as a barcode, then one cut, behind everything; it opens no drawer', () => {
		const {rows, events} = paperOf(sample('exchange'));
		const last = rows.findLastIndex(({text}) => text.trim() !== '') + 1;
		expect(events).toEqual([
			{type: 'barcode', text: '1-000042', afterRows: last},
			{type: 'cut', afterRows: rows.length},
		]);
	});

	test('keeps accents, leaves off those that printers lack, and has question marks of the same width for another script', () => {
		const receipt = lastReceipt(
			changed('shop-name', 'Café Ōtepoti – ’n Plek'),
			listed('2001', {name: 'Crème fraîche ½'}),
			listed('2002', {name: '绿茶 tea'}),
			listed('2003', {name: 'Œuf Š ž Ÿ Łódź đ ŋ ı ĳ ≤ ٣ ส'}),
			sell([goods('2001'), goods('2002'), goods('2003')], {tender: card}),
		);
		const rows = texts(receipt);
		expect(rows[0]?.trim()).toBe('Café Otepoti – ’n Plek');
		expect(rows).toContainEqual(expect.stringMatching(/^1 x Crème fraîche ½ {2,}\d/));
		expect(rows).toContainEqual(expect.stringMatching(/^1 x \?\?\?\? tea {2,}\d/));
		expect(rows).toContainEqual(expect.stringMatching(/^1 x Œuf Š ž Ÿ Lódz d n i i < 3 \? {2,}\d/));
	});

	test('whatever the names are, no row is wider than the paper and no byte is a command of theirs', () => {
		const letters = fc.constantFrom(
			...'aZ9 éß–中語한Ａ€',
			'e\u0301',
			'\u001B@',
			'\u001Dk',
			'\r',
			'\n',
			'\u202E',
			'\u200B',
			'👍🏽',
		);
		const name = fc.string({unit: letters, maxLength: 60});
		const base = paperSamples['split-and-discounted'];
		if (base?.type !== 'sale') throw new Error('the sample is a sale');
		fc.assert(
			fc.property(name, name, fc.constantFrom(...paperWidths), (shop, product, columns) => {
				const lines = base.lines.map(line => ({...line, name: product}));
				const letterhead = {...base.letterhead, name: shop, footer: product};
				const {rows, events} = paperOf({...base, lines, letterhead, note: shop}, columns);
				for (const row of rows) expect(printedColumns(row)).toBeLessThanOrEqual(columns);
				expect(events.map(({type}) => type)).toEqual(['barcode', 'cut']);
			}),
			{numRuns: 300},
		);
	});

	test('a row of the text is as wide as it prints', () => {
		for (const row of receiptRows(sample('copy'), 'R', 32)) expect(columnsOf(row)).toBeLessThanOrEqual(32);
	});
});

describe('The drawer', () => {
	test('is kicked with pin 2, 50 ms on and 500 ms off', () => {
		expect(Buffer.from(drawerKick).toString('hex')).toBe('1b700019fa');
		expect(printed(drawerKick)).toEqual({rows: [], events: [{type: 'kick'}]});
	});
});
