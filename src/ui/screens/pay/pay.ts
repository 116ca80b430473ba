// The keys of Pay: the tenders, for one payment or several parts.
import {accountTender, cashTender} from '../../../domain/paying/tender-roles.ts';
import {isCash} from '../../../domain/paying/tenders.ts';
import {amountText} from '../../../formats/text/amount.ts';
import {tenderWord} from '../../../formats/text/tender.ts';
import {giveLastBack, partText, takenSoFar, undoText} from '../../actions/part-payments.ts';
import type {Binding, Desk, DialogKeys, Sight} from '../../model/desk.ts';
import type {PayDialog} from '../../model/dialogs.ts';
import {letters} from '../../model/letters.ts';
import {emptyField, prefilled} from '../../model/text-field.ts';
import {askHowMuch} from './keep-change.ts';
import {complete} from './make-sale.ts';
import {chooseAccount, otherTenders, payByAccount, payByAnother, quickTender} from './other-tenders.ts';
import {changeNow, givesBack, handedOver, payDialog, suggestions, takesAmount, takesCash, updatePay} from './reckoning.ts';
import {scanOnPay} from './scan-on-pay.ts';
import {payBy, takeCashPart} from './take-part.ts';
import {tooMuch} from './too-much.ts';

function leaveChange(desk: Desk): void {
	if (payDialog(desk).changeTo !== undefined) return updatePay(desk, {changeTo: undefined});
	chooseAccount(desk, 'Onto which account does the change go?', account => askHowMuch(desk, account));
}

function noChange(sight: Sight): string | undefined {
	const given = handedOver(sight, payDialog(sight));
	if ('fault' in given) return given.fault;
	return changeNow(sight, payDialog(sight)) > 0 ? undefined : 'There is no change: no more is handed over than is due.';
}

/** Asks before the tender that was taken last goes back: the customer really gave it. */
function askToGiveBack(desk: Desk): void {
	const last = takenSoFar(desk).at(-1);
	if (!last) return;
	const taken = partText(desk, last);
	desk.open({
		type: 'question',
		asks: 'give-back',
		title: 'Undo it?',
		lines: [`${taken} was taken. Give it back?`],
		yes: undoText(desk, last),
		no: 'it stays taken',
		choice: 'no',
		onYes: () => {
			giveLastBack(desk);
			updatePay(desk, {});
			desk.say(`${taken} goes back to the customer.`, 'done');
		},
	});
}

/** Steps through the suggested notes. */
function suggest(desk: Desk, by: number): void {
	const dialog = payDialog(desk);
	const amounts = ['', ...suggestions(desk, dialog).map(amount => amountText(amount).replaceAll(',', ''))];
	const place = amounts.indexOf(dialog.field.value);
	const next = amounts[(Math.max(0, place) + by + amounts.length) % amounts.length] ?? '';
	updatePay(desk, {field: prefilled(next), meansChange: false});
}

const always = (): boolean => true;

const isNotCash = ({tender}: PayDialog): boolean => tender !== undefined && !isCash(tender);

const hasNotes = (sight: Sight): boolean =>
	takesAmount(sight) && !isNotCash(payDialog(sight)) && suggestions(sight, payDialog(sight)).length > 0;

const isTyped = (sight: Sight): boolean => takesAmount(sight) && payDialog(sight).field.value !== '';

const isCashTyped = (sight: Sight): boolean => isTyped(sight) && takesCash(payDialog(sight));

const bindings: readonly Binding[] = [
	{keys: ['enter'], label: 'give it back', hint: 1, records: true, isActive: givesBack, run: complete},
	{keys: ['enter'], label: 'pay', hint: 1, records: true, run: complete},
	{keys: ['down'], label: 'next note', hint: 5, isActive: hasNotes, run: desk => suggest(desk, 1)},
	{keys: ['up'], label: 'note before', isActive: hasNotes, run: desk => suggest(desk, -1)},
	{
		keys: [letters.card],
		label: tenderWord(quickTender).toLowerCase(),
		hint: 2,
		isActive: sight => payDialog(sight).tender !== quickTender,
		run: desk => payBy(desk, {tender: quickTender}),
	},
	{
		keys: [letters.account],
		label: 'another account',
		hint: 3,
		isActive: sight => payDialog(sight).tender === accountTender,
		run: payByAccount,
	},
	{keys: [letters.account], label: 'account', hint: 3, isActive: always, run: payByAccount},
	{
		keys: [letters.anotherWay],
		label: 'another way',
		hint: 6,
		isActive: sight => otherTenders(sight).length > 0,
		run: payByAnother,
	},
	{
		keys: [letters.exactCash],
		label: 'cash',
		hint: 2,
		isActive: sight => givesBack(sight) && payDialog(sight).tender !== cashTender,
		run: desk => updatePay(desk, {tender: cashTender}),
	},
	{
		keys: [letters.exactCash],
		label: 'exact cash',
		hint: 2,
		isActive: sight => payDialog(sight).tender === undefined,
		run: desk => updatePay(desk, {tender: cashTender}),
	},
	{keys: ['+'], label: 'this in cash, the rest otherwise', hint: 7, isActive: isCashTyped, run: takeCashPart},
	{
		keys: [letters.leaveChange],
		label: 'leave the change on an account',
		isActive: isCashTyped,
		blocked: noChange,
		run: leaveChange,
	},
	{
		keys: ['esc'],
		label: 'as it was paid',
		hint: 4,
		isActive: sight => givesBack(sight) && payDialog(sight).tender !== undefined,
		run: desk => updatePay(desk, {tender: undefined}),
	},
	{
		keys: ['esc'],
		label: 'back to cash',
		hint: 4,
		isActive: sight => isNotCash(payDialog(sight)) && !tooMuch(sight),
		run: desk => updatePay(desk, {tender: cashTender, account: desk.view.basket.account}),
	},
	{
		keys: ['esc'],
		label: 'clear',
		hint: 4,
		isActive: isTyped,
		run: desk => updatePay(desk, {field: emptyField, meansChange: false}),
	},
	{
		keys: ['esc'],
		label: 'undo the last',
		hint: 4,
		isActive: sight => takenSoFar(sight).length > 0,
		run: askToGiveBack,
	},
	{keys: ['esc'], label: 'back', hint: 4, run: desk => desk.close()},
];

export const pay: DialogKeys<PayDialog> = {
	title: 'Pay',
	bindings,
	field: {
		read: sight => (takesAmount(sight) ? payDialog(sight).field : undefined),
		write: (desk, field) => updatePay(desk, {field, meansChange: false}),
	},
	onScan: scanOnPay,
};
