// Owns which verbs there are, in the order help lists them, and what holds for all of them.
import type {Command} from 'commander';
import {addHelp} from './help.ts';
import {refuseSaidTwice} from './said-once.ts';
import {addAccountVerbs} from './verbs/accounts.ts';
import {addBackupVerbs} from './verbs/backups.ts';
import {addBasketVerbs, addTenderVerbs} from './verbs/baskets.ts';
import {addDisplayVerb} from './verbs/display.ts';
import {addKeepingVerbs} from './verbs/keeping.ts';
import {addKeysVerb} from './verbs/keys.ts';
import {addPrintVerb} from './verbs/printing.ts';
import {addReceiptVerbs} from './verbs/receipts.ts';
import {addSaleVerbs} from './verbs/sales.ts';
import {addShopVerbs} from './verbs/shop.ts';
import {addStockVerbs} from './verbs/stock.ts';
import {addTransferVerbs} from './verbs/transfer.ts';

/** Adds every verb to the program, and help last, when all are there. */
export function addVerbs(program: Command): void {
	for (const add of [
		addShopVerbs,
		addSaleVerbs,
		addAccountVerbs,
		addStockVerbs,
		addReceiptVerbs,
		addPrintVerb,
		addDisplayVerb,
		addBasketVerbs,
		addTenderVerbs,
		addTransferVerbs,
		addKeepingVerbs,
		addBackupVerbs,
		addKeysVerb,
	])
		add(program);
	addHelp(program);
	refuseSaidTwice(program);
}
