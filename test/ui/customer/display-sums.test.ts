// The sums on the customer display: the rows of a basket come to its total, and the money given and rounded to what changed hands.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {CustomerSight} from '../../../src/app/customer-sight.ts';
import {type Cents, cents, negative, plus, sum, thousandths, zero} from '../../../src/domain/base/money.ts';
import {emptyState} from '../../../src/domain/ledger/state.ts';
import {addGoods, addOther, type Basket, emptyBasket} from '../../../src/domain/selling/basket.ts';
import type {SaleMade} from '../../../src/domain/selling/sale-made.ts';
import {moneyText, readSignedAmount} from '../../../src/formats/text/amount.ts';
import {columnsOf} from '../../../src/formats/text/plain-text.ts';
import {displayRows} from '../../../src/ui/customer/display-rows.ts';
import {largeText} from '../../../src/ui/widgets/big-letters.ts';
import {
	card,
	cash,
	changed,
	electricity,
	goods,
	listed,
	netflix,
	opened,
	openedAccount,
	sell,
	vend,
} from '../../support/commands.ts';
import {given, type Said} from '../../support/given.ts';

const idle: CustomerSight = {
	shop: 'Corner Café',
	symbol: 'R',
	isPractice: false,
	connected: emptyState(),
	basket: undefined,
	receipt: undefined,
	shown: undefined,
};
const sizes = [
	{columns: 40, rows: 12},
	{columns: 80, rows: 24},
	{columns: 120, rows: 40},
	{columns: 200, rows: 60},
] as const;
const size = fc.constantFrom(...sizes);

const textOf = (sight: CustomerSight, room: {readonly columns: number; readonly rows: number}): readonly string[] =>
	displayRows(sight, room).map(row =>
		row
			.map(each => (typeof each === 'string' ? each : each.text))
			.join('')
			.trimEnd(),
	);

function amountIn(text: string): Cents {
	const read = readSignedAmount(text.replace('-R', '-'));
	if ('fault' in read) throw new Error(read.fault);
	return read.value;
}

/** Whether an amount stands under a word: in large letters of some size, or in those of the terminal. */
function standsUnder(rows: readonly string[], word: string, amount: Cents): boolean {
	const text = moneyText(amount, 'R');
	const under = rows.slice(rows.indexOf(` ${word}`) + 1);
	return Array.from({length: 7}, (_, scale) => largeText(text, {columns: 1000, rows: scale * 5})).some(drawn =>
		drawn.every((row, place) => under[place] === ` ${row}`.trimEnd()),
	);
}

/** What a label has beside it, if it is there. */
function saidOf(rows: readonly string[], label: string): Cents | undefined {
	const [, text] = new RegExp(`(?:^ |   )${label} (-?R[\\d,.]+)`, 'm').exec(rows.join('\n')) ?? [];
	return text === undefined ? undefined : amountIn(text);
}

type Drawn<A> = A extends fc.Arbitrary<infer T> ? T : never;

const price = fc.integer({min: 100, max: 300_000});
const line = fc.record({price, count: fc.integer({min: 1, max: 9}), isService: fc.boolean()});
const basket = fc.record({
	lines: fc.array(line, {minLength: 1, maxLength: 40}),
	discount: fc.option(
		fc.oneof(
			fc.record({percent: fc.integer({min: 1, max: 9999})}),
			fc.record({amount: fc.integer({min: 1, max: 50_000}).map(cents)}),
		),
		{nil: undefined},
	),
	returned: fc.array(price.map(cents), {maxLength: 3}),
});

const [product] = given(listed('1001', {name: 'Bread'})).state.products.rows.values();

function basketOf({lines, discount, returned}: Drawn<typeof basket>): Basket {
	let made = emptyBasket;
	for (const [at, each] of lines.entries()) {
		if (!product) throw new Error('the goods are listed');
		const due = cents(each.price * each.count);
		made = each.isService
			? addOther(made, {item: {type: 'service', service: 'Airtime', amount: due}, name: 'Airtime', due, at})
			: addGoods(
					made,
					{...product, code: String(at), price: cents(each.price)},
					{quantity: thousandths(each.count * 1000), at, isScan: false},
				);
	}
	const back = returned.map(due => ({
		asked: {receipt: '1-000001', line: 1, quantity: thousandths(1000)},
		name: 'Soap',
		due,
	}));
	return {
		...made,
		...(discount && {discount}),
		...(back.length > 0 && {returns: {lines: back, reason: 'stale'}}),
	};
}

const shop: readonly Said[] = [opened({services: [electricity()], billers: [netflix()]}), openedAccount('Renée Botha', 500_00)];

type Way = 'exact cash' | 'cash' | 'card' | 'card and cash' | 'kept change' | 'refund' | 'exchange';
const sale = fc.record({
	way: fc.constantFrom<Way>('exact cash', 'cash', 'card', 'card and cash', 'kept change', 'refund', 'exchange'),
	price,
	other: price,
	rounds: fc.constantFrom('down', 'nearest', 'none'),
	hasToken: fc.boolean(),
});

/** The last sale of a shop in which this was done, by the ledger itself. */
function soldAs({way, price: asked, other, rounds, hasToken}: Drawn<typeof sale>): SaleMade {
	const items = [goods('1001'), ...(hasToken ? [vend('Electricity', 1000, '07123456787')] : [])];
	const due = asked + (hasToken ? 1000 : 0);
	const handed = cents(Math.ceil(due / 10_000) * 10_000 + 10_000);
	const back = {lines: [{receipt: '1-000001', line: 1, quantity: thousandths(1000)}], reason: 'stale'};
	const sold: Readonly<Record<Way, Said>> = {
		'exact cash': sell(items),
		cash: sell(items, {tender: cash(handed)}),
		card: sell(items, {tender: card}),
		'card and cash': sell(items, {tenders: [{...card, tendered: cents(Math.ceil(asked / 2))}, cash(handed)]}),
		'kept change': sell(items, {tenders: [cash(handed)], changeTo: {account: 1}}),
		refund: {type: 'refund', ...back},
		exchange: sell(items, {tenders: [{tender: 'cash'}], returns: back}),
	};
	const listing = [listed('1001', {price: asked}), listed('1002', {price: other})];
	const {journal} = given(...shop, changed('cash-rounding', rounds), ...listing, sell(goods('1002')), sold[way]);
	const event = journal.at(-1)?.events.find(each => each.type === 'SaleMade');
	if (event?.type !== 'SaleMade') throw new Error('something was sold');
	return event;
}

describe('What a customer sees adds up to the cent', () => {
	test('while lines, a discount and what comes back make the total', () => {
		const seen = {hidden: 0, discount: 0, returned: 0};
		fc.assert(
			fc.property(basket, size, (asked, room) => {
				const rows = textOf({...idle, basket: basketOf(asked)}, room);
				const until = rows.indexOf(' TOTAL');
				const added = sum(rows.slice(2, until).flatMap(row => (row === '' ? [] : [amountIn(row.split(' ').at(-1) ?? '')])));
				expect(standsUnder(rows, 'TOTAL', added), rows.join('\n')).toBe(true);
				const above = rows.join('\n');
				seen.hidden += above.includes('more above') ? 1 : 0;
				seen.discount += above.includes('Discount') ? 1 : 0;
				seen.returned += above.includes('Returned') ? 1 : 0;
			}),
			{numRuns: 400},
		);
		for (const times of Object.values(seen)) expect(times).toBeGreaterThan(20);
	});

	test('when it is paid: the total, cash rounding on a line of its own, what was given, and what changed hands', () => {
		const seen = {CHANGE: 0, PAID: 0, REFUND: 0, rounded: 0, kept: 0};
		fc.assert(
			fc.property(sale, size, (asked, room) => {
				const event = soldAs(asked);
				const rows = textOf({...idle, receipt: event}, room);
				const [word = ''] = ['CHANGE', 'PAID', 'REFUND'].filter(each => rows.includes(` ${each}`));
				const [change, net] = [sum(event.tenders.map(taken => taken.change)), sum(event.tenders.map(taken => taken.net))];
				const hands = word === 'CHANGE' ? change : word === 'REFUND' ? negative(net) : net;
				expect(standsUnder(rows, word, hands), rows.join('\n')).toBe(true);

				const [total, due] = [saidOf(rows, 'Total'), saidOf(rows, 'Due back')];
				const rounding = saidOf(rows, 'Cash rounding');
				const kept = saidOf(rows, 'Change put on account');
				const said = total ?? due;
				if (event.rounding !== zero) expect(rounding, rows.join('\n')).toBeDefined();
				if (word === 'CHANGE') expect(said).toBeDefined();
				if (said !== undefined) {
					const paid = sum([said, rounding ?? zero, kept ?? zero]);
					const shown = word === 'CHANGE' ? plus(hands, paid) : paid;
					expect(word === 'CHANGE' ? saidOf(rows, 'Given') : hands, rows.join('\n')).toBe(shown);
				}
				if (rounding !== undefined)
					expect(rows.filter(row => row.includes('Cash rounding')).map(row => row.trim())).toEqual([
						`Cash rounding ${moneyText(rounding, 'R')}`,
					]);
				for (const row of rows) expect(columnsOf(row)).toBeLessThanOrEqual(room.columns);

				for (const [name, is] of Object.entries({
					[word]: true,
					rounded: rounding !== undefined,
					kept: kept !== undefined,
				}))
					if (is && name in seen) seen[name as keyof typeof seen] += 1;
			}),
			{numRuns: 250},
		);
		for (const times of Object.values(seen)) expect(times).toBeGreaterThan(3);
	});

	test('says so in words', () => {
		const rows = (way: Way): string =>
			textOf(
				{...idle, receipt: soldAs({way, price: 1854, other: 1999, rounds: 'down', hasToken: false})},
				{columns: 200, rows: 12},
			).join('\n');
		expect(rows('cash')).toContain('Total R18.54   Given R200.00\n Cash rounding -R0.04');
		expect(rows('exact cash')).toContain('Total R18.54\n Cash rounding -R0.04');
		expect(rows('kept change')).toContain('Total R18.54\n Change put on account R181.50\n Cash rounding -R0.04');
		expect(rows('refund')).toContain('Due back R19.99\n Cash rounding -R0.09');
		expect(rows('card')).not.toContain('Cash rounding');
	});
});
