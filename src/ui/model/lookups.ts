// The lists that screens often ask for: sorted, filtered, and cached until their table changes.
import {accountsNamed, findAccounts} from '../../domain/accounts/find-accounts.ts';
import {type Account, available} from '../../domain/accounts/records.ts';
import {priceAt} from '../../domain/goods/prices.ts';
import {noStock, type Product, type Stock} from '../../domain/goods/records.ts';
import {standingOf} from '../../domain/goods/stock-rules.ts';
import {stockValue} from '../../domain/goods/stock-value.ts';
import type {State} from '../../domain/ledger/state.ts';
import type {AuditQuery, AuditRecord, History, StockMovement, Takings} from '../../domain/ports/history.ts';
import type {Till} from '../../domain/ports/till.ts';
import type {Receipt} from '../../domain/receipts/receipt.ts';
import {type CameBack, cameBackOf} from '../../formats/records/afterwards.ts';
import {catalogueKindOf, type GoodsKind, isCostKnown} from './goods-kind.ts';
import {createProductSearch, type ProductSearch} from './product-search.ts';
import {type ProviderLookups, providerLookups} from './provider-lookups.ts';
import {type ShiftLookups, shiftLookups} from './shift-lookups.ts';
import {type Column, createSorter, type Sort} from './sorting.ts';

/** The part of the shelf a list shows: all, what is low, or one category. */
export type Shelf = {readonly onlyLow: boolean; readonly category: string | undefined};
export const wholeShelf: Shelf = {onlyLow: false, category: undefined};

/** The most receipts in a list; older ones are found by their words. */
const receiptsKept = 500;
/** The newest receipts that are read for the numbers on them. */
const receiptsNaming = 40;

/** Caches the last answer while `version` and the argument stay the same. */
function kept<A, R>(version: () => number, answer: (argument: A) => R): (argument: A) => R {
	let last: {readonly version: number; readonly argument: A; readonly result: R} | undefined;
	return argument => {
		const now = version();
		if (last?.version !== now || last.argument !== argument) last = {version: now, argument, result: answer(argument)};
		return last.result;
	};
}

/** Codes in the order of the names. Plain comparison of small letters: a collator takes four times as long in a shop of 100,000 products. */
const sortedByName = (products: readonly Product[]): readonly string[] =>
	products
		.map(({code, name}) => ({code, name: name.toLowerCase()}))
		.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
		.map(({code}) => code);

/** The columns accounts can be sorted by; the list's own order is by number. */
export const accountColumns: readonly Column<Account>[] = [
	{id: 'name', label: 'Name', isText: true, value: ({name}) => name},
	{id: 'balance', label: 'Balance', value: ({balance}) => balance},
	{id: 'available', label: 'Available', value: available},
	{id: 'last', label: 'Last', value: ({entries}) => entries[0]?.seq ?? 0},
];

/** A product with its stock and its price now. */
type Shelved = {readonly product: Product; readonly stock: Stock; readonly price: Product['price']};

/** The columns the inventory can be sorted by; its own order is by name. */
export const productColumns: readonly Column<Shelved>[] = [
	{id: 'code', label: 'Code', isText: true, value: ({product}) => product.code},
	{id: 'price', label: 'Price', value: ({price}) => price},
	{id: 'stock', label: 'Stock', value: ({stock}) => stock.quantity},
	{id: 'value', label: 'Value', value: ({stock}) => stockValue(stock) ?? 0},
	{id: 'sold', label: 'Sold', value: ({stock}) => stock.sold},
];

export type Lookups = {
	readonly search: ProductSearch;
	/** Keys of the accounts that a text finds, by number; the one whose number it is comes first, closed ones at the end. */
	readonly accounts: (text: string) => readonly string[];
	/** The same without the closed ones. */
	readonly openAccounts: (text: string) => readonly string[];
	/** The open ones that a text can mean where one is named, and not chosen from a list. */
	readonly accountsNamed: (text: string) => readonly string[];
	/** Account keys in the order of a column. */
	readonly accountsBy: (keys: readonly string[], sort: Sort | undefined) => readonly string[];
	/** Product codes in the order of a column. */
	readonly productsBy: (keys: readonly string[], sort: Sort | undefined) => readonly string[];
	/** Product codes by name; with a text, in the order of the search. */
	readonly products: (text: string) => readonly string[];
	/** The same, on this part of the shelf only. */
	readonly shelf: (text: string, shelf: Shelf) => readonly string[];
	/** What the goods of the whole shop are like: the columns of a list come from it, whatever is in sight. */
	readonly goodsKind: () => GoodsKind;
	/** The categories in use, in their order. */
	readonly categories: () => readonly string[];
	/** The newest receipts that one of these texts finds. */
	readonly receipts: (texts: readonly string[]) => readonly Receipt[];
	/** Of these only those that gave numbers out. */
	readonly receiptsWithTokens: Lookups['receipts'];
	/** The newest receipts with a name on them. */
	readonly naming: (name: string) => readonly Receipt[];
	readonly takings: (day: string) => Takings;
	/** The newest matters of an audit. */
	readonly audit: (query: AuditQuery) => readonly AuditRecord[];
	/** The newest receipt. */
	readonly lastReceipt: () => Receipt | undefined;
	/** What came back of a receipt. */
	readonly cameBack: (receipt: Receipt) => CameBack;
	/** The sales of a product from a day on. */
	readonly soldSince: History['soldSince'];
	/** The newest movements of a product's stock, at most so many. */
	readonly movements: (product: string, most: number) => readonly StockMovement[];
} & ShiftLookups &
	ProviderLookups;

/** The newest receipts with each name, asked once until the next receipt. */
function keptNaming(history: Till['history'], version: () => number): Lookups['naming'] {
	const all = kept(version, (_all: true) => new Map<string, readonly Receipt[]>());
	return name => {
		const known = all(true);
		const found = known.get(name) ?? history.receipts({text: name, limit: receiptsNaming});
		known.set(name, found);
		return found;
	};
}

/** The sales of each product in sight, asked once until the next sale. */
function keptSales(history: Till['history'], version: () => number): Lookups['soldSince'] {
	const soldFrom = kept(version, (_day: string) => new Map<string, ReturnType<History['soldSince']>>());
	return (product, day) => {
		const known = soldFrom(day);
		if (!known.has(product)) known.set(product, history.soldSince(product, day));
		return known.get(product);
	};
}

/** The movements of the product last asked for, read once until stock moves. */
function keptMovements(history: Till['history'], version: () => number): Lookups['movements'] {
	const known = kept(version, (_product: string) => new Map<number, readonly StockMovement[]>());
	return (product, most) => {
		const ofProduct = known(product);
		const found = ofProduct.get(most) ?? history.movements(product, most);
		ofProduct.set(most, found);
		return found;
	};
}

type AccountLists = Pick<Lookups, 'accounts' | 'openAccounts' | 'accountsNamed' | 'accountsBy'>;

function accountLists(state: State): AccountLists {
	const {accounts} = state;
	const version = (): number => accounts.version;
	const sorted = createSorter(accountColumns, key => accounts.rows.get(Number(key)));
	const keysOf = (found: readonly Account[]): readonly string[] => found.map(({id}) => String(id));
	const open = (found: readonly Account[]): readonly Account[] => found.filter(({standing}) => standing !== 'closed');
	return {
		accounts: kept(version, (text: string) => keysOf(findAccounts(state, text))),
		openAccounts: kept(version, (text: string) => keysOf(open(findAccounts(state, text)))),
		accountsNamed: kept(version, (text: string) => keysOf(open(accountsNamed(state, text)))),
		accountsBy: (keys, sort) => sorted(keys, sort, accounts.version),
	};
}

type ProductLists = Pick<Lookups, 'products' | 'productsBy' | 'shelf' | 'goodsKind' | 'categories'>;

function productLists(state: State, search: ProductSearch, now: () => number): ProductLists {
	const {products, stock, settings} = state;
	const version = (): number => products.version;
	const sorted = createSorter(productColumns, code => {
		const product = products.rows.get(code);
		return product && {product, stock: stock.rows.get(code) ?? noStock, price: priceAt(product, now())};
	});
	const byName = kept(version, (_all: true) => sortedByName([...products.rows.values()]));
	const found = kept(version, (text: string) =>
		text.trim() === '' ? byName(true) : search.find(text, true).map(({code}) => code),
	);
	const catalogueKind = kept(version, (_all: true) => catalogueKindOf(products.rows));
	const hasCost = kept(
		() => stock.version,
		(_all: true) => isCostKnown(stock.rows),
	);
	const categories = kept(version, (_all: true) => {
		const named = [...products.rows.values()].flatMap(({category}) => (category === undefined ? [] : [category]));
		return [...new Set(named)].sort();
	});
	const partOfShelf = kept(
		() => products.version + stock.version + settings.version,
		(asked: string) => {
			const {text, onlyLow, category} = JSON.parse(asked) as Shelf & {readonly text: string};
			return found(text).filter(code => {
				const product = products.rows.get(code);
				const isIn = category === undefined || product?.category === category;
				return product !== undefined && isIn && (!onlyLow || ['low', 'out'].includes(standingOf(state, product)));
			});
		},
	);
	return {
		products: found,
		productsBy: (keys, sort) => sorted(keys, sort, products.version + stock.version),
		goodsKind: () => ({...catalogueKind(true), hasCost: hasCost(true)}),
		categories: () => categories(true),
		shelf: (text, {onlyLow, category}) =>
			onlyLow || category !== undefined ? partOfShelf(JSON.stringify({text, onlyLow, category})) : found(text),
	};
}

/** `now` is the moment whose prices count, in epoch ms. */
export function createLookups(till: Till, now: () => number): Lookups {
	const {state, history} = till;
	const search = createProductSearch({state, history});
	const {commands, copies, corrections, notes, numbers, stock, vends} = state;
	const version = (): number => [numbers, corrections, notes, copies, vends].reduce((sum, table) => sum + table.version, 0);
	const foundReceipts = kept(version, (texts: string) => history.receipts({text: texts.split('\n'), limit: receiptsKept}));
	const withTokens = kept(version, (texts: string) =>
		history.receipts({text: texts.split('\n'), hasToken: true, limit: receiptsKept}),
	);
	const newest = kept(version, (_all: true) => history.receipts({limit: 1})[0]);
	return {
		search,
		...accountLists(state),
		...shiftLookups(till),
		...providerLookups(till, version),
		...productLists(state, search, now),
		soldSince: keptSales(history, () => numbers.version),
		movements: keptMovements(history, () => stock.version),
		naming: keptNaming(history, () => numbers.version),
		receipts: texts => foundReceipts(texts.join('\n')),
		receiptsWithTokens: texts => withTokens(texts.join('\n')),
		cameBack: kept(version, (receipt: Receipt) => cameBackOf({state, history}, receipt)),
		lastReceipt: () => newest(true),
		audit: kept(
			() => commands.version,
			(query: AuditQuery) => history.audit(query),
		),
		takings: kept(version, (day: string) => history.takings(day)),
	};
}
