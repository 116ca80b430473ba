// Owns what an operator may be allowed to do: every permission with the sentence that says so, and which of them a command asks for. Everybody may do everything, until operators sign in.
import type {Command, CommandType} from './commands.ts';

/** Named permissions; each sentence goes on with "An operator with this may". */
export const permissions = {
	sell: 'sell goods, services, bills and top-ups, and park and recall baskets',
	drop: 'drop a basket that was not paid',
	discount: 'give a discount, on a line or on a basket',
	'change-price': 'ask another price for one customer, or sell for nothing',
	'open-item': 'sell something that is not in the catalogue, at a price of his own',
	refund: 'take goods back and give the money back to the tender it came by',
	'refund-elsewhere': 'give money back by another tender than it came by',
	'correct-tender': 'put right how a receipt of today was paid',
	withdraw: 'pay cash out from an account',
	accounts: 'open and edit accounts',
	'account-standing': 'freeze, unfreeze and close accounts, and set credit limits',
	'adjust-account': 'take back a mistaken top-up or withdrawal, and transfer between accounts',
	reprint: 'print a receipt again',
	stock: 'take deliveries in, count, waste and correct the stock, and open packs',
	catalogue: 'list and edit products and put them on and off sale',
	prices: 'change the prices of products',
	settings: 'change what money depends on: settings, VAT rates, ways to pay',
	import: 'bring in the files of the old programs',
	'open-shop': 'make a shop',
} as const satisfies Record<string, string>;

export type Permission = keyof typeof permissions;

/** What each kind of command asks for by itself. */
const permissionOf = {
	openShop: 'open-shop',
	changeSetting: 'settings',
	setVatRate: 'settings',
	addTender: 'settings',
	openAccount: 'accounts',
	editAccount: 'accounts',
	withdraw: 'withdraw',
	freezeAccount: 'account-standing',
	unfreezeAccount: 'account-standing',
	closeAccount: 'account-standing',
	setCreditLimit: 'account-standing',
	transfer: 'adjust-account',
	adjustAccount: 'adjust-account',
	addBarcode: 'catalogue',
	removeBarcode: 'catalogue',
	countStock: 'stock',
	wasteStock: 'stock',
	openPack: 'stock',
	reprint: 'reprint',
	listProduct: 'catalogue',
	editProduct: 'catalogue',
	setOnSale: 'catalogue',
	priceProduct: 'prices',
	receiveStock: 'stock',
	adjustStock: 'stock',
	sell: 'sell',
	refund: 'refund',
	correctTender: 'correct-tender',
	parkBasket: 'sell',
	recallBasket: 'sell',
	dropBasket: 'drop',
	importRows: 'import',
} as const satisfies {readonly [K in CommandType]: Permission};

/** All that a command asks for: its own, and what stands in a sale beside selling. */
export function permissionsFor(command: Command): readonly Permission[] {
	const own = permissionOf[command.type];
	if (command.type === 'refund') return command.to ? [own, 'refund-elsewhere'] : [own];
	if (command.type !== 'sell') return [own];
	const {items, discount, meansZero, returns} = command;
	const more: readonly (readonly [boolean, Permission])[] = [
		[discount !== undefined || items.some(item => 'discount' in item), 'discount'],
		[meansZero === true || items.some(item => 'override' in item), 'change-price'],
		[items.some(item => item.type === 'open'), 'open-item'],
		[returns !== undefined, 'refund'],
		[returns?.to !== undefined, 'refund-elsewhere'],
	];
	return [own, ...more.filter(([isAsked]) => isAsked).map(([, permission]) => permission)];
}
