// Owns the form of a service or a bill: for whom, how much, and how it is paid; into the basket, or at once on a receipt of one line.
import {checkAmount} from '../../../domain/base/checks.ts';
import {type Cents, plus} from '../../../domain/base/money.ts';
import {type Biller, readReference} from '../../../domain/bills/billers.ts';
import type {SaleItem} from '../../../domain/lines/lines.ts';
import type {TenderGiven} from '../../../domain/paying/payment.ts';
import {builtInTenders, cashTender, chargesAccount} from '../../../domain/paying/tender-roles.ts';
import type {Refusal} from '../../../domain/ports/till.ts';
import {type BeneficiaryKind, grouped, readMeter, readMobile} from '../../../domain/prepaid/beneficiary.ts';
import {readBeneficiary, type Service} from '../../../domain/prepaid/services.ts';
import type {Receipt} from '../../../domain/receipts/receipt.ts';
import {addOther} from '../../../domain/selling/basket.ts';
import {amountText, moneyText, readAmount} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {saleText} from '../../../formats/wording/sale-made.ts';
import {isBeingPaid, paidFirst} from '../../actions/fill-basket.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import {amountInput, choiceInput, type Form, type FormField, type FormValues, openForm, textInput} from '../../model/form.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import {accountField, accountOf, inBasket, payChoice} from '../fields/tender-fields.ts';

/** What is on offer: a service or a biller, with what a line of it is called. */
export type Provider = {readonly type: 'service'; readonly row: Service} | {readonly type: 'bill'; readonly row: Biller};

const beneficiaryLabels: Readonly<Record<BeneficiaryKind, string>> = {meter: 'Meter', mobile: 'Mobile', none: ''};

function beneficiaryField(sight: Sight, service: Service): readonly FormField[] {
	if (service.beneficiary === 'none') return [];
	const check = (text: string): string | undefined => {
		const read = readBeneficiary(service, text);
		return 'refused' in read ? refusalOn(sight, read.refused) : undefined;
	};
	const doubt = (text: string): string | undefined => {
		if (service.beneficiary === 'mobile') return `Read back: ${grouped('mobile', readMobile(text) ?? text)}`;
		const {digits, checkFits} = readMeter(text);
		return `Read back: ${grouped('meter', digits)}${checkFits ? '' : ' (its check digit does not fit; old meters exist)'}`;
	};
	return [textInput('for', beneficiaryLabels[service.beneficiary], {check, doubt, takesCode: 'fill'})];
}

function referenceField(sight: Sight, biller: Biller): FormField {
	const check = (text: string): string | undefined => {
		const read = readReference(biller, text);
		return 'refused' in read ? refusalOn(sight, read.refused) : undefined;
	};
	return textInput('for', 'Reference', {check, takesCode: 'fill'});
}

const openAmount = 'open';

/** Set amounts on offer, with the open amount first. */
function productField(sight: Sight, service: Service): readonly FormField[] {
	if (service.products.length === 0) return [];
	const options = service.products.map(({name, amount}) => ({
		value: String(amount),
		label: `${name} ${moneyText(amount, sight.symbol)}`,
	}));
	return [choiceInput('product', 'Product', {options: [{value: openAmount, label: 'any amount'}, ...options], isPassed: true})];
}

function amountField(sight: Sight, {least, most}: {readonly least: Cents; readonly most: Cents}): FormField {
	return amountInput('amount', 'Amount', {
		symbol: sight.symbol,
		placeholder: `${amountText(least)} to ${amountText(most)}`,
		isHidden: values => (values.get('product') ?? openAmount) !== openAmount,
		check: text => {
			const read = readAmount(text);
			if ('fault' in read) return read.fault;
			const refusal = checkAmount('amount', read.value, {least, most});
			return refusal && refusalOn(sight, refusal);
		},
	});
}

function amountOf(values: FormValues): Cents {
	const product = values.get('product') ?? openAmount;
	if (product !== openAmount) return Number(product) as Cents;
	const read = readAmount(values.get('amount') ?? '');
	return 'value' in read ? read.value : (0 as Cents);
}

function itemOf(provider: Provider, values: FormValues): SaleItem {
	const amount = amountOf(values);
	const given = values.get('for') ?? '';
	if (provider.type === 'bill') return {type: 'bill', biller: provider.row.id, amount, reference: given};
	const beneficiary = given === '' ? {} : {beneficiary: given};
	return {type: 'service', service: provider.row.id, amount, ...beneficiary};
}

/** What stands under the line in the basket: for whom it is. */
function detailOf(provider: Provider, values: FormValues): string | undefined {
	const given = values.get('for') ?? '';
	if (given === '') return undefined;
	if (provider.type === 'bill') return `ref ${given}`;
	const {beneficiary} = provider.row;
	return beneficiary === 'meter'
		? `meter ${grouped('meter', readMeter(given).digits)}`
		: `mobile ${grouped('mobile', readMobile(given) ?? given)}`;
}

/** `whenDone` clears the form once its purchase is in the basket or paid. */
export function providerForm(desk: Desk, provider: Provider, whenDone: () => void): Form {
	const {row} = provider;
	const who = provider.type === 'service' ? beneficiaryField(desk, provider.row) : [referenceField(desk, provider.row)];
	const products = provider.type === 'service' ? productField(desk, provider.row) : [];
	return openForm({
		title: plainText(row.name),
		verb: 'accept',
		id: desk.ports.newId(),
		fields: [
			...who,
			...products,
			amountField(desk, row),
			payChoice([inBasket, ...builtInTenders], {isPassed: true}),
			accountField(desk),
		],
		accept: (values, form) => acceptPurchase(desk, {provider, values, form, whenDone}),
	});
}

type Purchase = {readonly provider: Provider; readonly values: FormValues; readonly form: Form; readonly whenDone: () => void};

function acceptPurchase(desk: Desk, purchase: Purchase): void {
	const {provider, values} = purchase;
	const pay = values.get('pay') ?? cashTender;
	if (pay === inBasket) return putInBasket(desk, purchase);
	const tender: TenderGiven = chargesAccount(pay)
		? {tender: pay, account: accountOf(desk, values.get('account') ?? '')?.id ?? 0}
		: {tender: pay};
	payNow(desk, purchase, {items: [itemOf(provider, values)], tender, meansRepeat: false});
}

function putInBasket(desk: Desk, {provider, values, whenDone}: Purchase): void {
	if (isBeingPaid(desk)) return desk.say(paidFirst(desk), 'warning');
	const {row} = provider;
	const amount = amountOf(values);
	const detail = detailOf(provider, values);
	const name = provider.type === 'bill' ? `${row.name} bill` : row.name;
	const line = {
		item: itemOf(provider, values),
		name,
		due: plus(amount, row.fee),
		at: desk.ports.now().at,
		...(detail !== undefined && {detail}),
	};
	desk.set({basket: addOther(desk.view.basket, line)});
	whenDone();
	desk.say(
		`Added ${plainText(name)} ${moneyText(amount, desk.symbol)} to the basket. ${desk.keyOf('everywhere.pay')} pays it, ${desk.keyOf('everywhere.sell')} goes on selling.`,
		'done',
	);
}

type Sale = {readonly items: readonly SaleItem[]; readonly tender: TenderGiven; readonly meansRepeat: boolean};

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
	if (refusal.kind !== 'repeats') return desk.say(sentence, 'warning');
	desk.open({
		type: 'question',
		title: 'The same again?',
		lines: [sentence],
		yes: 'sell it again',
		no: 'go back',
		choice: 'no',
		onYes: again,
	});
}
