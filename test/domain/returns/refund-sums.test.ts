// Sums of refunds: whatever is sold, and in whatever parts it comes back, the books end where they began.
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {cents, type Thousandths, thousandths} from '../../../src/domain/base/money.ts';
import {balanceOf} from '../../../src/domain/ledger/ledger.ts';
import type {Discount} from '../../../src/domain/lines/discount.ts';
import {quantitySold, type SaleItem} from '../../../src/domain/lines/lines.ts';
import type {SaleReceipt} from '../../../src/domain/receipts/receipt.ts';
import type {SaleMade} from '../../../src/domain/selling/sale-made.ts';
import {bill, changed, goods, netflix, opened, product, sell, vatRegistered} from '../../support/commands.ts';
import {type Counter, newCounter, receiptIn, type Said} from '../../support/given.ts';

/** Whatever price comes of a discount is meant. */
const meant = {meansZero: true, meansUnusual: true} as const;
const rounding = fc.constantFrom('down', 'nearest', 'none');
const isRegistered = fc.boolean();
const discount = fc.option(
	fc.oneof(
		fc.integer({min: 1, max: 9999}).map(percent => ({percent})),
		fc.integer({min: 1, max: 900}).map(amount => ({amount: cents(amount)})),
	),
	{nil: undefined},
);
const codes = ['1001', '1002', '1003', '1004'] as const;
const item: fc.Arbitrary<SaleItem> = fc.oneof(
	{
		weight: 4,
		arbitrary: fc
			.tuple(fc.constantFrom(...codes), fc.integer({min: 1, max: 5}), discount)
			.map(([code, count, off]): SaleItem => ({...goods(code, count), ...(off && {discount: off})}) as SaleItem),
	},
	fc
		.tuple(fc.integer({min: 1, max: 2500}), discount)
		.map(([weight, off]): SaleItem => ({...goods('1005', weight / 1000), ...(off && {discount: off})}) as SaleItem),
	fc
		.tuple(fc.integer({min: 1, max: 5000}), fc.integer({min: 1, max: 3}), fc.constantFrom('standard' as const, 'zero' as const))
		.map(
			([price, count, tax]): SaleItem => ({
				type: 'open',
				name: 'Odd thing',
				price: cents(price),
				quantity: thousandths(count * 1000),
				tax,
			}),
		),
	fc.constantFrom(bill(19_900), bill(5_005, 'NF-777777')),
);
/** How much is paid by card and from the account, in thousandths of what is due; the rest is cash. */
const split = fc.tuple(fc.integer({min: 0, max: 1000}), fc.integer({min: 0, max: 1000}), fc.boolean());

const shop = opened({
	billers: [netflix({fee: cents(575), refundDays: 3})],
	products: [
		product('1001', {price: 333, stock: 1000}),
		product('1002', {price: 1999, stock: 1000, tax: 'zero'}),
		product('1003', {price: 9, stock: 1000}),
		product('1004', {price: 4995, stock: 1000, tax: 'exempt'}),
		product('1005', {price: 2499, unit: 'kg', stock: 1000}),
	],
	accounts: [{name: 'Thandi', opening: cents(10_000_000)}],
});

type Books = {readonly [account: string]: number};
const booksOf = ({state}: Counter): Books =>
	Object.fromEntries([...state.ledger.rows].filter(([, amount]) => amount !== 0)) as Books;
const shelfOf = ({state}: Counter) =>
	Object.fromEntries([...state.stock.rows].map(([code, {quantity, sold}]) => [code, [quantity, sold]]));

function done(counter: Counter, step: Said): SaleMade {
	const decision = counter.do(step);
	if ('refused' in decision) throw new Error(JSON.stringify(decision.refused));
	const [event] = decision.accepted;
	if (event?.type !== 'SaleMade') throw new Error('no sale');
	return event;
}

function openedWith(how: string, registered: boolean): Counter {
	const counter = newCounter();
	for (const step of [shop, changed('cash-rounding', how), ...(registered ? vatRegistered : [])]) counter.do(step);
	return counter;
}

function receiptOf(counter: Counter, number: string): SaleReceipt {
	const [found] = receiptIn(counter.state, counter.journal, number);
	if (found?.[1].type !== 'sale') throw new Error('no receipt');
	return found[1];
}

/** Σ of tenders = total + rounding; net and VAT make the gross; shares add up. */
function checkSums(event: SaleMade): void {
	const net = event.tenders.reduce((sum, taken) => sum + taken.net, 0);
	expect(net).toBe(event.total + event.rounding);
	const isExchange = event.lines.length > 0 && event.returned !== undefined;
	expect(Math.abs(event.rounding)).toBeLessThan(isExchange ? 20 : 10);
	const shares = event.lines.reduce((sum, line) => sum + ('share' in line ? (line.share ?? 0) : 0), 0);
	expect(shares).toBe(event.discount?.amount ?? 0);
	for (const line of event.lines) {
		if (line.type !== 'goods' && line.type !== 'open') continue;
		const off = (line.discount?.amount ?? 0) + (line.share ?? 0);
		expect((line.gross ?? line.total) - off).toBe(line.total);
		expect(line.total).toBeGreaterThanOrEqual(0);
	}
}

type Plan = {
	readonly how: string;
	readonly registered: boolean;
	readonly items: readonly SaleItem[];
	readonly off: Discount | undefined;
	readonly split: readonly [number, number, boolean];
};
const plan: fc.Arbitrary<Plan> = fc.record({
	how: rounding,
	registered: isRegistered,
	items: fc.uniqueArray(item, {minLength: 1, maxLength: 5, selector: each => (each.type === 'bill' ? each.reference : each)}),
	off: discount,
	split,
});

/** The sale of a plan, paid as it says: first by card and from the account, the rest in cash. */
function sold({
	how,
	registered,
	items,
	off,
	split: [card, account, isCardFirst],
}: Plan): {counter: Counter; event: SaleMade; before: Counter} | undefined {
	const more = {...meant, ...(off && {discount: off})};
	const probe = openedWith(how, registered);
	const asked = probe.do(sell(items, {tenders: [{tender: 'card'}], ...more}));
	const [first] = 'accepted' in asked ? asked.accepted : [];
	if (first?.type !== 'SaleMade') return undefined;
	const byCard = Math.floor((first.total * card) / 1000);
	const byAccount = Math.floor(((first.total - byCard) * account) / 1000);
	const parts = [
		...(byCard > 0 ? [{tender: 'card', tendered: cents(byCard)}] : []),
		...(byAccount > 0 ? [{tender: 'account', account: 1, tendered: cents(byAccount)}] : []),
	];
	const counter = openedWith(how, registered);
	const event = done(counter, sell(items, {tenders: [...(isCardFirst ? parts : parts.toReversed()), {tender: 'cash'}], ...more}));
	return {counter, event, before: openedWith(how, registered)};
}

test('whatever is sold and however it is paid, the sums of a sale hold', () => {
	let sales = 0;
	fc.assert(
		fc.property(plan, each => {
			const made = sold(each);
			if (!made) return;
			sales += 1;
			checkSums(made.event);
			expect(Math.abs(made.event.rounding)).toBeLessThan(10);
			expect(made.event.vat.length).toBe(each.registered && made.event.vat.length > 0 ? 1 : 0);
			for (const row of made.event.vat) expect(row.gross - row.vat + row.vat).toBe(row.gross);
		}),
		{numRuns: 300},
	);
	expect(sales).toBeGreaterThan(200);
});

test('any sequence of partial refunds ends exactly at the original: drawer, accounts, turnover, VAT and shelf', () => {
	let [refunds, finished] = [0, 0];
	fc.assert(
		fc.property(plan, fc.array(fc.tuple(fc.nat(), fc.integer({min: 1, max: 1000})), {maxLength: 12}), (each, bites) => {
			const made = sold(each);
			if (!made) return;
			const {counter, event, before} = made;
			const receipt = receiptOf(counter, event.receipt);
			const left = receipt.lines.map(quantitySold) as number[];
			const giveBack = (place: number, quantity: Thousandths): void => {
				const back = done(counter, {
					type: 'refund',
					lines: [{receipt: receipt.number, line: place + 1, quantity}],
					reason: 'did not fit',
				});
				refunds += 1;
				left[place] = (left[place] ?? 0) - quantity;
				checkSums(back);
				for (const taken of back.tenders) expect(taken.net).toBeLessThan(0);
				expect(balanceOf(counter.state, 'cash:1')).toBeGreaterThanOrEqual(0);
			};
			for (const [where, share] of bites) {
				const place = where % receipt.lines.length;
				const line = receipt.lines[place];
				const rest = left[place] ?? 0;
				if (!line || rest === 0) continue;
				const isWeighed = 'unit' in line && line.unit === 'kg';
				const part = isWeighed
					? Math.max(1, Math.floor((rest * share) / 1000))
					: Math.max(1000, Math.floor((rest / 1000) * (share / 1000)) * 1000);
				giveBack(place, thousandths(Math.min(rest, part)));
			}
			for (const [place, rest] of left.entries()) if (rest > 0) giveBack(place, thousandths(rest));
			finished += 1;
			expect(booksOf(counter)).toStrictEqual(booksOf(before));
			expect(shelfOf(counter)).toStrictEqual(shelfOf(before));
			expect(counter.state.accounts.rows.get(1)?.balance).toBe(10_000_000);
		}),
		{numRuns: 300},
	);
	expect(finished).toBeGreaterThan(200);
	expect(refunds).toBeGreaterThan(600);
});

test('whatever part goes back by whatever tender, what is given is what was paid, but for less than one coin in all', () => {
	let [refunds, finished] = [0, 0];
	const to = fc.constantFrom(undefined, {tender: 'cash'}, {tender: 'card'}, {tender: 'account', account: 1});
	const bite = fc.tuple(fc.nat(), fc.integer({min: 1, max: 1000}), to);
	fc.assert(
		fc.property(plan, fc.array(bite, {maxLength: 12}), to, (each, bites, last) => {
			const made = sold(each);
			if (!made) return;
			const {counter, event} = made;
			const paid = event.tenders.reduce((sum, {net}) => sum + net, 0);
			const receipt = receiptOf(counter, event.receipt);
			const left = receipt.lines.map(quantitySold) as number[];
			let [given, worth] = [0, 0];
			const giveBack = (place: number, quantity: number, tender: typeof last): void => {
				const lines = [{receipt: receipt.number, line: place + 1, quantity: thousandths(quantity)}];
				const back = done(counter, {type: 'refund', lines, reason: 'did not fit', ...(tender && {to: tender})});
				refunds += 1;
				left[place] = (left[place] ?? 0) - quantity;
				checkSums(back);
				given -= back.tenders.reduce((sum, {net}) => sum + net, 0);
				worth -= back.total;
				expect(given).toBeLessThan(paid + 10);
				expect(worth - given).toBeLessThan(10);
			};
			for (const [where, share, tender] of bites) {
				const place = where % receipt.lines.length;
				const line = receipt.lines[place];
				const rest = left[place] ?? 0;
				if (!line || rest === 0) continue;
				const isWeighed = 'unit' in line && line.unit === 'kg';
				giveBack(place, isWeighed ? Math.ceil((rest * share) / 1000) : Math.ceil(((rest / 1000) * share) / 1000) * 1000, tender);
			}
			for (const [place, rest] of left.entries()) if (rest > 0) giveBack(place, rest, last);
			finished += 1;
			expect(given).toBeGreaterThanOrEqual(Math.min(paid, event.total));
			expect(given - paid).toBeLessThan(10);
		}),
		{numRuns: 300},
	);
	expect(finished).toBeGreaterThan(200);
	expect(refunds).toBeGreaterThan(600);
});

test('parts of two receipts that come back together are rounded once, and end at what was paid', () => {
	let together = 0;
	fc.assert(
		fc.property(plan, fc.array(fc.tuple(fc.nat(), fc.nat()), {maxLength: 6}), (each, bites) => {
			const items = each.items.filter(({type}) => type !== 'bill');
			if (items.length === 0) return;
			const counter = openedWith(each.how, each.registered);
			const more = {...meant, ...(each.off && {discount: each.off})};
			const sales = [1, 2].map(() => counter.do(sell(items, {tenders: [{tender: 'cash'}], ...more})));
			if (sales.some(decision => 'refused' in decision)) return;
			const both = ['1-000001', '1-000002'].map(number => receiptOf(counter, number));
			const left = both.map(receipt => receipt.lines.map(quantitySold) as number[]);
			const back = (parts: readonly (readonly [number, number, number])[]): void => {
				if (parts.length === 0) return;
				const lines = parts.map(([receipt, line, quantity]) => ({
					receipt: both[receipt]?.number ?? '',
					line: line + 1,
					quantity: thousandths(quantity),
				}));
				const event = done(counter, {type: 'refund', lines, reason: 'did not fit'});
				together += event.returned?.length === 2 ? 1 : 0;
				// Each of the two may have been rounded up when it was paid, and ends at that.
				expect(event.rounding).toBeGreaterThan(-20);
				for (const [receipt, line, quantity] of parts) {
					const lefts = left[receipt] as number[];
					lefts[line] = (lefts[line] ?? 0) - quantity;
				}
			};
			for (const chosen of bites)
				back(
					chosen.flatMap((where, receipt): readonly (readonly [number, number, number])[] => {
						const line = where % items.length;
						const rest = left[receipt]?.[line] ?? 0;
						return rest === 0 ? [] : [[receipt, line, Math.min(rest, 1000)]];
					}),
				);
			back(left.flatMap((lines, receipt) => lines.flatMap((rest, line) => (rest > 0 ? [[receipt, line, rest] as const] : []))));
			expect(Math.abs(balanceOf(counter.state, 'cash:1'))).toBe(0);
		}),
		{numRuns: 200},
	);
	expect(together).toBeGreaterThan(100);
});

test('several receipts together and apart, in cash, as they were paid or exchanged: each settlement rounds less than a coin', () => {
	let [together, exchanges] = [0, 0];
	const price = fc.oneof(
		{weight: 1, arbitrary: fc.integer({min: 1, max: 1200})},
		{weight: 4, arbitrary: fc.constantFrom(996, 203, 99, 752)},
	);
	const sale = fc.tuple(fc.array(fc.tuple(price, fc.integer({min: 1, max: 3})), {minLength: 1, maxLength: 2}), fc.nat(3));
	const way = fc.constantFrom('as it came', 'as it came', 'cash', 'exchange', 'exchange in cash');
	const bite = fc.tuple(fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), {minLength: 1, maxLength: 8}), way, price);
	fc.assert(
		fc.property(rounding, fc.array(sale, {minLength: 4, maxLength: 7}), fc.array(bite, {maxLength: 10}), (how, sales, bites) => {
			const counter = openedWith(how, false);
			const open = (cost: number, count: number): SaleItem => ({
				type: 'open',
				name: 'Odd thing',
				price: cents(cost),
				quantity: thousandths(count * 1000),
				tax: 'zero',
			});
			const paid = sales.map(([lines, how]) => {
				const tenders = how > 0 ? [{tender: 'cash'}] : [{tender: 'card', tendered: cents(1)}, {tender: 'cash'}];
				const items = lines.map(([cost, count]) => open(cost, count));
				return done(counter, sell(items, {tenders})).tenders.reduce((all, {net}) => all + net, 0);
			});
			const left = sales.map(([lines]) => lines.map(([, count]) => count));
			const takeOut = (own: number[], line: number): boolean => {
				const rest = own[line] ?? 0;
				own[line] = Math.max(0, rest - 1);
				return rest > 0;
			};
			const lineOf = (receipt: number, line: number) => ({
				receipt: `1-00000${receipt + 1}`,
				line: line + 1,
				quantity: thousandths(1000),
			});
			/** What was paid of a receipt, and is not given back yet, less what is still there of it. */
			const debts = (): readonly number[] =>
				sales.map(([lines], receipt) => {
					const back = counter.state.refunds.rows.get(`1-00000${receipt + 1}`)?.paid ?? [];
					const rest = lines.reduce((all, [cost], line) => all + cost * (left[receipt]?.[line] ?? 0), 0);
					return (paid[receipt] ?? 0) - back.reduce((all, {amount}) => all + amount, 0) - rest;
				});
			for (const [wanted, by, cost] of bites) {
				const lines = wanted.flatMap(([which, where, isAll]) => {
					const receipt = which % sales.length;
					const own = left[receipt] as number[];
					const some = isAll ? own.flatMap((count, line) => Array.from({length: count}, () => line)) : [where % own.length];
					return some.filter(line => takeOut(own, line)).map(line => lineOf(receipt, line));
				});
				if (lines.length === 0) continue;
				const returns = {lines, reason: 'did not fit', ...(by.endsWith('cash') && {to: {tender: 'cash'}})};
				const isExchange = by.startsWith('exchange');
				const said: Said = isExchange
					? sell([open(cost, 1)], {tenders: [{tender: 'cash'}], returns})
					: {type: 'refund', ...returns};
				const event = done(counter, said);
				if (isExchange) exchanges += 1;
				together += (event.returned?.length ?? 0) > 1 ? 1 : 0;
				// No receipt is ever owed a coin; where its cash was rounded up, what that added stays with the last of it.
				for (const debt of how === 'none' ? [] : debts()) {
					expect(debt).toBeGreaterThan(-10);
					expect(debt).toBeLessThan(how === 'down' ? 10 : 15);
				}
			}
			const rest = left.flatMap((lines, receipt) =>
				lines.flatMap((count, line) => Array.from({length: count}, () => lineOf(receipt, line))),
			);
			for (const line of rest) done(counter, {type: 'refund', lines: [line], reason: 'did not fit'});
			if (bites.some(([, by]) => by !== 'as it came')) return;
			for (const [receipt, amount] of paid.entries()) {
				const back = counter.state.refunds.rows.get(`1-00000${receipt + 1}`)?.paid ?? [];
				expect(back.reduce((all, share) => all + share.amount, 0)).toBe(amount);
			}
		}),
		{numRuns: 1000},
	);
	expect(together).toBeGreaterThan(200);
	expect(exchanges).toBeGreaterThan(200);
});

test('what is exchanged for new goods, and those given back, ends where it began', () => {
	let exchanges = 0;
	fc.assert(
		fc.property(plan, plan, (first, second) => {
			const made = sold({...first, items: first.items.filter(each => each.type !== 'bill')});
			if (!made) return;
			const {counter, event, before} = made;
			const lines = receiptOf(counter, event.receipt).lines.map((line, place) => ({
				receipt: event.receipt,
				line: place + 1,
				quantity: quantitySold(line),
			}));
			const decision = counter.do(
				sell(
					second.items.filter(each => each.type !== 'bill'),
					{
						tenders: [{tender: 'cash'}],
						...meant,
						returns: {lines, reason: 'another size'},
					},
				),
			);
			if ('refused' in decision) return;
			const [exchange] = decision.accepted;
			if (exchange?.type !== 'SaleMade' || exchange.lines.length === 0) return;
			exchanges += 1;
			checkSums(exchange);
			const again = receiptOf(counter, exchange.receipt).lines.map((line, place) => ({
				receipt: exchange.receipt,
				line: place + 1,
				quantity: quantitySold(line),
			}));
			checkSums(done(counter, {type: 'refund', lines: again, reason: 'changed their mind'}));
			expect(booksOf(counter)).toStrictEqual(booksOf(before));
			expect(shelfOf(counter)).toStrictEqual(shelfOf(before));
		}),
		{numRuns: 300},
	);
	expect(exchanges).toBeGreaterThan(100);
});
