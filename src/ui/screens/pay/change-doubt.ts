// The doubt about an amount that was likely mistyped: its change is very large, or it is the code of goods.
import {findByCode} from '../../../domain/goods/find-by-code.ts';
import {isLargeChange} from '../../../domain/shop/cash.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import type {Sight} from '../../model/desk.ts';
import type {PayDialog} from '../../model/dialogs.ts';
import {changeNow, dueNow, handedOver, suggestions} from './reckoning.ts';

/** The question about the change, or undefined for one that is fine. */
export function changeDoubt(sight: Sight, dialog: PayDialog): string | undefined {
	const given = handedOver(sight, dialog);
	const back = changeNow(sight, dialog);
	if ('fault' in given || back === 0) return undefined;
	const read = codeTyped(sight, dialog);
	if (read === undefined && !isLargeChange(sight.state, back)) return undefined;
	const [change, typed, owed] = [back, given.value, dueNow(sight, dialog)].map(amount => moneyText(amount, sight.symbol));
	return `${change} of change? ${typed} was typed, ${owed} is due.${read === undefined ? '' : ` ${read}`}`;
}

/** The sentence about an amount that is the code of goods, and no note that a customer likely hands over. */
function codeTyped(sight: Sight, dialog: PayDialog): string | undefined {
	const typed = dialog.field.value.trim();
	const found = findByCode(sight.state, typed)?.product;
	if (!found || suggestions(sight, dialog).some(note => note === Number(typed) * 100)) return undefined;
	return `${typed} is the code of ${plainText(found.name)}.`;
}
