// Prices below cost and beyond reason on the command line: refused with both sums, until --unusual-price says that it is meant.
import {describe, expect, test} from 'vitest';
import {practiceShop} from '../../support/command-line.ts';

const meant = 'If that is meant, add --unusual-price.';
const bread = 'Brown Bread 700g';

const refused = (code: string, message: string) => ({code: 3, document: {error: {code, message}}, stderr: ''});

/** Bread, bought at R12.00 and sold at R18.50. */
async function withBread() {
	const shop = await practiceShop();
	await shop.run('stock', 'receive', '1001', '1', '--cost', '12');
	return shop;
}

describe('is refused, changes nothing, and is taken with the flag', () => {
	test.each([
		['stock price 1001 11.99', `${bread} would be sold for R11.99, below its cost of R12.00.`],
		['stock price 1001 185.01', `${bread} would be sold for R185.01, more than ten times its price of R18.50.`],
		['stock price 1001 11.99 --from 2999-01-01', `${bread} would be sold for R11.99, below its cost of R12.00.`],
		['stock new 5001 Tea --price 11.99 --cost 12', 'Tea would be sold for R11.99, below its cost of R12.00.'],
		['stock receive 1001 2 --cost 18.51', `${bread} would cost R18.51, above its price of R18.50.`],
		['stock receive 1001 2 --cost 1.19', `${bread} would cost R1.19, less than a tenth of its cost of R12.00 before.`],
		['sell 2*1001 --price 1001=11.99 --reason dented --card', `${bread} would be sold for R23.98, below its cost of R24.00.`],
	])('%s', async (line, sentence) => {
		const {json, journal} = await withBread();
		const before = journal();
		expect(await json(...line.split(' '))).toEqual(refused('unusual-price', `${sentence} ${meant}`));
		expect(journal()).toBe(before);
		expect((await json(...line.split(' '), '--unusual-price')).code).toBe(0);
	});
});

test('a discount of all of it is answered by --zero alone', async () => {
	const {json} = await withBread();
	expect(await json('sell', '1001', '--discount', '100%', '--card')).toEqual(
		refused('price-is-zero', `${bread} would cost nothing. If that is meant, add --zero.`),
	);
	expect((await json('sell', '1001', '--discount', '100%', '--card', '--zero')).document).toMatchObject({receipt: {total: 0}});
});
