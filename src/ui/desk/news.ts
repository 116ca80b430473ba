// News for the operator when a shop opens: what the store noted, and what became of the open basket.
import type {LeftBasket} from '../../app/draft.ts';
import {allMeant} from '../../domain/ledger/basket-preview.ts';
import type {Basket} from '../../domain/selling/basket.ts';
import {basketTotals} from '../../domain/selling/basket-totals.ts';
import {recalled} from '../../domain/selling/made-up.ts';
import {twoCasesText} from '../../formats/records/product.ts';
import {moneyText} from '../../formats/text/amount.ts';
import {counted} from '../../formats/text/counted.ts';
import {waitingText} from '../../formats/wording/printing.ts';
import {noteText} from '../../formats/wording/trouble.ts';
import {mendBasket} from '../actions/mend-basket.ts';
import {takenText} from '../actions/part-payments.ts';
import type {Desk, Sight} from '../model/desk.ts';

/** What became of the open basket, in sentences; none when there was no basket and the counter was left normally. */
function basketNews({symbol, keyOf}: Sight, {open, done, wasLeft}: LeftBasket): readonly string[] {
	const lines = open?.basket.lines ?? [];
	return [
		...(wasLeft ? [] : ['The counter was stopped, not left. No sale is missing; what was typed last may be.']),
		...(done?.receipt === undefined
			? []
			: [`The basket that was open is paid: receipt ${done.receipt}, under Receipts (${keyOf('everywhere.receipts')}).`]),
		...(done && done.left > 0
			? [`${done.left} more in it came later, and ${done.left === 1 ? 'is' : 'are'} not on that receipt.`]
			: []),
		...(open && lines.length > 0
			? [
					`The basket is back, ${counted(lines.length, 'line')}, ${moneyText(basketTotals(open.basket).total, symbol)}. It is not paid.`,
				]
			: []),
	];
}

/** The money already taken for the basket that is back. */
function takenNews(sight: Sight): readonly string[] {
	const taken = takenText(sight);
	return taken === '' ? [] : [`${taken} of it was taken already: Pay (${sight.keyOf('everywhere.pay')}) goes on from there.`];
}

/** Papers left unprinted by an earlier run of the counter. They are printed only on request. */
function paperNews({printing, view, keyOf}: Sight): readonly string[] {
	const left = printing && waitingText(printing.printer, view.papers?.waiting.length ?? 0, undefined);
	return left === undefined ? [] : [`${left} ${keyOf('everywhere.actions')}, not printed, tries again.`];
}

/** Codes that older versions took beside each other. */
const codeNews = ({state}: Sight): readonly string[] => {
	const text = twoCasesText(state);
	return text === undefined ? [] : [text];
};

/** A basket with lines asks again how it is paid. */
const cameBack = (basket: Basket): Basket => (basket.lines.length === 0 ? basket : recalled(basket));

/** Puts the basket back and tells the news: the store's notes need an Enter, the rest is a notice. What can no longer be sold is asked about. */
export function tellNews(desk: Desk, before: LeftBasket): void {
	if (before.open) desk.set({basket: cameBack(before.open.basket), basketId: before.open.id});
	const noted = desk.shop.notes.map(noteText);
	const news: string[] = [...basketNews(desk, before), ...takenNews(desk), ...paperNews(desk), ...codeNews(desk)];
	// What may be sold only when it is meant, is asked on the way to Pay.
	if (desk.view.basket.lines.length > 0)
		mendBasket(desk, {
			meant: allMeant,
			mended: () => undefined,
			stuck: sentence => {
				news.push(sentence);
				desk.say(sentence, 'warning');
			},
		});
	if (noted.length > 0) desk.open({type: 'news', title: 'Before you sell', lines: [...noted, ...news]});
	else if (news.length > 0) desk.say(news.join(' '), before.wasLeft ? 'plain' : 'warning');
}
