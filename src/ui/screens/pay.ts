// Owns paying the basket: the tender, the amount, and what comes of it. The sale itself is the till's.

import type {AccountId} from '../../domain/accounts.ts';
import {assert} from '../../domain/assert.ts';
import {basketItems, basketTotals, repriced} from '../../domain/basket.ts';
import {cashDue, currencyOf} from '../../domain/cash.ts';
import {type Cents, minus} from '../../domain/money.ts';
import type {TenderGiven} from '../../domain/payment.ts';
import type {Receipt} from '../../domain/receipt.ts';
import {nextNotes} from '../../domain/tender.ts';
import type {Refusal} from '../../domain/till.ts';
import {amountText, moneyText, type Read, readAmount} from '../../formats/amount.ts';
import {plainText} from '../../formats/plain-text.ts';
import type {Binding, Context} from '../model/bindings.ts';
import type {Desk} from '../model/desk.ts';
import {freshList} from '../model/list.ts';
import {nextBasket} from '../model/selling.ts';
import {emptyField, prefilled} from '../model/text-field.ts';
import {type PayDialog, topDialog} from '../model/view.ts';

export const nothingToPay = (desk: Desk): string | undefined =>
	desk.view.basket.lines.length === 0 ? 'The basket is empty. Scan or find something first.' : undefined;

/** The receipt of the last sale lies there still, and the next basket is full already. */
function isBehindReceipt({stacks, basket}: Desk['view']): boolean {
	const [dialog] = stacks.sell;
	return stacks.sell.length === 1 && dialog?.type === 'receipt' && dialog.isFresh && basket.lines.length > 0;
}

/** Opens Pay on Sell, wherever the key was pressed. */
export function openPay(desk: Desk): void {
	desk.goTo('sell');
	if (isBehindReceipt(desk.view)) desk.close();
	if (desk.view.stacks.sell.length > 0) return;
	desk.clearNotice();
	desk.open({
		type: 'pay',
		tender: 'cash',
		field: emptyField,
		account: desk.view.basket.account,
		fault: undefined,
		meansRepeat: false,
		meansChange: false,
	});
}

function payDialog(desk: Desk): PayDialog {
	const dialog = topDialog(desk.view);
	assert(dialog?.type === 'pay', 'Pay acts while it is on top', {top: dialog?.type});
	return dialog;
}

const change = (desk: Desk, patch: Partial<PayDialog>): void => desk.replace({...payDialog(desk), fault: undefined, ...patch});

/** What the customer owes by the chosen tender: cash is rounded, nothing else is. */
export function dueNow(desk: Desk, {tender}: PayDialog): Cents {
	const {total} = basketTotals(desk.view.basket);
	return tender === 'cash' ? cashDue(desk.state, total) : total;
}

/** What was handed over: what is typed, or exactly what is due. */
export const handedOver = (desk: Desk, dialog: PayDialog): Read<Cents> =>
	dialog.field.value.trim() === '' ? {value: dueNow(desk, dialog)} : readAmount(dialog.field.value);

/** Notes a customer is likely to hand over. */
export const suggestions = (desk: Desk, dialog: PayDialog): readonly Cents[] =>
	nextNotes(dueNow(desk, dialog), currencyOf(desk.state).notes).slice(0, 4);

function tenderGiven(dialog: PayDialog): TenderGiven | string {
	if (dialog.tender === 'card') return {tender: 'card'};
	if (dialog.tender === 'account')
		return dialog.account === undefined ? 'Choose the account that pays, with a.' : {tender: 'account', account: dialog.account};
	if (dialog.field.value.trim() === '') return {tender: 'cash'};
	const read = readAmount(dialog.field.value);
	return 'fault' in read ? read.fault : {tender: 'cash', tendered: read.value};
}

/** So many times the largest note as change, and the amount was likely mistyped. */
const doubtfulNotes = 5;

/** What is asked about a change that nobody has in the drawer, or undefined for one that is fine. */
function changeDoubt(desk: Desk, dialog: PayDialog): string | undefined {
	const given = handedOver(desk, dialog);
	if (dialog.tender !== 'cash' || 'fault' in given) return undefined;
	const due = dueNow(desk, dialog);
	const back = minus(given.value, due);
	if (back < Math.max(...currencyOf(desk.state).notes) * doubtfulNotes) return undefined;
	const [change, typed, owed] = [back, given.value, due].map(amount => moneyText(amount, desk.symbol));
	return `${change} of change? ${typed} was typed, ${owed} is due.`;
}

const askAboutChange = (desk: Desk, doubt: string): void =>
	desk.open({
		type: 'question',
		title: 'So much change?',
		lines: [doubt],
		yes: 'sell it',
		no: 'go back to the amount',
		choice: 'no',
		onYes: () => {
			change(desk, {meansChange: true});
			complete(desk);
		},
	});

function complete(desk: Desk): void {
	const dialog = payDialog(desk);
	const tender = tenderGiven(dialog);
	if (typeof tender === 'string') return change(desk, {fault: tender});
	const doubt = dialog.meansChange ? undefined : changeDoubt(desk, dialog);
	if (doubt !== undefined) return askAboutChange(desk, doubt);
	const {basket, basketId} = desk.view;
	const order = {
		type: 'sell',
		id: basketId,
		items: basketItems(basket),
		tenders: [tender],
		...(dialog.meansRepeat && {meansRepeat: true}),
		...(basket.customer && {customer: basket.customer}),
		...(basket.lost.length > 0 && {lost: basket.lost}),
		...(basket.removed.length > 0 && {removed: basket.removed}),
	} as const;
	desk.perform(order, {
		done: ({receipt}) => sold(desk, receipt),
		refused: (sentence, refusal) => refused(desk, sentence, refusal),
	});
}

function sold(desk: Desk, receipt: Receipt | undefined): void {
	desk.set({...nextBasket(desk), found: undefined});
	if (!receipt) return desk.close();
	desk.replace({type: 'receipt', receipt, top: 0, isFresh: true});
	desk.say(saleText(receipt, desk.symbol), 'done');
}

/** What the notice says after a sale: its number, its total, its change. */
export function saleText(receipt: Receipt, symbol: string): string {
	if (receipt.type !== 'sale')
		return `Slip ${receipt.number}: ${moneyText(receipt.amount, symbol)} paid out to ${plainText(receipt.name)}.`;
	const [taken] = receipt.tenders;
	const left = taken?.account ? ` ${moneyText(taken.account.balance, symbol)} left for ${plainText(taken.account.name)}.` : '';
	const back = taken && taken.tender === 'cash' ? ` Change ${moneyText(taken.change, symbol)}.` : '';
	return `Sold ${moneyText(receipt.total, symbol)}, receipt ${receipt.number}.${back}${left}`;
}

function refused(desk: Desk, sentence: string, refusal: Refusal): void {
	if (refusal.kind === 'repeats') {
		return desk.open({
			type: 'question',
			title: 'The same again?',
			lines: [sentence],
			yes: 'sell it again',
			no: 'go back',
			choice: 'no',
			onYes: () => {
				change(desk, {meansRepeat: true});
				complete(desk);
			},
		});
	}
	if (refusal.kind === 'price-changed') desk.set({basket: repriced(desk.view.basket, desk.state.products.rows)});
	change(desk, {fault: sentence});
}

function chooseAccount(desk: Desk): void {
	const take = (account: AccountId): void => change(desk, {tender: 'account', account});
	desk.open({type: 'choose-account', field: emptyField, list: freshList, onChoose: (_desk, account) => take(account)});
}

function payByAccount(desk: Desk): void {
	const dialog = payDialog(desk);
	if (dialog.account === undefined || dialog.tender === 'account') return chooseAccount(desk);
	change(desk, {tender: 'account'});
}

/** Steps through the suggested notes. */
function suggest(desk: Desk, by: number): void {
	const dialog = payDialog(desk);
	if (dialog.tender !== 'cash') return;
	const amounts = ['', ...suggestions(desk, dialog).map(amount => amountText(amount).replaceAll(',', ''))];
	const place = amounts.indexOf(dialog.field.value);
	const next = amounts[(Math.max(0, place) + by + amounts.length) % amounts.length] ?? '';
	change(desk, {field: prefilled(next), meansChange: false});
}

const always = (): boolean => true;
const hasNotes = (desk: Desk): boolean => payDialog(desk).tender === 'cash' && suggestions(desk, payDialog(desk)).length > 0;

const bindings: readonly Binding[] = [
	{keys: ['enter'], label: 'pay', hint: 1, run: complete},
	{keys: ['down'], label: 'next note', hint: 5, isActive: hasNotes, run: desk => suggest(desk, 1)},
	{keys: ['up'], label: 'note before', isActive: hasNotes, run: desk => suggest(desk, -1)},
	{
		keys: ['c', 'C'],
		label: 'card',
		hint: 2,
		isActive: desk => payDialog(desk).tender !== 'card',
		run: desk => change(desk, {tender: 'card'}),
	},
	{keys: ['a', 'A'], label: 'account', hint: 3, isActive: always, run: payByAccount},
	{
		keys: ['esc'],
		label: 'back to cash',
		hint: 4,
		isActive: desk => payDialog(desk).tender !== 'cash',
		run: desk => change(desk, {tender: 'cash'}),
	},
	{keys: ['esc'], label: 'back', hint: 4, run: desk => desk.close()},
];

export const pay: Context = {
	title: 'Pay',
	bindings,
	field: {
		read: desk => (payDialog(desk).tender === 'cash' ? payDialog(desk).field : undefined),
		write: (desk, field) => change(desk, {field, meansChange: false}),
	},
};
