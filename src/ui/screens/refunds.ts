// Owns taking goods of a receipt back at the counter: which lines and how many, where they go, how the money goes back; or into the basket, for an exchange.

import {checkText} from '../../domain/checks.ts';
import {type Cents, negative, type Thousandths} from '../../domain/money.ts';
import type {Receipt, SaleReceipt} from '../../domain/receipt.ts';
import {leftToReturn, type ReturnAsked, type Returns, takeBack} from '../../domain/refund.ts';
import type {GoesTo, Returned} from '../../domain/returns.ts';
import {returnedDue} from '../../domain/returns.ts';
import {isOwn, type SaleLine} from '../../domain/sale-lines.ts';
import {settle} from '../../domain/settlement.ts';
import {type TenderTaken, tenderLabel} from '../../domain/tender.ts';
import {tenderRow} from '../../domain/tender-rows.ts';
import {note, tidy} from '../../domain/text.ts';
import {moneyText} from '../../formats/amount.ts';
import {plainText} from '../../formats/plain-text.ts';
import {quantityOf, quantityText, readQuantity} from '../../formats/quantity.ts';
import {refusalText} from '../../formats/wording.ts';
import type {Desk} from '../model/desk.ts';
import {choiceInput, type FormField, type FormValues, openForm, textInput} from '../model/form.ts';
import {freshList} from '../model/list.ts';
import {isBeingPaid, paidFirst} from '../model/selling.ts';
import {saleText} from './pay-done.ts';

/** One line of a receipt, with how much of it can still come back. */
type Returnable = {readonly place: number; readonly line: SaleLine; readonly left: Thousandths};

/** As many lines as a form asks about at once; of a longer receipt one is chosen first. */
const mostAtOnce = 6;

const returnables = (desk: Desk, receipt: SaleReceipt): readonly Returnable[] =>
	leftToReturn(desk.state, receipt).flatMap((left, place) => {
		const line = receipt.lines[place];
		return line && left > 0 ? [{place: place + 1, line, left}] : [];
	});

/** Why nothing of a receipt can come back, or undefined. */
export function noRefund(desk: Desk, receipt: Receipt | undefined): string | undefined {
	if (!receipt) return 'No receipt is selected.';
	if (receipt.type !== 'sale') return 'A withdrawal is not refunded: top the account up instead.';
	if (receipt.lines.length === 0) return 'This is a refund itself. Choose the receipt the goods were sold on.';
	if (returnables(desk, receipt).length > 0) return undefined;
	return receipt.lines.some(isOwn) ? 'All of it came back already.' : 'Tokens, airtime, vouchers and top-ups are not refunded.';
}

const unitOf = (line: SaleLine) => (isOwn(line) ? line.unit : 'each');

function quantityField({place, line, left}: Returnable): FormField {
	const there = quantityOf(left, unitOf(line));
	return textInput(`line${place}`, `${plainText(line.name)}`, {
		placeholder: `none of ${there}`,
		check: text => {
			if (text === '') return undefined;
			const read = readQuantity(text);
			if ('fault' in read) return read.fault;
			return read.value > left ? `No more than ${there} can come back.` : undefined;
		},
	});
}

/** The lines that were given a quantity. */
const askedIn = (values: FormValues, receipt: string, lines: readonly Returnable[]): readonly ReturnAsked[] =>
	lines.flatMap(({place}) => {
		const read = readQuantity(values.get(`line${place}`) || '0');
		const to = (values.get('goods') ?? 'stock') as GoesTo;
		return 'value' in read && read.value > 0 ? [{receipt, line: place, quantity: read.value, to}] : [];
	});

/** How money can go back: as it came, or by a tender that takes some back. */
function moneyField(desk: Desk): FormField {
	const others = ['cash', 'card', ...desk.state.tenders.rows.keys()].filter(name => tenderRow(desk.state, name)?.takesBack);
	return choiceInput('money', 'Money', [
		{value: 'as-paid', label: 'back as it was paid'},
		...others.map(name => ({value: name, label: `back by ${(tenderRow(desk.state, name)?.label ?? name).toLowerCase()}`})),
		{value: 'basket', label: 'into the basket: an exchange'},
	]);
}

const goodsField = choiceInput('goods', 'Goods', [
	{value: 'stock', label: 'back on the shelf'},
	{value: 'waste', label: 'thrown away'},
]);

const reasonField = textInput('reason', 'Why', {
	check: text => {
		const refusal = checkText('reason', tidy(text), note);
		return refusal && refusalText(refusal);
	},
});

/** Opens the refund of a receipt; of a long one the line is chosen first. */
export function openRefund(desk: Desk, receipt: SaleReceipt): void {
	const lines = returnables(desk, receipt);
	if (lines.length <= mostAtOnce) return refundForm(desk, receipt, lines);
	desk.open({
		type: 'menu',
		title: `Which line of ${receipt.number} comes back?`,
		lines: [],
		options: lines.map(each => ({
			label: `${plainText(each.line.name)}, ${quantityOf(each.left, unitOf(each.line))}`,
			run: () => refundForm(desk, receipt, [each]),
		})),
		list: freshList,
	});
}

function refundForm(desk: Desk, receipt: SaleReceipt, lines: readonly Returnable[]): void {
	desk.open({
		type: 'form',
		form: openForm({
			title: `Refund of ${receipt.number}: how many come back?`,
			verb: 'go on',
			id: desk.ports.newId(),
			fields: [...lines.map(quantityField), goodsField, moneyField(desk), reasonField],
			accept: (_desk, values, {id}) => {
				const asked = askedIn(values, receipt.number, lines);
				if (asked.length === 0) return desk.say('Say how many of which line come back.', 'warning');
				const money = values.get('money') ?? 'as-paid';
				const returns: Returns = {
					lines: asked,
					reason: tidy(values.get('reason') ?? ''),
					...(money !== 'as-paid' && money !== 'basket' && {to: {tender: money}}),
				};
				const back = takeBack(desk.state, returns, {
					receipts: new Map([[receipt.number, receipt]]),
					stamp: {at: desk.ports.now().at},
				});
				if ('refused' in back) return desk.say(refusalText(back.refused, desk.symbol), 'warning');
				if (money === 'basket') return intoBasket(desk, {returns, returned: back.returned});
				askToRefund(desk, {id, returns, returned: back.returned});
			},
		}),
	});
}

type Ready = {readonly returns: Returns; readonly returned: readonly Returned[]};

/** What goes back by which tender, in words: to the coin, as it is going to be paid. */
const moneyBack = (desk: Desk, tenders: readonly TenderTaken[]): string =>
	tenders
		.map(({net, account, ...taken}) => {
			const by = account ? `to the account of ${plainText(account.name)}` : `by ${plainText(tenderLabel(taken)).toLowerCase()}`;
			return `${moneyText(negative(net), desk.symbol)} ${by}`;
		})
		.join(', ');

function askToRefund(desk: Desk, {id, returns, returned}: Ready & {readonly id: string}): void {
	const settled = settle(desk.state, {lines: [], returned, tenders: [], ...(returns.to && {to: returns.to})});
	if ('refused' in settled) return desk.say(refusalText(settled.refused, desk.symbol), 'warning');
	desk.open({
		type: 'question',
		title: 'Refund?',
		lines: [`The customer gets ${moneyBack(desk, settled.tenders)}.`],
		yes: 'refund it',
		no: 'go back',
		choice: 'no',
		onYes: () =>
			desk.perform(
				{type: 'refund', id, ...returns},
				{
					done: ({receipt}) => {
						desk.close();
						if (!receipt) return;
						desk.open({type: 'receipt', receipt, top: 0, isFresh: true});
						desk.say(saleText(receipt, desk.symbol), 'done');
					},
				},
			),
	});
}

/** The lines come back in the open basket: only the difference is paid. */
function intoBasket(desk: Desk, {returns, returned}: Ready): void {
	if (isBeingPaid(desk)) return desk.say(paidFirst, 'warning');
	const {basket} = desk.view;
	const lines = returned
		.flatMap(each => each.lines)
		.map((line, place) => ({
			// Its own, so that what comes back later in the same basket has another.
			asked: {...(returns.lines[place] as ReturnAsked), reason: returns.reason},
			name: line.name,
			due: returnedDue(line) as Cents,
		}));
	const before = (basket.returns?.lines ?? []).filter(({asked}) => !lines.some(line => isSame(line.asked, asked)));
	desk.close();
	desk.set({basket: {...basket, returns: {lines: [...before, ...lines], reason: returns.reason}}});
	desk.goTo('sell');
	const what = lines.map(({asked, name}) => `${quantityText(asked.quantity)} × ${plainText(name)}`).join(', ');
	desk.say(`${what} come back in this basket. Only the difference is paid.`, 'done');
}

const isSame = (a: ReturnAsked, b: ReturnAsked): boolean => a.receipt === b.receipt && a.line === b.line;
