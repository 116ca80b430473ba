// The port of providers is enough for a gateway of another kind: one whose answers come late, twice and out of order.
import {expect, onTestFinished, test} from 'vitest';
import {openShop, type Shop} from '../../../src/app/shop.ts';
import {opened, sell, service, vend} from '../../support/commands.ts';
import {type GatewayDouble, gatewayDouble} from '../../support/gateway-double.ts';
import {handTimers} from '../../support/hand-timers.ts';
import {leftShop, nextId} from '../../support/stored-shop.ts';

const gas = service({id: 'gas', name: 'Gas', beneficiary: 'meter', provider: 'gate'});
const gate = {type: 'setProvider', provider: {id: 'gate', name: 'Gateway', kind: 'http', url: 'https://gate.example'}} as const;
const token = (digit: string): string => digit.repeat(20);

type Counter = {readonly shop: Shop; readonly gateway: GatewayDouble};

async function counter(folder?: string): Promise<Counter & {readonly folder: string}> {
	const gateway = gatewayDouble();
	const made = folder ?? (await leftShop([opened({services: [gas]}), gate])).folder;
	const shop = await openShop(made, {connect: () => gateway.provider, after: handTimers().timers.after});
	onTestFinished(async () => {
		gateway.giveUp();
		await shop.close();
	});
	return {shop, gateway, folder: made};
}

/** Sells gas, and answers with the receipt and with the number that the gateway hears. */
async function sellGas({shop}: Counter, amount: number): Promise<{readonly receipt: string; readonly number: string}> {
	const outcome = await shop.execute({...sell([vend('Gas', amount, '07123456787')]), id: nextId()});
	if (outcome.type !== 'done') expect.fail(JSON.stringify(outcome));
	return {receipt: outcome.receipt?.number ?? '', number: [...shop.till.state.vends.rows.keys()].at(-1) ?? ''};
}

const tokensOn = ({shop}: Counter, receipt: string): unknown => {
	const found = shop.till.history.receipt(receipt);
	const answer = found?.type === 'sale' ? Object(found.lines[0]).answer : undefined;
	return answer?.tokens ?? answer?.outcome;
};
const credit = (digit: string): object => [{kind: 'credit', digits: token(digit)}];
const numbersSent = ({gateway}: Counter): readonly string[] => gateway.sent.map(({type, number}) => `${type} ${number}`);

test('Answers that come out of order go to their own receipts', async () => {
	const at = await counter();
	const [one, two] = [await sellGas(at, 1000), await sellGas(at, 2000)];
	at.gateway.receive({type: '0210', number: two.number, code: '00', token: token('2')});
	at.gateway.receive({type: '0210', number: one.number, code: '00', token: token('1')});
	await Promise.all([one, two].map(({receipt}) => at.shop.vending.settled(receipt, 1)));
	expect([tokensOn(at, one.receipt), tokensOn(at, two.receipt)]).toEqual([credit('1'), credit('2')]);
});

test('An answer that comes twice counts once, and another one under its number not at all', async () => {
	const at = await counter();
	const {receipt, number} = await sellGas(at, 1000);
	for (const digit of ['1', '1', '9']) at.gateway.receive({type: '0210', number, code: '00', token: token(digit)});
	await at.shop.vending.settled(receipt, 1);
	expect(tokensOn(at, receipt)).toEqual(credit('1'));
	expect(at.shop.till.state.vends.rows.size).toBe(0);
});

test('An answer that comes late is there when it is asked for, and nothing is reversed', async () => {
	const at = await counter();
	const {receipt, number} = await sellGas(at, 1000);
	at.gateway.giveUp();
	await at.shop.vending.settled(receipt, 1);
	expect(tokensOn(at, receipt)).toBe('unknown');
	at.gateway.receive({type: '0210', number, code: '00', token: token('1')});
	await at.shop.vending.resolve();
	expect(tokensOn(at, receipt)).toEqual(credit('1'));
	expect(numbersSent(at)).toEqual([`0200 ${number}`]);
});

test('What is never answered is reversed by its number after a start anew, and not sent again', async () => {
	const before = await counter();
	const {receipt, number} = await sellGas(before, 1000);
	before.gateway.giveUp();
	await before.shop.close();
	const at = await counter(before.folder);
	const asked = at.shop.vending.resolve();
	at.gateway.receive({type: '0410', number, code: '00'});
	await asked;
	expect(tokensOn(at, receipt)).toBe('declined');
	expect(numbersSent(at)).toEqual([`0400 ${number}`]);
	// The answer to the vend, which was on its way all the time, is nobody's any more.
	at.gateway.receive({type: '0210', number, code: '00', token: token('1')});
	await at.shop.vending.resolve();
	expect(tokensOn(at, receipt)).toBe('declined');
});

test('A reversal that comes too late leaves it unknown until its answer comes', async () => {
	const at = await counter();
	const {receipt, number} = await sellGas(at, 1000);
	at.gateway.giveUp();
	await at.shop.vending.settled(receipt, 1);
	const asked = at.shop.vending.resolve();
	at.gateway.receive({type: '0410', number, code: '05'});
	await asked;
	expect(tokensOn(at, receipt)).toBe('unknown');
	at.gateway.receive({type: '0210', number, code: '00', token: token('1')});
	await at.shop.vending.resolve();
	expect(tokensOn(at, receipt)).toEqual(credit('1'));
});
