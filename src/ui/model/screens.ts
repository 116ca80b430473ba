// The table of screens: the name of each, and the key that opens it. Their keys and drawings are in screens/registry.ts.

type ScreenFacts = {
	readonly name: string;
	/** In the row of keys where there is little room. */
	readonly short?: string;
	/** The key that opens it, unless this machine has another one. */
	readonly key?: string;
};

const table = {
	welcome: {name: 'Welcome'},
	sell: {name: 'Sell', key: 'f2'},
	services: {name: 'Services', key: 'f3'},
	bills: {name: 'Bills', key: 'f4'},
	accounts: {name: 'Accounts', short: 'Accts', key: 'f5'},
	stock: {name: 'Stock', key: 'f6'},
	receipts: {name: 'Receipts', key: 'f7'},
} as const satisfies Readonly<Record<string, ScreenFacts>>;

export type ScreenId = keyof typeof table;

export const screenTable: Readonly<Record<ScreenId, ScreenFacts>> = table;

/** All screens, in the order in which the row under the title shows those that a key opens. */
export const screenIds = Object.keys(table) as readonly ScreenId[];
