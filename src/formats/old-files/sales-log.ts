// The file `sales.txt`, read and written: one line for each sale line, comma and space between its fields, no escaping (rules.md §16 B).
import {wallTime} from '../../domain/base/calendar.ts';
import type {Cents, Thousandths} from '../../domain/base/money.ts';
import {tidy} from '../../domain/base/text.ts';
import {isGoodsLine} from '../../domain/lines/lines.ts';
import type {PastLine} from '../../domain/opening/import-rows.ts';
import type {Receipt} from '../../domain/receipts/receipt.ts';
import {moneyText, quoted} from '../text/amount.ts';
import {quantityText} from '../text/quantity.ts';
import {fromCtime, toCtime} from '../text/wall-clock.ts';
import type {FoundRow} from './import-report.ts';
import type {TextLine} from './outside-text.ts';
import {bareField, visibleText} from './outside-words.ts';
import {pythonNumberText, readPythonFloat, readPythonQuantity} from './python-float.ts';

export const salesName = 'sales.txt';

/** The known product ids, each with its names. See {@link knownProducts}. */
export type KnownProducts = ReadonlyMap<string, ReadonlySet<string>>;

type Parts = {readonly before: string; readonly quantity: string; readonly total: string; readonly time: string};

/** A line cut at its last three commas. The comma before the time may have no space after it. */
function parts(text: string): Parts | undefined {
	const beforeTime = text.lastIndexOf(',');
	const beforeTotal = text.lastIndexOf(',', beforeTime - 1);
	const beforeQuantity = beforeTotal > 0 ? text.lastIndexOf(',', beforeTotal - 1) : -1;
	if (beforeQuantity < 0) return undefined;
	return {
		before: text.slice(0, beforeQuantity),
		quantity: text.slice(beforeQuantity + 1, beforeTotal).trim(),
		total: text.slice(beforeTotal + 1, beforeTime).trim(),
		time: text.slice(beforeTime + 1).trim(),
	};
}

type Sale = {readonly quantity: Thousandths; readonly total: Cents; readonly when: string; readonly notes: readonly string[]};

/** The last three fields of a line, or why they cannot be read. */
function readSale(line: Parts, symbol: string): Sale | {readonly fault: string} {
	const when = fromCtime(line.time);
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

type Buyer = {
	readonly customer: string;
	readonly email: string;
	readonly phone: string;
	readonly product: string;
	readonly name: string;
};

/** The fields before the quantity, when the product id is at `place`. */
function buyerAt(fields: readonly string[], place: number): Buyer | undefined {
	if (fields.length < place + 2) return undefined;
	return {
		customer: fields.slice(0, Math.max(0, place - 2)).join(', '),
		email: fields[place - 2] ?? '',
		phone: fields[place - 1] ?? '',
		product: (fields[place] ?? '').trim(),
		name: fields.slice(place + 1).join(', '),
	};
}

/**
 * The first field with an `@` is the e-mail and gives the place of the others. Without one, or when no known product follows it (an
 * `@` in a name), a known product id with its name after it gives the place.
 */
function readBuyer(fields: readonly string[], known: KnownProducts): Buyer | undefined {
	const mail = fields.findIndex(field => field.includes('@'));
	const byMail = mail === -1 ? undefined : buyerAt(fields, mail + 2);
	if (byMail && known.has(byMail.product)) return byMail;
	const place = placeOfProduct(fields, known);
	return place === undefined ? byMail : buyerAt(fields, place);
}

/** The place of a known product id with only its name after it; undefined when there are none or several. */
function placeOfProduct(fields: readonly string[], known: KnownProducts): number | undefined {
	const places = fields.flatMap((field, place) => {
		const names = known.get(field.trim());
		return names?.has(nameKey(fields.slice(place + 1).join(', '))) ? [place] : [];
	});
	return places.length === 1 ? places[0] : undefined;
}

/** A name for comparison: an export may have changed its commas and spaces. */
const nameKey = (name: string): string => tidy(bareField(name));

/** One line of sales as a line of the past, or why it cannot be one. Fields that cannot be told apart are kept as they are, with a note. */
export function readSalesLine(line: TextLine, known: KnownProducts, symbol: string): FoundRow<PastLine> {
	const row = `line ${line.line}`;
	if ('fault' in line) return {row, fault: line.fault};
	const cutLine = parts(line.text);
	if (!cutLine)
		return {row, fault: 'It has too few fields: a sale ends in quantity, total and time. The line may be half-written.'};
	const sale = readSale(cutLine, symbol);
	if ('fault' in sale) return {row, fault: sale.fault};
	const {before} = cutLine;
	const {quantity, total, when, notes} = sale;
	const past = {source: 'sales' as const, text: line.text, when, amount: total, quantity};
	const buyer = readBuyer(before.split(', '), known);
	if (!buyer) {
		const open = 'Customer and product cannot be told apart: it is kept as it stands.';
		return {row, value: {...past, about: visibleText(before)}, notes: [...notes, open]};
	}
	const {customer, email, phone, product, name} = buyer;
	const fields = Object.entries({customer, email, phone, product}).map(([field, text]) => [field, visibleText(text)] as const);
	const given = Object.fromEntries(fields.filter(([, text]) => text !== ''));
	const unknown = known.has(product) ? [] : [`There is no product ${quoted(product)}: it is history only.`];
	return {row, value: {...past, ...given, about: visibleText(name)}, notes: [...notes, ...unknown]};
}

/** The lines the old program would have written for a receipt: its goods, with its customer. Slips, vends, bills and top-ups have none. */
export function salesLines(receipt: Receipt): readonly string[] {
	if (receipt.type !== 'sale') return [];
	const {name = '', email = '', phone = ''} = receipt.customer ?? {};
	const time = toCtime(wallTime(receipt.stamp));
	return receipt.lines.filter(isGoodsLine).map(line => {
		const fields = [name, email, phone, line.product, line.name, quantityText(line.quantity), pythonNumberText(line.total), time];
		return fields.map(bareField).join(', ');
	});
}

/** Product ids with their names, as `sales.txt` can have them. */
export function knownProducts(products: Iterable<{readonly code: string; readonly name: string}>): KnownProducts {
	const known = new Map<string, Set<string>>();
	for (const {code, name} of products) {
		const names = known.get(code) ?? new Set();
		known.set(code, names.add(nameKey(name)));
	}
	return known;
}
