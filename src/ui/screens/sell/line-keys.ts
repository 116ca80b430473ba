// The keys of Sell that act on a basket line: quantity, price, discount, note.
import {thousandths} from '../../../domain/base/money.ts';
import {isGoods, isOwnItem} from '../../../domain/lines/items.ts';
import {chosenLine, needsReason, removeLine, roomFor, setQuantity, takeBackScan} from '../../../domain/selling/basket.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {quantityOf} from '../../../formats/text/quantity.ts';
import {addProduct, changeBasket, isBeingPaid, paidFirst} from '../../actions/fill-basket.ts';
import {sellState} from '../../actions/sell-state.ts';
import type {Binding, Desk, Sight} from '../../model/desk.ts';
import {sayRefused, selectRefused} from '../../model/refusal-on.ts';
import {discountForm, noDiscount, noteForm, otherPriceForm, removalForm} from './basket-forms.ts';
import {clearEntry, isEmpty, readEntry, setCursor} from './entry.ts';
import {openItemForm} from './open-item-form.ts';

/** Why the quantity cannot be changed, or undefined. */
const noGoods = (sight: Sight): string | undefined => {
	if (isBeingPaid(sight)) return paidFirst(sight);
	const line = chosenLine(sight.view.basket);
	if (!line) return emptyText;
	return isGoods(line.item)
		? undefined
		: `${plainText(line.name)} has no quantity. ${sight.keyOf('sell.remove-line')} removes the line.`;
};

/** Why the line cannot be counted up and down, or undefined: what is weighed is not. */
export const noPieces = (sight: Sight): string | undefined => {
	const line = chosenLine(sight.view.basket);
	const isWeighed = line?.unit === 'kg' && !isBeingPaid(sight);
	return isWeighed ? `${plainText(line.name)} is sold by weight. Type the weight and *, like 0.455*.` : noGoods(sight);
};

/** Sets the quantity or the weight of the line to the one that is typed, or selects what is refused. */
export function setCount(desk: Desk): void {
	const {quantity, fault} = readEntry(sellState.read(desk).entry.value);
	const refused = noGoods(desk) ?? fault;
	if (refused !== undefined) return sayRefused(desk, refused);
	const line = chosenLine(desk.view.basket);
	const product = line && isGoods(line.item) ? desk.state.products.rows.get(line.item.product) : undefined;
	if (!line || !product) return;
	if (!addProduct(desk, {product, line, quantity, isScan: false, settled: () => clearEntry(desk)})) selectRefused(desk);
}

/** One more or less of the line. */
export function changeQuantity(desk: Desk, by: number): void {
	const line = chosenLine(desk.view.basket);
	if (!line || !isGoods(line.item)) return;
	const {basket} = desk.view;
	const product = desk.state.products.rows.get(line.item.product);
	if (by > 0 && product && roomFor(desk.state, basket, product) < by)
		return desk.say(`No more ${plainText(line.name)}: the basket has all there is.`, 'warning');
	const quantity = thousandths(Math.max(0, line.item.quantity + by));
	const next = setQuantity(basket, line.id, {quantity, at: desk.ports.now().at});
	changeBasket(
		desk,
		next,
		quantity === 0 ? `Removed ${plainText(line.name)}.` : `${plainText(line.name)}: ${quantityOf(quantity, line.unit)}.`,
	);
}

/** Takes the line out. Without lines, takes out the goods that come back. */
export function removeTarget(desk: Desk): void {
	const line = chosenLine(desk.view.basket);
	const {returns, ...basket} = desk.view.basket;
	if (!line && returns) return changeBasket(desk, basket, 'Nothing comes back in this basket now.');
	if (!line) return;
	setCursor(desk, {in: 'entry'});
	if (needsReason(line, desk.ports.now().at)) return desk.open({type: 'form', form: removalForm(desk, line)});
	changeBasket(desk, removeLine(desk.view.basket, line.id, {at: desk.ports.now().at}), `Removed ${plainText(line.name)}.`);
}

/** Takes the last scan back. */
export function takeBack(desk: Desk): void {
	const {lastScan, lines} = desk.view.basket;
	const name = plainText(lines.find(line => line.id === lastScan?.line)?.name ?? '');
	changeBasket(desk, takeBackScan(desk.view.basket, desk.ports.now().at), `Took back the last scan: ${name}.`);
}

export const emptyText = 'The basket is empty.';

const noLines = (sight: Sight): string | undefined => {
	if (isBeingPaid(sight)) return paidFirst(sight);
	return sight.view.basket.lines.length === 0 ? emptyText : undefined;
};

const noOwnLine = (sight: Sight): string | undefined => {
	const line = chosenLine(sight.view.basket);
	if (noLines(sight) || !line) return noLines(sight) ?? emptyText;
	return isOwnItem(line.item) ? undefined : `${plainText(line.name)} has no price of ours to change.`;
};

function otherPrice(desk: Desk): void {
	const line = chosenLine(desk.view.basket);
	if (line && isOwnItem(line.item)) desk.open({type: 'form', form: otherPriceForm(desk, {...line, item: line.item})});
}

/** The keys for discount, price and notes, while nothing is typed. */
export const agreements: readonly Binding[] = [
	{
		keys: ['%'],
		label: 'discount',
		hint: 10,
		isActive: isEmpty,
		blocked: sight => noLines(sight) ?? noDiscount(sight),
		run: desk => desk.open({type: 'form', form: discountForm(desk, chosenLine(desk.view.basket))}),
	},
	{keys: ['='], label: 'another price', hint: 11, isActive: isEmpty, blocked: noOwnLine, run: otherPrice},
	{
		keys: ['ctrl+n'],
		label: 'note',
		hint: 12,
		blocked: noLines,
		run: desk => desk.open({type: 'form', form: noteForm(desk, chosenLine(desk.view.basket))}),
	},
	{
		keys: ['ctrl+e'],
		label: 'something without a product',
		isActive: isEmpty,
		blocked: sight => (isBeingPaid(sight) ? paidFirst(sight) : undefined),
		run: desk => desk.open({type: 'form', form: openItemForm(desk)}),
	},
];
