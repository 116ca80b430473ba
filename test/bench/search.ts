// What a letter typed into the search costs, and what a misspelled word does: `search.mjs FOLDER`. Says ms as one JSON document.
import {openShop} from '../../src/app/shop.ts';
import {createProductSearch} from '../../src/ui/model/product-search.ts';

const [folder = ''] = process.argv.slice(2);
const shop = await openShop(folder);
const search = createProductSearch(shop.till);

const typed = [
	'full cream milk',
	'brown bread 700g',
	'golden',
	'sugar 1kg',
	'tea',
	'karoo jam',
	'60010000',
	'golden rice 2kg',
	'milk',
	'soap 250',
	'village candles 12',
	'12345',
	'mi fu',
	'white sunrise',
];
/** Two letters changed about, one missing, one doubled, a wrong one, a wrong vowel, two words run together. */
const misspelled = ['gloden', 'karo', 'candlles', 'highvelf', 'sugur', 'brownbread', 'vilage caandles', 'matchse', 'goldenrice'];

const timed = (work: () => unknown): number => {
	const start = performance.now();
	work();
	return performance.now() - start;
};

const find: number[] = [];
const near: number[] = [];
let missed = 0;
for (let round = 0; round < 20; round += 1) {
	for (const text of typed)
		for (let end = 1; end <= text.length; end += 1) find.push(timed(() => search.find(text.slice(0, end))));
	for (const text of misspelled) {
		near.push(timed(() => search.find(text)));
		if (search.find(text).length === 0) missed += 1;
	}
}
await shop.close();
process.stdout.write(JSON.stringify({find, near, missed}));
