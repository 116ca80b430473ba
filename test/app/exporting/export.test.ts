// Exports: exactly the old programs' shapes, only in their folder, and never over a file without being asked (rules.md §16).
import {execFileSync, spawnSync} from 'node:child_process';
import {chmodSync, lstatSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, expect, test} from 'vitest';
import {exportFiles} from '../../../src/app/exporting/export.ts';
import {writeExport} from '../../../src/app/exporting/files.ts';
import {importFolder} from '../../../src/app/importing/import.ts';
import {cents} from '../../../src/domain/base/money.ts';
import {unfinishedPath} from '../../../src/store/disk/unfinished.ts';
import {
	bill,
	fromAccount,
	goods,
	listed,
	openedAccount,
	sell,
	setOnSale,
	toppedUp,
	vend,
	withdraw,
} from '../../support/commands.ts';
import {contentOf, filesIn, sample, type TemporaryShop, temporaryFolder, temporaryShop} from '../temporary-shop.ts';

let shop: TemporaryShop;
beforeEach(async () => {
	shop = await temporaryShop();
});
/** The content of an exported folder, as text. */
const texts = (folder: string) =>
	Object.fromEntries([...contentOf(folder)].map(([name, content]) => [name, Buffer.from(content, 'latin1').toString()]));
const transaction = (time: string, type: string, amount: string, more = '"service": null, "token": null') =>
	`{"timestamp": "2026-03-02 10:00:0${time}", "type": "${type}", "amount": ${amount}, ${more}}\n`;

describe('accounts', () => {
	test('an account opened here is written as the old program would have', async () => {
		await shop.do(openedAccount('Zola Zoë O’Mthembu', 100_000_000));
		await shop.do(toppedUp(5050));
		await shop.do(withdraw(1000));
		await shop.do(sell([vend('Electricity', 10_000, '07123456787'), bill(19_900)], {tender: fromAccount()}));
		const folder = join(temporaryFolder(), 'new', 'out');
		const names = ['accounts_registry.json', 'accounts/account_1_balance.txt', 'logs/account_1_transactions.log'];
		expect(await exportFiles(shop.till, folder, {what: 'accounts'})).toEqual({
			written: names.map(name => join(folder, name)),
			notes: [],
			leftOut: [],
		});
		expect(texts(folder)).toEqual({
			'accounts_registry.json': `{
  "1": {
    "id": 1,
    "name": "Zola Zoë O’Mthembu",
    "created": "2026-03-02 10:00:02",
    "balance": 999741.5
  }
}`,
			'accounts/account_1_balance.txt': '999741.5',
			'logs/account_1_transactions.log':
				transaction('3', 'deposit', '50.5') +
				transaction('4', 'withdrawal', '10.0') +
				transaction('5', 'purchase', '100.0', '"service": "Electricity", "token": "2000 2001 2002 2003"') +
				transaction('5', 'bill_payment', '199.0', '"service": "Netflix", "token": "2004 2005 2006 2007"'),
		});
	});

	test('a past is written as it stood, then what came after it', async () => {
		await importFolder(shop.till, sample('accounts'), {command: shop.command});
		await shop.do(toppedUp(100, 1));
		const folder = temporaryFolder();
		await exportFiles(shop.till, folder, {what: 'accounts'});
		const written = texts(folder);
		const past = readFileSync(join(sample('accounts'), 'logs/account_1_transactions.log'), 'utf8');
		expect(written['logs/account_1_transactions.log']).toBe(past + transaction('3', 'deposit', '1.0'));
		expect(written['accounts/account_1_balance.txt']).toBe('999601.11');
		expect(written['accounts/account_2_balance.txt']).toBe('1000000.0');
		expect(Object.keys(written).filter(name => name.startsWith('logs'))).toEqual([
			'logs/account_1_transactions.log',
			'logs/account_3_transactions.log',
		]);
	});

	test('without accounts there is an empty registry', async () => {
		const folder = temporaryFolder();
		await exportFiles(shop.till, folder, {what: 'accounts'});
		expect(texts(folder)).toEqual({'accounts_registry.json': '{}'});
	});

	test('what the registry has no place for is noted', async () => {
		await shop.do(openedAccount('Zola', 0, {phone: '0821234567'}));
		await shop.do(openedAccount('Lerato', 0));
		await shop.do({type: 'freezeAccount', account: 1});
		await shop.do({type: 'freezeAccount', account: 2});
		await shop.do({type: 'setCreditLimit', account: 2, limit: cents(5000)});
		expect(await exportFiles(shop.till, temporaryFolder(), {what: 'accounts'})).toMatchObject({
			notes: [
				'1 account has a phone or e-mail; the registry has no place for them.',
				'2 accounts are frozen or closed; the registry cannot say so.',
				'1 account has a credit limit; the registry has no place for it.',
			],
			leftOut: [
				{what: 'contacts', count: 1},
				{what: 'frozen or closed', count: 2},
				{what: 'credit limits', count: 1},
			],
		});
	});
});

describe('products and sales', () => {
	test('products have whole prices without decimals, and what the file cannot say is noted', async () => {
		await shop.do(listed('1001', {name: 'Candy', price: 200, stock: 10, barcodes: ['6001001123457']}));
		await shop.do(listed('A/2', {name: 'Crème, "fresh"', price: 1999, stock: 1.25, unit: 'kg'}));
		await shop.do(setOnSale('1001', false));
		const folder = temporaryFolder();
		expect(await exportFiles(shop.till, folder, {what: 'products'})).toMatchObject({
			notes: [
				'1 product is off sale; the file cannot say so.',
				'1 product is sold by weight; quantities are written with decimals.',
				'1 product has barcodes; the file has no place for them.',
			],
		});
		expect(texts(folder)['product_Records.json']).toBe(`{
    "1001": {
        "Product_Name": "Candy",
        "Price": 2,
        "Quantity": 10
    },
    "A/2": {
        "Product_Name": "Cr\\u00e8me, \\"fresh\\"",
        "Price": 19.99,
        "Quantity": 1.25
    }
}`);
	});

	test('sales are the past as it stood, then the goods of every receipt', async () => {
		await importFolder(shop.till, sample('products'), {command: shop.command});
		const customer = {name: 'Smith, John', email: 'john@example.com', phone: '0821234567'};
		await shop.do(sell([goods('1005', 2), vend('Airtime', 1000, '0821234567')], {customer}));
		await shop.do(sell(goods('1002', 3)));
		const folder = temporaryFolder();
		expect(await exportFiles(shop.till, folder, {what: 'sales'})).toEqual({
			written: [join(folder, 'sales.txt')],
			notes: ['1 service has no place in sales.txt.'],
			leftOut: [{what: 'services', count: 1}],
		});
		expect(texts(folder)['sales.txt']).toBe(
			`${readFileSync(join(sample('products'), 'sales.txt'), 'utf8')}Smith  John, john@example.com, 0821234567, 1005, Fuse, 2, 40, Mon Mar  2 10:00:03 2026
, , , 1002, Chocolate  dark, 3, 37.5, Mon Mar  2 10:00:04 2026
`,
		);
	});
});

describe('the folder', () => {
	test('a file that is there is refused, unless it may be replaced; nothing is written then', async () => {
		await shop.do(openedAccount('Zola', 500));
		const folder = filesIn({'accounts/account_1_balance.txt': 'mine'});
		expect(await exportFiles(shop.till, folder, {what: 'accounts'})).toEqual({
			fault: `${folder} holds accounts/account_1_balance.txt already. Nothing was written. Use --replace, or name another folder.`,
		});
		expect(texts(folder)).toEqual({'accounts/account_1_balance.txt': 'mine'});
		expect(await exportFiles(shop.till, folder, {what: 'accounts', replace: true})).toMatchObject({notes: []});
		expect(texts(folder)['accounts/account_1_balance.txt']).toBe('5.0');
		const again = await exportFiles(shop.till, folder, {what: 'accounts'});
		expect(again).toMatchObject({
			fault: expect.stringContaining('holds accounts_registry.json, accounts/account_1_balance.txt already'),
		});
	});

	test('is for its owner only, and so are its files; no temporary file stays', async () => {
		await shop.do(openedAccount('Zola', 500));
		const folder = join(temporaryFolder(), 'out');
		await exportFiles(shop.till, folder, {what: 'accounts'});
		for (const place of ['.', 'accounts']) expect(statSync(join(folder, place)).mode & 0o777).toBe(0o700);
		for (const name of contentOf(folder).keys()) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
		expect([...contentOf(folder).keys()]).toEqual(['accounts/account_1_balance.txt', 'accounts_registry.json']);
	});

	test('is no folder of the shop but its exports', async () => {
		await shop.do(openedAccount('Zola', 500));
		const inside = (name: string) => exportFiles(shop.till, join(shop.folder, name), {what: 'accounts'});
		for (const name of ['', 'journal', 'backups', 'new/below'])
			expect(await inside(name)).toEqual({fault: expect.stringContaining("shop's own folder. Name another one to export to.")});
		expect(await inside('exports')).toMatchObject({written: expect.arrayContaining([expect.stringContaining('registry')])});
	});

	test('may not lead out of itself', async () => {
		await shop.do(openedAccount('Zola', 500));
		const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
		symlinkSync(elsewhere, join(folder, 'accounts'));
		expect(await exportFiles(shop.till, folder, {what: 'accounts', replace: true})).toEqual({
			fault: `${join(folder, 'accounts')} leads out of its folder. Name another folder to export to.`,
		});
		expect(contentOf(elsewhere).size).toBe(0);
		await expect(writeExport(folder, [{name: '../x', text: ''}])).rejects.toThrow('an export stays inside its folder');
	});

	test('a link in the place of a file is replaced, not followed', async () => {
		const folder = temporaryFolder();
		const elsewhere = filesIn({secret: 'mine'});
		symlinkSync(join(elsewhere, 'secret'), join(folder, 'sales.txt'));
		expect(await exportFiles(shop.till, folder, {what: 'sales'})).toMatchObject({
			fault: expect.stringContaining('holds sales.txt already'),
		});
		await exportFiles(shop.till, folder, {what: 'sales', replace: true});
		expect(texts(elsewhere)).toEqual({secret: 'mine'});
		expect(lstatSync(join(folder, 'sales.txt')).isFile()).toBe(true);
	});

	test('what an export that was killed left behind is removed, and nothing else', async () => {
		const id = `${spawnSync('true').pid}-a1b2c3d4-0f1e2d3c-4b5a-4978-8695-a4b3c2d1e0f1`;
		const above = filesIn({
			[`out.counterfoil-${id}.tmp/sales.txt`]: 'half',
			[`other.counterfoil-${id}.tmp/sales.txt`]: 'somebody else’s',
			[`in/sales.txt.counterfoil-${id}.tmp`]: 'half',
			'in/letter.tmp': 'dear',
			[`in/letter.${id}.tmp`]: 'dear',
		});
		await exportFiles(shop.till, join(above, 'out'), {what: 'sales'});
		await exportFiles(shop.till, join(above, 'in'), {what: 'sales'});
		expect(Object.keys(texts(above)).sort()).toEqual(
			['in/letter.tmp', `in/letter.${id}.tmp`, 'in/sales.txt', `other.counterfoil-${id}.tmp/sales.txt`, 'out/sales.txt'].sort(),
		);
	});

	test('what another export is still writing stays, and this one is written beside it', async () => {
		const uuid = '0f1e2d3c-4b5a-4978-8695-a4b3c2d1e0f1';
		const another = `sales.txt.counterfoil-${process.ppid}-a1b2c3d4-${uuid}.tmp`;
		// As a process that is gone had the number of this one.
		const mine = `sales.txt.counterfoil-${process.pid}-a1b2c3d4-${uuid}.tmp`;
		const folder = filesIn({[another]: 'half', [mine]: 'half'});
		const own = unfinishedPath('sales.txt');
		writeFileSync(join(folder, own), 'half');
		await exportFiles(shop.till, folder, {what: 'sales'});
		expect(Object.keys(texts(folder)).sort()).toEqual(['sales.txt', another, own].sort());
	});

	test('a pipe in the way is named, and not waited for', async () => {
		const folder = temporaryFolder();
		mkdirSync(folder, {recursive: true});
		execFileSync('mkfifo', [join(folder, 'sales.txt')]);
		expect(await exportFiles(shop.till, folder, {what: 'sales', replace: true})).toEqual({
			fault: `${join(folder, 'sales.txt')} is a pipe or a device. Move it away, or name another folder.`,
		});
	});

	test('a shop, a file and a folder in the way are named', async () => {
		const own = filesIn({'journal/0000000001.log': 'x'});
		expect(await exportFiles(shop.till, own, {what: 'sales'})).toEqual({
			fault: `${own} is a shop's own folder. Name another one to export to.`,
		});
		const file = join(filesIn({x: ''}), 'x');
		expect(await exportFiles(shop.till, file, {what: 'sales'})).toEqual({
			fault: `${file} is a file. Name a folder to export to.`,
		});
		const folder = temporaryFolder();
		mkdirSync(join(folder, 'sales.txt'));
		expect(await exportFiles(shop.till, folder, {what: 'sales', replace: true})).toEqual({
			fault: `${join(folder, 'sales.txt')} is a folder. Move it away, or name another folder.`,
		});
		const below = join(file, 'below');
		expect(await exportFiles(shop.till, below, {what: 'sales'})).toEqual({
			fault: `${below} cannot be used (that is a file, not a folder). Nothing was changed.`,
		});
	});

	test.skipIf(process.getuid?.() === 0)('one that may not be written to is named', async () => {
		const folder = temporaryFolder();
		chmodSync(folder, 0o500);
		expect(await exportFiles(shop.till, folder, {what: 'sales'})).toEqual({
			fault: `${join(folder, 'sales.txt')} cannot be used (no right to write there). Nothing was changed.`,
		});
	});

	test('many files show progress', async () => {
		const files = Array.from({length: 120}, (_, n) => ({name: `accounts/account_${n + 1}_balance.txt`, text: '1.0'}));
		const progress: string[] = [];
		const folder = temporaryFolder();
		await writeExport(folder, files, {onProgress: ({done, total}) => progress.push(`${done} of ${total}`)});
		expect(progress).toEqual(['50 of 120', '100 of 120', '120 of 120']);
		expect(contentOf(folder).size).toBe(120);
	});
});
