// Makes the shops that are measured: so many products with believable names and codes.
import {randomUUIDv7} from 'node:crypto';
import {createShop} from '../../src/app/new-shop.ts';
import type {Shop} from '../../src/app/shop.ts';
import {cents, thousandths} from '../../src/domain/base/money.ts';

const kinds = [
	'Bread',
	'Milk',
	'Maize Meal',
	'Rice',
	'Sugar',
	'Tea',
	'Coffee',
	'Soap',
	'Cola',
	'Chips',
	'Candles',
	'Matches',
	'Oil',
	'Beans',
	'Jam',
];
const makes = [
	'Golden',
	'Full Cream',
	'Brown',
	'White',
	'Sunrise',
	'Karoo',
	'Highveld',
	'Family',
	'Extra',
	'Classic',
	'Fresh',
	'Village',
	'Royal',
];
const sizes = ['100g', '250g', '500g', '700g', '1kg', '2kg', '250ml', '500ml', '1L', '2L', '6 Pack', '12 Pack'];

const pick = <T>(list: readonly T[], place: number): T => list[place % list.length] as T;

function product(place: number) {
	const name = `${pick(makes, place)} ${pick(kinds, Math.floor(place / 13))} ${pick(sizes, Math.floor(place / 7))} ${place}`;
	return {
		code: String(6_001_000_000_000 + place * 10),
		name,
		price: cents(500 + (place % 900) * 10),
		tax: 'standard' as const,
		unit: 'each' as const,
		barcodes: [],
		stock: thousandths(1_000_000_000),
	};
}

const batch = 500;

/** A shop in `folder` with so many products; left again, so that its snapshot is written. */
export async function makeShop(folder: string, products: number): Promise<void> {
	const made = await createShop(folder, {kind: 'shop', name: 'Bench', owner: 'Bench', currency: 'ZAR'});
	if ('refusal' in made) throw new Error(JSON.stringify(made.refusal));
	await addProducts(made.shop, products);
	await made.shop.close();
}

async function addProducts(shop: Shop, products: number): Promise<void> {
	for (let from = 0; from < products; from += batch) {
		const rows = Array.from({length: Math.min(batch, products - from)}, (_, offset) => product(from + offset));
		const outcome = await shop.execute({type: 'importRows', id: randomUUIDv7(), accounts: [], products: rows, past: []});
		if (outcome.type === 'refused') throw new Error(JSON.stringify(outcome.refusal));
	}
}
