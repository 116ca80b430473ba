// The forms of the drawer: a shift opened with its float, cash paid in and paid out, and the drawer opened for nothing.

import type {OrderOf} from '../../../app/shop.ts';
import {checkAmount} from '../../../domain/base/checks.ts';
import {type Cents, zero} from '../../../domain/base/money.ts';
import type {Outside} from '../../../domain/base/postings.ts';
import {firstTill} from '../../../domain/ledger/ledger.ts';
import {drawerHolds} from '../../../domain/shifts/records.ts';
import {checkCoins} from '../../../domain/shop/cash.ts';
import {amountText, moneyText, readAmount} from '../../../formats/text/amount.ts';
import {drawerMadeOf} from '../../../formats/wording/drawer-made-of.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import {amountInput, choiceInput, type FormField, type FormValues, openForm} from '../../model/form.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import {reasonField, valueIn} from '../fields/goods-fields.ts';
import {hiddenText} from './sum-rows.ts';

/** What cash comes from or goes to, as one says it. */
const places: Readonly<Record<Outside, string>> = {
	petty: 'petty cash',
	float: 'the float',
	bank: 'the bank',
	supplier: 'a supplier',
};

const allPlaces = Object.keys(places) as readonly Outside[];

type CashField = {readonly name: 'amount' | 'float'; readonly label: string; readonly value?: string; readonly least?: Cents};

/** An amount of cash, in coins that there are. */
const cashField = (sight: Sight, {name, label, value = '', least}: CashField): FormField =>
	amountInput(name, label, {
		symbol: sight.symbol,
		value,
		check: text => {
			const read = readAmount(text);
			if ('fault' in read) return read.fault;
			const refusal =
				checkAmount(name, read.value, least === undefined ? {} : {least}) ?? checkCoins(sight.state, name, read.value);
			return refusal && refusalOn(sight, refusal);
		},
	});

const amountIn = (values: FormValues, name: CashField['name']): Cents => valueIn(readAmount(values.get(name) ?? ''), zero);
const typedAmount = (amount: Cents): string => amountText(amount).replaceAll(',', '');

/** A drawer that is to be opened now: by the printer, where one does that. */
const kick = ({printing}: Desk): void => printing?.kick();

export function openOpening(desk: Desk): void {
	const {state, symbol} = desk;
	const last = state.shifts.rows.get(firstTill);
	const isTold = hiddenText(desk) === undefined;
	// Who counts blind is told no more than what the last close left.
	const likely = isTold ? drawerHolds(state, firstTill) : (last?.nextFloat ?? zero);
	desk.open({
		type: 'form',
		form: openForm({
			title: last ? `Open shift ${last.number + 1}` : 'Open the first shift',
			verb: 'open the shift',
			id: desk.ports.newId(),
			fields: [
				cashField(desk, {
					name: 'float',
					label: 'All in the drawer',
					value: likely > zero ? typedAmount(likely) : '',
					least: zero,
				}),
				{
					...reasonField,
					label: 'Why it is less',
					isHidden: values => amountIn(values, 'float') >= likely,
					check: (text, values) => (isTold ? reasonField.check?.(text, values) : undefined),
				},
			],
			accept: (values, {id}) => {
				const float = amountIn(values, 'float');
				const reason = values.get('reason') ?? '';
				desk.perform(
					{type: 'openShift', id, float, ...(reason !== '' && {reason})},
					{
						done: () => {
							desk.close();
							kick(desk);
							const {number = 0, open} = desk.state.shifts.rows.get(firstTill) ?? {};
							const carried = open && open.carried !== zero ? ` ${moneyText(open.carried, symbol)} of it was taken before.` : '';
							desk.say(`Shift ${number} is open with ${moneyText(float, symbol)}.${carried}`, 'done');
						},
					},
				);
			},
		}),
	});
	if (isTold && likely !== zero) desk.say(drawerMadeOf(state, firstTill, symbol));
}

export function openPayIn(desk: Desk): void {
	desk.open({
		type: 'form',
		form: openForm({
			title: 'Pay into the drawer',
			verb: 'pay it in',
			id: desk.ports.newId(),
			fields: [cashField(desk, {name: 'amount', label: 'Amount'}), placeField('From', 'float'), reasonField],
			accept: (values, {id}) => {
				const amount = amountIn(values, 'amount');
				desk.perform(
					{type: 'payIn', id, amount, reason: values.get('reason') ?? '', from: placeIn(values)},
					{done: () => moved(desk, `Paid in ${moneyText(amount, desk.symbol)} from ${places[placeIn(values)]}`)},
				);
			},
		}),
	});
}

/** The place that is most likely comes first. */
const placeField = (label: string, first: Outside): FormField =>
	choiceInput('place', label, {
		options: [first, ...allPlaces.filter(place => place !== first)].map(value => ({value, label: places[value]})),
	});

const placeIn = (values: FormValues): Outside => allPlaces.find(place => place === values.get('place')) ?? 'petty';

function moved(desk: Desk, what: string): void {
	desk.close();
	kick(desk);
	desk.say(`${what}.`, 'done');
}

/** Pays cash out; `amount` is one that is likely meant. */
export function openPayOut(desk: Desk, amount?: Cents): void {
	desk.open({
		type: 'form',
		form: openForm({
			title: 'Pay out of the drawer',
			verb: 'pay it out',
			id: desk.ports.newId(),
			fields: [
				cashField(desk, {name: 'amount', label: 'Amount', value: amount === undefined ? '' : typedAmount(amount)}),
				placeField('For', 'petty'),
				reasonField,
			],
			accept: (values, {id}) =>
				payOut(desk, {
					type: 'payOut',
					id,
					amount: amountIn(values, 'amount'),
					reason: values.get('reason') ?? '',
					to: placeIn(values),
				}),
		}),
	});
}

function payOut(desk: Desk, order: OrderOf<'payOut'>): void {
	desk.perform(order, {
		done: () => moved(desk, `Paid out ${moneyText(order.amount, desk.symbol)} for ${places[order.to]}`),
		refused: (sentence, refusal) => {
			if (refusal.kind !== 'drawer-short') return desk.say(sentence, 'warning');
			desk.open({
				type: 'question',
				asks: 'drawer-short',
				title: `Pay out ${moneyText(order.amount, desk.symbol)}?`,
				lines: [sentence],
				yes: 'pay it out',
				no: 'go back',
				choice: 'no',
				onYes: () => payOut(desk, {...order, meansMore: true}),
			});
		},
	});
}

export function openNoSale(desk: Desk): void {
	desk.open({
		type: 'form',
		form: openForm({
			title: 'Open the drawer without a sale',
			verb: 'open the drawer',
			id: desk.ports.newId(),
			fields: [reasonField],
			accept: (values, {id}) =>
				desk.perform(
					{type: 'noSale', id, reason: values.get('reason') ?? ''},
					{done: () => moved(desk, desk.printing?.printer.drawer ? 'The drawer is open' : 'Recorded: the drawer was opened')},
				),
		}),
	});
}
