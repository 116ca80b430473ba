// What each permission allows, in words.
import type {Permission} from '../../domain/ledger/permissions.ts';

/** Each text completes "An operator with this may …". */
export const permissionTexts: Readonly<Record<Permission, string>> = {
	sell: 'sell goods, services, bills and top-ups, park and recall baskets, and add notes to receipts',
	drop: 'drop a basket that was not paid',
	discount: 'give a discount, on a line or on a basket',
	'change-price': 'ask another price for one customer, sell below cost, or sell for nothing',
	'open-item': 'sell something that is not in the catalogue, at a price of his own',
	refund: 'take goods back and give the money back to the tender it came by',
	'refund-elsewhere': 'give money back by another tender than it came by',
	'correct-tender': 'put right how a receipt of today was paid',
	withdraw: 'pay cash out from an account',
	accounts: 'open and edit accounts',
	'account-standing': 'freeze, unfreeze, close and reopen accounts, and set credit limits',
	'adjust-account': 'take back a mistaken top-up or withdrawal, and transfer between accounts',
	redact: "replace what names the holder of an account in everything the shop keeps, and write a person's data to a file",
	reprint: 'print a receipt again',
	stock: 'take deliveries in, count, waste and correct the stock, and open packs',
	catalogue: 'list and edit products and put them on and off sale',
	prices: 'change the prices of products',
	settings: 'change what money depends on: settings, VAT rates, ways to pay',
	import: 'bring in the files of the old programs',
	'open-shop': 'make a shop',
};
