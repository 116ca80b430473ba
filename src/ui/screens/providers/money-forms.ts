// The forms of money with providers: the float opened and topped up, what is owed paid on.
import type {OrderOf} from '../../../app/shop.ts';
import {checkAmount} from '../../../domain/base/checks.ts';
import {type Cents, zero} from '../../../domain/base/money.ts';
import type {OwedTo} from '../../../domain/shifts/owed.ts';
import {type FloatFrom, floatFrom, type PaidFrom, paidFrom} from '../../../domain/shifts/provider-money.ts';
import {standsWith} from '../../../domain/vending/floats.ts';
import type {Provider} from '../../../domain/vending/providers.ts';
import {amountText, moneyText, readAmount} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import type {QuestionName} from '../../../formats/wording/questions.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import {amountInput, choiceInput, type FormField, type FormValues, openForm} from '../../model/form.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import {valueIn} from '../fields/goods-fields.ts';

const sources: Readonly<Record<FloatFrom, string>> = {
	there: 'the provider has it already',
	drawer: 'the drawer',
	bank: 'the bank',
	petty: 'petty cash',
};

export const amountIn = (values: FormValues, name = 'amount'): Cents => valueIn(readAmount(values.get(name) ?? ''), zero);
const typed = (amount: Cents): string => amountText(amount).replaceAll(',', '');

type AmountField = {readonly name?: string; readonly label?: string; readonly value?: Cents | undefined; readonly least?: Cents};

/** A field for an amount of money; `low` may be left empty. */
export const amountField = (
	sight: Sight,
	{name = 'amount', label = 'Amount', value, least = 1 as Cents}: AmountField,
): FormField =>
	amountInput(name, label, {
		symbol: sight.symbol,
		value: value === undefined ? '' : typed(value),
		placeholder: name === 'low' ? 'an amount; may be empty' : '',
		check: text => {
			if (text === '' && name === 'low') return undefined;
			const read = readAmount(text);
			if ('fault' in read) return read.fault;
			const refusal = checkAmount('amount', read.value, {least});
			return refusal && refusalOn(sight, refusal);
		},
	});

const fromField = <From extends FloatFrom>(known: readonly From[]): FormField =>
	choiceInput('from', 'From', {options: known.map(value => ({value, label: sources[value]}))});

/** The bank is what is most likely. */
const paidFromBank: readonly PaidFrom[] = ['bank', ...paidFrom.filter(from => from !== 'bank')];
const fromIn = <From extends FloatFrom>(values: FormValues, known: readonly From[]): From =>
	known.find(from => from === values.get('from')) ?? (known[0] as From);

type MoneyOrder = OrderOf<'openFloat'> | OrderOf<'topUpFloat'> | OrderOf<'remit'>;

/** What may be done only when it is meant: its question, and the member that says so. */
const asked = {
	'drawer-short': ['drawer-short', 'meansShort'],
	'more-than-owed': ['more-than-owed', 'meansMore'],
} as const satisfies Readonly<Record<string, readonly [QuestionName, string]>>;
const isAsked = (kind: string): kind is keyof typeof asked => Object.hasOwn(asked, kind);

/** Gives an order, at once or after the answers. The form under a question stays open on no. */
function pay(desk: Desk, order: MoneyOrder, said: () => string): void {
	desk.perform(order, {
		done: () => {
			desk.close();
			desk.say(said(), 'done');
		},
		refused: (sentence, {kind}) => {
			if (!isAsked(kind)) return desk.say(sentence, 'warning');
			const [asks, means] = asked[kind];
			desk.open({
				type: 'question',
				asks,
				title: `Pay ${moneyText(order.amount, desk.symbol)}?`,
				lines: [sentence],
				yes: 'pay it',
				no: 'go back',
				choice: 'no',
				onYes: () => pay(desk, {...order, [means]: true} as MoneyOrder, said),
			});
		},
	});
}

const leftWith = (desk: Desk, {id, name}: Provider): string =>
	`${moneyText(standsWith(desk.state, `provider:${id}`), desk.symbol)} is with ${plainText(name)} now.`;

/** Opens the float with a provider, or pays money into the one that is open. */
export function openFloatForm(desk: Desk, provider: Provider): void {
	const {id: named, name} = provider;
	const isOpen = desk.state.floats.rows.has(named);
	const shown = plainText(name);
	desk.open({
		type: 'form',
		form: openForm({
			title: isOpen ? `Top up the float with ${shown}` : `Open the float with ${shown}`,
			verb: isOpen ? 'top it up' : 'open it',
			id: desk.ports.newId(),
			fields: [amountField(desk, isOpen ? {} : {least: zero}), isOpen ? fromField(paidFromBank) : fromField(floatFrom)],
			accept: (values, {id}) => {
				const common = {id, provider: named, amount: amountIn(values)};
				const order: MoneyOrder = isOpen
					? {type: 'topUpFloat', ...common, from: fromIn(values, paidFromBank)}
					: {type: 'openFloat', ...common, from: fromIn(values, floatFrom)};
				pay(desk, order, () => leftWith(desk, provider));
			},
		}),
	});
}

/** Pays on what is owed. */
export function openRemitForm(desk: Desk, {account, name, owed}: OwedTo): void {
	const shown = plainText(name);
	desk.open({
		type: 'form',
		form: openForm({
			title: `Pay ${shown} what is owed`,
			verb: 'pay it',
			id: desk.ports.newId(),
			fields: [amountField(desk, {value: owed === zero ? undefined : owed}), fromField(paidFromBank)],
			accept: (values, {id}) => {
				const amount = amountIn(values);
				const order = {type: 'remit', id, to: account, amount, from: fromIn(values, paidFromBank)} as const;
				pay(desk, order, () => `Paid ${moneyText(amount, desk.symbol)} to ${shown}.`);
			},
		}),
	});
}
