// The keys that work everywhere: screens, pay, help, palette, leaving, dropping the basket, and starting the own shop.
import {addProduct} from '../actions/fill-basket.ts';
import type {Binding, Context, Desk} from '../model/desk.ts';
import {isAtWork, type ScreenId, screenIds, screenTable} from '../model/screens.ts';
import {topDialog} from '../model/view.ts';
import {findingBindings, helpBinding} from './finding.ts';
import {askToDrop, askToLeave, blockedDrop, unanswered} from './open-work.ts';
import {paletteOnly} from './palette-only.ts';
import {blockedPay, openPay} from './pay/open-pay.ts';
import {formToPay, payForm} from './purchase/form-to-pay.ts';
import {parking} from './sell/parking.ts';
import {vendsBinding} from './vends/vends.ts';
import {startOwnForm} from './welcome/making.ts';

function goTo(desk: Desk, id: ScreenId): void {
	const dialog = desk.view.screen === id ? topDialog(desk.view) : undefined;
	if (dialog && desk.contexts.dialogs[dialog.type].isPage) desk.close();
	else desk.goTo(id);
}

/** The keys of the screens. */
const screens: readonly Binding[] = screenIds.flatMap(id => {
	const {key, name} = screenTable[id];
	return key === undefined ? [] : [{keys: [key], label: name, opens: id, isActive: isAtWork, run: desk => goTo(desk, id)}];
});

function addFound(desk: Desk): void {
	const product = desk.state.products.rows.get(desk.view.found ?? '');
	desk.set({found: undefined});
	if (product) addProduct(desk, {product, isScan: true});
}

function startOwnShop(desk: Desk): void {
	const open = desk.view.basket.lines.length;
	if (open > 0) return desk.say('Pay or drop the basket first.', 'warning');
	desk.open({type: 'form', form: startOwnForm(desk)});
}

export const everywhere: Context = {
	bindings: [
		helpBinding,
		...screens,
		{
			keys: ['f10'],
			label: 'pay',
			hint: 7,
			isActive: sight => formToPay(sight) !== undefined,
			run: payForm,
		},
		{
			keys: ['f10'],
			label: 'pay',
			hint: 7,
			isActive: sight => isAtWork(sight) && (sight.view.screen !== 'sell' || sight.view.stacks.sell.length === 0),
			blocked: blockedPay,
			run: openPay,
		},
		parking,
		vendsBinding,
		{
			keys: ['insert'],
			label: 'add what was scanned',
			isActive: isAtWork,
			blocked: sight => (sight.view.found === undefined ? 'Nothing was scanned here.' : undefined),
			run: addFound,
		},
		{keys: ['ctrl+d'], label: 'drop the basket', isActive: isAtWork, blocked: blockedDrop, run: askToDrop},
		{keys: ['f12'], label: 'lock', isActive: isAtWork, run: desk => desk.lock()},
		...findingBindings,
		{keys: ['ctrl+g'], label: 'function keys by 1 to 9, 0, -, =', run: desk => desk.set({isChord: true})},
		{keys: ['ctrl+l'], label: 'draw the screen again', run: desk => desk.ports.redraw()},
		{keys: ['ctrl+q'], label: 'leave', blocked: sight => unanswered(sight), run: askToLeave},
		{keys: ['ctrl+c'], label: 'how to leave', run: desk => desk.say(`${desk.keyOf('everywhere.leave')} leaves the counter.`)},
		{
			keys: [],
			label: 'start my own shop',
			isActive: sight => isAtWork(sight) && sight.state.shop.isPractice && !sight.shop.isReadOnly,
			run: startOwnShop,
		},
		...paletteOnly,
	],
};
