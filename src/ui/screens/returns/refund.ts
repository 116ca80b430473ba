// Owns the money of goods that come back at the counter: how it goes back, and why; or into the basket, for an exchange.
import {tidy} from '../../../domain/base/text.ts';
import {type Before, previewRefund, previewReturns} from '../../../domain/ledger/preview.ts';
import {type ByBackKind, byBackKind} from '../../../domain/lines/by-kind.ts';
import type {BackOf} from '../../../domain/lines/lines.ts';
import {backFactsOf, returnedDue} from '../../../domain/lines/lines.ts';
import {tenderNames, tenderRow} from '../../../domain/paying/own-tenders.ts';
import {chargesAccount} from '../../../domain/paying/tender-roles.ts';
import {type SaleReceipt, tendersOf} from '../../../domain/receipts/receipt.ts';
import type {ReturnAsked, Returns} from '../../../domain/returns/asked.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {counted} from '../../../formats/text/counted.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {quantityOf} from '../../../formats/text/quantity.ts';
import {tenderText} from '../../../formats/text/tender.ts';
import {refusalText} from '../../../formats/wording/refusals.ts';
import {saleText} from '../../../formats/wording/sale-made.ts';
import {isBeingPaid, paidFirst} from '../../actions/fill-basket.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import type {ReturnsDialog} from '../../model/dialogs.ts';
import {choiceInput, type FormField, openForm} from '../../model/form.ts';
import {topDialog} from '../../model/view.ts';
import {reasonField} from '../fields/goods-fields.ts';
import {moneyBack} from '../pay/reckoning.ts';
import {askedOf, owedFor} from './returnable.ts';

/** How money can go back: as it came, or by a tender that takes some back. */
function moneyField(sight: Sight, receipt: SaleReceipt): FormField {
	// A voucher is used up: nothing goes back by it.
	const isUsedUp = tendersOf(receipt).some(({tender, net}) => net > 0 && tenderRow(sight.state, tender)?.takesBack === false);
	const others = tenderNames(sight.state).filter(name => !chargesAccount(name) && tenderRow(sight.state, name)?.takesBack);
	return choiceInput('money', 'Money', [
		...(isUsedUp ? [] : [{value: 'as-paid', label: 'back as it was paid'}]),
		...others.map(name => ({value: name, label: `back by ${tenderText(sight.state, name).toLowerCase()}`})),
		{value: 'basket', label: 'into the basket: an exchange'},
	]);
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
				const before = {...desk.ports.now(), receipt: () => receipt};
				if (money === 'basket') return intoBasket(desk, returns, before);
				askToRefund(desk, {id, returns, before});
			},
		}),
	});
}

type Asked = {readonly id: string; readonly returns: Returns; readonly before: Before};

function askToRefund(desk: Desk, {id, returns, before}: Asked): void {
	const made = previewRefund(desk.state, returns, before);
	if ('refused' in made) return desk.say(refusalText(made.refused, desk.symbol), 'warning');
	desk.open({
		type: 'question',
		title: 'Refund?',
		lines: [`The customer gets ${moneyBack(desk, made.tenders)}.`],
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

const ownComing = ({name, quantity, unit}: BackOf<'goods' | 'open'>): string =>
	`${quantityOf(quantity, unit)} × ${plainText(name)}`;
const comingTexts: ByBackKind<string> = {goods: ownComing, open: ownComing, bill: ({name}) => plainText(name)};

/** As many lines as a notice has room to name. */
const mostNamed = 3;

/** The lines come back in the open basket: only the difference is paid. */
function intoBasket(desk: Desk, returns: Returns, now: Before): void {
	const back = previewReturns(desk.state, returns, now);
	if ('refused' in back) return desk.say(refusalText(back.refused, desk.symbol), 'warning');
	if (isBeingPaid(desk)) return desk.say(paidFirst, 'warning');
	const {basket} = desk.view;
	const coming = back.returned.flatMap(each => each.lines);
	const lines = coming.map((line, place) => ({
		// Its own, so that what comes back later in the same basket has another.
		asked: {...(returns.lines[place] as ReturnAsked), reason: returns.reason},
		name: line.name,
		...(backFactsOf(line).unit(line) === 'kg' && {unit: 'kg' as const}),
		due: returnedDue(line),
	}));
	const before = (basket.returns?.lines ?? []).filter(({asked}) => !lines.some(line => isSame(line.asked, asked)));
	// The money, the lines it is for, and the paper they were chosen on.
	desk.close();
	desk.close();
	closePaper(desk);
	desk.set({basket: {...basket, returns: {lines: [...before, ...lines], reason: returns.reason}}});
	desk.goTo('sell');
	closePaper(desk);
	const what =
		coming.length > mostNamed ? counted(coming.length, 'line') : coming.map(line => byBackKind(comingTexts, line)).join(', ');
	desk.say(`${what} come back in this basket. Only the difference is paid.`, 'done');
}

/** The next thing is the basket: a receipt that is shown does not stay before it. */
function closePaper(desk: Desk): void {
	if (topDialog(desk.view)?.type === 'receipt') desk.close();
}

const isSame = (a: ReturnAsked, b: ReturnAsked): boolean => a.receipt === b.receipt && a.line === b.line;
