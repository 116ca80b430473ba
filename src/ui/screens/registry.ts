// Owns the list of all screens and dialogs with what keys do on each. A new one is one line here.
import type {Contexts} from '../model/desk.ts';
import {accountPage, accounts} from './accounts/accounts.ts';
import {chooseAccount, chooseProduct} from './dialogs/choosing.ts';
import {form, menu, news, page, question} from './dialogs/dialogs.ts';
import {actionPalette, help} from './dialogs/help.ts';
import {everywhere} from './everywhere.ts';
import {pay} from './pay/pay.ts';
import {purchase} from './purchase/purchase.ts';
import {notPrinted} from './receipts/papers.ts';
import {receiptPage, receipts, show} from './receipts/receipts.ts';
import {returns} from './returns/returns.ts';
import {sell} from './sell/sell.ts';
import {scanTestPage} from './settings/scan-test.ts';
import {settings} from './settings/settings.ts';
import {productPage, stock} from './stock/stock.ts';
import {welcome} from './welcome/welcome.ts';

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
