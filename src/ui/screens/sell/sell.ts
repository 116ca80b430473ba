// Owns what keys and scans do on Sell: one line to type on, the list under it, and the lines of the basket.
import {type Thousandths, thousandths} from '../../../domain/base/money.ts';
import {findByCode} from '../../../domain/goods/find-by-code.ts';
import type {Product} from '../../../domain/goods/records.ts';
import {isOwnItem, needsReason, removeLine, roomFor, setQuantity, takeBackScan} from '../../../domain/selling/basket.ts';
import {shown} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {quantityOf, readQuantity} from '../../../formats/text/quantity.ts';
import {addProduct, changeBasket, isBeingPaid, isLabel, one, paidFirst} from '../../actions/fill-basket.ts';
import {refuseScan} from '../../actions/name-scan.ts';
import {freshSell, type SellCursor, sellState} from '../../actions/sell-state.ts';
import {keyName} from '../../model/bindings.ts';
import type {Binding, Context, Desk, Sight} from '../../model/desk.ts';
import {outLast} from '../../model/product-search.ts';
import {isInWords} from '../../model/view.ts';
import {openHelp} from '../dialogs/help.ts';
import {nothingToPay, openPay} from '../pay/pay.ts';
import {targetLine} from '../shared/target-line.ts';
import {discountForm, noDiscount, noteForm, openItemForm, otherPriceForm, removalForm} from './basket-forms.ts';
import {customerForm} from './customer-form.ts';
import {takeScan} from './scanning.ts';

/** What is typed: `3*milk` is three of what `milk` finds. What stands before the first star is a quantity, or at fault. */
export function readEntry(text: string): {readonly quantity: Thousandths; readonly text: string; readonly fault?: string} {
	const star = text.indexOf('*');
	if (star === -1) return {quantity: one, text: text.trim()};
	const read = readQuantity(text.slice(0, star));
	const rest = text.slice(star + 1).trim();
	return 'fault' in read ? {quantity: one, text: rest, fault: read.fault} : {quantity: read.value, text: rest};
}

const isEmpty = (sight: Sight): boolean => sellState.read(sight).entry.value === '';

/** What the list shows: results of the search, or the most sold while nothing is typed. */
export function listed(sight: Sight): readonly Product[] {
	const {text} = readEntry(sellState.read(sight).entry.value);
	const {search} = sight.lookups;
	const products = text === '' ? search.bestSellers() : search.find(text);
	return outLast(products, {state: sight.state, basket: sight.view.basket, meant: findByCode(sight.state, text)?.product.code});
}

/** Whether a text is digits that are no code of a product on sale: the beginning of a code, of which none is meant before it is chosen. */
const isPartOfCode = (sight: Sight, text: string): boolean =>
	/^\d+$/.test(text) && findByCode(sight.state, text)?.product.isOnSale !== true;

/** The place in the list that Enter would add: the first result while something is typed. Of digits only a whole code is one. */
export function listPlace(sight: Sight): number | undefined {
	const {cursor} = sellState.read(sight);
	if (cursor.in === 'list') return cursor.place;
	const {text} = readEntry(sellState.read(sight).entry.value);
	return text === '' || isPartOfCode(sight, text) ? undefined : 0;
}

const setCursor = (desk: Desk, cursor: SellCursor): void => sellState.update(desk, {cursor});
const clearEntry = (desk: Desk): void => sellState.write(desk, freshSell);

function addEntered(desk: Desk): void {
	const {quantity, text, fault} = readEntry(sellState.read(desk).entry.value);
	if (fault !== undefined) return desk.say(fault, 'warning');
	const place = listPlace(desk);
	const coded = findByCode(desk.state, text);
	const product = place === undefined ? coded?.product : listed(desk)[place];
	const settled = (): void => clearEntry(desk);
	if (!product && isLabel(desk, text)) return void takeScan(desk, text, {quantity, settled});
	if (!product) return desk.say(nothingMeant(desk, text), 'warning');
	// A code keyed by hand sells as many as its scan; goods chosen from the list are taken one by one.
	const isByCode = sellState.read(desk).cursor.in !== 'list' && coded?.product.code === product.code;
	const many = thousandths(quantity * (isByCode ? coded.pack : 1));
	addProduct(desk, {product, quantity: many, isScan: false, settled});
}

function nothingMeant(sight: Sight, text: string): string {
	if (text === '') return 'Type a name or scan a code behind the *.';
	if (listed(sight).length === 0) return `Nothing is called ${shown(text)}. Try another word, or its code.`;
	return `No product has the code ${shown(text)}. Choose one with ${keyName('down', isInWords(sight.view.machine))}, or type or scan the whole code.`;
}

function moveDown(desk: Desk): void {
	const {cursor} = sellState.read(desk);
	const {lines} = desk.view.basket;
	const last = listed(desk).length - 1;
	if (cursor.in === 'list') return setCursor(desk, {in: 'list', place: Math.min(last, cursor.place + 1)});
	if (cursor.in === 'basket') {
		const next = lines[lines.findIndex(line => line.id === cursor.line) + 1];
		return setCursor(desk, next ? {in: 'basket', line: next.id} : {in: 'entry'});
	}
	const first = (listPlace(desk) ?? -1) + 1;
	if (first <= last) setCursor(desk, {in: 'list', place: first});
}

function moveUp(desk: Desk): void {
	const {cursor} = sellState.read(desk);
	const {lines} = desk.view.basket;
	if (cursor.in === 'list') return setCursor(desk, cursor.place === 0 ? {in: 'entry'} : {in: 'list', place: cursor.place - 1});
	if (!isEmpty(desk)) return;
	const from = cursor.in === 'basket' ? lines.findIndex(line => line.id === cursor.line) : lines.length - 1;
	const line = lines[Math.max(0, from - 1)];
	if (line) setCursor(desk, {in: 'basket', line: line.id});
}

const noGoods = (sight: Sight): string | undefined => {
	if (isBeingPaid(sight)) return paidFirst(sight);
	const line = targetLine(sight);
	if (!line) return emptyText;
	return line.item.type === 'goods'
		? undefined
		: `${plainText(line.name)} has no quantity. ${sight.keyOf('sell.remove-line')} removes the line.`;
};

function changeQuantity(desk: Desk, by: number): void {
	const line = targetLine(desk);
	if (line?.item.type !== 'goods') return;
	const {basket} = desk.view;
	const product = desk.state.products.rows.get(line.item.product);
	if (by > 0 && product && roomFor(desk.state, basket, product) < by)
		return desk.say(`No more ${plainText(line.name)}: all there is stands in the basket.`, 'warning');
	const quantity = thousandths(Math.max(0, line.item.quantity + by));
	const next = setQuantity(basket, line.id, {quantity, at: desk.ports.now().at});
	changeBasket(
		desk,
		next,
		quantity === 0 ? `Removed ${plainText(line.name)}.` : `${plainText(line.name)}: ${quantityOf(quantity, line.unit)}.`,
	);
}

function removeTarget(desk: Desk): void {
	const line = targetLine(desk);
	const {returns, ...basket} = desk.view.basket;
	if (!line && returns) return changeBasket(desk, basket, 'Nothing comes back in this basket any more.');
	if (!line) return;
	setCursor(desk, {in: 'entry'});
	if (needsReason(line, desk.ports.now().at)) return desk.open({type: 'form', form: removalForm(desk, line)});
	changeBasket(desk, removeLine(desk.view.basket, line.id, {at: desk.ports.now().at}), `Removed ${plainText(line.name)}.`);
}

function takeBack(desk: Desk): void {
	const {lastScan, lines} = desk.view.basket;
	const name = plainText(lines.find(line => line.id === lastScan?.line)?.name ?? '');
	changeBasket(desk, takeBackScan(desk.view.basket, desk.ports.now().at), `Took back the last scan: ${name}.`);
}

const emptyText = 'The basket is empty.';

const noLines = (sight: Sight): string | undefined => {
	if (isBeingPaid(sight)) return paidFirst(sight);
	return sight.view.basket.lines.length === 0 ? emptyText : undefined;
};

const noOwnLine = (sight: Sight): string | undefined => {
	const line = targetLine(sight);
	if (noLines(sight) || !line) return noLines(sight) ?? emptyText;
	return isOwnItem(line.item) ? undefined : `${plainText(line.name)} has no price of ours to change.`;
};

function otherPrice(desk: Desk): void {
	const line = targetLine(desk);
	if (line && isOwnItem(line.item)) desk.open({type: 'form', form: otherPriceForm(desk, {...line, item: line.item})});
}

/** What is agreed about a line or the basket, while nothing is typed. */
const agreements: readonly Binding[] = [
	{
		keys: ['%'],
		label: 'discount',
		hint: 10,
		isActive: isEmpty,
		blocked: sight => noLines(sight) ?? noDiscount(sight),
		run: desk => desk.open({type: 'form', form: discountForm(desk, targetLine(desk))}),
	},
	{keys: ['='], label: 'another price', hint: 11, isActive: isEmpty, blocked: noOwnLine, run: otherPrice},
	{
		keys: ['ctrl+n'],
		label: 'note',
		hint: 12,
		blocked: noLines,
		run: desk => desk.open({type: 'form', form: noteForm(desk, targetLine(desk))}),
	},
	{
		keys: ['ctrl+e'],
		label: 'something without a product',
		isActive: isEmpty,
		blocked: sight => (isBeingPaid(sight) ? paidFirst(sight) : undefined),
		run: desk => desk.open({type: 'form', form: openItemForm(desk)}),
	},
];

const bindings: readonly Binding[] = [
	{
		keys: ['enter'],
		label: 'add',
		hint: 1,
		isActive: sight => !isEmpty(sight) || sellState.read(sight).cursor.in === 'list',
		run: addEntered,
	},
	{
		keys: ['enter'],
		label: 'pay',
		hint: 2,
		isActive: sight => isEmpty(sight) && sellState.read(sight).cursor.in !== 'list',
		blocked: nothingToPay,
		run: openPay,
	},
	{keys: ['f1', '?'], label: 'help', hint: 9, isActive: isEmpty, run: openHelp},
	{keys: ['down'], label: 'move', isMovement: true, run: moveDown},
	{keys: ['up'], label: 'move', isMovement: true, run: moveUp},
	{keys: ['+'], label: 'one more', hint: 4, isActive: isEmpty, blocked: noGoods, run: desk => changeQuantity(desk, 1000)},
	{keys: ['-'], label: 'one less', hint: 5, isActive: isEmpty, blocked: noGoods, run: desk => changeQuantity(desk, -1000)},
	{
		keys: ['delete'],
		label: 'remove line',
		hint: 6,
		isActive: isEmpty,
		blocked: sight =>
			isBeingPaid(sight) ? paidFirst(sight) : targetLine(sight) || sight.view.basket.returns ? undefined : emptyText,
		run: removeTarget,
	},
	...agreements,
	{
		keys: ['backspace'],
		label: 'take back the last scan',
		isActive: isEmpty,
		blocked: sight =>
			isBeingPaid(sight) ? paidFirst(sight) : sight.view.basket.lastScan ? undefined : 'There is no scan to take back.',
		run: takeBack,
	},
	{
		keys: ['esc'],
		label: 'clear',
		isActive: sight => !isEmpty(sight),
		hint: 2,
		run: clearEntry,
	},
	{
		keys: ['esc'],
		label: 'back to the line',
		isActive: sight => isEmpty(sight) && sellState.read(sight).cursor.in !== 'entry',
		hint: 7,
		run: desk => setCursor(desk, {in: 'entry'}),
	},
	{
		keys: ['ctrl+o'],
		label: 'customer',
		hint: 9,
		run: desk => desk.open({type: 'form', form: customerForm(desk)}),
	},
];

export const sell: Context = {
	bindings,
	field: {
		read: sight => sellState.read(sight).entry,
		write: (desk, entry) => sellState.write(desk, {entry, cursor: {in: 'entry'}}),
	},
	onScan: (desk, code) => {
		const {quantity, text, fault} = readEntry(sellState.read(desk).entry.value);
		// A count alone is for this scan. An entry that names goods itself gives way to it, also one that was refused and still stands there.
		const isCount = text === '';
		if (isCount && fault !== undefined) return refuseScan(desk, fault);
		const how = takeScan(desk, code, {quantity: isCount ? quantity : one, settled: () => clearEntry(desk)});
		// Its goods are not to be had: their count does not wait for other ones. A misread is scanned again.
		if (isCount && how === 'refused') clearEntry(desk);
	},
};
