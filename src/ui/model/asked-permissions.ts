// The permission that each action of a screen asks for, where not everybody who sells has it. The till decides; this only marks help and the palette.
import type {Permission} from '../../domain/operators/permissions.ts';

/** By the name of the action. */
export const permissionOfAction: Readonly<Partial<Record<string, Permission>>> = {
	'sell.discount': 'discount',
	'sell.another-price': 'change-price',
	'receipts.refund': 'refund',
	'receipts.correct-how-it-was-paid': 'correct-tender',
	'accounts.withdraw': 'withdraw',
	'accounts.transfer': 'adjust-account',
	'accounts.correct': 'adjust-account',
	'accounts.credit-limit': 'account-standing',
	'accounts.freeze-or-unfreeze': 'account-standing',
	'accounts.close': 'account-standing',
	'accounts.reopen': 'account-standing',
	'stock.new': 'catalogue',
	'stock.edit': 'catalogue',
	'stock.barcodes': 'catalogue',
	'stock.quick-key': 'catalogue',
	'stock.off-or-on-sale': 'catalogue',
	'stock.price': 'prices',
	'stock.receive': 'stock',
	'stock.count': 'stock',
	'stock.correct': 'stock',
	'stock.waste': 'stock',
	'stock.open-packs': 'stock',
};
