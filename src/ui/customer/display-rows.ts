// The rows of a customer display, at any size from 40 by 12: the basket as it grows, then what was paid, the change, the token.
// Amounts shown together add up to the cent: every part of a total is shown.

import type {CustomerSight, ReceiptEvent} from '../../app/customer-sight.ts';
import {plainLetters} from '../../domain/base/letter-folds.ts';
import {type Cents, minus, negative, plus, sum, zero} from '../../domain/base/money.ts';
import {isChange, isUnconnected} from '../../domain/lines/lines.ts';
import type {Receipt} from '../../domain/receipts/receipt.ts';
import type {BasketLine} from '../../domain/selling/basket.ts';
import {basketTotals} from '../../domain/selling/basket-totals.ts';
import {tokensOf} from '../../formats/records/tokens.ts';
import {amountText, moneyText} from '../../formats/text/amount.ts';
import {columnsOf, cut, filled, plainText, wrapped} from '../../formats/text/plain-text.ts';
import {quantityOf} from '../../formats/text/quantity.ts';
import {notConnected} from '../../formats/wording/not-connected.ts';
import {largeGroups, largeText, type Room} from '../widgets/big-letters.ts';
import {type Span, span} from '../widgets/line.tsx';

export type DisplayRow = readonly Span[];

/** A smaller window shows only a sentence. */
const smallestDisplay: Room = {columns: 40, rows: 12};

const margin = 1;
const blank: DisplayRow = [' '];

const strong = (text: string): DisplayRow => [span(`${' '.repeat(margin)}${text}`, 'strong')];
const plain = (text: string): DisplayRow => [`${' '.repeat(margin)}${text}`];
const dim = (text: string): DisplayRow => [span(`${' '.repeat(margin)}${text}`, 'dim')];

/** The rows of a display: at most one fewer than the window has, none wider than the window. */
export function displayRows(sight: CustomerSight, {columns, rows}: Room): readonly DisplayRow[] {
	if (columns < smallestDisplay.columns || rows < smallestDisplay.rows)
		return wrapped('This window is too small for a customer display: make it 40 by 12 or larger.', Math.max(8, columns))
			.slice(0, rows - 1)
			.map(row => [row]);
	const inside: Room = {columns: columns - 2 * margin, rows: rows - 1};
	const head = headRow(sight, inside.columns);
	const room: Room = {columns: inside.columns, rows: inside.rows - 2};
	const body = sight.basket
		? basketBody(sight, room)
		: sight.shown
			? tokensBody(sight.shown, room)
			: sight.receipt
				? receiptBody(sight, sight.receipt, room)
				: idleBody(sight, room);
	return [head, blank, ...body].slice(0, inside.rows);
}

function headRow({shop, isPractice, basket, receipt}: CustomerSight, columns: number): DisplayRow {
	const isTraining = basket?.isTraining === true || receipt?.type === 'TrainingMade';
	const mark = isTraining ? 'TRAINING' : isPractice ? 'PRACTICE' : '';
	return [span(` ${filled(plainText(shop), columns - columnsOf(mark) - 1)} ${mark}`, 'title')];
}

const spread = (left: string, right: string, columns: number): string =>
	`${filled(left, columns - columnsOf(right) - 1)} ${right}`;

/** The newest lines above, the total below, as large as it can be with room left for one line. */
function basketBody({basket, symbol, isPractice, connected}: CustomerSight, room: Room): readonly DisplayRow[] {
	if (!basket) return [];
	const totals = basketTotals(basket);
	// Part of the total, but not a line.
	const beside = [
		{label: 'Discount', amount: totals.discount},
		{label: 'Returned', amount: totals.returned},
	].filter(({amount}) => amount > zero);
	const off = beside.map(({label, amount}) => plain(spread(label, amountText(negative(amount)), room.columns)));
	const total = largeText(moneyText(totals.total, symbol), {
		...room,
		rows: Math.floor(((room.rows - 2 * off.length) * 3) / 5),
	});
	const space = room.rows - total.length - off.length - 2;
	const {lines} = basket;
	const shown = lines.slice(-(lines.length > space ? space - 1 : space));
	const hidden = lines.slice(0, lines.length - shown.length);
	const rows = shown.map((line, place) => {
		const {item, unit, name, due} = line;
		const count = 'quantity' in item ? `${quantityOf(item.quantity, unit)} × ` : '';
		const mark = isUnconnected({shop: {isPractice}, ...connected}, item) ? `${notConnected} ` : '';
		const text = spread(plainText(`${count}${name}`), `${mark}${amountText(due)}`, room.columns);
		return place === shown.length - 1 ? strong(text) : plain(text);
	});
	return [
		...hiddenRows(hidden, room.columns),
		...rows,
		...off,
		...Array.from({length: Math.max(1, space + 1 - rows.length - (hidden.length > 0 ? 1 : 0))}, () => blank),
		strong('TOTAL'),
		...total.map(strong),
	];
}

/** The number of lines without room, and their sum. */
const hiddenRows = (hidden: readonly BasketLine[], columns: number): readonly DisplayRow[] =>
	hidden.length === 0 ? [] : [dim(spread(`${hidden.length} more above`, amountText(sum(hidden.map(({due}) => due))), columns))];

/** What a customer wants to see of a finished receipt: what changed hands, how it adds up, and what to write down. */
type Told = {
	readonly word: string;
	readonly amount: Cents;
	/** One row each. Amounts of one row are beside each other where they fit. */
	readonly also: readonly (readonly Said[])[];
};
type Said = {readonly label: string; readonly amount: Cents};

function told(receipt: ReceiptEvent): Told {
	if (receipt.type === 'CashWithdrawn') return {word: 'PAID OUT', amount: receipt.amount, also: []};
	const {total, rounding, tenders, lines} = receipt;
	// What changed hands: the total in whole coins.
	const paid = plus(total, rounding);
	if (total < zero) {
		const rounded = roundingRows(negative(rounding));
		const also = rounded.length === 0 ? [] : [[{label: 'Due back', amount: negative(total)}], ...rounded];
		return {word: 'REFUND', amount: negative(paid), also};
	}
	// Change put on an account is not bought, so it has its own row.
	const kept = sum(lines.filter(isChange).map(({total: left}) => left));
	const change = sum(tenders.map(taken => taken.change));
	const given = {label: 'Given', amount: plus(paid, change)};
	const beside = [...(kept === zero ? [] : [[{label: 'Change put on account', amount: kept}]]), ...roundingRows(rounding)];
	const bought = {label: 'Total', amount: minus(total, kept)};
	if (change > zero) return {word: 'CHANGE', amount: change, also: [[bought, given], ...beside]};
	return {word: 'PAID', amount: paid, also: beside.length === 0 ? [] : [[bought], ...beside]};
}

const roundingRows = (rounding: Cents): readonly (readonly Said[])[] =>
	rounding === zero ? [] : [[{label: 'Cash rounding', amount: rounding}]];

/** Amounts beside each other, or under each other where they are too wide for that. */
function saidRows(said: readonly Said[], symbol: string, columns: number): readonly string[] {
	const texts = said.map(({label, amount}) => `${label} ${moneyText(amount, symbol)}`);
	const row = texts.join('   ');
	return columnsOf(row) <= columns ? [row] : texts;
}

/** What changed hands, as large as there is room. A number is on the display only when its customer asks for it. */
function receiptBody({symbol}: CustomerSight, receipt: ReceiptEvent, room: Room): readonly DisplayRow[] {
	const {word, amount, also} = told(receipt);
	const said = also.flatMap(row => saidRows(row, symbol, room.columns)).map(plain);
	const rows = Math.max(room.rows - 3 - said.length, Math.min(5, room.rows - 1 - said.length));
	const above = [strong(word), ...largeText(moneyText(amount, symbol), {...room, rows}).map(strong)];
	const free = room.rows - above.length - said.length - 1;
	return [...above, ...said, ...(free > 0 ? [blank] : []), strong('Thank you')].slice(0, room.rows);
}

/** The numbers of a receipt under each other, as large as all of them can be. What else there is to say has what they leave. */
function tokensBody(receipt: Receipt, room: Room): readonly DisplayRow[] {
	const tokens = tokensOf(receipt);
	const all = [...new Set(tokens.flatMap(token => token.says ?? []))].flatMap(text => wrapped(plainText(text), room.columns));
	const says = all.length + 2 * tokens.length <= room.rows ? all : [];
	const each = Math.floor((room.rows - says.length) / Math.max(1, tokens.length));
	const hasFree = each > 2;
	return [
		...says.map(plain),
		...tokens.flatMap(({label, digits}) => [
			plain(cut(plainText(label), room.columns)),
			...largeGroups(plainText(digits), {...room, rows: Math.max(1, each - (hasFree ? 2 : 1))}).map(strong),
			...(hasFree ? [blank] : []),
		]),
	].slice(0, room.rows);
}

/** No customer is being served. */
function idleBody({shop}: CustomerSight, room: Room): readonly DisplayRow[] {
	const name = largeText(plainLetters(plainText(shop)).toUpperCase(), {...room, rows: room.rows - 3});
	return [...(name.length > 1 ? [...name.map(strong), blank] : []), strong('Welcome')];
}
