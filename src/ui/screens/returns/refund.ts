// Owns the money of goods that come back at the counter: how it goes back, and why; or into the basket, for an exchange.
import type {Cents} from '../../../domain/base/money.ts';
import {tidy} from '../../../domain/base/text.ts';
import {tenderNames, tenderRow} from '../../../domain/paying/own-tenders.ts';
import {chargesAccount} from '../../../domain/paying/tender-roles.ts';
import {type SaleReceipt, tendersOf} from '../../../domain/receipts/receipt.ts';
import {type Returned, type ReturnedLine, returnedDue} from '../../../domain/receipts/returned-lines.ts';
import type {ReturnAsked, Returns} from '../../../domain/returns/asked.ts';
import {takeBack} from '../../../domain/returns/take-back.ts';
import {settle} from '../../../domain/selling/settlement.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {counted} from '../../../formats/text/counted.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {quantityOf} from '../../../formats/text/quantity.ts';
import {saleText} from '../../../formats/wording/sale-made.ts';
import {isBeingPaid, paidFirst} from '../../actions/fill-basket.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import type {ReturnsDialog} from '../../model/dialogs.ts';
import {choiceInput, type FormField, openForm} from '../../model/form.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import {topDialog} from '../../model/view.ts';
import {reasonField} from '../fields/goods-fields.ts';
import {moneyBack} from '../pay/reckoning.ts';
import {askedOf, owedFor} from './returnable.ts';

/** How money can go back: as it came, or by a tender that takes some back. */
function moneyField(sight: Sight, receipt: SaleReceipt): FormField {
	// A voucher is used up: nothing goes back by it.
	const isUsedUp = tendersOf(receipt).some(({tender, net}) => net > 0 && tenderRow(sight.state, tender)?.takesBack === false);
	const others = tenderNames(sight.state).filter(name => !chargesAccount(name) && tenderRow(sight.state, name)?.takesBack);
	return choiceInput('money', 'Money', {
		options: [
			...(isUsedUp ? [] : [{value: 'as-paid', label: 'back as it was paid'}]),
			...others.map(name => ({value: name, label: `back by ${(tenderRow(sight.state, name)?.label ?? name).toLowerCase()}`})),
			{value: 'basket', label: 'into the basket: an exchange'},
		],
	});
}

/** Asks how the money for what comes back of a receipt goes back, and why. */
export function openRefund(desk: Desk, dialog: ReturnsDialog): void {
	const {receipt} = dialog;
	const asked = askedOf(desk, dialog);
	const owed = owedFor(desk, dialog);
	desk.open({
		type: 'form',
		form: openForm({
			title: owed === undefined ? `Refund of ${receipt.number}` : `Refund of ${receipt.number}: ${moneyText(owed, desk.symbol)}`,
			verb: 'go on',
			id: desk.ports.newId(),
			fields: [moneyField(desk, receipt), reasonField],
			accept: (values, {id}) => {
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
				if ('refused' in back) return desk.say(refusalOn(desk, back.refused), 'warning');
				if (money === 'basket') return intoBasket(desk, {returns, returned: back.returned});
				askToRefund(desk, {id, returns, returned: back.returned});
			},
		}),
	});
}

type Ready = {readonly returns: Returns; readonly returned: readonly Returned[]};

function askToRefund(desk: Desk, {id, returns, returned}: Ready & {readonly id: string}): void {
	const settled = settle(desk.state, {lines: [], returned, tenders: [], ...(returns.to && {to: returns.to})});
	if ('refused' in settled) return desk.say(refusalOn(desk, settled.refused), 'warning');
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
						desk.close();
						if (!receipt) return;
						desk.open({type: 'receipt', receipt, top: 0, isFresh: true});
						desk.say(saleText(receipt, desk.symbol), 'done');
					},
				},
			),
	});
}

const comingText = (line: ReturnedLine): string =>
	line.type === 'bill' ? plainText(line.name) : `${quantityOf(line.quantity, line.unit)} × ${plainText(line.name)}`;

/** As many lines as a notice has room to name. */
const mostNamed = 3;

/** The lines come back in the open basket: only the difference is paid. */
function intoBasket(desk: Desk, {returns, returned}: Ready): void {
	if (isBeingPaid(desk)) return desk.say(paidFirst(desk), 'warning');
	const {basket} = desk.view;
	const coming = returned.flatMap(each => each.lines);
	const lines = coming.map((line, place) => ({
		// Its own, so that what comes back later in the same basket has another.
		asked: {...(returns.lines[place] as ReturnAsked), reason: returns.reason},
		name: line.name,
		...(line.type !== 'bill' && line.unit === 'kg' && {unit: line.unit}),
		due: returnedDue(line) as Cents,
	}));
	const before = (basket.returns?.lines ?? []).filter(({asked}) => !lines.some(line => isSame(line.asked, asked)));
	// The money, the lines it is for, and the paper they were chosen on.
	desk.close();
	desk.close();
	closePaper(desk);
	desk.set({basket: {...basket, returns: {lines: [...before, ...lines], reason: returns.reason}}});
	desk.goTo('sell');
	closePaper(desk);
	const what = coming.length > mostNamed ? counted(coming.length, 'line') : coming.map(comingText).join(', ');
	desk.say(`${what} come back in this basket. Only the difference is paid.`, 'done');
}

/** The next thing is the basket: a receipt that is shown does not stay before it. */
function closePaper(desk: Desk): void {
	if (topDialog(desk.view)?.type === 'receipt') desk.close();
}

const isSame = (a: ReturnAsked, b: ReturnAsked): boolean => a.receipt === b.receipt && a.line === b.line;
