// The form of a service or a bill: for whom, the amount, the tender; into the basket, or at once on a receipt of one line.
import type {SaleItem} from '../../../domain/lines/lines.ts';
import {builtInTenders, cashTender, chargesAccount} from '../../../domain/paying/tender-roles.ts';
import type {Refusal} from '../../../domain/ports/till.ts';
import type {Receipt} from '../../../domain/receipts/receipt.ts';
import {basketItems} from '../../../domain/selling/basket.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {saleText} from '../../../formats/wording/sale-made.ts';
import {askSameAgain, whenConfirmed} from '../../actions/confirm-item.ts';
import {isBeingPaid, paidFirst} from '../../actions/fill-basket.ts';
import type {Desk} from '../../model/desk.ts';
import {type Form, type FormValues, openForm} from '../../model/form.ts';
import {accountField, accountOf, inBasket, payChoice} from '../fields/tender-fields.ts';
import {type ChosenBefore, openPay} from '../pay/open-pay.ts';
import {type FilledIn, soldFields} from './filled-fields.ts';
import {putInBasket} from './into-basket.ts';
import {lineOf, type Provider} from './providers.ts';

/** Among the values of an accepted form: whatever was chosen, it goes into the basket, and Pay opens with that tender. */
export const opensPay = 'opensPay';

/** `whenDone` clears the form once its purchase is in the basket or paid. */
export function providerForm(
	desk: Desk,
	provider: Provider,
	{whenDone, ...filled}: FilledIn & {readonly whenDone: () => void},
): Form {
	const {row} = provider;
	return openForm({
		title: plainText(row.name),
		verb: 'accept',
		isCustomers: true,
		id: desk.ports.newId(),
		fields: [
			...soldFields(desk, provider, filled),
			payChoice([inBasket, ...builtInTenders], {passed: 'into the basket'}),
			accountField(desk),
		],
		accept: (values, form) => acceptPurchase(desk, {provider, values, form, whenDone}),
	});
}

/** The tender that is chosen; undefined for into the basket. */
function tenderOf(desk: Desk, values: FormValues): ChosenBefore | undefined {
	const tender = values.get('pay') ?? cashTender;
	if (tender === inBasket) return undefined;
	if (!chargesAccount(tender)) return {tender};
	return {tender, account: accountOf(desk, values.get('account') ?? '')?.id ?? 0};
}

type Purchase = {readonly provider: Provider; readonly values: FormValues; readonly form: Form; readonly whenDone: () => void};

function acceptPurchase(desk: Desk, purchase: Purchase): void {
	const {provider, values, whenDone} = purchase;
	const {row} = provider;
	const line = lineOf(provider, values, {at: desk.ports.now().at, symbol: desk.symbol});
	const tender = tenderOf(desk, values);
	if (!tender || values.has(opensPay)) {
		if (isBeingPaid(desk)) return desk.say(paidFirst(desk), 'warning');
		return whenConfirmed(desk, {provider: row, item: line.item, beside: basketItems(desk.view.basket)}, item => {
			if (putInBasket(desk, {...line, item}, whenDone) && values.has(opensPay)) openPay(desk, tender);
		});
	}
	whenConfirmed(desk, {provider: row, item: line.item, beside: []}, item =>
		payNow(desk, purchase, {items: [item], tender, meansRepeat: false}),
	);
}

type Sale = {readonly items: readonly SaleItem[]; readonly tender: ChosenBefore; readonly meansRepeat: boolean};

function payNow(desk: Desk, purchase: Purchase, {meansRepeat, items, tender}: Sale): void {
	const again = (): void => payNow(desk, purchase, {items, tender, meansRepeat: true});
	desk.perform(
		{type: 'sell', id: purchase.form.id, items, tenders: [tender], ...(meansRepeat && {meansRepeat})},
		{
			done: ({receipt}) => paid(desk, receipt, purchase.whenDone),
			refused: (sentence, refusal) => refused(desk, {sentence, refusal, again}),
		},
	);
}

function paid(desk: Desk, receipt: Receipt | undefined, whenDone: () => void): void {
	desk.set({found: undefined});
	whenDone();
	if (!receipt) return;
	desk.open({type: 'receipt', receipt, top: 0, isFresh: true});
	desk.say(saleText(receipt, desk.symbol), 'done');
}

type Refused = {readonly sentence: string; readonly refusal: Refusal; readonly again: () => void};

function refused(desk: Desk, {sentence, refusal, again}: Refused): void {
	if (refusal.kind === 'repeats') return askSameAgain(desk, refusal, again);
	desk.say(sentence, 'warning');
}
