// Import, export and import again, for both families of old files: nothing changes.
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {exportFiles} from '../../../src/app/exporting/export.ts';
import {type ExportName, exportList} from '../../../src/app/exporting/list.ts';
import {importFolder} from '../../../src/app/importing/import.ts';
import {canonical} from '../../../src/domain/ledger/state.ts';
import {fromAccount, goods, sell, toppedUp, vend, withdraw} from '../../support/commands.ts';
import {contentOf, filesIn, sample, type TemporaryShop, temporaryFolder, temporaryShop} from '../temporary-shop.ts';

/** Everything a shop has to give, in a folder. */
async function exported(shop: TemporaryShop): Promise<string> {
	const folder = temporaryFolder();
	for (const what of Object.keys(exportList) as readonly ExportName[])
		expect(await exportFiles(shop.till, folder, {what})).toHaveProperty('written');
	return folder;
}

async function shopFrom(...folders: readonly string[]): Promise<TemporaryShop> {
	const shop = await temporaryShop();
	for (const folder of folders)
		expect(await importFolder(shop.till, folder, {command: shop.command})).toMatchObject({exit: 0, report: {counts: {out: 0}}});
	return shop;
}

const pastOf = ({till}: TemporaryShop) => till.history.past({limit: Number.POSITIVE_INFINITY}).toReversed();

test('the samples, exported and imported again, are the same shop and the same files', async () => {
	const first = await shopFrom(sample('accounts'), sample('products'));
	const once = await exported(first);
	const second = await shopFrom(once);
	const twice = await exported(second);
	expect(contentOf(twice)).toEqual(contentOf(once));
	expect(pastOf(second)).toEqual(pastOf(first));
	const third = await shopFrom(twice);
	expect(canonical(third.till.state)).toBe(canonical(second.till.state));
});

test('what this shop did becomes a past with nothing lost: the same files come out again', async () => {
	const first = await shopFrom(sample('accounts'), sample('products'));
	await first.do(
		sell([goods('1005', 2), vend('Electricity', 10_000, '07123456787')], {tender: fromAccount(1), customer: {name: 'Zola, Z'}}),
	);
	await first.do(sell(goods('1002', 1), {customer: {name: 'P', email: 'p@x.za', phone: '0821234567'}}));
	await first.do(toppedUp(5000, 2));
	await first.do(withdraw(1000, 2));
	const once = await exported(first);
	const second = await shopFrom(once);
	expect(contentOf(await exported(second))).toEqual(contentOf(once));
	expect(second.till.state.accounts.rows.get(1)?.balance).toBe(first.till.state.accounts.rows.get(1)?.balance);
	expect(second.till.state.stock.rows.get('1005')?.quantity).toBe(6000);
});

test('any shop the old programs could have had', async () => {
	const name = fc
		.stringMatching(/^[A-Za-zÀ-ÖØ-öø-ÿ][A-Za-zÀ-ÖØ-öø-ÿ'., -]{1,30}[A-Za-z]$/)
		.map(text => text.replace(/ {2,}/g, ' '));
	const money = fc.integer({min: 0, max: 99_999_999_900}).map(units => units / 100);
	const account = fc.record({name, balance: money, amounts: fc.array(money, {maxLength: 3})});
	const product = fc.record({name, price: fc.integer({min: 1, max: 1_000_000}), quantity: fc.nat(1_000_000)});
	const sale = fc.record({customer: name, hasEmail: fc.boolean(), product: fc.nat(), count: fc.integer({min: 1, max: 99})});
	const any = fc.record({
		accounts: fc.array(account, {maxLength: 4}),
		products: fc.array(product, {minLength: 1, maxLength: 4}),
		sales: fc.array(sale, {maxLength: 5}),
	});
	const property = fc.asyncProperty(any, async ({accounts, products, sales}) => {
		const registry = accounts.map(
			({name, balance}, n) => [n + 1, {id: n + 1, name, created: '2025-11-20 09:15:00', balance}] as const,
		);
		const records = products.map(
			({name, price, quantity}, n) => [`${n + 1}`, {Product_Name: name, Price: price / 100, Quantity: quantity}] as const,
		);
		const lines = sales.map(({customer, hasEmail, product, count}) => {
			const at = product % products.length;
			return `${customer}, ${hasEmail ? 'a@b.za' : ''}, 082, ${at + 1}, ${products[at]?.name}, ${count}, ${count}, Thu Nov  5 08:01:02 2026\n`;
		});
		const logs = accounts.map(({amounts}, n) => {
			const text = amounts.map(
				amount =>
					`{"timestamp": "2025-11-20 10:00:00", "type": "deposit", "amount": ${amount}, "service": null, "token": null}\n`,
			);
			return [`logs/account_${n + 1}_transactions.log`, text.join('')] as const;
		});
		const balances = accounts.map(({balance}, n) => [`accounts/account_${n + 1}_balance.txt`, String(balance)] as const);
		const folder = filesIn({
			'accounts_registry.json': JSON.stringify(Object.fromEntries(registry)),
			'product_Records.json': JSON.stringify(Object.fromEntries(records)),
			'sales.txt': lines.join(''),
			...Object.fromEntries([...logs, ...balances]),
		});
		const first = await shopFrom(folder);
		expect(first.till.state.accounts.rows.size).toBe(accounts.length);
		expect(pastOf(first)).toHaveLength(lines.length + accounts.flatMap(({amounts}) => amounts).length);
		const once = await exported(first);
		expect(contentOf(once).get('sales.txt')).toBe(Buffer.from(lines.join('')).toString('latin1'));
		const second = await shopFrom(once);
		expect(canonical(second.till.state)).toBe(canonical(first.till.state));
		expect(contentOf(await exported(second))).toEqual(contentOf(once));
	});
	await fc.assert(property, {numRuns: 40});
});
