// The table of screens: the name of each, and the key that opens it. Their keys and drawings are in screens/registry.ts.

type ScreenFacts = {
	readonly name: string;
	/** In the row of keys where there is little room. */
	readonly short?: string;
	/** The key that opens it, unless this machine has another one. */
	readonly key?: string;
	/** Numbers longer than a barcode are read here: of meters, of bills, of receipts and their tokens. */
	readonly takesLongNumbers?: true;
	/** Nobody is at work there: nothing of the shop is shown or done. */
	readonly isOutside?: true;
};

const table = {
	welcome: {name: 'Welcome', isOutside: true},
	'sign-in': {name: 'Sign in', isOutside: true},
	sell: {name: 'Sell', key: 'f2'},
	services: {name: 'Services', key: 'f3', takesLongNumbers: true},
	bills: {name: 'Bills', key: 'f4', takesLongNumbers: true},
	accounts: {name: 'Accounts', short: 'Accts', key: 'f5'},
	stock: {name: 'Stock', key: 'f6'},
	receipts: {name: 'Receipts', key: 'f7', takesLongNumbers: true},
	shift: {name: 'Shift', key: 'f8'},
} as const satisfies Readonly<Record<string, ScreenFacts>>;

export type ScreenId = keyof typeof table;

export const screenTable: Readonly<Record<ScreenId, ScreenFacts>> = table;

/** All screens, in the order in which the row under the title shows those that a key opens. */
export const screenIds = Object.keys(table) as readonly ScreenId[];

/** Whether a shop is open on it, and somebody is at the till. */
export const isAtWork = ({view}: {readonly view: {readonly screen: ScreenId}}): boolean =>
	screenTable[view.screen].isOutside !== true;
