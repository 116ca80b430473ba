// The file `sales.txt`, read: one line for each sale line, comma and space between its fields, no escaping (rules.md §16 B).
// Cousins of the program write a price before the total, a time as ISO has it, or no space behind a comma.
import type {Cents, Thousandths} from '../../domain/base/money.ts';
import type {PastLine} from '../../domain/opening/import-rows.ts';
import {moneyText, quoted} from '../text/amount.ts';
import {quantityText} from '../text/quantity.ts';
import {fromCtime, fromIso} from '../text/wall-clock.ts';
import type {FoundRow} from './import-report.ts';
import {readLines, type TextLine} from './outside-text.ts';
import {lineText, visibleText} from './outside-words.ts';
import {readPythonFloat, readPythonQuantity} from './python-float.ts';
import {endsInProduct, type Fields, fieldsOf, type KnownProducts, productOf, readBuyer} from './sales-buyer.ts';

export const salesName = 'sales.txt';

/** How the lines of one file are read. `hasPrices`: its lines have the price of one between quantity and total. */
export type SalesReading = {readonly known: KnownProducts; readonly symbol: string; readonly hasPrices: boolean};

/** `before`: customer and product. `price` where the line has one. */
type Parts = {
	readonly before: Fields;
	readonly quantity: string;
	readonly price?: string;
	readonly total: string;
	readonly time: string;
};

/** A line cut at its last three commas. The comma before the time may have no space after it. */
function parts(text: string): Parts | undefined {
	const beforeTime = text.lastIndexOf(',');
	const beforeTotal = text.lastIndexOf(',', beforeTime - 1);
	const beforeQuantity = beforeTotal > 0 ? text.lastIndexOf(',', beforeTotal - 1) : -1;
	if (beforeQuantity < 0) return undefined;
	return {
		before: fieldsOf(text.slice(0, beforeQuantity)),
		quantity: text.slice(beforeQuantity + 1, beforeTotal).trim(),
		total: text.slice(beforeTotal + 1, beforeTime).trim(),
		time: text.slice(beforeTime + 1).trim(),
	};
}

const centsOf = (text: string): Cents | undefined => {
	const read = readPythonFloat(text);
	return 'fault' in read ? undefined : read.value.units;
};
const quantityOf = (text: string): Thousandths | undefined => {
	const read = readPythonQuantity(text);
	return 'fault' in read ? undefined : read.value.units;
};

/** The line read with a price before its total. Undefined when there is no number where the quantity would be. */
function withPrice({before, quantity: price, total, time}: Parts): Parts | undefined {
	const {fields} = before;
	const last = (fields.at(-1) ?? '').trim();
	const areNumbers = quantityOf(last) !== undefined && centsOf(price) !== undefined && centsOf(total) !== undefined;
	return areNumbers ? {before: {...before, fields: fields.slice(0, -1)}, quantity: last, price, total, time} : undefined;
}

/** Whether a quantity at a price comes to a total, to the cent. */
const comesTo = (quantity: Thousandths, price: Cents, total: Cents): boolean => Math.abs(quantity * price - total * 1000) <= 1000;

/** Whether quantity × price is the total, of a line that has a price. */
function multiplies({quantity, price = '', total}: Parts): boolean {
	const [count, each, all] = [quantityOf(quantity), centsOf(price), centsOf(total)];
	return count !== undefined && each !== undefined && all !== undefined && comesTo(count, each, all);
}

/** Whether most lines of a file have a price before their total. */
export function hasPrices(bytes: Uint8Array, known: KnownProducts): boolean {
	let lines = 0;
	let priced = 0;
	for (const line of readLines(bytes)) {
		const cutLine = 'text' in line ? parts(line.text) : undefined;
		if (!cutLine || timeOf(cutLine.time) === undefined) continue;
		lines += 1;
		const read = withPrice(cutLine);
		if (read && multiplies(read) && !endsInProduct(cutLine.before, known)) priced += 1;
	}
	return priced * 2 > lines;
}

/**
 * The line as its file has them: with a price, or without one. A name may end in a number, so a known product has the last word.
 * Undefined where its file has prices and its numbers do not fit.
 */
function asRead(line: Parts, {known, hasPrices: isPriced}: SalesReading): Parts | undefined {
	const priced = withPrice(line);
	if (!priced || endsInProduct(line.before, known)) return line;
	if (endsInProduct(priced.before, known)) return priced;
	if (!isPriced) return line;
	return multiplies(priced) ? priced : undefined;
}

const timeOf = (text: string): string | undefined => fromCtime(text) ?? fromIso(text);

type Sale = {readonly quantity: Thousandths; readonly total: Cents; readonly when: string; readonly notes: readonly string[]};

/** The last fields of a line, or why they cannot be read. */
function readSale(line: Parts, symbol: string): Sale | {readonly fault: string} {
	const when = timeOf(line.time);
	if (when === undefined)
		return {fault: `${quoted(line.time)} is not a time like Fri Nov 20 22:35:05 2026. The line may be half-written.`};
	const quantity = readPythonQuantity(line.quantity);
	if ('fault' in quantity) return {fault: `Its quantity cannot be used: ${quantity.fault}`};
	const total = readPythonFloat(line.total);
	if ('fault' in total) return {fault: `Its total cannot be used: ${total.fault}`};
	const count = quantity.value.units;
	const notes = [
		...(total.value.wasRounded ? [`The total was rounded to ${moneyText(total.value.units, symbol)}.`] : []),
		...(quantity.value.wasRounded ? [`The quantity was rounded to ${quantityText(count)}.`] : []),
		...(count < 0 ? [`The quantity is ${quantityText(count)}, below zero: a return, or a mistake.`] : []),
		...(count === 0 ? ['The quantity is 0: no stock moved.'] : []),
	];
	return {quantity: count, total: total.value.units, when, notes};
}

/** A line that has one number less than the others of its file: what it has is the total, or the price of one. Undefined where that cannot be told. */
function withoutOne(sale: Sale, product: string | undefined, {known, symbol}: SalesReading): Sale | undefined {
	const {quantity, total: given} = sale;
	if (quantity === 1000) return sale;
	const prices = [...(productOf(product ?? '', known)?.prices ?? [])];
	if (prices.some(price => comesTo(quantity, price, given))) return sale;
	if (!prices.includes(given)) return undefined;
	const total = Math.round((given * quantity) / 1000) as Cents;
	return {
		...sale,
		total,
		notes: [...sale.notes, `It has no total: at ${moneyText(given, symbol)} each it is ${moneyText(total, symbol)}.`],
	};
}

/** One line of sales as a line of the past, or why it cannot be one. Fields that cannot be told apart are kept as they are, with a note. */
export function readSalesLine(line: TextLine, reading: SalesReading): FoundRow<PastLine> {
	const row = `line ${line.line}`;
	if ('fault' in line) return {row, fault: line.fault};
	const cutLine = parts(line.text);
	if (!cutLine)
		return {row, fault: 'It has too few fields: a sale ends in quantity, total and time. The line may be half-written.'};
	const asIs = asRead(cutLine, reading);
	if (!asIs) return {row, fault: 'Quantity × price is not its total, as in the other lines. Look which is meant, and mend it.'};
	const read = readSale(asIs, reading.symbol);
	if ('fault' in read) return {row, fault: read.fault};
	const buyer = readBuyer(asIs.before, reading.known);
	const isShort = reading.hasPrices && asIs.price === undefined;
	const sale = isShort ? withoutOne(read, buyer?.product, reading) : read;
	if (!sale)
		return {
			row,
			fault: `It has one number less than the other lines: ${quoted(asIs.total)} may be a price or the total. Mend it.`,
		};
	const {quantity, total, when} = sale;
	const notes = [
		...sale.notes,
		...(asIs.price === undefined || multiplies(asIs) ? [] : ['Quantity × price is not the total: the total counts.']),
	];
	const past = {source: 'sales' as const, text: lineText(line.text), when, amount: total, quantity};
	if (!buyer) {
		const open = 'Customer and product cannot be told apart: it is kept as it stands.';
		return {row, value: {...past, about: visibleText(asIs.before.fields.join(', '))}, notes: [...notes, open]};
	}
	const {customer, email, phone, product, name} = buyer;
	const fields = Object.entries({customer, email, phone, product}).map(([field, text]) => [field, visibleText(text)] as const);
	const given = Object.fromEntries(fields.filter(([, text]) => text !== ''));
	return {
		row,
		value: {...past, ...given, about: visibleText(name)},
		notes: [...notes, ...unknownProduct(product, reading.known)],
	};
}

const unknownProduct = (product: string, known: KnownProducts): readonly string[] => {
	if (productOf(product, known)) return [];
	return [
		product === '' ? 'It names no product: it is history only.' : `There is no product ${quoted(product)}: it is history only.`,
	];
};
