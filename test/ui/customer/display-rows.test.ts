// The customer display: its frames at every size, and what holds for all of them.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {CustomerSight, ReceiptEvent} from '../../../src/app/customer-sight.ts';
import {cents, thousandths} from '../../../src/domain/base/money.ts';
import type {Product} from '../../../src/domain/goods/records.ts';
import {emptyState} from '../../../src/domain/ledger/state.ts';
import {addGoods, addOther, type Basket, emptyBasket} from '../../../src/domain/selling/basket.ts';
import {columnsOf, unsafeCharacters} from '../../../src/formats/text/plain-text.ts';
import {displayRows} from '../../../src/ui/customer/display-rows.ts';
import {answeredReceipt, answers} from '../../support/answered.ts';
import {
	bill,
	card,
	cash,
	electricity,
	gaming,
	goods,
	listed,
	netflix,
	opened,
	openedAccount,
	sell,
	vend,
	withdraw,
} from '../../support/commands.ts';
import {given, type Step} from '../../support/given.ts';
import {lastReceipt} from '../../support/paper-samples.ts';
import {samplesIn} from '../../support/samples.ts';

const sizes = [
	[40, 12],
	[80, 24],
	[120, 40],
	[200, 60],
] as const;

const product = (code: string, name: string, price: number): Product => ({
	...([...given(listed(code, {name, price})).state.products.rows.values()][0] as Product),
});
const basketOf = (count: number): Basket =>
	Array.from({length: count}, (_, place) => place).reduce(
		(basket, place) =>
			addGoods(basket, product(String(2000 + place), `Product number ${place + 1}`, 1000 + place * 111), {
				quantity: thousandths(1000 * (1 + (place % 3))),
				at: place,
				isScan: true,
			}),
		emptyBasket,
	);
const withAirtime = addOther(basketOf(2), {
	item: {type: 'service', service: 'Airtime', amount: cents(5000), beneficiary: '0821234567'},
	name: 'Airtime',
	due: cents(5000),
	at: 9,
});

/** The event of the last thing that was done, when it has a receipt. */
function made(...steps: readonly Step[]): ReceiptEvent {
	const event = given(...steps)
		.journal.at(-1)
		?.events.find(each => each.type === 'SaleMade' || each.type === 'CashWithdrawn');
	if (event?.type !== 'SaleMade' && event?.type !== 'CashWithdrawn') throw new Error('nothing with a receipt was made');
	return event;
}

const idle: CustomerSight = {
	shop: 'Corner Café',
	symbol: 'R',
	isPractice: false,
	connected: emptyState(),
	basket: undefined,
	receipt: undefined,
	shown: undefined,
};
const withAll = opened({services: [electricity(), gaming()], billers: [netflix()]});
const bread = listed('1001', {name: 'Brown Bread 700g'});

const sights: Readonly<Record<string, CustomerSight>> = {
	idle,
	practice: {...idle, isPractice: true},
	'first-line': {...idle, basket: basketOf(1)},
	'several-lines': {...idle, basket: withAirtime},
	'many-lines': {...idle, basket: basketOf(60)},
	'less-and-back': {
		...idle,
		basket: {
			...basketOf(60),
			discount: {amount: cents(500)},
			returns: {
				lines: [{asked: {receipt: '1-000001', line: 1, quantity: thousandths(1000)}, name: 'Brown Bread 700g', due: cents(1850)}],
				reason: 'stale',
			},
		},
	},
	change: {...idle, receipt: made(bread, sell(goods('1001', 2), {tender: cash(5000)}))},
	'exact-cash': {
		...idle,
		receipt: made(listed('1001', {name: 'Full Cream Milk 1L', price: 1999}), sell(goods('1001'), {tender: cash()})),
	},
	'change-and-rounding': {
		...idle,
		receipt: made(listed('1001', {name: 'Full Cream Milk 1L', price: 1999}), sell(goods('1001'), {tender: cash(5000)})),
	},
	card: {...idle, receipt: made(bread, sell(goods('1001', 2), {tender: card}))},
	token: {...idle, shown: lastReceipt(withAll, sell(vend('Electricity', 10_000, '07123456787'), {tender: cash(20_000)}))},
	'key-change': {...idle, shown: answeredReceipt('power', answers.keyChange)},
	confirmations: {...idle, shown: lastReceipt(withAll, sell([bill(19_900), vend('Gaming', 5000)], {tender: card}))},
	'paid-out': {...idle, receipt: made(openedAccount('Thandi', 50_000), withdraw(12_340))},
};

const textOf = (sight: CustomerSight, columns: number, rows: number): readonly string[] =>
	displayRows(sight, {columns, rows}).map(row => row.map(each => (typeof each === 'string' ? each : each.text)).join(''));

describe.each(sizes)('At %i by %i', (columns, rows) => {
	test.each(Object.keys(sights))('%s is drawn as it was looked at', async name => {
		const text = textOf(sights[name] ?? idle, columns, rows).map(row => row.trimEnd());
		await expect(`${text.join('\n')}\n`).toMatchFileSnapshot(`../../samples/display/${name}-${columns}x${rows}.txt`);
	});
});

test('every sample of the display is read', () => {
	const read = sizes.flatMap(([columns, rows]) => Object.keys(sights).map(name => `${name}-${columns}x${rows}.txt`));
	expect(samplesIn('display')).toEqual(read.toSorted());
});

describe('The display', () => {
	test('fits every window from 40 by 12 upward, whatever the names are', () => {
		const letters = fc.constantFrom(...'aZ9 éß–中語한Ａ', 'e\u0301', '\u001B[31m', '\r', '\u202E', '\u200B');
		const name = fc.string({unit: letters, maxLength: 60});
		const size = fc.record({columns: fc.integer({min: 40, max: 220}), rows: fc.integer({min: 12, max: 70})});
		fc.assert(
			fc.property(name, fc.constantFrom(...Object.values(sights)), size, (shop, sight, {columns, rows}) => {
				const basket = sight.basket && {...sight.basket, lines: sight.basket.lines.map(line => ({...line, name: shop}))};
				const text = textOf({...sight, shop, basket}, columns, rows);
				expect(text.length).toBeLessThan(rows);
				for (const row of text) {
					expect(columnsOf(row)).toBeLessThanOrEqual(columns);
					expect(row.replace(unsafeCharacters, '')).toBe(row);
				}
			}),
			{numRuns: 400},
		);
	});

	test('shows the newest line and the total in a basket of any length', () => {
		for (const count of [1, 5, 9, 10, 11, 200])
			for (const [columns, rows] of sizes) {
				const text = textOf({...idle, basket: basketOf(count)}, columns, rows).join('\n');
				expect(text).toContain(`Product number ${count} `);
				expect(text).toContain('TOTAL');
				expect(text).toContain('█');
			}
	});

	test('says what is off the total and no line of it', () => {
		const sight = sights['less-and-back'] ?? idle;
		for (const [columns, rows] of sizes) {
			const text = textOf(sight, columns, rows);
			expect(text.some(row => /Discount +-5\.00/.test(row))).toBe(true);
			expect(text.some(row => /Returned +-18\.50/.test(row))).toBe(true);
			expect(text.join('\n')).toContain('Product number 60 ');
		}
		expect(textOf({...idle, basket: basketOf(2)}, 80, 24).join('\n')).not.toContain('Discount');
	});

	test('has the change in large digits, and no token of the sale', () => {
		const sold = made(withAll, sell(vend('Electricity', 10_000, '07123456787'), {tender: cash(20_000)}));
		for (const [columns, rows] of sizes) {
			const text = textOf({...idle, receipt: sold}, columns, rows).join('\n');
			expect(text).toContain('CHANGE');
			expect(text).not.toContain('token');
			expect(text.split('\n').filter(row => row.includes('█')).length).toBeGreaterThanOrEqual(5);
		}
	});

	test('has all digits of a token that its customer asked for, large where there is room', () => {
		for (const [columns, rows] of sizes) {
			const text = textOf(sights['token'] ?? idle, columns, rows).join('\n');
			expect(text).toContain('meter token (DEMO)');
			expect(text.includes('█')).toBe(rows > 12);
		}
	});

	test('has every token of an answer, with what to do first', () => {
		for (const [columns, rows] of sizes) {
			const text = textOf(sights['key-change'] ?? idle, columns, rows).join('\n');
			for (const label of ['token 1 of 2', 'token 2 of 2', 'meter token', 'free units']) expect(text).toContain(label);
			expect(text.replaceAll(/\s+/g, ' ').includes('into the meter first, in this order')).toBe(rows > 12);
		}
	});

	test('says in a window that is too small how large it must be', () => {
		expect(textOf(idle, 39, 12).join(' ')).toContain('make it 40 by 12 or larger');
		expect(textOf(idle, 40, 11).join(' ')).toContain('make it 40 by 12 or larger');
	});
});
