// A provider is asked whose a number is and what is due, once the cursor has left the number; keys do not wait for it.
import {expect, test} from 'vitest';
import {shopOf} from '../../../../src/app/shop.ts';
import {noVending} from '../../../../src/app/vending/shop-line.ts';
import {cents} from '../../../../src/domain/base/money.ts';
import type {LookedUp} from '../../../../src/domain/ports/vending.ts';
import {electricity, netflix, opened} from '../../../support/commands.ts';
import {type Driven, drive, keys} from '../../../support/drive.ts';
import {storedShop} from '../../../support/stored-shop.ts';
import {inOneLine, rightRows} from '../../practice.ts';

const {enter, esc, f3, f4} = keys;
const words = (screen: Driven): string => inOneLine(rightRows(screen));
const known: LookedUp = {outcome: 'known', name: 'N. Mokoena', address: '12 Long Street', due: cents(45_000)};

/** Services of a shop whose provider answers its look-ups when the test does, in the order in which they were asked. */
async function connected() {
	const asked: unknown[] = [];
	const answers: ((looked: LookedUp) => void)[] = [];
	const lookUp = (what: unknown): Promise<LookedUp> => {
		asked.push(what);
		return new Promise(resolve => answers.push(resolve));
	};
	const stored = await storedShop([
		opened({services: [electricity({provider: 'city'})]}),
		{type: 'setProvider', provider: {id: 'city', name: 'City Power', kind: 'http', url: 'https://city.example'}},
	]);
	const vending = {...noVending, provider: () => ({lookUp}) as never};
	const screen = await drive(shopOf(stored.folder, stored as never, vending));
	await screen.type(f3, enter);
	return {screen, asked, answers};
}

test('the name, the address and what is due are shown when they come, and what is due is the amount', async () => {
	const {screen, asked, answers} = await connected();
	await screen.type('07123456787');
	expect(asked).toEqual([]);
	await screen.type(enter);
	expect(asked).toEqual([{kind: 'service', sold: 'electricity', beneficiary: '07123456787'}]);
	answers[0]?.(known);
	await expect.poll(() => words(screen)).toContain('The provider says N. Mokoena. 12 Long Street. R450.00 due.');
	expect(words(screen)).toContain('Amount 450.00');
});

test('what is due takes the place of what each bill of a biller comes to', async () => {
	const answers: ((looked: LookedUp) => void)[] = [];
	const lookUp = (): Promise<LookedUp> => new Promise(resolve => answers.push(resolve));
	const stored = await storedShop([
		opened({isPractice: true, billers: [netflix({provider: 'city', fixedAmount: cents(19_900)})]}),
		{type: 'setProvider', provider: {id: 'city', name: 'City Power', kind: 'http', url: 'https://city.example'}},
	]);
	const vending = {...noVending, provider: () => ({lookUp}) as never};
	const screen = await drive(shopOf(stored.folder, stored as never, vending));
	await screen.type(f4, enter, 'NF-4482913\r');
	expect(words(screen)).toContain('Amount 199.00');
	answers[0]?.(known);
	await expect.poll(() => words(screen)).toContain('Amount 450.00');
});

test('an amount that is typed meanwhile stays, and a number is asked about once', async () => {
	const {screen, asked, answers} = await connected();
	await screen.type('07123456787\r', '100');
	answers[0]?.(known);
	await expect.poll(() => words(screen)).toContain('The provider says N. Mokoena.');
	expect(words(screen)).toContain('Amount 100');
	expect(asked).toHaveLength(1);
});

test('the answer about an earlier number is not shown at another one', async () => {
	const {screen, answers} = await connected();
	await screen.type('07123456787\r');
	await screen.type(esc, enter, '01000000008\r');
	await expect.poll(() => answers.length).toBe(2);
	answers[0]?.(known);
	answers[1]?.({outcome: 'unknown', why: 'no such meter'});
	await screen.type('1');
	expect(words(screen)).not.toContain('It is of');
});
