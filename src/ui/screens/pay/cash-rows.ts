// The rows of Pay for cash: round amounts, the change by note and coin, and where it goes.
import type {Cents} from '../../../domain/base/money.ts';
import {checkCoins} from '../../../domain/shop/cash.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {cut, wrapped} from '../../../formats/text/plain-text.ts';
import type {Sight} from '../../model/desk.ts';
import type {PayDialog} from '../../model/dialogs.ts';
import {type Span, span} from '../../widgets/line.tsx';
import {faultRows} from './fault-rows.ts';
import {countedOut} from './into-hand.tsx';
import {partsText} from './keep-change.ts';
import {notesRow} from './notes-row.ts';
import {dueNow, handedOver} from './reckoning.ts';

export function cashRows(sight: Sight, dialog: PayDialog, columns: number): readonly (readonly Span[])[] {
	const due = dueNow(sight, dialog);
	return [
		notesRow(sight, dialog, columns),
		...(dialog.fault === undefined ? changeRows(sight, dialog, {due, columns}) : []),
		...changeToRows(sight, dialog, columns),
	];
}

/** The change while typing, or what is wrong with the amount. */
function changeRows(
	sight: Sight,
	dialog: PayDialog,
	{due, columns}: {readonly due: Cents; readonly columns: number},
): readonly (readonly Span[])[] {
	const given = handedOver(sight, dialog);
	if ('fault' in given) return faultRows(given.fault, columns);
	const uncountable = checkCoins(sight.state, 'cash handed over', given.value);
	if (uncountable) return [[span('  That cannot be counted out in coins.', 'dim')]];
	if (given.value < due) return [[span(`  ${moneyText((due - given.value) as Cents, sight.symbol)} is missing.`, 'warning')]];
	const change = inCoins((given.value - due) as Cents, dialog);
	const text = moneyText(change, sight.symbol);
	if (change === 0) return [[`  Change ${text}`]];
	return [[span('  Change ', 'dim'), span(text, 'good')], [span(cut(`  ${countedOut(sight, change)}`, columns - 2), 'dim')]];
}

/** What is given out of the change: what goes onto an account is not. */
const inCoins = (change: Cents, {changeTo}: PayDialog): Cents =>
	changeTo ? (Math.max(0, change - (changeTo.amount ?? change)) as Cents) : change;

function changeToRows(sight: Sight, {changeTo}: PayDialog, columns: number): readonly (readonly Span[])[] {
	const account = changeTo && sight.state.accounts.rows.get(changeTo.account);
	return account ? wrapped(partsText(sight, account, changeTo), columns - 4).map(row => [`  ${row}`]) : [];
}
