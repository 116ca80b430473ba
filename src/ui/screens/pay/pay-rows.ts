// The rows of Pay under the large digits: what was taken, the tender, the change.
import {type Account, available} from '../../../domain/accounts/records.ts';
import {type Cents, minus} from '../../../domain/base/money.ts';
import {chargesAccount} from '../../../domain/paying/tender-roles.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {plainText, wrapped} from '../../../formats/text/plain-text.ts';
import {tenderText} from '../../../formats/text/tender.ts';
import {partText, takenSoFar} from '../../actions/part-payments.ts';
import type {Sight} from '../../model/desk.ts';
import type {PayDialog} from '../../model/dialogs.ts';
import {type Span, span} from '../../widgets/line.tsx';
import {cashRows} from './cash-rows.ts';
import {faultRows} from './fault-rows.ts';
import {givenBack} from './money-back.ts';
import {givesBack, partNow, takesCash} from './reckoning.ts';
import {tooMuch} from './too-much.ts';

const cameBackRows = ({keyOf}: Sight): readonly (readonly Span[])[] => [
	[`  It came back: type cash, ${keyOf('pay.exact-cash')} exact cash,`],
	[`  ${keyOf('pay.card')} card, ${keyOf('pay.account')} account.`],
];

/** The tender for paying or giving back, and its change. */
export function tenderRows(sight: Sight, dialog: PayDialog, columns: number): readonly (readonly Span[])[] {
	const account = dialog.account === undefined ? undefined : sight.state.accounts.rows.get(dialog.account);
	if (givesBack(sight)) return backRows(sight, dialog, columns);
	const over = tooMuch(sight);
	if (over) return dialog.fault === undefined ? wrapped(over.said, columns - 4).map(row => [`  ${row}`]) : [];
	if (takesCash(dialog)) return cashRows(sight, dialog, columns);
	if (dialog.tender === undefined) return cameBackRows(sight);
	const part = partNow(sight, dialog);
	if ('fault' in part) return dialog.fault === undefined ? faultRows(part.fault, columns) : [];
	if (chargesAccount(dialog.tender) && account) return accountRows(sight, account, {due: part.value, fault: dialog.fault});
	const label = plainText(tenderText(sight.state, dialog.tender));
	return [
		[`  ${label} ${moneyText(part.value, sight.symbol)}`],
		[`  ${sight.keyOf('pay.pay')} when the ${label.toLowerCase()} was approved.`],
	];
}

/** How the money will go back on Enter, or the sentence why the till would refuse it. */
function backRows(sight: Sight, dialog: PayDialog, columns: number): readonly (readonly Span[])[] {
	const back = givenBack(sight, dialog);
	if ('fault' in back) return dialog.fault === undefined ? faultRows(back.fault, columns) : [];
	return wrapped(`${sight.keyOf('pay.give-it-back')} gives back ${back.said}.`, columns - 4).map(row => [`  ${row}`]);
}

/** What was taken so far, and where the change goes. */
export function partRows(sight: Sight): readonly (readonly Span[])[] {
	const parts = takenSoFar(sight);
	if (parts.length === 0) return [];
	const taken = parts.map(part => [span(`  ✓ ${partText(sight, part)} taken`, 'good')]);
	const over = tooMuch(sight);
	return [...taken, [over ? (over.isChange ? '  Change:' : '  Too much:') : '  Still due:']];
}

function accountRows(
	sight: Sight,
	account: Account,
	{due, fault}: {readonly due: Cents; readonly fault: string | undefined},
): readonly (readonly Span[])[] {
	const {symbol} = sight;
	const short = due - available(account);
	const next = short > 0 ? '  Top up first, or take another tender.' : `  ${sight.keyOf('pay.pay')} charges it.`;
	return [
		[`  Account ${account.id}, ${plainText(account.name)}`],
		[`  Now     ${moneyText(account.balance, symbol)}`],
		short > 0
			? [span(`  Short   ${moneyText(short as Cents, symbol)}`, 'warning')]
			: [`  Then    ${moneyText(minus(account.balance, due), symbol)}`],
		...(fault === undefined ? [[next]] : []),
	];
}
