// Owns the keys that work everywhere: screens, pay, help, palette, leaving, dropping the basket, and starting one's own shop.
import {basketTotals} from '../../domain/selling/basket.ts';
import {moneyText} from '../../formats/text/amount.ts';
import {counted} from '../../formats/text/counted.ts';
import {addProduct, beginBasket, isBeingPaid, one, paidFirst} from '../actions/fill-basket.ts';
import {takenText} from '../actions/part-payments.ts';
import type {Binding, Context, Desk, Sight} from '../model/desk.ts';
import {isTouched} from '../model/form.ts';
import {type ScreenId, screenIds, screenTable} from '../model/screens.ts';
import {topDialog} from '../model/view.ts';
import {openHelp, openPalette} from './dialogs/help.ts';
import {nothingToPay, openPay} from './pay/pay.ts';
import {purchaseState} from './purchase/state.ts';
import {papersBinding} from './receipts/papers.ts';
import {parking} from './sell/parking.ts';
import {priceCheck} from './sell/scanning.ts';
import {lookBindings} from './settings/looks.ts';
import {scanTest} from './settings/scan-test.ts';
import {settingsBinding} from './settings/settings.ts';
import {addTender} from './settings/tender-form.ts';
import {ownShopForm} from './welcome/welcome.ts';

const hasShop = (sight: Sight): boolean => sight.view.screen !== 'welcome';

function goTo(desk: Desk, id: ScreenId): void {
	const dialog = desk.view.screen === id ? topDialog(desk.view) : undefined;
	if (dialog && desk.contexts.dialogs[dialog.type].isPage) desk.close();
	else desk.goTo(id);
}

/** The keys of the screens. */
const screens: readonly Binding[] = screenIds.flatMap(id => {
	const {key, name} = screenTable[id];
	return key === undefined ? [] : [{keys: [key], label: name, opens: id, isActive: hasShop, run: desk => goTo(desk, id)}];
});

/** A question waits for its answer, also under help or on a screen one has left; it is not asked twice, and no other on top of it. */
function unanswered({view, keyOf}: Sight, screen: ScreenId = view.screen): string | undefined {
	if (!view.stacks[screen].some(({type}) => type === 'question')) return undefined;
	const answers = `${keyOf('question.yes')}, ${keyOf('question.no')}, or Esc.`;
	if (screen === view.screen) return `Answer the question first: ${answers}`;
	return `A question waits on Sell: ${keyOf('everywhere.sell')}, then ${answers}`;
}

/** What is not finished: lines that are not paid, which are kept, and forms, which are not. */
function openWork(sight: Sight): readonly string[] {
	const {view} = sight;
	const taken = takenText(sight);
	const count = view.basket.lines.length;
	const lines =
		count === 0
			? []
			: [
					`${counted(count, 'line')} in the basket ${count === 1 ? 'is' : 'are'} not paid. The next start has ${count === 1 ? 'it' : 'them'} again.`,
					...(taken === '' ? [] : [`${taken} of it was taken already, and is remembered.`]),
				];
	const dialogs = Object.values(view.stacks).flat();
	const forms = [
		...dialogs.map(dialog => (dialog.type === 'form' ? dialog.form : undefined)),
		...Object.values(purchaseState).map(state => state.read(sight).form),
	];
	return !forms.some(form => form && isTouched(form)) ? lines : [...lines, 'What is typed in an open form will be gone.'];
}

function askToLeave(desk: Desk): void {
	const open = openWork(desk);
	if (open.length === 0) return desk.ports.leave();
	desk.open({
		type: 'question',
		title: 'Leave the counter?',
		lines: open,
		yes: 'leave',
		no: 'stay',
		choice: 'no',
		onYes: () => desk.ports.leave(),
	});
}

function askToDrop(desk: Desk): void {
	const {basket, basketId} = desk.view;
	const {total} = basketTotals(basket);
	const taken = takenText(desk);
	const count = counted(basket.lines.length, 'line');
	const lines = basket.lines.map(({name, due, at}) => ({name, total: due, at}));
	desk.goTo('sell');
	desk.open({
		type: 'question',
		title: 'Drop the basket?',
		lines: [
			`${count}, ${moneyText(total, desk.symbol)}. ${taken === '' ? 'Nothing was paid' : `${taken} was taken: give it back first`}; the journal keeps what was in it.`,
		],
		yes: 'drop it',
		no: 'keep it',
		choice: 'no',
		onYes: () =>
			desk.perform(
				{type: 'dropBasket', id: basketId, lines},
				{
					done: () => {
						beginBasket(desk);
						desk.say(`Dropped the basket: ${count}, ${moneyText(total, desk.symbol)}.`, 'done');
					},
				},
			),
	});
}

const blockedDrop = (sight: Sight): string | undefined => {
	if (isBeingPaid(sight)) return paidFirst(sight);
	const open = unanswered(sight) ?? unanswered(sight, 'sell');
	if (open !== undefined) return open;
	return sight.view.basket.lines.length === 0 ? 'The basket is empty.' : undefined;
};

function addFound(desk: Desk): void {
	const product = desk.state.products.rows.get(desk.view.found ?? '');
	desk.set({found: undefined});
	if (product) addProduct(desk, {product, quantity: one, isScan: true});
}

function startOwnShop(desk: Desk): void {
	const open = desk.view.basket.lines.length;
	if (open > 0) return desk.say('Pay or drop the basket first.', 'warning');
	desk.open({type: 'form', form: ownShopForm(desk, {replacesPractice: true})});
}

export const everywhere: Context = {
	bindings: [
		{keys: ['f1', '?'], label: 'help', hint: 9, run: openHelp},
		...screens,
		{
			keys: ['f10'],
			label: 'pay',
			hint: 7,
			isActive: sight => hasShop(sight) && (sight.view.screen !== 'sell' || sight.view.stacks.sell.length === 0),
			blocked: sight => (sight.view.stacks.sell.length === 0 ? nothingToPay(sight) : undefined),
			run: openPay,
		},
		parking,
		{
			keys: ['insert'],
			label: 'add what was scanned',
			isActive: hasShop,
			blocked: sight => (sight.view.found === undefined ? 'Nothing was scanned here.' : undefined),
			run: addFound,
		},
		{keys: ['ctrl+d'], label: 'drop the basket', isActive: hasShop, blocked: blockedDrop, run: askToDrop},
		{
			keys: ['ctrl+k'],
			label: 'actions',
			hint: 8,
			isActive: sight => topDialog(sight.view)?.type !== 'palette',
			run: openPalette,
		},
		{keys: ['ctrl+g'], label: 'function keys by 1 to 9, 0, -, =', run: desk => desk.set({isChord: true})},
		{keys: ['ctrl+l'], label: 'draw the screen again', run: desk => desk.ports.redraw()},
		{keys: ['ctrl+q'], label: 'leave', blocked: sight => unanswered(sight), run: askToLeave},
		{keys: ['ctrl+c'], label: 'how to leave', run: desk => desk.say(`${desk.keyOf('everywhere.leave')} leaves the counter.`)},
		{
			keys: [],
			label: 'start my own shop',
			isActive: sight => hasShop(sight) && sight.state.shop.isPractice && !sight.shop.isReadOnly,
			run: startOwnShop,
		},
		priceCheck,
		scanTest,
		papersBinding,
		addTender,
		settingsBinding,
		...lookBindings,
	],
};
