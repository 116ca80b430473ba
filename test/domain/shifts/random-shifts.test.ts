// Shifts by chance against a model of their own: it adds tenders up from receipts and amounts from what was said, and knows no postings.
import {expect, test} from 'vitest';
import {cents, pieces} from '../../../src/domain/base/money.ts';
import {reportNow, stretchStart} from '../../../src/domain/ledger/shift-reports.ts';
import type {ShiftClosed} from '../../../src/domain/shifts/closing.ts';
import type {ShiftReport} from '../../../src/domain/shifts/report.ts';
import {electricity, goods, listed, netflix, opened, sell, topUp, vend, withdraw} from '../../support/commands.ts';
import {type Counter, type Done, newCounter, type Said} from '../../support/given.ts';

/** `SHIFTS=10000 npx vitest …` runs that many; a commit runs these. */
const shifts = Number(process.env['SHIFTS'] ?? 150);
/** A new shop after so many, so that its books stay small. */
const shiftsInShop = 20;

/** Chance that is the same each time (mulberry32). */
function chance(seed: number): (below: number) => number {
	let at = seed;
	return below => {
		at = (at + 0x6d2b79f5) | 0;
		let mixed = Math.imul(at ^ (at >>> 15), 1 | at);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
	};
}

const cash = {tender: 'cash'} as const;
const card = {tender: 'card'} as const;
const account = {tender: 'account', account: 1} as const;

/** Something that happens at a till: some of it is refused, which changes nothing. */
function something(draw: (below: number) => number): Said {
	const amount = cents((1 + draw(300)) * 10);
	const tender = [cash, cash, card, account][draw(4)] ?? cash;
	const receipt = `1-${String(1 + draw(60)).padStart(6, '0')}`;
	const kinds: readonly (() => Said)[] = [
		() => sell([goods('1001', 1 + draw(4)), goods('1002')], {tender}),
		() => sell([goods('1003', 1 + draw(9))], {tenders: [{tender: 'card', tendered: cents(5)}, cash]}),
		() => sell([goods('1001'), topUp(amount, 2)], {tender: cash}),
		() => sell([vend('Electricity', amount, '07123456787')], {tender, meansRepeat: true}),
		() => sell([goods('1003')], {tenders: [{tender: 'cash', tendered: cents(20_000)}]}),
		() => ({type: 'refund', lines: [{receipt, line: 1, quantity: pieces(1), to: 'stock'}], reason: 'stale'}),
		() => ({
			type: 'sell',
			items: [goods('1002')],
			tenders: [tender],
			returns: {lines: [{receipt, line: 1, quantity: pieces(1), to: 'stock'}], reason: 'stale'},
		}),
		() => ({type: 'correctTender', receipt, tenders: [tender], reason: 'keyed wrong'}),
		() => withdraw(amount, 2),
		() => ({type: 'payIn', amount, reason: 'coins', from: 'bank'}),
		() => ({type: 'payOut', amount, reason: 'milk', to: 'petty', meansMore: true}),
		() => ({type: 'noSale', reason: 'change'}),
	];
	return (kinds[draw(kinds.length)] ?? kinds[0])?.() ?? {type: 'noSale', reason: 'change'};
}

/** What the drawer should hold by what was said and by receipts: nothing of it comes from postings. */
function held(journal: readonly Done[]): number {
	let drawer = 0;
	let receipts = new Map<string, number>();
	for (const event of journal.flatMap(({events}) => events)) {
		const kept = (tenders: readonly {tender: string; tendered: number; change: number}[]): number =>
			tenders.filter(({tender}) => tender === 'cash').reduce((sum, {tendered, change}) => sum + tendered - change, 0);
		if (event.type === 'SaleMade') receipts.set(event.receipt, kept(event.tenders));
		else if (event.type === 'TenderCorrected') {
			// A correction of a receipt of before the last count moves nothing: what was counted was there.
			if (receipts.has(event.receipt)) receipts.set(event.receipt, kept(event.tenders));
		} else if (event.type === 'CashWithdrawn') drawer -= event.amount;
		else if (event.type === 'PaidIn') drawer += event.amount;
		else if (event.type === 'PaidOut') drawer -= event.amount;
		else if (event.type === 'ShiftOpened') [drawer, receipts] = [event.float, new Map()];
		else if (event.type === 'ShiftClosed') [drawer, receipts] = [event.nextFloat, new Map()];
	}
	return drawer + [...receipts.values()].reduce((sum, each) => sum + each, 0);
}

const shop = opened({
	settings: {'shop-name': 'Corner Café', 'vat-registered': true, 'vat-number': '4123456789'},
	services: [electricity({fee: cents(200), least: cents(10)})],
	billers: [netflix({fee: cents(575)})],
	accounts: [
		{name: 'Thandi', opening: cents(9_000_000)},
		{name: 'Peter', opening: cents(9_000_000)},
	],
});

function newShop(): Counter {
	const counter = newCounter();
	for (const step of [
		shop,
		listed('1001', {stock: 9000, price: 1855}),
		listed('1002', {stock: 9000, price: 999, tax: 'zero'}),
		listed('1003', {stock: 9000, price: 333}),
	] as const)
		expect(counter.do(step)).toHaveProperty('accepted');
	return counter;
}

const reportOf = ({state, journal}: Counter): ShiftReport => {
	const since = stretchStart(state, 1) ?? 0;
	return reportNow(
		state,
		1,
		journal.filter(({stamp}) => stamp.seq > since).map(({stamp, events}) => ({...stamp, events})),
	);
};

const closedIn = ({journal}: Counter): readonly ShiftClosed[] =>
	journal.flatMap(({events}) => events.filter(event => event.type === 'ShiftClosed'));

/** One shift: opened, used, looked at twice, closed with a count that may be off. */
function oneShift(counter: Counter, draw: (below: number) => number): void {
	for (let before = draw(3); before > 0; before -= 1) counter.do(something(draw));
	counter.do({type: 'openShift', float: cents(draw(600) * 100), reason: 'by chance'});
	for (let many = 1 + draw(12); many > 0; many -= 1) counter.do(something(draw));
	const expected = held(counter.journal);
	const x = reportOf(counter);
	expect(x.cash.expected).toBe(expected);
	expect(reportOf(counter)).toStrictEqual(x);
	const counted = cents(Math.max(0, Math.round(expected / 10) * 10 + (draw(3) - 1) * 1000));
	const closed = counter.do({type: 'closeShift', counted, reason: 'by chance', nextFloat: cents(Math.min(counted, 20_000))});
	expect(closed).toMatchObject({accepted: [{difference: counted - expected, report: x}]});
}

test(`${shifts} random shifts agree with the model, and all Zs together are what the books have since then`, {
	timeout: 600_000,
}, () => {
	const draw = chance(19);
	let counter = newShop();
	const met = {refunds: 0, corrections: 0, withdrawals: 0, carried: 0, added: 0, earlier: 0};
	for (let n = 1; n <= shifts; n += 1) {
		oneShift(counter, draw);
		if (n % shiftsInShop !== 0 && n !== shifts) continue;
		const all = closedIn(counter);
		const [first] = all;
		const last = all.at(-1);
		for (const part of ['sales', 'fees', 'commission', 'vat', 'others'] as const) {
			const before = (first?.report.grand[part] ?? 0) - (first?.report.turnover[part] ?? 0);
			expect(before + all.reduce((sum, {report}) => sum + report.turnover[part], 0)).toBe(last?.report.grand[part]);
		}
		expect(all.map(({z}) => z)).toEqual(all.map((_, place) => place + 1));
		for (const {report} of all)
			for (const part of ['refunds', 'corrections', 'withdrawals', 'carried', 'added'] as const)
				met[part] += report.cash[part] === 0 ? 0 : 1;
		met.earlier += all.filter(({report}) => report.earlier).length;
		counter = newShop();
	}
	for (const times of Object.values(met)) expect(times).toBeGreaterThan(0);
});
