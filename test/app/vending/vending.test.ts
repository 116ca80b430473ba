// The line to the providers of an open shop, with a provider that answers when the test says so.
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, onTestFinished, test, vi} from 'vitest';
import {openShop, type Shop} from '../../../src/app/shop.ts';
import {pauses} from '../../../src/app/vending/asking.ts';
import type {VendAnswer} from '../../../src/domain/vending/answer.ts';
import {nearEntries} from '../../../src/domain/vending/vends.ts';
import {nextTurn} from '../../../src/store/disk/steps.ts';
import {goods, listed, opened, sell, service, vend} from '../../support/commands.ts';
import {handTimers} from '../../support/hand-timers.ts';
import {leftShop, nextId} from '../../support/stored-shop.ts';
import {type VendingDouble, vendingDouble} from '../../support/vending-double.ts';

const meter = '07123456787';
const gas = service({id: 'gas', name: 'Gas', beneficiary: 'meter', provider: 'sim'});
const sim = {type: 'setProvider', provider: {id: 'sim', name: 'Simulator', kind: 'http', url: 'https://sim.example'}} as const;
const issued = (digit = '1'): VendAnswer => ({outcome: 'issued', tokens: [{kind: 'credit', digits: digit.repeat(20)}]});
const declined: VendAnswer = {outcome: 'declined', reason: 'the meter is blocked'};
const unknown: VendAnswer = {outcome: 'unknown', why: 'no-answer'};

/** The folder of a shop that sells gas through a provider. */
const connectedShop = async (): Promise<string> =>
	(await leftShop([opened({services: [gas]}), sim, listed('1001', {stock: 50})])).folder;

type Opened = {readonly shop: Shop; readonly double: VendingDouble; readonly pass: (ms: number) => void};

async function openedShop(folder: string, double = vendingDouble()): Promise<Opened> {
	const hands = handTimers();
	const shop = await openShop(folder, {connect: () => double, after: hands.timers.after});
	onTestFinished(async () => void (await shop.close()));
	return {shop, double, pass: hands.pass};
}

/** Sells gas, and answers with the number of its receipt. */
async function sellGas({shop}: Opened, amount = 10_000, id = nextId()): Promise<string> {
	const outcome = await shop.execute({...sell([goods('1001'), vend('Gas', amount, meter)]), id} as never);
	return outcome.type === 'done' ? (outcome.receipt?.number ?? '') : expect.fail(JSON.stringify(outcome));
}

const statuses = ({shop}: Opened): readonly string[] => [...shop.till.state.vends.rows.values()].map(({status}) => status);
const lineOf = ({shop}: Opened, receipt: string): unknown => {
	const found = shop.till.history.receipt(receipt);
	return found?.type === 'sale' ? found.lines.at(-1) : undefined;
};

test('What is sold is sent once, with its id, after it is on the disk; its answer is on the receipt, and its token finds it', async () => {
	const opened = await openedShop(await connectedShop());
	const receipt = await sellGas(opened);
	const {how, request, answer} = await opened.double.request(0);
	expect(how).toBe('vend');
	expect(request).toEqual({id: expect.stringMatching(/-1$/), kind: 'service', sold: 'gas', beneficiary: meter, amount: 10_000});
	expect(statuses(opened)).toEqual(['requested']);
	const settled = opened.shop.vending.settled(receipt, 30_000);
	answer(issued());
	await settled;
	expect(statuses(opened)).toEqual([]);
	expect(lineOf(opened, receipt)).toMatchObject({answer: issued()});
	expect(opened.shop.till.history.receipts({text: '1'.repeat(20), limit: 9}).map(({number}) => number)).toEqual([receipt]);
	expect(opened.shop.till.history.knowsToken('1'.repeat(20))).toBe(true);
	expect(opened.double.heard).toHaveLength(1);
});

test('An answer is on its receipt however late it comes, and only of the late ones the state keeps where they are', async () => {
	const folder = await connectedShop();
	const opened = await openedShop(folder);
	const numbers = [await sellGas(opened), await sellGas(opened, 20_000), await sellGas(opened, 30_000)];
	const [early = '', late = '', back = ''] = numbers;
	const [first, second, third] = [await opened.double.request(0), await opened.double.request(1), await opened.double.request(2)];
	first.answer(issued('1'));
	await opened.shop.vending.settled(early, 30_000);
	const {answers} = opened.shop.till.state;
	expect(answers.rows.size).toBe(0);
	second.answer(unknown);
	await opened.shop.vending.settled(late, 30_000);
	expect(lineOf(opened, late)).toMatchObject({answer: unknown});
	for (let entry = 0; entry < nearEntries; entry += 1)
		await opened.shop.execute({type: 'noSale', id: nextId(), reason: 'change'} as never);
	const resolved = opened.shop.vending.resolve();
	(await opened.double.request(3)).answer(issued('2'));
	third.answer(declined);
	await resolved;
	const returned = {type: 'refund', lines: [{receipt: back, line: 2, quantity: 1000}], reason: 'declined'};
	expect(await opened.shop.execute({...returned, id: nextId()} as never)).toMatchObject({type: 'done'});
	expect([...answers.rows.keys()]).toEqual([late, back]);
	await opened.shop.close();
	const again = await openedShop(folder);
	const shown = [issued('1'), issued('2'), declined];
	expect(numbers.map(number => lineOf(again, number))).toMatchObject(shown.map(answer => ({answer})));
});

test('A provider that takes its time holds up nobody', async () => {
	const opened = await openedShop(await connectedShop());
	const first = await sellGas(opened);
	const second = await sellGas(opened, 20_000);
	expect(await opened.shop.execute(sell(goods('1001')) as never)).toMatchObject({type: 'done'});
	const late = await opened.double.request(1);
	late.answer(issued('2'));
	await opened.shop.vending.settled(second, 30_000);
	expect(lineOf(opened, second)).toMatchObject({answer: issued('2')});
	expect(lineOf(opened, first)).not.toHaveProperty('answer');
	const waiting = opened.shop.vending.settled(first, 30_000);
	opened.pass(30_000);
	await waiting;
	expect(statuses(opened)).toEqual(['requested']);
});

test('An unknown one is asked for by its id, after pauses that grow, and at once by resolve; it is never sent again', async () => {
	const opened = await openedShop(await connectedShop());
	const receipt = await sellGas(opened);
	(await opened.double.request(0)).answer(unknown);
	await opened.shop.vending.settled(receipt, 30_000);
	let place = 0;
	for (const pause of [...pauses, pauses[4]]) {
		opened.pass(pause - 1);
		expect(opened.double.heard).toHaveLength(place + 1);
		opened.pass(1);
		place += 1;
		const {how, answer} = await opened.double.request(place);
		expect(how).toBe('ask');
		const done = opened.shop.vending.resolve();
		answer(unknown);
		await done;
	}
	const before = opened.shop.place().seq;
	const resolved = opened.shop.vending.resolve();
	(await opened.double.request(place + 1)).answer(issued());
	await resolved;
	expect(lineOf(opened, receipt)).toMatchObject({answer: issued()});
	// "Unknown" again says nothing new, and is no entry.
	expect(opened.shop.place().seq).toBe(before + 1);
	expect(opened.double.heard.filter(({how}) => how === 'vend')).toHaveLength(1);
});

test('What was under way when the shop was left is asked for at the next opening, and an answer that comes too late counts for nothing', async () => {
	const folder = await connectedShop();
	const first = await openedShop(folder);
	const receipt = await sellGas(first);
	const {answer} = await first.double.request(0);
	await first.shop.close();
	answer(issued('9'));
	const again = await openedShop(folder);
	const asked = await again.double.request(0);
	expect(asked.how).toBe('ask');
	const settled = again.shop.vending.settled(receipt, 30_000);
	asked.answer(issued());
	await settled;
	expect(lineOf(again, receipt)).toMatchObject({answer: issued()});
});

test('A token that was given out before is not taken: the vend is unknown', async () => {
	const opened = await openedShop(await connectedShop());
	const [first, second] = [await sellGas(opened), await sellGas(opened, 20_000)];
	(await opened.double.request(0)).answer(issued());
	await opened.shop.vending.settled(first, 30_000);
	(await opened.double.request(1)).answer(issued());
	await opened.shop.vending.settled(second, 30_000);
	expect([...opened.shop.till.state.vends.rows.values()]).toMatchObject([
		{receipt: second, status: 'unknown', answer: {why: 'unbelievable'}},
	]);
});

test('A key change that comes again with the next purchase is taken: its meter has not had it yet', async () => {
	const opened = await openedShop(await connectedShop());
	const changes = ['8', '9'].map(digit => ({kind: 'key-change', digits: digit.repeat(20)}) as const);
	for (const [place, digit] of ['1', '2'].entries()) {
		const receipt = await sellGas(opened, 10_000 * (place + 1));
		(await opened.double.request(place)).answer({
			outcome: 'issued',
			tokens: [...changes, {kind: 'credit', digits: digit.repeat(20)}],
		});
		await opened.shop.vending.settled(receipt, 30_000);
	}
	expect(statuses(opened)).toEqual([]);
	expect(opened.shop.till.history.receipts({text: '8'.repeat(20), limit: 9})).toHaveLength(2);
});

test('Two vends may have the same confirmation: each biller counts by itself', async () => {
	const opened = await openedShop(await connectedShop());
	for (const place of [0, 1]) {
		const receipt = await sellGas(opened, 10_000 * (place + 1));
		(await opened.double.request(place)).answer({outcome: 'issued', tokens: [{kind: 'confirmation', digits: '4471'}]});
		await opened.shop.vending.settled(receipt, 30_000);
	}
	expect(statuses(opened)).toEqual([]);
});

test('A line that was left asks nobody any more, and keeps no timer', async () => {
	const opened = await openedShop(await connectedShop());
	const receipt = await sellGas(opened);
	let heard: (ids: readonly string[]) => void = () => undefined;
	let asked = 0;
	opened.double.confirm = () => {
		asked += 1;
		return new Promise(resolve => {
			heard = resolve;
		});
	};
	(await opened.double.request(0)).answer(issued());
	await opened.shop.vending.settled(receipt, 30_000);
	opened.pass(3_000);
	await opened.shop.close();
	heard([]);
	await nextTurn();
	opened.pass(600_000);
	expect(asked).toBe(1);
});

test('What is just sold goes before questions about what was sold earlier, however many wait', async () => {
	const opened = await openedShop(await connectedShop());
	for (let sale = 1; sale <= 6; sale += 1) await sellGas(opened, sale * 1000);
	for (let sale = 0; sale < 6; sale += 1) (await opened.double.request(sale)).answer(unknown);
	const {vending, till} = opened.shop;
	while ([...till.state.vends.rows.keys()].some(vending.isAsking)) await nextTurn();
	const resolved = vending.resolve();
	const asked = await opened.double.request(9);
	await sellGas(opened, 90_000);
	asked.answer(unknown);
	expect((await opened.double.request(10)).request.amount).toBe(90_000);
	for (let place = 6; place < 13; place += 1) (await opened.double.request(place)).answer(unknown);
	await resolved;
	expect(opened.double.heard.map(({how}) => how)).toEqual([
		...Array(6).fill('vend'),
		...Array(4).fill('ask'),
		'vend',
		'ask',
		'ask',
	]);
});

test('A declined one stays until its money is given back, and is not asked about', async () => {
	const opened = await openedShop(await connectedShop());
	const receipt = await sellGas(opened);
	(await opened.double.request(0)).answer(declined);
	await opened.shop.vending.settled(receipt, 30_000);
	await opened.shop.vending.resolve();
	expect(opened.double.heard).toHaveLength(1);
	expect(statuses(opened)).toEqual(['declined']);
});

test('Answers are confirmed, a few together, and again until the provider has heard', async () => {
	const opened = await openedShop(await connectedShop());
	const receipt = await sellGas(opened);
	(await opened.double.request(0)).answer(issued());
	await opened.shop.vending.settled(receipt, 30_000);
	const {unconfirmed} = opened.shop.till.state;
	const ids = [...unconfirmed.rows.keys()];
	const confirmed = new Promise<void>(resolve => opened.shop.till.subscribe(resolve));
	opened.pass(3_000);
	await confirmed;
	expect(opened.double.kept).toEqual(ids);
	expect(unconfirmed.rows.size).toBe(0);
});

test('A vend that its provider does not know holds up no confirmation of the others', async () => {
	const opened = await openedShop(await connectedShop());
	const numbers = [await sellGas(opened), await sellGas(opened, 20_000)];
	for (const [place, number] of numbers.entries()) {
		(await opened.double.request(place)).answer(issued(String(place + 1)));
		await opened.shop.vending.settled(number, 30_000);
	}
	const {unconfirmed} = opened.shop.till.state;
	const [lost = '', known = ''] = unconfirmed.rows.keys();
	opened.double.confirm = async ids => ids.filter(id => id !== lost);
	const confirmed = new Promise<void>(resolve => opened.shop.till.subscribe(resolve));
	opened.pass(3_000);
	await confirmed;
	expect([...unconfirmed.rows.keys()]).toEqual([lost]);
	expect(known).not.toBe('');
});

test('Nobody but the line to the provider says what became of a vend', async () => {
	const opened = await openedShop(await connectedShop());
	await sellGas(opened);
	const [id = ''] = opened.shop.till.state.vends.rows.keys();
	expect(await opened.shop.execute({type: 'answerVend', vend: id, answer: issued()})).toEqual({
		type: 'refused',
		refusal: {kind: 'not-heard', vend: id},
	});
});

test('A vend for which this machine has no key is declined at once: it was sent to nobody', async () => {
	const hands = handTimers();
	const shop = await openShop(await connectedShop(), {connect: () => undefined, after: hands.timers.after});
	onTestFinished(async () => void (await shop.close()));
	const receipt = await sellGas({shop} as Opened);
	await shop.vending.settled(receipt, 30_000);
	expect([...shop.till.state.vends.rows.values()]).toMatchObject([
		{status: 'declined', answer: {reason: 'it was not sent: this machine has no key for its provider'}},
	]);
});

test('A key that cannot be read is no key: the vend is declined, and the counter goes on', async () => {
	const keys = mkdtempSync(join(tmpdir(), 'counterfoil-keys-'));
	mkdirSync(join(keys, 'sim.key'));
	vi.stubEnv('COUNTERFOIL_PROVIDER_KEYS', keys);
	onTestFinished(() => {
		vi.unstubAllEnvs();
		rmSync(keys, {recursive: true});
	});
	const shop = await openShop(await connectedShop(), {after: handTimers().timers.after});
	onTestFinished(async () => void (await shop.close()));
	const troubles: unknown[] = [];
	shop.vending.onTrouble(error => troubles.push(error));
	const receipt = await sellGas({shop} as Opened);
	await shop.vending.settled(receipt, 30_000);
	expect([troubles, statuses({shop} as Opened)]).toEqual([[], ['declined']]);
});
