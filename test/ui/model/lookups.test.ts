// The order of lists: by what they show.
import {expect, test} from 'vitest';
import {cents} from '../../../src/domain/base/money.ts';
import {createLookups} from '../../../src/ui/model/lookups.ts';
import {freshFolder, shopIn} from '../../support/drive.ts';

test('Products sorted by price stand in the order of the prices of the moment', async () => {
	const shop = await shopIn(freshFolder());
	const at = Date.UTC(2026, 10, 20, 6, 30);
	await shop.execute({type: 'priceProduct', product: '1001', price: cents(1), from: at + 86_400_000, meansUnusual: true});
	const first = (now: number): string | undefined => {
		const lookups = createLookups(shop.till, () => now);
		return lookups.productsBy(lookups.shelf('', {onlyLow: false, category: undefined}), {column: 'price', isDown: false})[0];
	};
	expect(first(at + 1)).not.toBe('1001');
	expect(first(at + 86_400_000)).toBe('1001');
});
