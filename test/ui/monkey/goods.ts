// The goods that the keys named: by a scan, by a code or a name and Enter, or by arrows in a list.
import type {Product} from '../../../src/domain/goods/records.ts';
import {isEndOfScan, isEnter, isPrintable, type Stroke, scannedBefore} from './strokes.ts';

/** A product as the keys can name it. */
export type Goods = {readonly name: string; readonly codes: readonly string[]; readonly isWeighed: boolean};

export const goodsOf = ({code, name, barcodes, unit}: Product): Goods => ({
	name,
	codes: [code, ...barcodes],
	isWeighed: unit === 'kg',
});

const [down, esc, backspace] = ['\u001B[B', '\u001B', '\u007F'];

const wordsOf = (text: string): readonly string[] =>
	text
		.toLowerCase()
		.split(/[^a-z0-9.]+/)
		.filter(word => word !== '');

/** What may be typed in one place: what was refused or scanned may stay there, or be gone. */
type Entry = {readonly texts: readonly string[]; readonly isInList: boolean};
const nothing: Entry = {texts: [''], isInList: false};
/** More are not kept: the oldest go. */
const mostTexts = 12;

const orElse = (texts: readonly string[], others: readonly string[]): readonly string[] =>
	[...new Set([...texts, ...others, ''])].slice(-mostTexts);

const hasCode = (text: string, {codes}: Goods): boolean => codes.some(code => text.trim().endsWith(code));

/** Whether a text, behind its count, is goods by a code, or by words with which words of its name begin. */
function names(text: string, goods: Goods): boolean {
	const words = wordsOf(text.slice(text.indexOf('*') + 1));
	const held = wordsOf(goods.name);
	return hasCode(text, goods) || (words.length > 0 && words.every(word => held.some(own => own.startsWith(word))));
}

/** Where the letters of a stroke go. Over a sale just made they begin the next one on Sell. */
const placeOf = ({isBehindSale, shown: {screen, top}}: Stroke): string =>
	isBehindSale || (screen === 'sell' && top === 'receipt') ? 'sell none' : `${screen} ${top}`;

const isList = (place: string): boolean => place === 'sell none' || place.endsWith('choose-product');

function afterKey({texts, isInList}: Entry, strokes: readonly Stroke[], at: number): Entry {
	const stroke = strokes[at];
	if (!stroke || stroke.key === esc) return nothing;
	if (isPrintable(stroke)) return {texts: texts.map(text => text + stroke.key), isInList: false};
	if (stroke.key === backspace) return {texts: texts.map(text => text.slice(0, -1)), isInList: false};
	const scanned = isEndOfScan(strokes, at) ? scannedBefore(strokes, at) : '';
	if (scanned !== '' || isEnter(stroke))
		return {
			texts: orElse(
				texts,
				texts.map(text => text.slice(0, text.length - scanned.length)),
			),
			isInList,
		};
	return {texts, isInList: isInList || stroke.key === down};
}

/** The largest count before a star in what may be typed. */
const countIn = (texts: readonly string[]): number =>
	Math.max(1, ...texts.flatMap(text => [...text.matchAll(/(\d+(?:\.\d+)?)\*/g)].map(([, count]) => Number(count))));

/** What a stroke may have done for goods: so many were named by it, or so many more were made of those that are there. */
type Giving = {readonly named: number; readonly more: number};
const none: Giving = {named: 0, more: 0};

type Typing = {readonly stroke: Stroke; readonly scanned: string; readonly entry: Entry};

function givenBy({stroke, scanned, entry: {texts, isInList}}: Typing, goods: Goods): Giving {
	const place = placeOf(stroke);
	const count = countIn(texts);
	if (scanned !== '' && hasCode(scanned, goods)) return {named: count, more: 0};
	// A word that comes as fast as a scan is a word.
	if (/\d/.test(scanned)) return none;
	if (place === 'sell none' && stroke.key === '+') return {named: 0, more: 1};
	if (!isEnter(stroke) || !isList(place)) return none;
	if (isInList || place !== 'sell none' || texts.some(text => names(text, goods))) return {named: count, more: 0};
	return texts.some(text => text.trim().endsWith('*')) ? {named: 0, more: count} : none;
}

/** What a stroke ends as a scan. A code of the goods is one though it is short. */
function scannedAt(strokes: readonly Stroke[], at: number, goods: Goods): string {
	const fast = scannedBefore(strokes, at);
	const isShortCode = /^[\r\n\t]$/.test(strokes[at]?.key ?? '') && hasCode(fast, goods);
	return isShortCode || isEndOfScan(strokes, at) ? fast : '';
}

/** How many of the goods the strokes gave at most: 0 where none of them named the goods. A list that was gone into may give any, a form any weight. */
export function mostGiven(strokes: readonly Stroke[], goods: Goods): number {
	const entries = new Map<string, Entry>();
	let [named, more] = [0, 0];
	for (const [at, stroke] of strokes.entries()) {
		const place = placeOf(stroke);
		const before = strokes[at - 1];
		const left = entries.get(place) ?? nothing;
		// What was typed here before something else was done may be gone.
		const entry = before && placeOf(before) !== place ? {...left, texts: orElse(left.texts, [])} : left;
		const given = givenBy({stroke, scanned: scannedAt(strokes, at, goods), entry}, goods);
		[named, more] = [named + given.named, more + given.more];
		entries.set(place, afterKey(entry, strokes, at));
	}
	if (named === 0) return 0;
	return goods.isWeighed ? Number.POSITIVE_INFINITY : named + more;
}
