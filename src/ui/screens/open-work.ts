// Unfinished work: a waiting question, an unpaid basket, a form being filled in; and leaving the counter or dropping the basket.
import {isUntouched} from '../../domain/selling/basket.ts';
import {basketTotals} from '../../domain/selling/basket-totals.ts';
import {asGivenBack} from '../../domain/selling/given-back.ts';
import {moneyText} from '../../formats/text/amount.ts';
import {counted} from '../../formats/text/counted.ts';
import {askedOnLeavingText} from '../../formats/wording/vends.ts';
import {beginBasket, isBeingPaid, paidFirst} from '../actions/fill-basket.ts';
import {takenSoFar, takenText} from '../actions/part-payments.ts';
import type {Desk, Sight} from '../model/desk.ts';
import {filledForms} from '../model/open-forms.ts';
import {isAtWork, type ScreenId} from '../model/screens.ts';
import {askedNow} from '../model/vends-now.ts';

/** A question waits for its answer, also under help or on another screen. It is not asked twice, and no other comes on top of it. */
export function unanswered({view, keyOf}: Sight, screen: ScreenId = view.screen): string | undefined {
	if (!view.stacks[screen].some(({type}) => type === 'question')) return undefined;
	const answers = `${keyOf('question.yes')}, ${keyOf('question.no')}, or Esc.`;
	if (screen === view.screen) return `Answer the question first: ${answers}`;
	return `A question waits on Sell: ${keyOf('everywhere.sell')}, then ${answers}`;
}

/** The unfinished work in sentences: unpaid lines, which are kept, and forms, which are not. */
function openWork(sight: Sight): readonly string[] {
	const {view} = sight;
	// While nobody is at the till no amount is shown.
	const taken = isAtWork(sight) ? takenText(sight) : '';
	const count = view.basket.lines.length;
	const lines =
		count === 0
			? []
			: [
					`${counted(count, 'line')} in the basket ${count === 1 ? 'is' : 'are'} not paid. The next start has ${count === 1 ? 'it' : 'them'} again.`,
					...(taken === '' ? [] : [`${taken} of it was taken already, and is remembered.`]),
				];
	// On Welcome no shop is open.
	const asked = view.screen === 'welcome' ? 0 : askedNow(sight).length;
	return [
		...lines,
		...(asked === 0 ? [] : [askedOnLeavingText(asked)]),
		...(filledForms(sight).length === 0 ? [] : ['What is typed in an open form will be gone.']),
	];
}

/** Leaves the counter, after a question when work is unfinished. */
export function askToLeave(desk: Desk): void {
	const open = openWork(desk);
	if (open.length === 0) return desk.ports.leave();
	desk.open({
		type: 'question',
		asks: 'leave',
		title: 'Leave the counter?',
		lines: open,
		yes: 'leave',
		no: 'stay',
		choice: 'no',
		onYes: () => desk.ports.leave(),
	});
}

/** Asks whether the basket is dropped, and drops it. */
export function askToDrop(desk: Desk): void {
	const {basket, basketId} = desk.view;
	const {total} = basketTotals(basket);
	const taken = takenText(desk);
	const what =
		basket.lines.length === 0
			? 'Nothing is in it any more'
			: `${counted(basket.lines.length, 'line')}, ${moneyText(total, desk.symbol)}`;
	const lines = [...basket.removed, ...basket.lines.map(({name, due, at}) => ({name, total: due, at}))];
	const givenBack = [...(basket.givenBack ?? []), ...asGivenBack(takenSoFar(desk), desk.ports.now().at)];
	const back = taken === '' ? 'Nothing was paid' : `${taken} was taken and goes back to the customer`;
	const done = (): void => {
		beginBasket(desk);
		// Offers and forms that are open on Sell are about the basket that is gone.
		desk.set({stacks: {...desk.view.stacks, sell: []}});
		desk.say(
			`Dropped the basket${basket.lines.length === 0 ? '' : `: ${what}`}.${taken === '' ? '' : ` ${taken} goes back to the customer.`}`,
			'done',
		);
	};
	const order = {type: 'dropBasket', id: basketId, lines, ...(givenBack.length > 0 && {givenBack})} as const;
	desk.goTo('sell');
	desk.open({
		type: 'question',
		asks: 'drop-basket',
		title: 'Drop the basket?',
		lines: [
			basket.isTraining
				? `${what}. It is of training: nothing of it is kept.`
				: `${what}. ${back}; the journal keeps what was in it.`,
		],
		yes: 'drop it',
		no: 'keep it',
		choice: 'no',
		onYes: basket.isTraining ? done : () => desk.perform(order, {done}),
	});
}

/** Why the basket cannot be dropped now, or undefined. */
export const blockedDrop = (sight: Sight): string | undefined => {
	if (isBeingPaid(sight)) return paidFirst(sight);
	const open = unanswered(sight) ?? unanswered(sight, 'sell');
	if (open !== undefined) return open;
	return isUntouched(sight.view.basket) ? 'The basket is empty.' : undefined;
};
