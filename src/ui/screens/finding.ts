// The keys that open help, the palette, the tour and training, and the list of what the palette finds beside actions. A new kind is one row here.
import type {Binding, Desk} from '../model/desk.ts';
import type {Finder} from '../model/finders.ts';
import {topDialog} from '../model/view.ts';
import {accountFinder} from './accounts/find-account.ts';
import {openHelp} from './dialogs/help.ts';
import {openPalette} from './dialogs/palette.ts';
import {providerFinder} from './purchase/find-provider.ts';
import {receiptFinder} from './receipts/find-receipt.ts';
import {settingFinder} from './settings/find-setting.ts';
import {goodsFinder} from './stock/find-goods.ts';
import {tourBindings} from './tour.ts';
import {trainingBindings} from './training.ts';

/** None while no shop is open. */
const findersOf = (desk: Desk): readonly Finder[] =>
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

export const helpBinding: Binding = {keys: ['f1', '?'], label: 'help', hint: 9, isAlways: true, run: openHelp};

const paletteBinding: Binding = {
	keys: ['ctrl+k'],
	label: 'actions',
	hint: 8,
	isAlways: true,
	isActive: sight => sight.view.screen !== 'sign-in' && topDialog(sight.view)?.type !== 'palette',
	run: desk => openPalette(desk, findersOf(desk)),
};

export const findingBindings: readonly Binding[] = [paletteBinding, ...tourBindings, ...trainingBindings];
