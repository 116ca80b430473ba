// The lines of a receipt that can still come back at the counter, and the chosen quantity of each.
import {type Cents, type Thousandths, thousandths} from '../../../domain/base/money.ts';
import {isFullPieces} from '../../../domain/base/unit.ts';
import {backOf, type SaleLine, unitOf} from '../../../domain/lines/lines.ts';
import {isOfTraining, type Receipt, type SaleReceipt} from '../../../domain/receipts/receipt.ts';
import type {ReturnAsked} from '../../../domain/returns/asked.ts';
import {leftToReturn, owedBack} from '../../../domain/returns/take-back.ts';
import {quantityOf, readQuantity} from '../../../formats/text/quantity.ts';
import {refusalText} from '../../../formats/wording/refusals.ts';
import type {Sight} from '../../model/desk.ts';
import type {ComingBack, ReturnsDialog} from '../../model/dialogs.ts';

/** One line of a receipt, its place on it from 1, and the quantity that can still come back. */
export type Returnable = {readonly place: number; readonly line: SaleLine; readonly left: Thousandths};

export const returnables = (sight: Sight, receipt: SaleReceipt): readonly Returnable[] =>
	leftToReturn(sight.state, receipt).flatMap((left, place) => {
		const line = receipt.lines[place];
		return line && left > 0 ? [{place: place + 1, line, left}] : [];
	});

/** Why nothing is done with a receipt later: it is one of training, or whoever is at the till learns. */
export const noneOfTraining = ({isTraining}: Sight, receipt: Receipt): string | undefined =>
	isOfTraining(receipt)
		? refusalText({kind: 'training-receipt', receipt: receipt.number})
		: isTraining
			? 'This receipt is real, and in training only sales are tried.'
			: undefined;

/** Why nothing of a receipt can come back, or undefined. */
export function noRefund(sight: Sight, receipt: Receipt | undefined): string | undefined {
	if (!receipt) return 'No receipt is selected.';
	const unreal = noneOfTraining(sight, receipt);
	if (unreal !== undefined) return unreal;
	if (receipt.type !== 'sale') return 'A withdrawal is not refunded: top the account up instead.';
	if (receipt.lines.length === 0) return 'This is a refund itself. Choose the receipt the goods were sold on.';
	if (returnables(sight, receipt).length > 0) return undefined;
	const canCome = receipt.lines.some(line => backOf(line) !== undefined);
	return canCome ? 'All of it came back already.' : 'Tokens, airtime, vouchers and top-ups are not refunded.';
}

/** The keys of the list: the places of the lines. */
export const returnKeys = (lines: readonly Returnable[]): readonly string[] => lines.map(({place}) => String(place));

const none: ComingBack = {quantity: thousandths(0), to: 'stock'};

/** The chosen quantity of a line, and where it goes. At most what is left: another refund may have taken some. */
export function comingOf({coming}: ReturnsDialog, {place, left}: Returnable): ComingBack {
	const {quantity, to} = coming.get(place) ?? none;
	return {quantity: thousandths(Math.min(quantity, left)), to};
}

/** The lines that come back, as the command takes them. */
export function askedOf(sight: Sight, dialog: ReturnsDialog): readonly ReturnAsked[] {
	return returnables(sight, dialog.receipt).flatMap(each => {
		const {place, line} = each;
		const {quantity, to} = comingOf(dialog, each);
		if (quantity === 0) return [];
		return [{receipt: dialog.receipt.number, line: place, quantity, ...(backOf(line)?.hasShelf && {to})}];
	});
}

/** The money owed for the chosen lines, before cash rounding; undefined for no lines, or when one of them cannot come back. */
export function owedFor(sight: Sight, dialog: ReturnsDialog): Cents | undefined {
	const asked = askedOf(sight, dialog);
	return asked.length === 0 ? undefined : owedBack(sight.state, dialog.receipt, {asked, at: sight.ports.now().at});
}

/** The sentence when the quantity is more than can come back. */
export const noMore = ({line, left}: Returnable): string => `No more than ${quantityOf(left, unitOf(line))} can come back.`;

/** The fault of a typed quantity of a line, or undefined. Zero is fine. */
export function checkComing(returnable: Returnable, text: string): string | undefined {
	if (text === '') return undefined;
	const {line, left} = returnable;
	const read = readQuantity(text);
	if ('fault' in read) return read.fault;
	if (!isFullPieces(unitOf(line), read.value)) return refusalText({kind: 'not-whole', name: line.name});
	return read.value > left ? noMore(returnable) : undefined;
}
