// The entry line of Sell and the list under it: the typed text, its finds, and what Enter adds.
import type {Thousandths} from '../../../domain/base/money.ts';
import {findByCode, sameCodes, unknownProduct} from '../../../domain/goods/find-by-code.ts';
import type {Product} from '../../../domain/goods/records.ts';
import {quoted} from '../../../formats/text/amount.ts';
import {readQuantity} from '../../../formats/text/quantity.ts';
import {addProduct} from '../../actions/fill-basket.ts';
import {freshSell, type SellCursor, sellState} from '../../actions/sell-state.ts';
import {keyName} from '../../model/bindings.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import {outLast} from '../../model/product-search.ts';
import {refusalOn, sayRefused} from '../../model/refusal-on.ts';
import {selected} from '../../model/text-field.ts';
import {isInWords} from '../../model/view.ts';
import {guessSentence} from '../shared/guess.ts';
import {addQuick, quickMeant} from './quick.ts';
import {inPacks, takeLabel} from './scanning.ts';

type Entered = {readonly quantity?: Thousandths; readonly text: string; readonly fault?: string};

/** The entry in parts: `3*milk` is three of what `milk` finds. The part before the first star must be a quantity. */
export function readEntry(text: string): Entered {
	const star = text.search(/[*＊]/);
	if (star === -1) return {text: text.trim()};
	const read = readQuantity(text.slice(0, star));
	const rest = text.slice(star + 1).trim();
	if (/[*＊]/.test(rest)) return {text: rest, fault: `${quoted(text.trim())} has two stars. Type it like 3*milk.`};
	return 'fault' in read ? {text: rest, fault: read.fault} : {quantity: read.value, text: rest};
}

/** Whether nothing is typed. */
export const isEmpty = (sight: Sight): boolean => sellState.read(sight).entry.value === '';

/** Whether only a count is typed, with nothing behind its star. */
export const isCountAlone = (sight: Sight): boolean => /^[^*＊]*[*＊]\s*$/.test(sellState.read(sight).entry.value);

/** The rows of the list: results of the search, or the most sold while nothing is typed. */
export function listed(sight: Sight): readonly Product[] {
	const {text} = readEntry(sellState.read(sight).entry.value);
	const {search} = sight.lookups;
	const products = text === '' ? search.bestSellers() : search.find(text);
	return outLast(products, {state: sight.state, basket: sight.view.basket, meant: findByCode(sight.state, text)?.product.code});
}

/** Whether the list is what a misspelling found: none of it is an answer until it is chosen. */
export const isGuess = (sight: Sight): boolean => sight.lookups.search.isGuess(readEntry(sellState.read(sight).entry.value).text);

/** Whether a text is digits but not the code of a product on sale, or stands for two codes. It may be the beginning of a code: a product must be chosen. */
const isPartOfCode = (sight: Sight, text: string): boolean =>
	(/^\p{Nd}+$/u.test(text) || sameCodes(sight.state, text).length > 1) &&
	findByCode(sight.state, text)?.product.isOnSale !== true;

/** The place in the list that Enter would add: the first result while something is typed. Digits must be a whole code, and a guess is no answer. */
export function listPlace(sight: Sight): number | undefined {
	const {cursor} = sellState.read(sight);
	if (cursor.in === 'list') return cursor.place;
	const {text} = readEntry(sellState.read(sight).entry.value);
	const quick = quickMeant(sight, text);
	if (quick) return text.length > 1 && quick.length > 0 ? 0 : undefined;
	return text === '' || isPartOfCode(sight, text) || isGuess(sight) ? undefined : 0;
}

/** The quick keys that the entry means, behind its dot. */
export const quickListed = (sight: Sight): ReturnType<typeof quickMeant> =>
	quickMeant(sight, readEntry(sellState.read(sight).entry.value).text);

/** How many rows the list has. */
export const listLength = (sight: Sight): number => (quickListed(sight) ?? listed(sight)).length;

/** Moves the cursor. */
export const setCursor = (desk: Desk, cursor: SellCursor): void => sellState.update(desk, {cursor});

/** Clears the entry. */
export const clearEntry = (desk: Desk): void => sellState.write(desk, freshSell);

/** The typed text stays and is selected: the next key replaces it. */
const selectEntry = (desk: Desk): void => sellState.update(desk, {entry: selected(sellState.read(desk).entry)});

/** Adds what is typed, or chosen in the list. */
export function addEntered(desk: Desk): void {
	const {quantity, text, fault} = readEntry(sellState.read(desk).entry.value);
	if (fault !== undefined) return sayRefused(desk, fault);
	const place = listPlace(desk);
	const quick = quickMeant(desk, text);
	const settled = (): void => clearEntry(desk);
	if (quick) return addQuick(desk, {quick: quick[place ?? -1], quantity, text, settled});
	const coded = findByCode(desk.state, text);
	const product = place === undefined ? coded?.product : listed(desk)[place];
	if (!product && takeLabel(desk, text, {quantity, settled})) return;
	if (!product) return sayRefused(desk, nothingMeant(desk, text));
	// A code keyed by hand sells a pack like its scan. Goods chosen from the list are single pieces.
	const isByCode = sellState.read(desk).cursor.in !== 'list' && coded?.product.code === product.code;
	const many = inPacks(quantity, isByCode ? coded.pack : 1);
	if (!addProduct(desk, {product, quantity: many, isScan: false, settled})) selectEntry(desk);
}

/** Said of a count that is for nothing. */
export const nothingBehind = 'Type a name or scan a code behind the *.';

function nothingMeant(sight: Sight, text: string): string {
	if (text === '') return 'Type a name, or scan a code.';
	if (listed(sight).length === 0) return `Nothing is called ${quoted(text)}. Try another word, or its code.`;
	if (isGuess(sight)) return guessSentence(sight, text);
	if (sameCodes(sight.state, text).length > 1) return refusalOn(sight, unknownProduct(sight.state, text));
	return `No product has the code ${quoted(text)}. Choose one with ${keyName('down', isInWords(sight.view.machine))}, or type or scan the whole code.`;
}
