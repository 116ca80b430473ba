// Vouchers on Services: what is left beside each set amount, more brought in from a file, and those that are written off.
import {expect, test} from 'vitest';
import {shopOf} from '../../../../src/app/shop.ts';
import {cents} from '../../../../src/domain/base/money.ts';
import {openStore} from '../../../../src/store/opening/opening.ts';
import {makeShopFolder} from '../../../../src/store/opening/shop-folder.ts';
import {opened, openedAccount} from '../../../support/commands.ts';
import {drive, freshFolder, keys} from '../../../support/drive.ts';
import {fakeUpkeep} from '../../../support/fake-upkeep.ts';
import {keeper, newVoucher, play, receivedVouchers} from '../../../support/vouchers.ts';
import {inOneLine, notice, rightRows} from '../../practice.ts';

const {enter, f3, down} = keys;

/** Services at a counter that keeps vouchers: three of Play 50, none of Play 100. */
async function services(service = play()) {
	const folder = freshFolder();
	makeShopFolder(folder);
	const shop = shopOf(folder, await openStore(folder));
	const stock = [newVoucher('S1'), newVoucher('S2'), newVoucher('S3', {expiry: '2099-12-31'})];
	for (const said of [opened({services: [service]}), keeper, openedAccount('Thandi', 0), receivedVouchers(...stock)])
		await shop.execute(said);
	const upkeep = fakeUpkeep();
	const screen = await drive(shop, {upkeep: upkeep.port});
	await screen.type(f3);
	return {screen, upkeep};
}

test('Services says how many are left, and i shows them', async () => {
	const {screen, upkeep} = await services();
	const right = inOneLine(rightRows(screen));
	expect(right).toContain('Sold by the vouchers in stock.');
	expect(right).toMatch(/Play 50 +R50\.00 +3 left, low/);
	expect(right).toMatch(/Play 100 +R100\.00 +none left/);
	await screen.type('i');
	expect(screen.lines().join('\n')).toMatch(/Vouchers of Play/);
	await screen.type(enter);
	await screen.type('/tmp/batch.csv', enter);
	expect(upkeep.begun.map(({what}) => what)).toEqual(['vouchers /tmp/batch.csv play']);
	upkeep.begun[0]?.finish({end: 'partly', lines: ['2 in, 1 left out.', 'batch.csv, line 3: left out. It has no PIN.']});
	await screen.pass(50);
	expect(screen.lines().join('\n')).toContain('2 in, 1 left out.');
});

test('vouchers are written off by their serials', async () => {
	const {screen} = await services();
	await screen.type('i', down, enter);
	await screen.type('S1 S2', enter, 'scratched', enter);
	expect(notice(screen)).toBe('Wrote off 2 vouchers of Play.');
	expect(screen.desk.state.vouchers.rows.size).toBe(1);
});

test('where a name leaves too little room, what is left is said and not the amount, and the form goes on in a second row', async () => {
	const product = {name: 'Gaming voucher of R100', amount: cents(10_000)};
	const {screen} = await services({...play(), products: [...play().products, product]});
	expect(
		rightRows(screen)
			.find(row => row.includes('Gaming voucher'))
			?.trim(),
	).toBe('3  Gaming voucher of R100  none left');
	await screen.setSize(100, 24);
	expect(
		rightRows(screen)
			.find(row => row.includes('Gaming voucher'))
			?.trim(),
	).toBe('3  Gaming voucher of R100  R100.00  none left');
	await screen.setSize(80, 24);
	await screen.type('3');
	expect(
		rightRows(screen)
			.slice(0, 2)
			.map(row => row.trim()),
	).toEqual(['› Product  ‹ Gaming voucher of R100', 'R100.00, none left ›']);
});
