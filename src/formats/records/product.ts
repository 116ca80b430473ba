// The words for how a product is kept: cost, low level, selling below zero, barcodes, and what it opens into.
import {type Moment, wallTime} from '../../domain/base/calendar.ts';
import type {Cents} from '../../domain/base/money.ts';
import {checkDigitFits} from '../../domain/goods/check-digits.ts';
import {codesInTwoCases, packOf} from '../../domain/goods/find-by-code.ts';
import {plannedPrices, priceAt} from '../../domain/goods/prices.ts';
import type {LaterPrice, NegativePolicy, Product} from '../../domain/goods/records.ts';
import {lowLevelOf, type StockLevel} from '../../domain/goods/stock-rules.ts';
import {averageCost, stockValue, type Valued} from '../../domain/goods/stock-value.ts';
import type {State} from '../../domain/ledger/state.ts';
import type {TaxClass} from '../../domain/shop/vat.ts';
import {moneyText} from '../text/amount.ts';
import {counted} from '../text/counted.ts';
import {plainText} from '../text/plain-text.ts';
import {quantityOf, quantityText} from '../text/quantity.ts';

export const standingWords: Readonly<Record<StockLevel, string>> = {
	'off-sale': 'off sale',
	out: 'out',
	low: 'low',
	enough: '',
};

export const vatClassWords: Readonly<Record<TaxClass, string>> = {
	standard: 'standard rate',
	zero: 'zero-rated',
	exempt: 'exempt',
	outside: 'outside VAT',
};

/** A warning about a check digit that does not fit. It is no refusal, because old labels have such digits. */
export const doubtDigit = (code: string): string | undefined =>
	checkDigitFits(code) ? undefined : 'The check digit of this code does not fit. Look at it again.';

/** Said of a shop in which codes differ only in the case of their letters; undefined of any other. */
export function twoCasesText(state: State): string | undefined {
	const codes = codesInTwoCases(state);
	const [first, ...others] = codes.map(same => same.map(plainText).join(' and '));
	if (first === undefined) return undefined;
	const more = others.length === 0 ? '' : `, and ${counted(others.length, 'more such code')}`;
	return `Different goods have a code that differs only in its capitals: ${first}${more}. Each is found by its code written exactly so.`;
}

/** The choices for selling a product below zero. */
export const policyWords: Readonly<Record<NegativePolicy, string>> = {
	block: 'never',
	warn: 'when it is asked about',
	allow: 'always',
};

/** "R19.50 from 2027-04-01 08:00", by the clock of a moment. */
export const laterPriceText = ({price, from}: LaterPrice, moment: Moment, symbol: string): string =>
	`${moneyText(price, symbol)} from ${wallTime({...moment, at: from}).slice(0, 16)}`;

/** The price of a product at a moment, then its later prices: "R18.50, R19.50 from 2027-04-01 08:00". */
export function priceText(product: Product, moment: Moment, symbol: string): string {
	const later = plannedPrices(product, moment.at).map(next => laterPriceText(next, moment, symbol));
	return [moneyText(priceAt(product, moment.at), symbol), ...later].join(', ');
}

/** What of a price is not its cost, in whole percent; undefined without a cost or a price. */
export function marginOf(price: Cents, {worth}: Valued): number | undefined {
	return worth === undefined || price <= 0 ? undefined : Math.round(((price - averageCost(worth)) * 100) / price);
}

/** "38 %"; "loss" of a price below its cost. */
export const marginText = (percent: number): string => (percent < 0 ? 'loss' : `${percent} %`);

/** "R10.00 each on average, R240.00 in all", or undefined while no cost is known. */
export function costText(stock: Valued, unit: Product['unit'], symbol: string): string | undefined {
	const value = stockValue(stock);
	if (value === undefined || !stock.worth) return undefined;
	return `${moneyText(averageCost(stock.worth), symbol)} ${unit === 'kg' ? 'a kg' : 'each'} on average, ${moneyText(value, symbol)} in all`;
}

/** "1 day", "12 days", "99+ days": how long the stock lasts. Empty when nothing was sold lately. */
export function coverText(days: number | undefined): string {
	if (days === undefined) return '';
	return days > 99 ? '99+ days' : counted(days, 'day');
}

/** The barcodes of a product, each with the number it sells when that is not 1. */
export const barcodeTexts = (state: State, {barcodes}: Product): readonly string[] =>
	barcodes.map(barcode => {
		const pack = packOf(state, barcode);
		return pack === 1 ? barcode : `${barcode} (sells ${pack})`;
	});

/** "24 of 1001 Cola", or undefined for a product that was never opened. */
export function contentsText(state: State, {contents}: Product): string | undefined {
	if (!contents) return undefined;
	const into = state.products.rows.get(contents.product);
	return `${quantityText(contents.each)} of ${contents.product}${into ? ` ${plainText(into.name)}` : ''}`;
}

/** The low-stock level of a product, and whether it is the level of the whole shop. */
export const levelText = (state: State, product: Product): string =>
	`${quantityOf(lowLevelOf(state, product), product.unit)}${product.lowLevel === undefined ? ', as in the whole shop' : ''}`;
