// What a search costs, as rows of the table.
import {bundled} from './bundle.ts';
import {type Figure, percentile, within} from './figures.ts';
import {runOf, say} from './runs.ts';

/** What a search costs in a shop of so many products, and that every misspelling is found. */
export async function searchFigures(shop: string, products: string, most: number): Promise<readonly Figure[]> {
	say(`search in ${products} products …`);
	const {find, near, missed} = await runOf<{find: number[]; near: number[]; missed: number}>(await bundled('search.ts'), [shop]);
	if (missed > 0) throw new Error(`${missed} misspelled words were not found`);
	return [
		within(`search as one types, p99, ${products} products`, percentile(find, 0.99), {most, unit: 'ms'}),
		within('the second pass for what was misspelt, p99, the same', percentile(near, 0.99), {most: 20, unit: 'ms'}),
	];
}
