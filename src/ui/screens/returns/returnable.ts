// Which lines of a receipt can still come back at the counter, and how much of each is said to.
import {type Cents, type Thousandths, thousandths} from '../../../domain/base/money.ts';
import {isFullPieces} from '../../../domain/base/unit.ts';
import {backOf, type SaleLine, unitOf} from '../../../domain/lines/lines.ts';
import type {Receipt, SaleReceipt} from '../../../domain/receipts/receipt.ts';
import type {ReturnAsked} from '../../../domain/returns/asked.ts';
import {leftToReturn, owedBack} from '../../../domain/returns/take-back.ts';
import {quantityOf, readQuantity} from '../../../formats/text/quantity.ts';
import {refusalText} from '../../../formats/wording/refusals.ts';
import type {Sight} from '../../model/desk.ts';
import type {ComingBack, ReturnsDialog} from '../../model/dialogs.ts';

/** One line of a receipt, its place on it from 1, and how much of it can still come back. */
export type Returnable = {readonly place: number; readonly line: SaleLine; readonly left: Thousandths};

export const returnables = (sight: Sight, receipt: SaleReceipt): readonly Returnable[] =>
	leftToReturn(sight.state, receipt).flatMap((left, place) => {
		const line = receipt.lines[place];
		return line && left > 0 ? [{place: place + 1, line, left}] : [];
	});

/** Why nothing of a receipt can come back, or undefined. */
export function noRefund(sight: Sight, receipt: Receipt | undefined): string | undefined {
	if (!receipt) return 'No receipt is selected.';
	if (receipt.type !== 'sale') return 'A withdrawal is not refunded: top the account up instead.';
	if (receipt.lines.length === 0) return 'This is a refund itself. Choose the receipt the goods were sold on.';
	if (returnables(sight, receipt).length > 0) return undefined;
	const canCome = receipt.lines.some(line => backOf(line) !== undefined);
	return canCome ? 'All of it came back already.' : 'Tokens, airtime, vouchers and top-ups are not refunded.';
}

/** Keys of the list's rows: the places of the lines. */
export const returnKeys = (lines: readonly Returnable[]): readonly string[] => lines.map(({place}) => String(place));

const none: ComingBack = {quantity: thousandths(0), to: 'stock'};

/** How much of a line comes back so far, and where it goes; no more than is left, which another refund may have made less. */
export function comingOf({coming}: ReturnsDialog, {place, left}: Returnable): ComingBack {
	const {quantity, to} = coming.get(place) ?? none;
	return {quantity: thousandths(Math.min(quantity, left)), to};
}

/** The lines of which something comes back, as the till is asked for them. */
export function askedOf(sight: Sight, dialog: ReturnsDialog): readonly ReturnAsked[] {
	return returnables(sight, dialog.receipt).flatMap(each => {
		const {place, line} = each;
		const {quantity, to} = comingOf(dialog, each);
		if (quantity === 0) return [];
		return [{receipt: dialog.receipt.number, line: place, quantity, ...(backOf(line)?.hasShelf && {to})}];
	});
}

/** What is owed for what comes back so far, before cash is rounded; undefined while nothing does, or where one of the lines cannot. */
export function owedFor(sight: Sight, dialog: ReturnsDialog): Cents | undefined {
	const asked = askedOf(sight, dialog);
	return asked.length === 0 ? undefined : owedBack(sight.state, dialog.receipt, {asked, at: sight.ports.now().at});
}

/** What is said when more is to come back than can. */
export const noMore = ({line, left}: Returnable): string => `No more than ${quantityOf(left, unitOf(line))} can come back.`;

/** What is wrong with a typed quantity of a line, or undefined; none at all is fine. */
export function checkComing(returnable: Returnable, text: string): string | undefined {
	if (text === '') return undefined;
	const {line, left} = returnable;
	const read = readQuantity(text);
	if ('fault' in read) return read.fault;
	if (!isFullPieces(unitOf(line), read.value)) return refusalText({kind: 'not-whole', name: line.name});
	return read.value > left ? noMore(returnable) : undefined;
}
