// The list of verbs, in the order of help. A verb's file is loaded when its word is used, or when all verbs are needed.
import type {Command} from 'commander';
import {addHelp} from '../kit/help.ts';
import {refuseSaidTwice} from '../kit/repeated-options.ts';

type Family = {readonly verbs: readonly string[]; readonly load: () => Promise<readonly ((program: Command) => void)[]>};

/** The files of verbs, each with the words it adds. */
export const families: readonly Family[] = [
	{verbs: ['init', 'setting'], load: async () => [(await import('./shop/shop.ts')).addShopVerbs]},
	{verbs: ['sell', 'service', 'bill', 'biller'], load: async () => [(await import('./selling/sales.ts')).addSaleVerbs]},
	{verbs: ['vend'], load: async () => [(await import('./selling/vends.ts')).addVendVerbs]},
	{verbs: ['account'], load: async () => [(await import('./accounts/accounts.ts')).addAccountVerbs]},
	{verbs: ['payee'], load: async () => [(await import('./accounts/payees.ts')).addPayeeVerbs]},
	{verbs: ['stock'], load: async () => [(await import('./stock/catalogue.ts')).addStockVerbs]},
	{verbs: ['voucher'], load: async () => [(await import('./stock/vouchers.ts')).addVoucherVerb]},
	{verbs: ['quick-key'], load: async () => [(await import('./stock/quick-keys.ts')).addQuickKeyVerbs]},
	{verbs: ['receipt'], load: async () => [(await import('./receipts/receipts.ts')).addReceiptVerbs]},
	{verbs: ['token'], load: async () => [(await import('./receipts/tokens.ts')).addTokenVerb]},
	{verbs: ['print'], load: async () => [(await import('./receipts/printing.ts')).addPrintVerb]},
	{verbs: ['display'], load: async () => [(await import('./shop/display.ts')).addDisplayVerb]},
	{
		verbs: ['basket', 'tender'],
		load: async () => {
			const {addBasketVerbs, addTenderVerbs} = await import('./selling/baskets.ts');
			return [addBasketVerbs, addTenderVerbs];
		},
	},
	{
		verbs: ['provider', 'remit'],
		load: async () => {
			const {addProviderVerbs} = await import('./providers/providers.ts');
			const {addRemitVerb} = await import('./providers/floats.ts');
			return [addProviderVerbs, addRemitVerb];
		},
	},
	{verbs: ['shift'], load: async () => [(await import('./shop/shift.ts')).addShiftVerbs]},
	{
		verbs: ['operator', 'role'],
		load: async () => {
			const {addOperatorVerbs} = await import('./people/operators.ts');
			const {addRoleVerbs} = await import('./people/roles.ts');
			return [addOperatorVerbs, addRoleVerbs];
		},
	},
	{verbs: ['import', 'export'], load: async () => [(await import('./shop/transfer.ts')).addTransferVerbs]},
	{verbs: ['audit'], load: async () => [(await import('./shop/audit.ts')).addAuditVerb]},
	{verbs: ['verify', 'rebuild', 'paths'], load: async () => [(await import('./shop/keeping.ts')).addKeepingVerbs]},
	{verbs: ['backup'], load: async () => [(await import('./shop/backup.ts')).addBackupVerb]},
	{verbs: ['restore'], load: async () => [(await import('./shop/restore.ts')).addRestoreVerb]},
	{verbs: ['vend-simulator'], load: async () => [(await import('./shop/vend-simulator.ts')).addSimulatorVerb]},
	{verbs: ['keys'], load: async () => [(await import('./shop/keys.ts')).addKeysVerb]},
];

/** Adds the verbs of the file that has that word, or every verb if no file has it. Help comes last, since it needs all verbs. */
export async function addVerbs(program: Command, word: string | undefined): Promise<void> {
	const named = families.filter(({verbs}) => word !== undefined && verbs.includes(word));
	for (const {load} of named.length > 0 ? named : families) for (const add of await load()) add(program);
	addHelp(program);
	refuseSaidTwice(program);
}
