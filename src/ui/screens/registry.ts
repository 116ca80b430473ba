// Owns the list of all screens and dialogs with what keys do on each. A new one is one line here.
import type {Contexts} from '../model/desk.ts';
import {accountPage, accounts} from './accounts.ts';
import {chooseAccount, chooseProduct} from './choosing.ts';
import {form, menu, news, page, question} from './dialogs.ts';
import {everywhere} from './everywhere.ts';
import {actionPalette, help} from './help.ts';
import {notPrinted} from './papers.ts';
import {pay} from './pay.ts';
import {purchase} from './purchase.ts';
import {receiptPage, receipts, show} from './receipts.ts';
import {returns} from './returning.ts';
import {scanTestPage} from './scan-test.ts';
import {sell} from './sell.ts';
import {settings} from './settings.ts';
import {productPage, stock} from './stock.ts';
import {welcome} from './welcome.ts';

export const contexts: Contexts = {
	screens: {
		welcome,
		sell,
		services: purchase('services', 'Services'),
		bills: purchase('bills', 'Bills'),
		accounts,
		stock,
		receipts,
	},
	dialogs: {
		question,
		news,
		form,
		pay,
		receipt: receiptPage,
		returns,
		show,
		help,
		palette: actionPalette,
		'choose-account': chooseAccount,
		'choose-product': chooseProduct,
		menu,
		'not-printed': notPrinted,
		settings,
		'scan-test': scanTestPage,
		page,
		account: accountPage,
		product: productPage,
	},
	everywhere,
};
