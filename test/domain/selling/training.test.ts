import {describe, expect, test} from 'vitest';
import {cents, pieces} from '../../../src/domain/base/money.ts';
import {postings, stockMovesOf} from '../../../src/domain/ledger/ledger.ts';
import {previewSale} from '../../../src/domain/ledger/preview.ts';
import {canonical} from '../../../src/domain/ledger/state.ts';
import {isReceiptGiven} from '../../../src/domain/shop/receipt-numbers.ts';
import {changed, electricity, goods, opened, openedAccount, product, sell, topUp, vend} from '../../support/commands.ts';
import {given as begun, type Given, opening, type Said} from '../../support/given.ts';

const shopOpened = opened({products: [product('1001', {name: 'Brown Bread'})], services: [electricity()]});
const given = (...steps: readonly Said[]): Given => begun(shopOpened, ...steps);
const trainee: Said = {type: 'addOperator', name: 'Sipho', role: 'cashier', isTrainee: true};
const bySipho = {operator: 2} as const;
const practised = (said: Said): Said => ({...said, isTraining: true}) as Said;

describe('a sale by somebody who learns', () => {
	const sold = sell([goods('1001', 2), topUp(500, 1)], {tender: {tender: 'cash', tendered: cents(10_000)}});
	const shop = given(openedAccount('Bela'), trainee);

	test('has the content of a sale, under a number of its own', () => {
		const real = shop.when(sold).event;
		const answer = shop.when({...sold, ...bySipho} as Said);
		expect(answer.event).toMatchObject({
			type: 'TrainingMade',
			receipt: 'T1-000001',
			total: real.type === 'SaleMade' && real.total,
		});
		expect(answer.posted).toEqual({});
		expect(stockMovesOf(answer.event)).toEqual([]);
	});

	test('changes nothing but the numbers of training', () => {
		const {state, journal, when} = given(openedAccount('Bela'), trainee);
		const before = canonical(state).split('\n');
		const {event} = when({...sold, ...bySipho} as Said);
		expect(
			canonical(state)
				.split('\n')
				.filter(row => !before.includes(row)),
		).toEqual(['training:1 2']);
		expect(postings(event, journal.at(-1)?.stamp ?? expect.unreachable())).toEqual([]);
	});

	test('leaves the next receipt its number', () => {
		expect(given(trainee, practised(sell([goods('1001', 1)]))).when(sell([goods('1001', 1)])).event).toMatchObject({
			type: 'SaleMade',
			receipt: '1-000001',
		});
	});

	test('is one by the order too, whoever gives it', () =>
		expect(given().when(practised(sell([goods('1001', 1)]))).event).toMatchObject({type: 'TrainingMade', receipt: 'T1-000001'}));

	test('gives tokens that are none: zeros, also where no provider is connected', () => {
		const event = given(changed('demo-vending', false)).when(practised(sell([vend('Electricity', 5000, '07123456787')]))).event;
		expect(event).toMatchObject({
			type: 'TrainingMade',
			lines: [{reference: '0000 0000 0000 0000', meterToken: '00000000000000000000'}],
		});
	});

	test('is refused as a sale would be', () =>
		given(trainee)
			.when({...sell([goods('1001', 900)]), ...bySipho} as Said)
			.refused({kind: 'stock-short', product: '1001', name: 'Brown Bread', wanted: pieces(900), available: pieces(10)}));

	test('takes nothing back: what comes back was sold for real', () =>
		given(sell([goods('1001', 1)]))
			.when(practised(sell([], {returns: {lines: [{receipt: '1-000001', line: 1, quantity: pieces(1)}], reason: 'stale'}})))
			.refused({kind: 'training-only-sells', name: 'Lerato'}));

	test('is previewed like that', () => {
		const {state} = given(changed('demo-vending', false));
		const asked = practised(sell([vend('Electricity', 5000, '07123456787')])) as Parameters<typeof previewSale>[1];
		expect(previewSale(state, asked, {...opening, receipt: () => undefined})).toMatchObject({type: 'TrainingMade'});
	});
});

describe('a receipt of training', () => {
	const learnt = given(trainee, practised(sell([goods('1001', 1)])));

	test('is among the numbers that were given', () => {
		const {state} = learnt;
		expect(['T1-000001', 'T1-000002', '1-000001', 'P1-000001'].map(number => isReceiptGiven(state, number))).toEqual([
			true,
			false,
			false,
			false,
		]);
	});

	test.each<Said>([
		{type: 'refund', lines: [{receipt: 'T1-000001', line: 1, quantity: pieces(1)}], reason: 'stale'},
		{type: 'correctTender', receipt: 'T1-000001', tenders: [{tender: 'card'}], reason: 'keyed wrongly'},
		{type: 'reprint', receipt: 'T1-000001'},
		{type: 'showToken', receipt: 'T1-000001'},
	])('is followed by nothing: $type', said => learnt.when(said).refused({kind: 'training-receipt', receipt: 'T1-000001'}));
});

describe('a trainee', () => {
	const {when} = given(openedAccount('Bela'), trainee, sell([goods('1001', 1)]));

	test.each<Said>([
		{type: 'withdraw', account: 1, amount: cents(100)},
		{type: 'openAccount', name: 'Thabo', balance: cents(0)} as Said,
		{type: 'dropBasket', lines: [{name: 'Bread', total: cents(1850), at: opening.at}]},
		{type: 'reprint', receipt: '1-000001'},
		{type: 'noteReceipt', receipt: '1-000001', note: 'umbrella'},
		{type: 'changeSetting', name: 'shop-name', value: 'Mine'},
		{type: 'recallBasket', number: 1},
	])('does nothing that is real: $type', said =>
		when({...said, ...bySipho} as Said).refused({kind: 'training-only-sells', name: 'Sipho'}),
	);

	test('still needs the permission to sell', () =>
		given({type: 'addOperator', name: 'Ayesha', role: 'auditor', isTrainee: true})
			.when({...sell([goods('1001', 1)]), ...bySipho} as Said)
			.refused({kind: 'not-allowed', name: 'Ayesha', permission: 'sell', who: ['Lerato']}));
});

test('a shop for practice has training under the same numbers', () =>
	expect(begun({...shopOpened, isPractice: true}).when(practised(sell([goods('1001', 1)]))).event).toMatchObject({
		receipt: 'T1-000001',
	}));

test('the report of a shift has training on a line of its own, and in no other sum', () => {
	const said = sell([goods('1001', 1)]);
	const shift: Said = {type: 'openShift', float: cents(10_000)};
	const close: Said = {type: 'closeShift', counted: cents(11_850), nextFloat: cents(10_000)};
	const report = (...more: readonly Said[]) => {
		const {event} = given(trainee, shift, said, ...more).when(close);
		return event.type === 'ShiftClosed' ? event.report : expect.unreachable();
	};
	const {training, ...rest} = report({...said, ...bySipho} as Said, practised(said));
	expect(training).toEqual({count: 2, amount: 3700});
	expect({...rest, operators: ['Lerato']}).toEqual(report());
});
