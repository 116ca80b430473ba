// Goods that come back into the open basket: an exchange.
import {type Before, previewReturns} from '../../../domain/ledger/preview.ts';
import {type ByBackKind, byBackKind} from '../../../domain/lines/by-kind.ts';
import {type BackOf, backFactsOf, returnedDue} from '../../../domain/lines/lines.ts';
import type {ReturnAsked, Returns} from '../../../domain/returns/asked.ts';
import {counted} from '../../../formats/text/counted.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {quantityOf} from '../../../formats/text/quantity.ts';
import {isBeingPaid, paidFirst} from '../../actions/fill-basket.ts';
import type {Desk} from '../../model/desk.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import {topDialog} from '../../model/view.ts';

const ownComing = ({name, quantity, unit}: BackOf<'goods' | 'open'>): string =>
	`${quantityOf(quantity, unit)} × ${plainText(name)}`;
const comingTexts: ByBackKind<string> = {
	goods: ownComing,
	open: ownComing,
	service: ({name}) => plainText(name),
	bill: ({name}) => plainText(name),
};

/** The most lines a notice has room to name. */
const mostNamed = 3;

/** Brings the lines back in the open basket: only the difference is paid. */
export function intoBasket(desk: Desk, returns: Returns, now: Before): void {
	const back = previewReturns(desk.state, returns, now);
	if ('refused' in back) return desk.say(refusalOn(desk, back.refused), 'warning');
	if (isBeingPaid(desk)) return desk.say(paidFirst(desk), 'warning');
	const {basket} = desk.view;
	const coming = back.returned.flatMap(each => each.lines);
	const lines = coming.map((line, place) => ({
		// Its own id: goods that come back later in the same basket get another.
		asked: {...(returns.lines[place] as ReturnAsked), reason: returns.reason},
		name: line.name,
		...(backFactsOf(line).unit(line) === 'kg' && {unit: 'kg' as const}),
		due: returnedDue(line),
	}));
	const before = (basket.returns?.lines ?? []).filter(({asked}) => !lines.some(line => isSame(line.asked, asked)));
	// Closes the refund form, the lines, and the receipt they were chosen on.
	desk.close();
	desk.close();
	closePaper(desk);
	desk.set({basket: {...basket, returns: {lines: [...before, ...lines], reason: returns.reason}}});
	desk.goTo('sell');
	closePaper(desk);
	const what =
		coming.length > mostNamed ? counted(coming.length, 'line') : coming.map(line => byBackKind(comingTexts, line)).join(', ');
	desk.say(`${what} come back in this basket. Only the difference is paid.`, 'done');
}

/** The basket comes next, so a receipt shown before it is closed. */
function closePaper(desk: Desk): void {
	if (topDialog(desk.view)?.type === 'receipt') desk.close();
}

const isSame = (a: ReturnAsked, b: ReturnAsked): boolean => a.receipt === b.receipt && a.line === b.line;
