// The doubt about a change so large that the amount was likely mistyped.
import {currencyOf} from '../../../domain/shop/cash.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import type {Sight} from '../../model/desk.ts';
import type {PayDialog} from '../../model/dialogs.ts';
import {changeNow, dueNow, handedOver} from './reckoning.ts';

/** With change above this many times the largest note, the amount was likely mistyped. */
const doubtfulNotes = 5;

/** The question about a change too large for a drawer, or undefined for one that is fine. */
export function changeDoubt(sight: Sight, dialog: PayDialog): string | undefined {
	const given = handedOver(sight, dialog);
	const back = changeNow(sight, dialog);
	if ('fault' in given || back < Math.max(...currencyOf(sight.state).notes) * doubtfulNotes) return undefined;
	const [change, typed, owed] = [back, given.value, dueNow(sight, dialog)].map(amount => moneyText(amount, sight.symbol));
	return `${change} of change? ${typed} was typed, ${owed} is due.`;
}
