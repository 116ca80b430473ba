// The order of lists: by what they show.
import {expect, test} from 'vitest';
import {cents, pieces} from '../../../src/domain/base/money.ts';
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

test('Movements of a product are read once, as many as are asked for, until stock moves', async () => {
	const {till, execute} = await shopIn(freshFolder());
	const receive = async (): Promise<unknown> => execute({type: 'receiveStock', product: '1001', quantity: pieces(1)});
	await receive();
	let asked = 0;
	const movements: typeof till.history.movements = (product, most) => {
		asked += 1;
		return till.history.movements(product, most);
	};
	const lookups = createLookups({...till, history: {...till.history, movements}}, () => 0);
	const counts = (): readonly number[] => [lookups.movements('1001', 200).length, lookups.movements('1001', 1).length];
	const [all = 0] = counts();
	expect(counts()).toEqual([all, 1]);
	expect(asked).toBe(2);
	await receive();
	expect(counts()).toEqual([all + 1, 1]);
	expect(lookups.movements('1002', 200)).toEqual(till.history.movements('1002', 200));
});
