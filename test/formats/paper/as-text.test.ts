// Receipts as text: everything rules.md §9 asks for, on paper of 32, 42 and 48 columns, with no row wider than the paper.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {cents} from '../../../src/domain/base/money.ts';
import type {Receipt} from '../../../src/domain/receipts/receipt.ts';
import {paperWidths, receiptRows, textRows} from '../../../src/formats/paper/as-text.ts';
import {columnsOf, unsafeCharacters} from '../../../src/formats/text/plain-text.ts';
import {answeredReceipt, answers} from '../../support/answered.ts';
import {
	airtime,
	bill,
	card,
	cash,
	changed,
	electricity,
	fromAccount,
	gaming,
	goods,
	listed,
	netflix,
	opened,
	openedAccount,
	sell,
	topUp,
	vatRegistered,
	vend,
	withdraw,
} from '../../support/commands.ts';
import {lastReceipt, paperSamples} from '../../support/paper-samples.ts';
import {samplesIn} from '../../support/samples.ts';

const address = changed('shop-address', '12 Main Road, Observatory, Cape Town');
const bread = listed('1001', {name: 'Brown Bread 700g', tax: 'zero'});
const apples = listed('1002', {name: 'Apples', price: 2499, unit: 'kg', stock: 20});
const soap = listed('1003', {name: 'Soap', price: 999});
const withFees = opened({
	services: [electricity({fee: cents(200)}), airtime(), gaming()],
	billers: [netflix({fee: cents(350)})],
});

const receipts: Readonly<Record<string, Receipt>> = {
	'cash-change-rounding': lastReceipt(
		address,
		bread,
		apples,
		soap,
		sell([goods('1001', 2), goods('1002', 0.535), goods('1003')], {tender: cash(10_000)}),
	),
	'tax-invoice': lastReceipt(
		withFees,
		...vatRegistered,
		address,
		bread,
		soap,
		sell([goods('1001'), goods('1003', 3), vend('Electricity', 10_000, '07123456787')], {tender: card}),
	),
	services: lastReceipt(
		withFees,
		sell([vend('Electricity', 10_000, '07123456787'), vend('Airtime', 1200, '+27821234567'), vend('Gaming', 5000)], {
			tender: card,
		}),
	),
	bill: lastReceipt(withFees, sell(bill(19_900, 'NF-4482913'), {tender: cash(21_000)})),
	'top-up': lastReceipt(openedAccount('Renée Botha-Mokoena', 0), sell(topUp(15_000), {tender: cash(20_000)})),
	'account-sale': lastReceipt(
		openedAccount("Siyabonga O'Brien", 50_000, {phone: '082 123 4567'}),
		bread,
		sell([goods('1001', 2), bill(10_000)], {
			tender: fromAccount(),
			customer: {name: "Siyabonga O'Brien", phone: '082 123 4567', email: 'siyabonga.obrien.with.a.long.name@example.co.za'},
		}),
	),
	withdrawal: lastReceipt(address, openedAccount('Pieter van der Merwe', 125_050), withdraw(5000)),
	practice: lastReceipt(opened({isPractice: true}), address, bread, sell(goods('1001'), {tender: cash(2000)})),
	'wide-and-accented': lastReceipt(
		changed('shop-name', '街角咖啡店 Café Ōtepoti'),
		changed('receipt-footer', '谢谢光临，欢迎再来，祝您生活愉快身体健康万事如意'),
		listed('2001', {name: '绿茶（大瓶装）一点五升', price: 123_456_789}),
		listed('2002', {name: 'Crème fraîche d’Isigny épaisse, élevée à la ferme, ½ litre', price: 5999}),
		listed('2003', {name: 'Donaudampfschifffahrtsgesellschaftskapitänsmütze', price: 99_999}),
		sell([goods('2001', 2), goods('2002'), goods('2003')], {tender: card}),
	),
	'vend-credit': answeredReceipt('power', answers.credit),
	'vend-key-change': answeredReceipt('power', answers.keyChange),
	'vend-debt': answeredReceipt('power', answers.debt),
	'vend-direct': answeredReceipt('airtime', answers.direct),
	'vend-declined': answeredReceipt('power', answers.declined),
	'vend-unanswered': answeredReceipt('power'),
	'bill-answered': answeredReceipt('bill', answers.confirmation),
	...paperSamples,
};
const names = Object.keys(receipts);
const rowsOf = (name: string, columns: number): readonly string[] => {
	const receipt = receipts[name];
	return receipt ? receiptRows(receipt, 'R', columns) : [];
};
const textOf = (name: string): string => rowsOf(name, 48).join('\n');

describe('on paper', () => {
	test.each(names)('%s, at every width', async name => {
		const papers = paperWidths.map(columns => [`${columns} columns`, ...rowsOf(name, columns), ''].join('\n'));
		await expect(papers.join('\n')).toMatchFileSnapshot(`../../samples/receipts/${name}.txt`);
	});

	test('every sample is read', () => expect(samplesIn('receipts')).toEqual(names.map(name => `${name}.txt`).toSorted()));

	test.each(names)('%s has no row wider than the paper', name => {
		for (const columns of paperWidths) {
			const wide = rowsOf(name, columns).filter(row => columnsOf(row) > columns);
			expect(wide, `${columns} columns`).toEqual([]);
		}
	});

	test('whatever the names are, no row is wider than the paper, and nothing hidden is on it', () => {
		const letters = fc.constantFrom(...'aZ9 éß–中語한Ａ', 'e\u0301', '\u001B[31m', '\r', '\u202E', '\u200B');
		const name = fc.string({unit: letters, maxLength: 60});
		const base = receipts['account-sale'];
		if (base?.type !== 'sale') throw new Error('the account sale is a sale');
		fc.assert(
			fc.property(name, name, name, fc.constantFrom(...paperWidths), (shop, product, operator, columns) => {
				const lines = base.lines.map(line => ({...line, name: product}));
				const tenders = base.tenders.map(taken => ({
					...taken,
					...(taken.account && {account: {...taken.account, name: product}}),
				}));
				const letterhead = {...base.letterhead, name: shop, address: product, footer: shop, vatNumber: operator};
				for (const row of receiptRows({...base, lines, tenders, letterhead, operator, customer: {name: shop}}, 'N$', columns)) {
					expect(columnsOf(row)).toBeLessThanOrEqual(columns);
					expect(row.replace(unsafeCharacters, '')).toBe(row);
				}
			}),
			{numRuns: 500},
		);
	});

	test('the largest amounts there can be fit on the smallest paper', () => {
		const rich = lastReceipt(
			openedAccount('Thandi', 0),
			listed('1001', {price: 99_999_999_900}),
			sell(goods('1001'), {tender: card}),
		);
		for (const row of receiptRows(rich, 'N$', 32)) expect(columnsOf(row)).toBeLessThanOrEqual(32);
		expect(receiptRows(rich, 'N$', 32)).toContain(`TOTAL${'N$999,999,999.00'.padStart(27)}`);
	});
});

describe('the words', () => {
	test('"tax invoice" and VAT stand only where the shop is registered for VAT; the VAT that comes back, also where it was', () => {
		const saying = (words: RegExp) => names.filter(name => words.test(textOf(name)));
		const invoices = ['tax-invoice', 'split-and-discounted', 'full-invoice', 'copy'];
		expect(saying(/tax invoice/i)).toEqual(invoices);
		expect(saying(/\bVAT\b|zero-rated/i).sort()).toEqual([...invoices, 'credit-note', 'exchange'].sort());
	});

	test('a tax invoice is abridged until the sale says that it is a full one', () => {
		expect(names.filter(name => /^ *TAX INVOICE$/m.test(textOf(name)))).toEqual(['full-invoice']);
	});

	test('what came back is worth nothing twice: the rows of a refund come to what is given back', () => {
		expect(rowsOf('credit-note', 32).slice(12, 15)).toEqual([
			'REFUND                    R19.98',
			'Cash rounding               0.02',
			'Cash, given back           20.00',
		]);
	});

	test('a withdrawal is no tax invoice, even in a registered shop', () => {
		const slip = lastReceipt(...vatRegistered, openedAccount('Thandi', 50_000), withdraw(1000));
		expect(receiptRows(slip, 'R', 42).join('\n')).not.toMatch(/tax invoice/i);
	});

	test('a practice receipt says so and has a number of its own series; no other one does', () => {
		for (const name of names) expect(/PRACTICE - NOT A REAL SALE/.test(textOf(name)), name).toBe(name === 'practice');
		expect(textOf('practice')).toContain('Receipt P1-000001');
		expect(textOf('bill')).toContain('Receipt 1-000001');
	});

	test('a meter token is marked DEMO wherever it stands', () => {
		for (const name of names)
			expect(textOf(name).includes('METER TOKEN (DEMO: not connected)'), name).toBe(['services', 'tax-invoice'].includes(name));
	});

	test('money stands under the currency of the shop', () => {
		const receipt = receipts['practice'];
		const rows = receipt ? receiptRows(receipt, 'N$', 42) : [];
		expect(rows).toContain('TOTAL                              N$18.50');
	});

	// The face value of vends and bills belongs to somebody else, and the receipt shows one total for both (rules.md §12).
	test('the shop’s own goods and the money of others are totalled apart', () => {
		for (const part of [/\b100\.00$/m, /\b50\.47$/m, /\b150\.47$/m]) expect(textOf('tax-invoice')).toMatch(part);
	});
});

test.each([
	[32, '- TRAINING - TRAINING ----------'],
	[48, '- TRAINING - TRAINING - TRAINING - TRAINING ----'],
])('a rule with a word has it whole in %d columns', (columns, row) => {
	expect(textRows([{type: 'rule', word: 'TRAINING'}], columns)).toEqual([row]);
});
