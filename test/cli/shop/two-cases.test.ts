// A shop of an older version that has both tea and TEA: it opens and says so, and each is sold by its code written exactly so.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {openShop, type Shop} from '../../../src/app/shop.ts';
import {twoCasesText} from '../../../src/formats/records/product.ts';
import {commandLine} from '../../support/command-line.ts';
import {product} from '../../support/commands.ts';
import {drive, freshFolder, shopIn} from '../../support/drive.ts';
import {forge} from '../../support/forging.ts';

const says =
	'Different goods have a code that differs only in its capitals: tea and TEA. Each is found by its code written exactly so.';

/** The folder of the practice shop with both. The second was listed under another code, which the journal is made to forget. */
async function twins(): Promise<string> {
	const folder = freshFolder();
	const shop = await shopIn(folder);
	for (const [code, name] of [
		['tea', 'Rooibos'],
		['xea', 'Tea for two'],
	] as const)
		await shop.execute({type: 'listProduct', product: product(code, {name})});
	await shop.close();
	forge(folder, json => json.replaceAll('"xea"', '"TEA"'));
	// The history is made anew, once.
	await (await openShop(folder)).close();
	return folder;
}

const basket = (screen: Awaited<ReturnType<typeof drive>>): readonly string[] =>
	screen.desk.view.basket.lines.map(({item}) => ('product' in item ? String(item.product) : ''));

test('at the counter', async () => {
	const folder = await twins();
	const shop: Shop = await openShop(folder);
	expect(twoCasesText(shop.till.state)).toBe(says);
	const screen = await drive(shop);
	expect(
		screen
			.lines()
			.join(' ')
			.replace(/[│\s]+/g, ' '),
	).toContain('differs only in its capitals: tea and TEA.');
	await screen.type('TEA\r', '3*tea\r');
	expect(basket(screen)).toStrictEqual(['TEA', 'tea']);
	await screen.type('Tea\r');
	expect(basket(screen)).toHaveLength(2);
	expect(screen.holds('"Tea" may be tea or TEA.')).toBe(true);
	await shop.close();
});

describe('on the command line', () => {
	test('verify says so, and each is sold', async () => {
		const folder = await twins();
		const {run} = commandLine(folder);
		expect((await run('verify')).stdout).toContain(says);
		expect(await run('sell', 'TEA', '2*tea', '--cash', '100', '--price', 'TEA=15', '--reason', 'old stock')).toMatchObject({
			code: 0,
		});
		expect(await run('sell', 'Tea', '--cash', '100')).toMatchObject({
			code: 3,
			stderr: expect.stringContaining('"Tea" may be tea or TEA.'),
		});
		const segment = join(folder, 'journal', readdirSync(join(folder, 'journal'))[0] ?? '');
		expect(readFileSync(segment, 'utf8')).toMatch(/"product":"TEA".*"product":"tea"/);
	});
});
