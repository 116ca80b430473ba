// Filling the basket, from any screen: goods with a look at their stock, and the offer of what there is when stock is short.
import {type Cents, pieces, type Thousandths, thousandths} from '../../domain/base/money.ts';
import {isFullPieces} from '../../domain/base/unit.ts';
import type {Product} from '../../domain/goods/records.ts';
import type {CodeFound, Scanned} from '../../domain/goods/scanned-code.ts';
import {isGoods} from '../../domain/lines/items.ts';
import {
	addGoods,
	type Basket,
	type BasketLine,
	countedAnew,
	emptyBasket,
	inBasket,
	leftBeside,
	roomFor,
	setQuantity,
	withLost,
} from '../../domain/selling/basket.ts';
import {quoted} from '../../formats/text/amount.ts';
import {plainText} from '../../formats/text/plain-text.ts';
import {quantityOf} from '../../formats/text/quantity.ts';
import type {SaidAction} from '../../formats/wording/said-actions.ts';
import type {Desk, Sight} from '../model/desk.ts';
import {freshList} from '../model/list.ts';
import type {View} from '../model/view.ts';
import {freshSell, sellState} from './sell-state.ts';
import {askWeight, noneSentence} from './weight-form.ts';

export const one = pieces(1);

export type Wanted = {
	readonly product: Product;
	/** Left out, it is one piece; goods sold by weight ask for theirs. */
	readonly quantity?: Thousandths | undefined;
	readonly isScan: boolean;
	/** The line whose quantity this becomes. Without it the goods are added. */
	readonly line?: BasketLine;
	/** The operator confirmed more than there is in stock. */
	readonly meansShort?: true;
	/** The price on its label, for all of it. */
	readonly labelled?: Cents;
	/** Called once the goods are in or were left out on purpose: the typed text is done with. Not called on a refusal. */
	readonly settled?: () => void;
};

/** "under Stock (F6), with n": the screen of an action, and its key. */
export const inStock = ({keyOf}: Sight, action: SaidAction): string =>
	`under Stock (${keyOf('everywhere.stock')}), with ${keyOf(action)}`;

type OpenBasket = Pick<View, 'basket' | 'basketId'>;

/** The next customer's basket: empty, with its own id. */
export const nextBasket = (desk: Desk): OpenBasket => ({basket: emptyBasket, basketId: desk.ports.newId()});

/** Begins with a basket and clears what is typed on Sell. */
export function beginBasket(desk: Desk, open: OpenBasket = nextBasket(desk)): void {
	desk.set(open);
	sellState.write(desk, freshSell);
}

/** While a basket is being paid, nothing is added to it. */
export const isBeingPaid = (sight: Sight): boolean => sight.view.stacks.sell.some(dialog => dialog.type === 'pay');

/** The sentence for anything that must wait until the basket is paid. */
export const paidFirst = ({keyOf}: Sight): string =>
	`The basket is being paid. Finish paying, or go back with ${keyOf('everywhere.sell')} and ${keyOf('pay.back')}.`;

/** Changes the basket and says what was done. */
export function changeBasket(desk: Desk, basket: Basket, text: string): void {
	desk.set({basket});
	desk.say(text, 'done');
}

/** Goods with a quantity. */
type Counted = Wanted & {readonly quantity: Thousandths};

/** Adds goods or sets the quantity of a line, asks about them, or offers what there is. Answers false when they are refused. */
export function addProduct(desk: Desk, wanted: Wanted): boolean {
	const {product, quantity = one, line} = wanted;
	const name = plainText(product.name);
	if (isBeingPaid(desk)) return refuse(desk, paidFirst(desk));
	if (!product.isOnSale)
		return refuse(desk, `${name} is off sale. Put it back on sale ${inStock(desk, 'stock.off-or-on-sale')}.`);
	if (quantity === 0) return refuse(desk, noneSentence);
	if (!isFullPieces(product.unit, quantity)) return refuse(desk, `${name} is sold by the piece. Use a whole number.`);
	const {basket} = desk.view;
	const room = roomFor(desk.state, line ? countedAnew(basket, line) : basket, product);
	const isThere = room > 0 || product.negative === 'warn';
	if (wanted.quantity === undefined && product.unit === 'kg' && isThere) {
		askWeight(desk, product, weight => addProduct(desk, {...wanted, quantity: weight}));
		return true;
	}
	const counted = {...wanted, quantity};
	if (quantity > room && !wanted.meansShort)
		return product.negative === 'warn' ? askShort(desk, counted, room) : offerRest(desk, counted, room);
	put(desk, counted);
	return true;
}

/** Puts goods into the basket. */
function put(desk: Desk, {product, quantity, isScan, line, meansShort, labelled, settled}: Counted): void {
	const {basket} = desk.view;
	const {at} = desk.ports.now();
	const sold = {quantity, at, isScan, ...(meansShort && {meansShort}), ...(labelled !== undefined && {labelled})};
	const next = line ? setQuantity(basket, line.id, sold) : addGoods(basket, product, sold);
	const [name, many] = [plainText(product.name), quantityOf(quantity, product.unit)];
	const left = quantityOf(leftBeside(desk.state, next, product), product.unit);
	settled?.();
	changeBasket(
		desk,
		next,
		line ? `${name}: ${many}. ${left} left.` : `Added ${quantity === one ? '' : `${many} × `}${name}. ${left} left.`,
	);
}

/** The way out of an offer: the goods are left out, which is lost demand, or the line stays as it is. */
function leftAlone(desk: Desk, {product, quantity, line, settled}: Counted): {readonly label: string; readonly run: () => void} {
	const name = plainText(product.name);
	const stays = line && isGoods(line.item) ? quantityOf(line.item.quantity, product.unit) : undefined;
	return {
		label: stays === undefined ? 'leave it out' : `leave it at ${stays}`,
		run: () => {
			if (!line) lose(desk, product, quantity);
			settled?.();
			desk.say(stays === undefined ? `Left out ${name}.` : `${name} stays at ${stays}.`);
		},
	};
}

/** Records what was wanted and not there. */
const lose = (desk: Desk, {code}: Product, missing: number): void =>
	desk.set({basket: withLost(desk.view.basket, {product: code, quantity: thousandths(missing)})});

function refuse(desk: Desk, sentence: string): boolean {
	desk.say(sentence, 'warning');
	return false;
}

/** The choice for goods that may be sold below zero: what there is, all that is wanted, or none. */
function askShort(desk: Desk, wanted: Counted, room: Thousandths): boolean {
	const {product, quantity} = wanted;
	const [name, there, many] = [plainText(product.name), quantityOf(room, product.unit), quantityOf(quantity, product.unit)];
	const rest = {
		label: `sell ${there}`,
		run: () => {
			lose(desk, product, quantity - room);
			addProduct(desk, {...wanted, quantity: room});
		},
	};
	desk.open({
		type: 'menu',
		asks: 'below-zero',
		title: 'Not enough in stock',
		lines: [`${room === 0 ? 'There is none' : `Only ${there}`} of ${name} left in the books, and ${many} wanted.`],
		options: [
			...(room === 0 ? [] : [rest]),
			{label: `sell ${many} all the same: the stock goes below zero`, run: () => addProduct(desk, {...wanted, meansShort: true})},
			leftAlone(desk, wanted),
		],
		list: freshList,
	});
	return true;
}

/** The partial offer: what there is goes in, the rest is lost demand; or the line is left as it is. A line in the basket stays by default. */
function offerRest(desk: Desk, wanted: Counted, room: Thousandths): boolean {
	const {product, quantity, isScan, line} = wanted;
	const name = plainText(product.name);
	const isIn = inBasket(desk.view.basket, product.code) > 0;
	if (room === 0) {
		// The typed text stays. Enter on it again must not count as more demand.
		const before = desk.view.basket.lost.at(-1);
		if (isScan || before?.product !== product.code || before.quantity !== quantity) lose(desk, product, quantity);
		return refuse(desk, isIn ? `No more ${name}: the basket has all there is.` : `There is no ${name} left.`);
	}
	const there = quantityOf(room, product.unit);
	const {label: no, run: onNo} = leftAlone(desk, wanted);
	const more = isIn && !line ? 'more ' : '';
	desk.open({
		type: 'question',
		asks: 'stock-short',
		title: 'Not enough in stock',
		lines: [`Only ${there} ${more}of ${name} left.`, `${quantityOf(quantity, product.unit)} wanted.`],
		yes: `sell ${there}`,
		no,
		choice: line ? 'no' : 'yes',
		onYes: () => {
			lose(desk, product, quantity - room);
			addProduct(desk, {...wanted, quantity: room});
		},
		onNo,
	});
	return true;
}

/** The goods of a scanned or typed code, or the sentence why there are none. */
export function goodsOf(
	sight: Sight,
	{code, goods: found}: Scanned,
): CodeFound | {readonly fault: string; readonly isMisread: boolean} {
	if ('product' in found) return found;
	if (found.unknown === 'label')
		return {
			fault: `This label is of item ${found.item}, and no goods have that code. Add it ${inStock(sight, 'stock.new')}.`,
			isMisread: true,
		};
	if (found.unknown === 'misread')
		return {fault: `${quoted(code)} was misread: its check digit does not fit. Scan it again.`, isMisread: true};
	return {fault: `${quoted(code)} is not known here. Add it ${inStock(sight, 'stock.new')}.`, isMisread: false};
}
