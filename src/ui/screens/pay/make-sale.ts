// Owns completing what Pay has put together: the doubts that are asked about, the sale itself, and what comes of it.
import {tenderRow} from '../../../domain/paying/own-tenders.ts';
import type {TenderGiven} from '../../../domain/paying/payment.ts';
import {cashTender} from '../../../domain/paying/tender-roles.ts';
import {isCash} from '../../../domain/paying/tenders.ts';
import type {Refusal} from '../../../domain/ports/till.ts';
import type {Receipt} from '../../../domain/receipts/receipt.ts';
import {repriced} from '../../../domain/selling/basket.ts';
import {currencyOf} from '../../../domain/shop/cash.ts';
import {moneyText, readAmount} from '../../../formats/text/amount.ts';
import {saleText} from '../../../formats/wording/sale-made.ts';
import {beginBasket} from '../../actions/fill-basket.ts';
import {takenSoFar} from '../../actions/part-payments.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import type {PayDialog} from '../../model/dialogs.ts';
import {askForBuyer, wantsBuyer} from './buyer-form.ts';
import {change, changeNow, dueNow, handedOver, leftDue, payDialog, saleOf} from './reckoning.ts';

/** So many times the largest note as change, and the amount was likely mistyped. */
const doubtfulNotes = 5;

/** What is asked about a change that nobody has in the drawer, or undefined for one that is fine. */
function changeDoubt(sight: Sight, dialog: PayDialog): string | undefined {
	const given = handedOver(sight, dialog);
	const back = changeNow(sight, dialog);
	if ('fault' in given || back < Math.max(...currencyOf(sight.state).notes) * doubtfulNotes) return undefined;
	const [change, typed, owed] = [back, given.value, dueNow(sight, dialog)].map(amount => moneyText(amount, sight.symbol));
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

/** How the rest is paid, after what was taken so far; or the sentence that says what to do first. */
function lastTender(sight: Sight, dialog: PayDialog): readonly TenderGiven[] | string {
	const {tender, account, field} = dialog;
	const left = leftDue(sight);
	const isTyped = field.value.trim() !== '';
	if (left < 0 || (left === 0 && takenSoFar(sight).length > 0)) return [];
	if (tender === undefined && !isTyped)
		return `This basket was parked. Choose how it is paid: type the cash, ${sight.keyOf('pay.exact-cash')} for exact cash, ${sight.keyOf('pay.card')} for card, ${sight.keyOf('pay.account')} for an account.`;
	if (tender === undefined || isCash(tender)) {
		const read = isTyped ? readAmount(field.value) : undefined;
		if (!read) return [{tender: cashTender}];
		return 'fault' in read ? read.fault : [{tender: cashTender, tendered: read.value}];
	}
	const isOnlyOne = takenSoFar(sight).length === 0;
	const charges = tenderRow(sight.state, tender)?.chargesAccount;
	if (charges && account === undefined) return `Choose the account that pays, with ${sight.keyOf('pay.account')}.`;
	return [{tender, ...(charges && account !== undefined && {account}), ...(!isOnlyOne && {tendered: left})}];
}

/** Pays the basket by what was taken and by what is chosen, or says what is missing. */
export function complete(desk: Desk): void {
	const dialog = payDialog(desk);
	const last = lastTender(desk, dialog);
	if (typeof last === 'string') return change(desk, {fault: last});
	const doubt = dialog.meansChange ? undefined : changeDoubt(desk, dialog);
	if (doubt !== undefined) return askAboutChange(desk, doubt);
	if (!dialog.askedBuyer && wantsBuyer(desk)) return askForBuyer(desk, () => complete(desk));
	const order = {...saleOf(desk, dialog, [...takenSoFar(desk), ...last]), id: desk.view.basketId};
	desk.perform(order, {
		done: ({receipt}) => sold(desk, receipt),
		refused: (sentence, refusal) => refused(desk, sentence, refusal),
	});
}

function sold(desk: Desk, receipt: Receipt | undefined): void {
	beginBasket(desk);
	desk.set({found: undefined});
	if (!receipt) return desk.close();
	desk.replace({type: 'receipt', receipt, top: 0, isFresh: true});
	desk.say(saleText(receipt, desk.symbol), 'done');
}

function refused(desk: Desk, sentence: string, refusal: Refusal): void {
	const ask = (title: string, yes: string, means: Partial<PayDialog>): void =>
		desk.open({
			type: 'question',
			title,
			lines: [sentence],
			yes,
			no: 'go back',
			choice: 'no',
			onYes: () => {
				change(desk, means);
				complete(desk);
			},
		});
	if (refusal.kind === 'repeats') return ask('The same again?', 'sell it again', {meansRepeat: true});
	if (refusal.kind === 'price-is-zero') return ask('For nothing?', 'sell it for nothing', {meansZero: true});
	if (refusal.kind === 'price-changed')
		desk.set({basket: repriced(desk.view.basket, desk.state.products.rows, desk.ports.now().at)});
	change(desk, {fault: sentence});
}
