import {describe, expect, test} from 'vitest';
import {cents, pieces} from '../../../src/domain/base/money.ts';
import type {Receipt} from '../../../src/domain/receipts/receipt.ts';
import type {VendAnswer} from '../../../src/domain/vending/answer.ts';
import {card, goods, later, listed, netflix, opened, openedAccount, sell, service, vend} from '../../support/commands.ts';
import {given, receiptIn, type Said} from '../../support/given.ts';

const meter = '07123456787';
const sim: Said = {type: 'setProvider', provider: {id: 'sim', name: 'Simulator', kind: 'http', url: 'https://sim.example'}};
const through = service({id: 'gas', name: 'Gas', beneficiary: 'meter', provider: 'sim', commission: 200, fee: cents(150)});
const shop = [
	opened({services: [through], billers: [netflix({provider: 'sim', refundDays: 1})]}),
	sim,
	listed('1001', {stock: 5}),
	openedAccount('Thandi', 0),
];
const sold: Said = {...sell([goods('1001'), vend('Gas', 10_000, meter)]), id: 'asked'};
const token = {kind: 'credit', digits: '12345678901234567890', units: '62.5 kWh'} as const;
const issued: VendAnswer = {outcome: 'issued', tokens: [token]};
const declined: VendAnswer = {outcome: 'declined', reason: 'the meter is blocked'};
const unknown: VendAnswer = {outcome: 'unknown', why: 'no-answer'};
const answered = (answer: VendAnswer, id = 'asked-1'): Said => ({type: 'answerVend', vend: id, answer});
const back = (to?: {readonly tender: string; readonly account?: number}): Said =>
	({
		type: 'refund',
		lines: [{receipt: '1-000001', line: 2, quantity: pieces(1)}],
		reason: 'declined',
		...(to && {to}),
	}) as Said;

describe('A vend through a provider', () => {
	test('is sold with its id and without a token; its face value is owed to the provider', () => {
		const after = given(...shop).when(sold);
		expect(after.event).toMatchObject({
			lines: [{}, {service: 'gas', provider: 'sim', vend: 'asked-1', total: 10_000, commission: 200, fee: 150}],
		});
		expect(after.event).not.toHaveProperty('lines.1.meterToken');
		expect(after.posted).toMatchObject({'provider:sim': -9800, 'commission:gas': -200});
		expect([...after.state.vends.rows.values()]).toMatchObject([
			{id: 'asked-1', provider: 'sim', status: 'requested', receipt: '1-000001', line: 2, due: 10_150, beneficiary: meter},
		]);
	});

	test('asks nothing about made-up numbers, and is sold where those are not', () => {
		const {meansDemo: _meansDemo, ...plain} = vend('Gas', 10_000, meter) as object & {meansDemo?: true};
		given(...shop, {type: 'changeSetting', name: 'demo-vending', value: false}).when(sell(plain as never)).event;
	});

	test('that is issued is finished, and its receipt has the token', () => {
		const {state, journal} = given(...shop, sold, answered(issued));
		expect(state.vends.rows.size).toBe(0);
		expect([...state.unconfirmed.rows]).toEqual([['asked-1', 'sim']]);
		const [[, receipt] = []] = receiptIn(state, journal, '1-000001') as [string, Receipt][];
		expect(receipt).toMatchObject({lines: [{}, {answer: issued}]});
	});

	test('that is unknown stays, and is issued or declined later; the same again says nothing', () => {
		const known = given(...shop, sold, answered(unknown));
		expect(known.state.vends.rows.get('asked-1')).toMatchObject({status: 'unknown', answer: unknown});
		known.when(answered(unknown)).refused({kind: 'vend-finished', vend: 'asked-1'});
		given(...shop, sold, answered(unknown)).when(answered(issued)).event;
		given(...shop, sold, answered(unknown)).when(answered(declined)).event;
	});

	test.each([
		['issued', issued],
		['declined', declined],
	])('that is %s stays so', (_what, first) => {
		for (const answer of [issued, declined, unknown])
			given(...shop, sold, answered(first))
				.when(answered(answer))
				.refused({kind: 'vend-finished', vend: 'asked-1'});
	});

	test('of another id is not known', () =>
		given(...shop, sold)
			.when(answered(issued, 'asked-2'))
			.refused({kind: 'vend-finished', vend: 'asked-2'}));

	test('never comes back while nobody knows, and never once it is issued', () => {
		const refused = (why: 'token' | 'unanswered') => ({kind: 'not-refundable', name: 'Gas', why}) as const;
		given(...shop, sold)
			.when(back())
			.refused(refused('unanswered'));
		given(...shop, sold, answered(unknown))
			.when(back())
			.refused(refused('unanswered'));
		given(...shop, sold, answered(issued))
			.when(back())
			.refused(refused('token'));
	});
});

describe('A declined vend', () => {
	test('comes back with its fee and its commission, once, and then is finished', () => {
		const after = given(...shop, sold, answered(declined), later(9_000_000_000)).when(back());
		expect(after.posted).toMatchObject({'provider:sim': 9800, 'commission:gas': 200, 'cash:1': -10_150});
		expect(after.state.vends.rows.size).toBe(0);
		given(...shop, sold, answered(declined), back())
			.when(back())
			.refused({kind: 'more-than-left', receipt: '1-000001', name: 'Gas', left: pieces(0), wanted: pieces(1)});
	});

	test('goes back to the card it came by, or onto an account', () => {
		const byCard = [...shop, {...sold, tenders: [{tender: 'card'}]} as Said, answered(declined)];
		expect(given(...byCard).when(back()).posted).toMatchObject({'tender:card': -10_150});
		expect(given(...byCard).when(back({tender: 'account', account: 1})).posted).toMatchObject({'customer:1': -10_150});
	});

	test('is no repeat: the same is sold again without a question, once its money went back', () => {
		const again = sell(vend('Gas', 10_000, meter), {tender: card});
		given(...shop, sold, answered(issued))
			.when(again)
			.refused({
				kind: 'repeats',
				name: 'Gas',
				amount: cents(10_000),
				beneficiary: meter,
				earlier: {receipt: '1-000001', minutesAgo: 0},
			});
		given(...shop, sold, answered(declined), back()).when(again).event;
	});

	test('is forgotten alone: what another service sold for the same number and amount is still asked about', () => {
		const water = service({id: 'water', name: 'Water', beneficiary: 'meter', provider: 'sim'});
		const both: Said = {...sell([vend('Gas', 10_000, meter), vend('Water', 10_000, meter)]), id: 'asked'};
		const backFirst = {type: 'refund', lines: [{receipt: '1-000001', line: 1, quantity: pieces(1)}], reason: 'declined'} as Said;
		given(opened({services: [through, water]}), sim, both, answered(declined), answered(issued, 'asked-2'), backFirst)
			.when(sell(vend('Water', 10_000, meter)))
			.refused({
				kind: 'repeats',
				name: 'Water',
				amount: cents(10_000),
				beneficiary: meter,
				earlier: {receipt: '1-000001', minutesAgo: 0},
			});
	});

	test('of a bill is no repeat either, once its money went back', () => {
		const bill = sell({type: 'bill', biller: 'Netflix', amount: cents(19_900), reference: 'NF-123456'} as never);
		const asked = {type: 'refund', lines: [{receipt: '1-000001', line: 1, quantity: pieces(1)}], reason: 'declined'} as Said;
		given(...shop, {...bill, id: 'paid'}, answered(declined, 'paid-1'), asked).when(bill).event;
	});

	test('of a bill comes back also after the days of its biller, one that is confirmed not even within them', () => {
		const bill = {...sell({type: 'bill', biller: 'Netflix', amount: cents(19_900), reference: 'NF-123456'} as never), id: 'paid'};
		const asked = {type: 'refund', lines: [{receipt: '1-000001', line: 1, quantity: pieces(1)}], reason: 'declined'} as Said;
		const days = later(9 * 86_400_000);
		given(...shop, bill, answered(issued, 'paid-1'), days)
			.when(asked)
			.refused({kind: 'not-refundable', name: 'Netflix', why: 'confirmed'});
		expect(given(...shop, bill, answered(declined, 'paid-1'), days).when(asked).posted).toMatchObject({'cash:1': -19_900});
	});
});

test('Confirmations are put on record for what was issued, once', () => {
	const confirmed: Said = {type: 'confirmVends', vends: ['asked-1', 'other-1']};
	const after = given(...shop, sold, answered(issued)).when(confirmed);
	expect(after.event).toEqual({type: 'VendsConfirmed', vends: ['asked-1']});
	expect(after.state.unconfirmed.rows.size).toBe(0);
	given(...shop, sold, answered(issued), confirmed)
		.when(confirmed)
		.refused({kind: 'vend-finished', vend: 'asked-1'});
});

describe('A provider', () => {
	const set = (own: object): Said => ({...sim, provider: {...(sim as {provider: object}).provider, ...own}}) as Said;
	test.each([
		'https://vend.example.com',
		'https://vend.example.com:8443/api',
		'http://127.0.0.1:4100',
		'http://localhost:4100/a',
	])('is reached at %s', url => void given().when(set({url})).event);
	test.each([
		'http://vend.example.com',
		'ftp://vend.example.com',
		'https://user:pass@vend.example.com',
		'https://vend.example.com?key=1',
		'http://127.0.0.1.example.com',
		'https://a b',
		'',
	])('is not reached at %s', url => given().when(set({url})).refused({kind: 'bad-provider-url', url}));
	test.each(['City', '1st', 'a b', '', '__proto__', 'a'.repeat(31)])('has no id like %s', id =>
		given().when(set({id})).refused({kind: 'bad-provider-id', provider: id}),
	);
});
