// What the simulated provider issues, what it refuses, and how its rules are changed while it runs.
import {expect, test} from 'vitest';
import {cents} from '../../../src/domain/base/money.ts';
import {meterTokenClass} from '../../../src/domain/prepaid/tokens.ts';
import type {Issued} from '../../../src/domain/vending/answer.ts';
import {nonsenseKinds} from '../../../src/providers/simulator/nonsense.ts';
import {readRules, usualRules} from '../../../src/providers/simulator/rules.ts';
import {aVend, never, type Provider, provider} from '../providing.ts';

const issuedTo = async ({vend}: Provider, beneficiary?: string, amount = 10_000): Promise<Issued> => {
	const {beneficiary: _usual, ...request} = aVend({amount: cents(amount)});
	const answer = await vend({...request, ...(beneficiary !== undefined && {beneficiary})}, never);
	return answer.outcome === 'issued' ? answer : expect.fail(JSON.stringify(answer));
};
const kindsOf = ({tokens}: Issued): readonly string[] => tokens.map(({kind}) => kind);

test('A meter with a debt pays it with a share of each amount, until nothing is owed', async () => {
	const sim = await provider();
	const paid = [];
	for (let place = 0; place < 8; place += 1) paid.push((await issuedTo(sim, '04000000010')).arrears ?? 0);
	expect(paid).toEqual([4000, 4000, 4000, 4000, 4000, 4000, 1000, 0]);
});

test('A meter of which all goes to a debt gets no token', async () => {
	const answer = await issuedTo(await provider(), '04000000028');
	expect(answer).toMatchObject({tokens: [], arrears: 10_000, messages: ['Still owed: R 9900.00']});
});

test('A meter that changes its key gets both tokens first, once, and its free units once a month', async () => {
	const sim = await provider();
	const [first, second] = [await issuedTo(sim, '04000000036'), await issuedTo(sim, '04000000036')];
	expect([kindsOf(first), kindsOf(second)]).toEqual([['key-change', 'key-change', 'free-units', 'credit'], ['credit']]);
	expect(first.tokens.map(({digits}) => meterTokenClass(digits))).toEqual([2, 2, 0, 0]);
});

test('Nobody’s voucher is a PIN, a mobile number and a bill are confirmed', async () => {
	const sim = await provider();
	expect(kindsOf(await issuedTo(sim))).toEqual(['pin']);
	expect(kindsOf(await issuedTo(sim, '0821234567'))).toEqual(['confirmation']);
	expect(await sim.vend(aVend({kind: 'bill', beneficiary: 'RENT-204'}), never)).toMatchObject({tokens: [{kind: 'confirmation'}]});
});

test('What is more than the shop has left is declined, until it is topped up', async () => {
	const sim = await provider();
	const dear = {amount: cents(10_000_001)};
	expect(await sim.vend(aVend(dear), never)).toEqual({outcome: 'declined', reason: 'The float of the shop is used up'});
	expect((await sim.control({topUp: 1})).document).toMatchObject({balance: 10_000_001});
	expect(await sim.vend(aVend(dear), never)).toMatchObject({outcome: 'issued'});
});

test('The same id for another vend is refused, and for a cancelled one declined', async () => {
	const sim = await provider();
	const request = aVend();
	const first = await sim.vend(request, never);
	const detail = 'id-used: This id was used for another vend.';
	expect(await sim.vend({...request, beneficiary: '1'}, never)).toEqual({outcome: 'unknown', why: 'unbelievable', detail});
	expect(await sim.vend(request, never)).toEqual(first);
});

test.each([
	[{lost: 101}, 'lost is a number from 0 to 100.'],
	[{lost: '20'}, 'lost is a number from 0 to 100.'],
	[{delayMs: -1}, 'delayMs is a whole number from 0 to 3600000.'],
	[{topUp: 0}, 'topUp is a whole number of cents above 0.'],
	[{nonsenseKinds: ['magic']}, `nonsenseKinds is a list of ${nonsenseKinds.join(', ')}.`],
	[{constructor: 1}, `There is no rule "constructor". Rules are ${Object.keys(usualRules).join(', ')}.`],
	[{meters: [{name: 'Nomsa'}]}, 'meters is a list of meters, each with a number'],
	['lost', 'Send the rules to change as JSON, like {"lost": 20}.'],
])('%j changes nothing, and is said to be wrong', async (changes, sentence) => {
	const sim = await provider();
	const {status, document} = await sim.control(changes as object);
	expect([status, document]).toEqual([400, {error: {code: 'bad-request', message: expect.stringContaining(sentence)}}]);
	expect((await sim.control({})).document).toEqual({...usualRules, balance: 10_000_000});
});

test('A file of rules is read whole or not at all', () => {
	expect(readRules('{"lost": 20}')).toEqual({...usualRules, lost: 20});
	expect(readRules('{"lost": 20')).toEqual({fault: expect.stringContaining('It is no JSON')});
	expect(readRules('[]')).toEqual({fault: 'It is no JSON object.'});
});
