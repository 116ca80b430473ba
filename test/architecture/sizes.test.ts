// Nothing grows past what a newcomer takes in at once. What is larger is named with its size, and may only shrink.
import {expect, test} from 'vitest';
import {functionsOf, linesOf, placesOf} from './sizes.ts';
import {sources} from './sources.ts';

/** Makers of one object, as long as its parts together; each of those is measured by itself. */
const longMakers = {
	'ui/desk/create-desk.ts createDesk': 146,
	'ui/desk/dispatch.ts createDispatch': 67,
	'ui/model/lookups.ts createLookups': 67,
};

/** Files that bring many places together. */
const manyImports = {
	'ui/screens/accounts/account-forms.ts': 19,
	'ui/screens/accounts/accounts.ts': 18,
	'ui/screens/everywhere.ts': 20,
	'ui/screens/fields/goods-fields.ts': 18,
	'ui/screens/pay/pay-view.tsx': 20,
	'ui/screens/pay/pay.ts': 20,
	'ui/screens/pay/reckoning.ts': 22,
	'ui/screens/purchase/purchase-form.ts': 19,
	'ui/screens/receipts/receipts-view.tsx': 17,
	'ui/screens/receipts/receipts.ts': 19,
	'ui/screens/returns/refund.ts': 24,
	'ui/screens/returns/returns.ts': 19,
	'ui/screens/sell/sell-view.tsx': 17,
	'ui/screens/sell/sell.ts': 20,
	'ui/screens/stock/product-forms.ts': 18,
	'ui/screens/stock/stock.ts': 19,
};

/** Functions of four parameters. */
const manyParameters = ['ui/model/form.ts choiceInput', 'ui/screens/returns/returns-view.tsx cells'];

/** Files that are a list of all there is of a kind: each line of it is an import. */
const lists = [
	'app/index.ts',
	'app/order-parts.ts',
	'cli/verbs/registry.ts',
	'domain/ledger/commands.ts',
	'ui/screens/registry.ts',
];

const functions = sources.flatMap(functionsOf);

const sized = (all: readonly (readonly [string, number])[]): Readonly<Record<string, number>> => Object.fromEntries(all);

test('no function is longer than 60 lines', () => {
	const long = functions.filter(({lines}) => lines > 60).map(({path, name, lines}) => [`${path} ${name}`, lines] as const);
	expect(sized(long)).toEqual(longMakers);
});

test('no function takes more than three parameters, but those a word of the command line hands its own to', () => {
	expect(
		functions.filter(({parameters, isAction}) => parameters > 3 && !isAction).map(({path, name}) => `${path} ${name}`),
	).toEqual(manyParameters);
});

test('nothing is nested deeper than three', () => {
	expect(functions.filter(({nesting}) => nesting > 3).map(({path, name}) => `${path} ${name}`)).toEqual([]);
});

test('no file is longer than 300 lines', () => {
	expect(sources.filter(source => linesOf(source) > 300).map(({path}) => path)).toEqual([]);
});

test('no file imports from more than 16 places, but lists', () => {
	const many = sources.filter(source => placesOf(source) > 16 && !lists.includes(source.path));
	expect(sized(many.map(source => [source.path, placesOf(source)]))).toEqual(manyImports);
});

test('every list is a file', () => {
	expect(lists.filter(path => !sources.some(source => source.path === path))).toEqual([]);
});
