// What may explain a difference, as a list: each opens the receipt it names, or the field or form that puts it right.
import type {SaleReceipt} from '../../../domain/receipts/receipt.ts';
import type {Cause} from '../../../domain/shifts/likely-causes.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import {chosenPlace} from '../../model/list.ts';
import {onTop} from '../../model/on-top.ts';
import {noCorrection, openCorrection} from '../returns/tender-correction.ts';
import {causesIn, pieceIn} from './counting.ts';
import {openPayOut} from './drawer-forms.ts';

export const causeKeys = (sight: Sight): readonly string[] =>
	causesIn(sight, onTop(sight, 'cash-up')).map((_cause, place) => String(place));

/** The one that is chosen. */
function chosenCause(sight: Sight): Cause | undefined {
	const dialog = onTop(sight, 'cash-up');
	return causesIn(sight, dialog)[chosenPlace(dialog.list, causeKeys(sight))];
}

const receiptOf = (sight: Sight) => {
	const cause = chosenCause(sight);
	return cause && 'receipt' in cause && cause.receipt !== undefined ? sight.till.history.receipt(cause.receipt) : undefined;
};

/** Puts the cursor on what was counted. */
function countAgain(desk: Desk, piece: number | undefined): void {
	const dialog = onTop(desk, 'cash-up');
	const place = dialog.count.fields.findIndex(field => pieceIn(field) === piece && field.name !== 'by');
	desk.replace({...dialog, part: 'count', count: {...dialog.count, focus: piece === undefined ? 1 : place}});
}

/** Why there is nothing to open, or undefined. */
export function blockedCause(sight: Sight): string | undefined {
	const cause = chosenCause(sight);
	if (!cause) return 'Nothing is selected.';
	if (cause.kind !== 'digits' || receiptOf(sight) || ['count', 'piece'].includes(cause.what)) return undefined;
	return 'There is no receipt of it. If it was keyed wrong, pay the difference in or out, and say why.';
}

/** Opens what a cause names. */
export function openCause(desk: Desk): void {
	const cause = chosenCause(desk);
	const receipt = receiptOf(desk);
	if (receipt) return desk.open({type: 'receipt', receipt, top: 0, isFresh: false});
	if (cause?.kind === 'pay-out-missing') return openPayOut(desk, cause.amount);
	if (cause?.kind === 'digits') countAgain(desk, cause.piece);
}

/** Why the receipt of the chosen cause cannot be put right at once. */
export const blockedCorrection = (sight: Sight): string | undefined => noCorrection(sight, receiptOf(sight));

/** Puts the tender of the receipt right that the chosen cause names. */
export function correctCause(desk: Desk): void {
	const receipt = receiptOf(desk);
	if (receipt?.type === 'sale') openCorrection(desk, receipt satisfies SaleReceipt);
}
