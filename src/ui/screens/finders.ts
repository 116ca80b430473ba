// The list of what the palette finds beside actions. A new kind is one row here.
import type {Desk} from '../model/desk.ts';
import type {Finder} from '../model/finders.ts';
import {accountFinder} from './accounts/find-account.ts';
import {providerFinder} from './purchase/find-provider.ts';
import {receiptFinder} from './receipts/find-receipt.ts';
import {settingFinder} from './settings/find-setting.ts';
import {goodsFinder} from './stock/find-goods.ts';

/** None while no shop is open. */
export const findersOf = (desk: Desk): readonly Finder[] =>
	desk.view.screen === 'welcome'
		? []
		: [
				providerFinder(desk, 'services'),
				providerFinder(desk, 'bills'),
				goodsFinder(desk),
				accountFinder(desk),
				receiptFinder(desk),
				settingFinder(desk),
			];
