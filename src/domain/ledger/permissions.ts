// Permissions, and which of them a command asks for. Until operators sign in, everybody has all of them.
import {factsOf} from '../lines/lines.ts';
import type {Command, CommandType} from './commands.ts';

/** The names of all permissions; their sentences are in formats/wording/permissions.ts. */
export const permissions = [
	'sell',
	'drop',
	'discount',
	'change-price',
	'open-item',
	'refund',
	'refund-elsewhere',
	'correct-tender',
	'withdraw',
	'accounts',
	'account-standing',
	'adjust-account',
	'redact',
	'reprint',
	'stock',
	'catalogue',
	'prices',
	'settings',
	'import',
	'open-shop',
] as const;

export type Permission = (typeof permissions)[number];

/** The permission that each kind of command asks for by itself. */
const permissionOf = {
	openShop: 'open-shop',
	changeSetting: 'settings',
	setVatRate: 'settings',
	cancelVatRate: 'settings',
	addTender: 'settings',
	openAccount: 'accounts',
	editAccount: 'accounts',
	withdraw: 'withdraw',
	freezeAccount: 'account-standing',
	unfreezeAccount: 'account-standing',
	closeAccount: 'account-standing',
	reopenAccount: 'account-standing',
	setCreditLimit: 'account-standing',
	transfer: 'adjust-account',
	adjustAccount: 'adjust-account',
	redactPerson: 'redact',
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
	cancelPrice: 'prices',
	receiveStock: 'stock',
	adjustStock: 'stock',
	sell: 'sell',
	refund: 'refund',
	correctTender: 'correct-tender',
	noteReceipt: 'sell',
	parkBasket: 'sell',
	recallBasket: 'sell',
	dropBasket: 'drop',
	setQuickKey: 'catalogue',
	importRows: 'import',
} as const satisfies {readonly [K in CommandType]: Permission};

/** Every kind of command there is. */
export const commandTypes = Object.keys(permissionOf) as readonly CommandType[];

/** All permissions that a command asks for: its own, and those for what a sale contains beside selling. */
export function permissionsFor(command: Command): readonly Permission[] {
	const own = permissionOf[command.type];
	if (command.type === 'refund') return command.to ? [own, 'refund-elsewhere'] : [own];
	if (command.type !== 'sell') return [own];
	const {items, discount, meansZero, meansUnusual, returns} = command;
	const more: readonly (readonly [boolean, Permission])[] = [
		[discount !== undefined || items.some(item => 'discount' in item), 'discount'],
		[meansZero === true || meansUnusual === true || items.some(item => 'override' in item), 'change-price'],
		[items.some(item => factsOf(item).isTyped), 'open-item'],
		[returns !== undefined, 'refund'],
		[returns?.to !== undefined, 'refund-elsewhere'],
	];
	return [own, ...more.filter(([isAsked]) => isAsked).map(([, permission]) => permission)];
}
