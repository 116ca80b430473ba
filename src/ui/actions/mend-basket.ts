// What the till would refuse of a basket, asked about before the customer is asked for money. The till's own preview says what that is.
import type {OfKind} from '../../domain/base/handlers.ts';
import {thousandths} from '../../domain/base/money.ts';
import {type BasketRefused, type Meant, previewBasket} from '../../domain/ledger/basket-preview.ts';
import type {SaleItem} from '../../domain/lines/lines.ts';
import {type Basket, type BasketLine, removeLine, repriced} from '../../domain/selling/basket.ts';
import {confirmedMadeUp} from '../../domain/selling/made-up.ts';
import type {SaleRefusal} from '../../domain/selling/sale-deciding.ts';
import {cutToStock, sellingShort} from '../../domain/selling/short-supply.ts';
import {plainText} from '../../formats/text/plain-text.ts';
import {quantityOf} from '../../formats/text/quantity.ts';
import type {Desk, Sight} from '../model/desk.ts';
import type {MenuDialog} from '../model/dialogs.ts';
import {freshList} from '../model/list.ts';
import {refusalOn} from '../model/refusal-on.ts';
import {askAboutMadeUp, askAboutMeter, askSameAgain} from './confirm-item.ts';
import {lookedAt} from './part-payments.ts';

export const nothingMeant: Meant = {meansRepeat: false, meansZero: false, meansUnusual: false, meansAboveFloat: false};

/** Why the till would refuse the basket as it is now, however it is paid; or undefined. */
export const basketRefused = (sight: Sight, meant: Meant): BasketRefused | undefined =>
	previewBasket(sight.state, sight.view.basket, {before: lookedAt(sight), meant});

export type Mending = {
	/** What the operator confirmed so far. */
	readonly meant: Meant;
	/** Called once the till would sell the basket, at once or after the answers. Not called when the operator goes back. */
	readonly mended: (meant: Meant) => void;
	/** Called with the sentence of a refusal for which there is no offer. */
	readonly stuck: (sentence: string) => void;
};

/** Asks about everything that the till would refuse, one after the other. Each answer changes the basket, or says that it is meant. */
export function mendBasket(desk: Desk, mending: Mending): void {
	const found = basketRefused(desk, mending.meant);
	if (!found) return mending.mended(mending.meant);
	const {refused, line} = found;
	if (refused.kind === 'stock-short' || refused.kind === 'sells-below-zero') return offerStock(desk, refused, mending);
	if (refused.kind === 'price-changed') return askPrice(desk, refused, mending);
	if (refused.kind === 'repeats')
		return askSameAgain(desk, refused, () => mendBasket(desk, {...mending, meant: {...mending.meant, meansRepeat: true}}));
	if (isAsked(refused)) return askMeant(desk, refused, mending);
	if (refused.kind === 'made-up') return askAboutMadeUp(desk, () => confirmAll(desk, confirmedMadeUp, mending));
	if (refused.kind === 'meter-doubtful') return askAboutMeter(desk, refused, confirmed => confirmAll(desk, confirmed, mending));
	if (line) return offerWithout(desk, {refused, line}, mending);
	mending.stuck(refusalOn(desk, refused));
}

/** Goes on with another basket, which is looked at again. */
function goOn(desk: Desk, basket: Basket, {mending, said}: {readonly mending: Mending; readonly said: string}): void {
	const before = desk.view.notice;
	desk.set({basket});
	mendBasket(desk, mending);
	// What is said after it, such as that nothing is left, is the newer news.
	if (desk.view.notice === before || !desk.view.notice) desk.say(said, 'done');
}

const openMenu = (desk: Desk, menu: Pick<MenuDialog, 'asks' | 'title' | 'lines' | 'options'>): void =>
	desk.open({type: 'menu', ...menu, list: freshList});

type Short = OfKind<SaleRefusal, 'stock-short' | 'sells-below-zero'>;

/** The partial offer: what there is, all of it where that is allowed, or none. */
function offerStock(desk: Desk, refused: Short, mending: Mending): void {
	const {product, wanted, available} = refused;
	const name = plainText(refused.name);
	const unit = desk.state.products.rows.get(product)?.unit ?? 'each';
	const cut = (part: Short['available'], said: string): void =>
		goOn(desk, cutToStock(desk.view.basket, {product, available: part, at: desk.ports.now().at, reason: 'not in stock'}), {
			mending,
			said,
		});
	const there = quantityOf(available, unit);
	openMenu(desk, {
		asks: refused.kind === 'sells-below-zero' ? 'below-zero' : 'stock-short',
		title: 'Not enough in stock',
		lines: [refusalOn(desk, refused)],
		options: [
			...(available > 0 ? [{label: `sell ${there}`, run: () => cut(available, `${name}: ${there}.`)}] : []),
			...(refused.kind === 'sells-below-zero'
				? [
						{
							label: `sell ${quantityOf(wanted, unit)} all the same: the stock goes below zero`,
							run: () => goOn(desk, sellingShort(desk.view.basket, product), {mending, said: `${name} is sold below zero.`}),
						},
					]
				: []),
			{label: 'leave it out', run: () => cut(thousandths(0), `Left out ${name}.`)},
		],
	});
}

/** The line that cannot be sold is left out, or the operator goes back. */
function offerWithout(
	desk: Desk,
	{refused, line}: {readonly refused: SaleRefusal; readonly line: BasketLine},
	mending: Mending,
): void {
	const name = plainText(line.name);
	const {at} = desk.ports.now();
	const without = (): Basket => removeLine(desk.view.basket, line.id, {at, reason: 'it cannot be sold now'});
	openMenu(desk, {
		asks: 'cannot-be-sold',
		title: `${name} cannot be sold`,
		lines: [refusalOn(desk, refused)],
		options: [{label: 'leave it out', run: () => goOn(desk, without(), {mending, said: `Left out ${name}.`})}],
	});
}

function askPrice(desk: Desk, refused: OfKind<SaleRefusal, 'price-changed'>, mending: Mending): void {
	desk.open({
		type: 'question',
		asks: 'price-changed',
		title: 'Another price',
		lines: [refusalOn(desk, refused)],
		yes: 'go on at the price of now',
		no: 'go back',
		choice: 'yes',
		onYes: () =>
			goOn(desk, repriced(desk.view.basket, desk.state.products.rows, desk.ports.now().at), {
				mending,
				said: 'The basket is at the prices of now.',
			}),
	});
}

/** Goes on with what was asked about, which is meant. */
function confirmAll(desk: Desk, confirmed: (item: SaleItem) => SaleItem, mending: Mending): void {
	const {basket} = desk.view;
	desk.set({basket: {...basket, lines: basket.lines.map(line => ({...line, item: confirmed(line.item)}))}});
	mendBasket(desk, mending);
}

/** What each question is called, what is meant by yes, its title, and what yes does. */
const meantWords = {
	'price-is-zero': ['for-nothing', 'meansZero', 'For nothing?', 'sell it for nothing'],
	'unusual-price': ['unusual-price', 'meansUnusual', 'Is that price meant?', 'sell it for that'],
	'above-float': ['above-float', 'meansAboveFloat', 'Above the float?', 'sell it above the float'],
} as const;

type AskedRefusal = OfKind<SaleRefusal, keyof typeof meantWords>;
const isAsked = (refused: SaleRefusal): refused is AskedRefusal => Object.hasOwn(meantWords, refused.kind);

/** What may be sold only when it is meant. */
function askMeant(desk: Desk, refused: AskedRefusal, mending: Mending): void {
	const [asks, means, title, yes] = meantWords[refused.kind];
	desk.open({
		type: 'question',
		asks,
		title,
		lines: [refusalOn(desk, refused)],
		yes,
		no: 'go back',
		choice: 'no',
		onYes: () => mendBasket(desk, {...mending, meant: {...mending.meant, [means]: true}}),
	});
}
