// The forms of a basket before it is paid: discounts, another price, notes, things without a product, and why a line is taken out.
import {checkAmount, checkText, type Field} from '../../../domain/base/checks.ts';
import {type Cents, zero} from '../../../domain/base/money.ts';
import {note, tidy} from '../../../domain/base/text.ts';
import {checkDiscount} from '../../../domain/lines/discount.ts';
import {isOwnItem, itemGross, type OwnItem, ownItemKind, takesNote} from '../../../domain/lines/items.ts';
import {type BasketLine, changeItem, removeLine} from '../../../domain/selling/basket.ts';
import {basketTotals} from '../../../domain/selling/basket-totals.ts';
import {askedText, readDiscount} from '../../../formats/records/discount.ts';
import {amountText, moneyText, readAmount} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {refusalText} from '../../../formats/wording/refusals.ts';
import {changeBasket} from '../../actions/fill-basket.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import {amountInput, choiceInput, type Form, type FormField, type FormValues, openForm, textInput} from '../../model/form.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import {valueIn} from '../fields/goods-fields.ts';

/** A reason or a note: empty is fine unless it is required. */
function wordsField(name: Field, label: string, {isWanted = false, value = ''}): FormField {
	return textInput(name, label, {
		value,
		check: text => {
			if (text === '' && !isWanted) return undefined;
			const refusal = checkText(name, tidy(text), note);
			return refusal && refusalText(refusal);
		},
	});
}

const onLine = 'line';
const onBasket = 'basket';

/** The choice between the line and the whole basket; asked only where both are possible. */
const aboutField = (line: BasketLine | undefined, more: Pick<FormField, 'check'> = {}): readonly FormField[] => {
	if (!line) return [];
	const options = [
		{value: onLine, label: plainText(line.name)},
		{value: onBasket, label: 'the whole basket'},
	];
	return [choiceInput('about', 'For', {options, ...more})];
};

const isAbout = (values: FormValues, what: string): boolean => (values.get('about') ?? onBasket) === what;

/** An item without its discount, or with another one. */
function withDiscount({discount: _discount, ...item}: OwnItem, discount: OwnItem['discount']): OwnItem {
	return {...item, ...(discount && {discount})} as OwnItem;
}

/** What a line costs before its discount. */
const lineGross = ({item, due}: BasketLine): Cents => (isOwnItem(item) ? itemGross(item) : due);

/** The sentence against a discount larger than its amount, or undefined. */
function discountFault(
	sight: Sight,
	text: string,
	{most, name}: {readonly most: Cents; readonly name?: string},
): string | undefined {
	const read = readDiscount(text);
	if ('fault' in read) return read.fault;
	const refusal = checkDiscount(read.value, most, name);
	return refusal && refusalOn(sight, refusal);
}

/** Why no discount can be given in this basket, or undefined. */
export const noDiscount = (sight: Sight): string | undefined =>
	sight.view.basket.lines.some(({item}) => isOwnItem(item)) ? undefined : refusalText({kind: 'nothing-to-discount'});

/** A discount on a line or on the basket; an empty one removes it. One larger than the line costs can only be on the basket. */
export function discountForm(desk: Desk, target: BasketLine | undefined): Form {
	const line = target && isOwnItem(target.item) ? target : undefined;
	const current = line && isOwnItem(line.item) ? line.item.discount : desk.view.basket.discount;
	const goods = {most: basketTotals(desk.view.basket).goods};
	const one = line && {most: lineGross(line), name: line.name};
	const widest = one && one.most >= goods.most ? one : goods;
	const off = textInput('off', 'Discount', {
		value: current ? askedText(current).replace(' %', '%') : '',
		placeholder: '10% or an amount; empty: none',
		check: text => (text === '' ? undefined : discountFault(desk, text, widest)),
	});
	const about = aboutField(line, {
		check: (chosen, values) => {
			const text = values.get('off') ?? '';
			return text === '' ? undefined : discountFault(desk, text, chosen === onLine && one ? one : goods);
		},
	});
	return openForm({
		title: 'Discount',
		verb: 'give it',
		id: desk.ports.newId(),
		fields: [off, ...about, wordsField('reason', 'Why', {value: current?.reason ?? ''})],
		accept: values => {
			const read = readDiscount(values.get('off') ?? '');
			const reason = tidy(values.get('reason') ?? '');
			const discount = 'value' in read ? {...read.value, ...(reason !== '' && {reason})} : undefined;
			const {discount: _discount, ...basket} = desk.view.basket;
			const what = discount ? `Discount ${askedText(discount)}` : 'No discount';
			desk.close();
			if (line && isOwnItem(line.item) && isAbout(values, onLine)) {
				const next = changeItem(desk.view.basket, line.id, withDiscount(line.item, discount));
				return changeBasket(desk, next, `${what} on ${plainText(line.name)}.`);
			}
			changeBasket(desk, {...basket, ...(discount && {discount})}, `${what} on the basket.`);
		},
	});
}

/** Another price for this customer, with a reason. */
export function otherPriceForm(desk: Desk, line: BasketLine & {readonly item: OwnItem}): Form {
	const {item} = line;
	const {price: priceOf, asksWhy, why, atPrice} = ownItemKind(item);
	const now = priceOf(item);
	const reason = asksWhy ? [wordsField('reason', 'Why', {isWanted: true, value: why(item) ?? ''})] : [];
	return openForm({
		title: `Another price for ${plainText(line.name)}, now ${moneyText(now, desk.symbol)}`,
		verb: 'ask that price',
		id: desk.ports.newId(),
		fields: [
			amountInput('price', 'Price', {
				symbol: desk.symbol,
				value: amountText(now).replaceAll(',', ''),
				check: text => {
					const read = readAmount(text);
					const refusal = 'value' in read ? checkAmount('price', read.value, {least: zero}) : undefined;
					return 'fault' in read ? read.fault : refusal && refusalOn(desk, refusal);
				},
			}),
			...reason,
		],
		accept: values => {
			const price = valueIn(readAmount(values.get('price') ?? ''), now);
			const changed = atPrice(item, price, tidy(values.get('reason') ?? ''));
			desk.close();
			const text = `${plainText(line.name)} costs ${moneyText(price, desk.symbol)} for this customer.`;
			changeBasket(desk, changeItem(desk.view.basket, line.id, changed), text);
		},
	});
}

/** A note on a line or on the basket, printed on the receipt. */
export function noteForm(desk: Desk, line: BasketLine | undefined): Form {
	const noted = line && takesNote(line.item) ? line : undefined;
	const current = noted && takesNote(noted.item) ? noted.item.note : desk.view.basket.note;
	return openForm({
		title: 'Note on the receipt',
		verb: 'keep it',
		id: desk.ports.newId(),
		fields: [wordsField('note', 'Note', {value: current ?? ''}), ...aboutField(noted)],
		accept: values => {
			const text = tidy(values.get('note') ?? '');
			const given = text === '' ? {} : {note: text};
			desk.close();
			if (noted && isAbout(values, onLine)) {
				const {note: _note, ...item} = noted.item as OwnItem;
				return changeBasket(
					desk,
					changeItem(desk.view.basket, noted.id, {...item, ...given} as OwnItem),
					`Noted: ${plainText(noted.name)}.`,
				);
			}
			const {note: _note, ...basket} = desk.view.basket;
			changeBasket(desk, {...basket, ...given}, 'Noted on the basket.');
		},
	});
}

/** The reason for taking out a line that is more than a minute old. */
export function removalForm(desk: Desk, line: BasketLine): Form {
	return openForm({
		title: `Take out ${plainText(line.name)}`,
		verb: 'take it out',
		id: desk.ports.newId(),
		fields: [wordsField('reason', 'Why', {isWanted: true})],
		accept: values => {
			const removal = {at: desk.ports.now().at, reason: tidy(values.get('reason') ?? '')};
			desk.close();
			changeBasket(desk, removeLine(desk.view.basket, line.id, removal), `Removed ${plainText(line.name)}.`);
		},
	});
}
