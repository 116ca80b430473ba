// The shipped data, and what a new shop takes from it: services and billers always, goods and accounts for practice.
import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {assert} from '../domain/base/assert.ts';
import {readAccounts, readBillers, readGoods, readQuickKeys, readServices} from '../formats/config/sample-shop.ts';
import type {Read} from '../formats/text/amount.ts';
import {SampleDataError} from './sample-data-error.ts';

/** The data folder of this installation: beside dist/ in a bundle, beside src/ when run from source. */
function dataFolder(): string {
	let folder = dirname(fileURLToPath(import.meta.url));
	while (!existsSync(join(folder, 'data', 'services.json'))) {
		const parent = dirname(folder);
		assert(parent !== folder, 'the data folder stands beside the program', {from: import.meta.url});
		folder = parent;
	}
	return join(folder, 'data');
}

function load<T>(name: string, read: (name: string, text: string) => Read<T>): T {
	const result = read(`data/${name}`, readFileSync(join(dataFolder(), name), 'utf8'));
	if ('fault' in result) throw new SampleDataError(result.fault);
	return result.value;
}

/** The services and billers every new shop offers. */
export const shippedProviders = () => ({
	services: load('services.json', readServices),
	billers: load('billers.json', readBillers),
});

/** The goods, accounts and quick keys of the practice shop. */
export const practiceStock = () => ({
	products: load('goods.json', readGoods),
	accounts: load('accounts.json', readAccounts),
	quickKeys: load('quick-keys.json', readQuickKeys),
});
