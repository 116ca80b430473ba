// What a search without an index looks at.
import {expect, test} from 'vitest';
import {put} from '../../../src/domain/base/table.ts';
import {scannedProducts} from '../../../src/store/history/scanned-products.ts';
import {listed, product} from '../../support/commands.ts';
import {given} from '../../support/given.ts';

test('a single word needs no words of the catalogue: each name is read once', () => {
	const {state} = given(listed('1001', {name: 'Coca Cola'}));
	let reads = 0;
	const counting = {
		...product('1002'),
		isOnSale: true,
		get name() {
			reads += 1;
			return 'Brown Bread';
		},
	};
	put(state.products, '1002', counting);
	const search = scannedProducts(state);
	expect(search({text: 'bread', match: 'holds', limit: 9})).toStrictEqual(['1002']);
	expect(reads).toBe(1);
	expect(search({text: 'coca cola', match: 'holds', limit: 9})).toStrictEqual(['1001']);
});
