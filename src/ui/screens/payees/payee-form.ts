// The form of a payee: whose it is, what is paid for which number, the usual amount, and when it is due.
import type {AccountId} from '../../../domain/accounts/records.ts';
import {checkText} from '../../../domain/base/checks.ts';
import {payeeName, tidy} from '../../../domain/base/text.ts';
import type {Payee, PayeeAsked} from '../../../domain/payees/records.ts';
import {amountText, readAmount} from '../../../formats/text/amount.ts';
import {dueTyped, readDue} from '../../../formats/text/due.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {steadyClock} from '../../../formats/text/typed-time.ts';
import {refusalText} from '../../../formats/wording/refusals.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import {amountInput, choiceInput, type Form, type FormField, type FormValues, openForm, textInput} from '../../model/form.ts';
import {fieldOf} from '../../model/text-field.ts';
import {payableProviders} from '../purchase/pay-payee.ts';
import type {Provider} from '../purchase/providers.ts';

const providerIn = (sight: Sight, values: FormValues): Provider | undefined =>
	payableProviders(sight).find(({counted}) => counted === values.get('sold'));

/** The field for the number, as the form of the chosen service or biller has it. */
const ownField = (sight: Sight, values: FormValues): FormField | undefined =>
	providerIn(sight, values)
		?.fields(sight)
		.find(({name}) => name === 'for');

const nameField = (value: string): FormField =>
	textInput('name', 'Name', {
		value,
		placeholder: 'whose it is, like Gogo',
		check: text => {
			const refusal = checkText('name', tidy(text), payeeName);
			return refusal && refusalText(refusal);
		},
	});

function soldField(sight: Sight, payee: Payee | undefined): FormField {
	const options = payableProviders(sight).map(({row, counted}) => ({value: counted, label: row.name}));
	return choiceInput('sold', 'Pays', {
		options,
		...(payee && {field: fieldOf(`${payee.kind}:${payee.sold}`)}),
		// What it was saved for may be removed since, or take no number any more.
		check: (_text, values) =>
			providerIn(sight, values) ? undefined : 'What this payee was saved for is not sold here. Choose what it pays.',
	});
}

const numberField = (sight: Sight, value: string): FormField =>
	textInput('number', 'Number', {
		value,
		isKeyed: true,
		placeholder: 'meter, mobile or reference',
		check: (text, values) => ownField(sight, values)?.check?.(text, values),
		doubt: (text, values) => ownField(sight, values)?.doubt?.(text, values),
	});

const amountField = (sight: Sight, {amount}: Partial<Payee>): FormField =>
	amountInput('amount', 'Usual amount', {
		symbol: sight.symbol,
		value: amount === undefined ? '' : amountText(amount).replaceAll(',', ''),
		placeholder: 'empty: asked each time',
		check: text => {
			const read = readAmount(text);
			return text !== '' && 'fault' in read ? read.fault : undefined;
		},
	});

const dueField = (sight: Sight, {due}: Partial<Payee>): FormField =>
	textInput('due', 'Due', {
		value: due ? dueTyped(due) : '',
		isKeyed: true,
		placeholder: '25, Friday or 2026-12-01; empty: never',
		check: text => {
			const read = readDue(text, steadyClock(sight.ports.now()));
			return text !== '' && 'fault' in read ? read.fault : undefined;
		},
	});

/** What the form says. A set amount that the payee has stays until another amount is typed or another service chosen. */
function askedIn(sight: Sight, values: FormValues, before: Payee | undefined): PayeeAsked | undefined {
	const paid = providerIn(sight, values)?.paid(values.get('number') ?? '');
	if (!paid) return undefined;
	const amount = readAmount(values.get('amount') ?? '');
	const due = readDue(values.get('due') ?? '', steadyClock(sight.ports.now()));
	const keepsProduct = before?.product !== undefined && before.sold === paid.sold && 'fault' in amount;
	return {
		...(before && {number: before.number}),
		name: values.get('name') ?? '',
		...paid,
		...(keepsProduct && {product: before.product}),
		...('value' in amount && {amount: amount.value}),
		...('value' in due && {due: due.value}),
	};
}

/** The form of a new payee of an account, or of one that is there. */
export function payeeForm(desk: Desk, account: AccountId, payee?: Payee): Form {
	const known = payee ?? {};
	return openForm({
		title: payee ? `Edit ${plainText(payee.name)}` : 'New payee',
		verb: 'keep',
		id: desk.ports.newId(),
		fields: [
			nameField(payee?.name ?? ''),
			soldField(desk, payee),
			numberField(desk, payee?.beneficiary ?? ''),
			amountField(desk, known),
			dueField(desk, known),
		],
		accept: (values, {id}) => {
			const asked = askedIn(desk, values, payee);
			if (!asked) return;
			desk.perform(
				{type: 'savePayee', id, account, payee: asked},
				{
					done: () => {
						desk.close();
						desk.say(`Saved ${plainText(asked.name)} on account ${account}.`, 'done');
					},
				},
			);
		},
	});
}
