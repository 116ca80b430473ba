// Payees of an account on screen, what is due on Bills, and paying them in the form of their service or biller.
import {expect, test} from 'vitest';
import {cents} from '../../../../src/domain/base/money.ts';
import {allPayees, type PayeeAsked} from '../../../../src/domain/payees/records.ts';
import {type Driven, keys} from '../../../support/drive.ts';
import {bodyRows, inOneLine, notice, practice, receipts, rightRows} from '../../practice.ts';

const {enter, esc, down, f3, f4, f5} = keys;

const rent: PayeeAsked = {name: 'Flat', kind: 'bill', sold: 'rent', beneficiary: 'UNIT12-2026', amount: cents(120_000)};
const meter: PayeeAsked = {name: 'Gogo', kind: 'service', sold: 'electricity', beneficiary: '07123456787', amount: cents(5000)};

/** The practice shop, where account 2 has these payees. */
async function with2(payees: readonly PayeeAsked[]): Promise<Driven> {
	const screen = await practice();
	for (const payee of payees) await screen.desk.shop.execute({type: 'savePayee', account: 2, payee});
	return screen;
}

const saved = (screen: Driven): readonly object[] =>
	allPayees(screen.desk.state).map(({name, sold, beneficiary, amount, due}) => ({name, sold, beneficiary, amount, due}));

test('p on Accounts opens the payees of an account: one is saved, changed and removed there', async () => {
	const screen = await practice();
	await screen.type(f5, down, 'p');
	expect(bodyRows(screen)[1]).toBe('  No payees yet. Press n to save one.');
	await screen.type('n', 'Gogo\r', '\r', '0712 345 6787\r', '50\r', 'fri');
	expect(screen.holds('Say to the customer: 0712 3456 787.')).toBe(true);
	await screen.type(enter);
	expect(notice(screen)).toBe('Saved Gogo on account 2.');
	expect(saved(screen)).toEqual([
		{name: 'Gogo', sold: 'electricity', beneficiary: '07123456787', amount: 5000, due: {every: 'week', day: 5}},
	]);
	await screen.type('e', 'Granny\r', '\r', '\r', '\r');
	await screen.type(enter);
	expect(saved(screen)).toMatchObject([{name: 'Granny', amount: 5000}]);
	await screen.type('\u001B[3~');
	expect(saved(screen)).toEqual([]);
});

test('a number that its service does not take is said at once', async () => {
	const screen = await practice();
	await screen.type(f5, down, 'p', 'n', 'Gogo\r', '\r', '12\r');
	expect(inOneLine(bodyRows(screen))).toContain('"12" is not a meter number. One has 11, 13 or 18 digits.');
});

test('Enter pays a payee: its form is filled in on its screen', async () => {
	const screen = await with2([meter]);
	await screen.type(f5, down, 'p', enter);
	expect(screen.desk.view.screen).toBe('services');
	expect(rightRows(screen)[0]).toBe('  Meter   07123456787');
	expect(inOneLine(rightRows(screen))).toContain('Saved as Gogo.');
	expect(inOneLine(rightRows(screen))).toMatch(/The shop earns R\d+\.\d\d/);
});

test('what is due is a page of Bills, until it is paid', async () => {
	const screen = await with2([
		{...rent, due: {every: 'once', on: '2020-01-01'}},
		{...meter, due: {every: 'once', on: '2099-01-01'}},
	]);
	await screen.type(f4, 'd');
	const [, row, none] = bodyRows(screen);
	expect(row).toMatch(/^› Flat, Pieter.* Rent .*UNIT12-2026 .*1,200\.00 .*late since 2020-01-01/);
	expect(none).toBeUndefined();
	await screen.type(enter);
	expect(screen.desk.view.screen).toBe('bills');
	await screen.type(down, keys.right, enter);
	expect(receipts(screen)[0]).toMatchObject({lines: [{type: 'bill', biller: 'rent', reference: 'UNIT12-2026', total: 120_000}]});
	await screen.type(esc, f4, 'd');
	expect(inOneLine(bodyRows(screen))).toContain('Nothing is due this week.');
});

test('a form that is open on the screen of a payee is finished first', async () => {
	const screen = await with2([meter]);
	await screen.type(f3, '4', f5, down, 'p', enter);
	expect(notice(screen)).toBe('! A form is open on Services. Finish it first.');
});

test('What is off sale is not paid: its form does not open', async () => {
	const screen = await with2([rent]);
	await screen.desk.shop.execute({type: 'setOfferOnSale', of: 'biller', offer: 'rent', isOnSale: false});
	await screen.type(f5, down, 'p', enter);
	expect(notice(screen)).toMatch(/^! Rent is off sale\./);
	expect(screen.desk.view.screen).toBe('accounts');
});

test('A payee of what was removed since is not paid, and is changed only to pay something else', async () => {
	const screen = await practice();
	const {shop} = screen.desk;
	const {id: _id, ...row} = screen.desk.state.billers.rows.get('rent') ?? expect.fail('no biller Rent');
	await shop.execute({type: 'listBiller', biller: {...row, id: 'levy', name: 'Levy'}});
	await shop.execute({type: 'savePayee', account: 2, payee: {...rent, sold: 'levy', due: {every: 'once', on: '2020-01-01'}}});
	expect(await shop.execute({type: 'removeOffer', of: 'biller', offer: 'levy'})).toMatchObject({type: 'done'});
	await screen.type(f4, 'd', enter);
	expect(notice(screen)).toBe('! Flat cannot be paid: levy is not sold here.');
	await screen.type('e', enter, enter, enter, enter, enter);
	expect(inOneLine(bodyRows(screen))).toContain('What this payee was saved for is not sold here. Choose what it pays.');
	expect(saved(screen)).toMatchObject([{sold: 'levy'}]);
});
