// Owns the keys of Pay: by what it is paid, in one or in several parts. What is reckoned is in paying.ts, the sale itself in pay-done.ts.
import {type AccountId, available} from '../../../domain/accounts/records.ts';
import {checkSpending} from '../../../domain/accounts/standing.ts';
import {checkAmount} from '../../../domain/base/checks.ts';
import {nothing, sum} from '../../../domain/base/money.ts';
import type {DomainRefusal} from '../../../domain/ledger/commands.ts';
import {tenderRow} from '../../../domain/paying/own-tenders.ts';
import type {TenderGiven} from '../../../domain/paying/payment.ts';
import {accountTender, cashTender, plainTenders} from '../../../domain/paying/tender-roles.ts';
import {builtIn, isCash, type TenderName} from '../../../domain/paying/tenders.ts';
import {checkCoins} from '../../../domain/shop/cash.ts';
import {amountText, moneyText, readAmount} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {keepTaken, takenSoFar, tenderName} from '../../actions/part-payments.ts';
import type {Binding, Desk, DialogKeys, Sight} from '../../model/desk.ts';
import type {PayDialog} from '../../model/dialogs.ts';
import {freshList} from '../../model/list.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import {emptyField, prefilled} from '../../model/text-field.ts';
import {complete} from './make-sale.ts';
import {change, changeNow, dueNow, givesBack, handedOver, leftDue, payDialog, suggestions, takesAmount} from './reckoning.ts';

export const nothingToPay = (sight: Sight): string | undefined =>
	sight.view.basket.lines.length === 0 && sight.view.basket.returns === undefined
		? 'The basket is empty. Scan or find something first.'
		: undefined;

/** The receipt of the last sale lies there still, and the next basket is full already. */
function isBehindReceipt({stacks, basket}: Desk['view']): boolean {
	const [dialog] = stacks.sell;
	return stacks.sell.length === 1 && dialog?.type === 'receipt' && dialog.isFresh && basket.lines.length > 0;
}

/** Opens Pay on Sell, wherever the key was pressed. A basket that was recalled says again how it is paid. */
export function openPay(desk: Desk): void {
	desk.goTo('sell');
	if (isBehindReceipt(desk.view)) desk.close();
	if (desk.view.stacks.sell.length > 0) return;
	desk.clearNotice();
	const {basket} = desk.view;
	desk.open({
		type: 'pay',
		tender: basket.isRecalled || givesBack(desk) ? undefined : cashTender,
		field: emptyField,
		account: basket.account,
		changeTo: undefined,
		fault: undefined,
		meansRepeat: false,
		meansChange: false,
		meansZero: false,
		askedBuyer: false,
	});
}

function chooseAccount(desk: Desk, title: string, then: (account: AccountId) => void): void {
	desk.open({type: 'choose-account', title, field: emptyField, list: freshList, onChoose: account => then(account)});
}

/** Takes what is typed by a tender, or lets it pay all that is left. */
function payBy(desk: Desk, {tender, account}: Pick<TenderGiven, 'tender' | 'account'>): void {
	const dialog = payDialog(desk);
	const chosen = account === undefined ? {} : {account};
	if (dialog.field.value.trim() === '' || !takesAmount(desk, dialog)) return change(desk, {tender, ...chosen});
	const read = readAmount(dialog.field.value);
	if ('fault' in read) return change(desk, {fault: read.fault});
	const left = leftDue(desk);
	const label = tenderRow(desk.state, tender)?.label ?? tender;
	if (read.value > left) return change(desk, {fault: refusalOn(desk, {kind: 'over-tendered', tender: label, due: left})});
	if (read.value === left) {
		const refusal = checkAccount(desk, {tender, tendered: left, ...chosen});
		if (refusal) return change(desk, {fault: refusalOn(desk, refusal)});
		// The amount stays: it is there again when the sale is refused and Esc goes back to cash.
		change(desk, {tender, ...chosen});
		return complete(desk);
	}
	takePart(desk, {tender, tendered: read.value, ...chosen});
}

/** Why an account cannot pay this part beside what was taken of it before, or undefined. The till looks again when all is paid. */
function checkAccount(sight: Sight, {account: id, tendered = nothing}: TenderGiven): DomainRefusal | undefined {
	const account = id === undefined ? undefined : sight.state.accounts.rows.get(id);
	if (!account) return undefined;
	const before = takenSoFar(sight).filter(part => part.account === id);
	const needed = sum([...before.map(part => part.tendered ?? nothing), tendered]);
	const left = available(account);
	return (
		checkSpending(account) ??
		(needed > left ? {kind: 'credit-too-low', name: account.name, needed, available: left, isSale: true} : undefined)
	);
}

function takePart(desk: Desk, part: TenderGiven): void {
	const refusal = checkAmount('amount paid', part.tendered ?? nothing) ?? checkAccount(desk, part);
	if (refusal) return change(desk, {fault: refusalOn(desk, refusal)});
	keepTaken(desk, [...takenSoFar(desk), part]);
	// The next part by account asks whose, unless the customer has one.
	change(desk, {field: emptyField, tender: cashTender, account: desk.view.basket.account, meansChange: false});
	const [taken, left] = [part.tendered ?? nothing, leftDue(desk)].map(amount => moneyText(amount, desk.symbol));
	desk.say(`${plainText(tenderName(desk, part))} ${taken}. ${left} still due.`, 'done');
}

/** Takes what is typed in cash, and the rest by another tender. */
function takeCashPart(desk: Desk): void {
	const dialog = payDialog(desk);
	const read = readAmount(dialog.field.value);
	if ('fault' in read) return change(desk, {fault: read.fault});
	const uncountable = checkCoins(desk.state, 'cash handed over', read.value);
	if (uncountable) return change(desk, {fault: refusalOn(desk, uncountable)});
	if (read.value >= dueNow(desk, dialog)) return complete(desk);
	takePart(desk, {tender: cashTender, tendered: read.value});
}

function payByAccount(desk: Desk): void {
	const {account, tender} = payDialog(desk);
	if (account !== undefined && tender !== accountTender) return payBy(desk, {tender: accountTender, account});
	const title = givesBack(desk) ? 'Onto which account does the money go?' : 'Which account pays?';
	chooseAccount(desk, title, chosen => payBy(desk, {tender: accountTender, account: chosen}));
}

/** The tender with a key of its own, beside cash and accounts; and the others of all shops, which are chosen from a list. */
const [quickTender = cashTender, ...slowTenders] = plainTenders;

/** The other ways to pay: those without a key, and those that the shop added. */
const otherTenders = (sight: Sight): readonly TenderName[] => [...slowTenders, ...sight.state.tenders.rows.keys()];

function payByAnother(desk: Desk): void {
	const [only, ...more] = otherTenders(desk);
	if (only !== undefined && more.length === 0) return payBy(desk, {tender: only});
	desk.open({
		type: 'menu',
		title: givesBack(desk) ? 'Back by what?' : 'Paid by what?',
		lines: givesBack(desk) ? [] : ['The amount that is typed, or all that is left.'],
		options: otherTenders(desk).map(name => ({
			label: tenderRow(desk.state, name)?.label ?? name,
			run: () => payBy(desk, {tender: name}),
		})),
		list: freshList,
	});
}

function leaveChange(desk: Desk): void {
	if (payDialog(desk).changeTo !== undefined) return change(desk, {changeTo: undefined});
	chooseAccount(desk, 'Onto which account does the change go?', changeTo => change(desk, {changeTo}));
}

function noChange(sight: Sight): string | undefined {
	const given = handedOver(sight, payDialog(sight));
	if ('fault' in given) return given.fault;
	return changeNow(sight, payDialog(sight)) > 0 ? undefined : 'There is no change: no more is handed over than is due.';
}

/** One step back: to cash, then the part that was taken last, then out. */
function goBack(desk: Desk): void {
	const {tender} = payDialog(desk);
	const taken = takenSoFar(desk);
	if (tender !== undefined && !isCash(tender)) return change(desk, {tender: cashTender, account: desk.view.basket.account});
	if (taken.length === 0) return desk.close();
	keepTaken(desk, taken.slice(0, -1));
	desk.say('Took back what was taken last.');
}

/** Steps through the suggested notes. */
function suggest(desk: Desk, by: number): void {
	const dialog = payDialog(desk);
	if (!takesAmount(desk, dialog)) return;
	const amounts = ['', ...suggestions(desk, dialog).map(amount => amountText(amount).replaceAll(',', ''))];
	const place = amounts.indexOf(dialog.field.value);
	const next = amounts[(Math.max(0, place) + by + amounts.length) % amounts.length] ?? '';
	change(desk, {field: prefilled(next), meansChange: false});
}

const always = (): boolean => true;
const hasNotes = (sight: Sight): boolean =>
	takesAmount(sight, payDialog(sight)) && suggestions(sight, payDialog(sight)).length > 0;
const isTyped = (sight: Sight): boolean => takesAmount(sight, payDialog(sight)) && payDialog(sight).field.value.trim() !== '';
const isNotCash = ({tender}: PayDialog): boolean => tender !== undefined && !isCash(tender);

const bindings: readonly Binding[] = [
	{keys: ['enter'], label: 'give it back', hint: 1, isActive: givesBack, run: complete},
	{keys: ['enter'], label: 'pay', hint: 1, run: complete},
	{keys: ['down'], label: 'next note', hint: 5, isActive: hasNotes, run: desk => suggest(desk, 1)},
	{keys: ['up'], label: 'note before', isActive: hasNotes, run: desk => suggest(desk, -1)},
	{
		keys: ['c', 'C'],
		label: (builtIn(quickTender)?.label ?? quickTender).toLowerCase(),
		hint: 2,
		isActive: sight => payDialog(sight).tender !== quickTender,
		run: desk => payBy(desk, {tender: quickTender}),
	},
	{
		keys: ['a', 'A'],
		label: 'another account',
		hint: 3,
		isActive: sight => payDialog(sight).tender === accountTender,
		run: payByAccount,
	},
	{keys: ['a', 'A'], label: 'account', hint: 3, isActive: always, run: payByAccount},
	{keys: ['m', 'M'], label: 'another way', hint: 6, isActive: sight => otherTenders(sight).length > 0, run: payByAnother},
	{
		keys: ['e', 'E'],
		label: 'cash',
		hint: 2,
		isActive: sight => givesBack(sight) && payDialog(sight).tender !== cashTender,
		run: desk => change(desk, {tender: cashTender}),
	},
	{
		keys: ['e', 'E'],
		label: 'exact cash',
		hint: 2,
		isActive: sight => payDialog(sight).tender === undefined,
		run: desk => change(desk, {tender: cashTender}),
	},
	{keys: ['+'], label: 'this in cash, the rest otherwise', hint: 7, isActive: isTyped, run: takeCashPart},
	{keys: ['k', 'K'], label: 'leave the change on an account', isActive: isTyped, blocked: noChange, run: leaveChange},
	{
		keys: ['esc'],
		label: 'as it was paid',
		hint: 4,
		isActive: sight => givesBack(sight) && payDialog(sight).tender !== undefined,
		run: desk => change(desk, {tender: undefined}),
	},
	{
		keys: ['esc'],
		label: 'back to cash',
		hint: 4,
		isActive: sight => isNotCash(payDialog(sight)),
		run: goBack,
	},
	{
		keys: ['esc'],
		label: 'clear',
		hint: 4,
		isActive: sight => isTyped(sight) && takenSoFar(sight).length > 0,
		run: desk => change(desk, {field: emptyField, meansChange: false}),
	},
	{
		keys: ['esc'],
		label: 'take the last back',
		hint: 4,
		isActive: sight => !isNotCash(payDialog(sight)) && takenSoFar(sight).length > 0,
		run: desk => goBack(desk),
	},
	{keys: ['esc'], label: 'back', hint: 4, run: desk => desk.close()},
];

export const pay: DialogKeys<PayDialog> = {
	title: 'Pay',
	bindings,
	field: {
		read: sight => (takesAmount(sight, payDialog(sight)) ? payDialog(sight).field : undefined),
		write: (desk, field) => change(desk, {field, meansChange: false}),
	},
};
