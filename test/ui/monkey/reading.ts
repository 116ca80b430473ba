// The reading of what a monkey did, by the rules of the counter and not by its code: each thing recorded must have the keys for it.
import type {Order} from '../../../src/app/shop.ts';
import {type Goods, mostGiven} from './goods.ts';
import type {Seen} from './seen.ts';
import {isEndOfScan, isEnter, isInWord, isLetter, isRepeated, type Stroke, strokesOf} from './strokes.ts';

/** Nobody reads what has appeared and answers it in this time, in ms. */
const readingMs = 250;

export type Judged = {
	/** Sales that were recorded. */
	readonly sales: number;
	/** What the keys do not allow, in sentences. */
	readonly faults: readonly string[];
};

type Known = {readonly goods: ReadonlyMap<string, Goods>; readonly sold: ReadonlyMap<string, number>};

/** All strokes, and the place of the one that did something. */
type Case = {readonly strokes: readonly Stroke[]; readonly place: number; readonly stroke: Stroke};

/** Why a stroke did not allow something; undefined where it did. */
type Why = (given: Case) => string | undefined;

const isYes = ({key}: Stroke): boolean => key === 'y' || key === 'Y';
/** Keys that go to the other answer of a question: Tab and the arrows. */
const switches = new Set(['\t', '\u001B[Z', '\u001B[A', '\u001B[B', '\u001B[C', '\u001B[D']);

/** Why a stroke answers nothing, whatever it would answer. */
const noAnswer: Why = ({strokes, place, stroke}) => {
	const since = stroke.at - stroke.shown.at;
	if (since < readingMs) return `it came ${since} ms after ${stroke.shown.top} appeared`;
	if (isEnter(stroke) && isRepeated(strokes, place)) return 'a held key repeated it';
	if (isEndOfScan(strokes, place)) return 'a scanner sent it';
	return isInWord(strokes, place) ? 'it is part of a word' : undefined;
};

/** The places of the strokes since what is on the screen appeared. */
const sinceShown = ({strokes, place, stroke}: Case): readonly number[] =>
	[...strokes.keys()].filter(at => at < place && strokes[at]?.shown === stroke.shown);

/** Letters that choose something on Pay; and keys that are nothing there. */
const [choosing, nothingThere] = [/^[camxk]$/i, /^(?:[\t\r\n%=]|\u001B\[2~)$/];

/** The key before it that means something on Pay, or is part of a word, since Pay appeared. */
const meantLast = (given: Case): number | undefined =>
	sinceShown(given).findLast(at => {
		const before = given.strokes[at];
		if (before === undefined || nothingThere.test(before.key)) return false;
		return !isLetter(before) || choosing.test(before.key) || isInWord(given.strokes, at);
	});

/** The places of the strokes on the question so far, also before another screen was looked at. */
function onQuestion({strokes, place, stroke: {shown}}: Case): readonly number[] {
	const onScreen = [...strokes.keys()].filter(at => at < place && strokes[at]?.shown.screen === shown.screen);
	const isOther = (at: number): boolean => strokes[at]?.shown.top !== shown.top || strokes[at]?.shown.title !== shown.title;
	return onScreen.slice(onScreen.findLastIndex(isOther) + 1);
}

/** Whether a stroke goes to the other answer. What has just appeared is not switched, and not by a scanner. */
function isSwitch(strokes: readonly Stroke[], place: number): boolean {
	const stroke = strokes[place];
	return (
		stroke !== undefined && switches.has(stroke.key) && stroke.at - stroke.shown.at >= readingMs && !isEndOfScan(strokes, place)
	);
}

/** A question is answered by the letter of its yes, or by Enter once the answer was switched. */
const noYes: Why = given => {
	const count = onQuestion(given).filter(at => isSwitch(given.strokes, at)).length;
	return isYes(given.stroke) || count % 2 === 1 ? undefined : 'nobody said yes to the question';
};

const noPayment: Why = given => {
	if (!isEnter(given.stroke)) return 'a letter paid';
	const meant = meantLast(given);
	return meant !== undefined && isInWord(given.strokes, meant) ? 'a word was typed' : undefined;
};

const onTop: Readonly<Record<string, Why>> = {
	pay: noPayment,
	question: noYes,
	form: ({stroke}) => (isEnter(stroke) ? undefined : 'a letter accepted the form'),
};

/** The dialogs in which an order near money can be given. */
const givenIn: Partial<Record<Order['type'], readonly string[]>> = {
	sell: ['pay', 'question', 'form'],
	refund: ['question'],
	correctTender: ['form', 'question'],
	dropBasket: ['question'],
	withdraw: ['form', 'question'],
	adjustAccount: ['form', 'question'],
	transfer: ['form', 'question'],
};

/** Pieces, or kilograms, of each product in the sales so far. */
type Sold = Map<string, number>;

function addTo(sold: Sold, order: Order): void {
	for (const item of order.type === 'sell' ? order.items : [])
		if (item.type === 'goods') sold.set(item.product, (sold.get(item.product) ?? 0) + item.quantity / 1000);
}

/** Goods of an order of which more were sold than the keys named. */
function tooMany(order: Order, {strokes, place}: Case, {goods, sold}: Known): string | undefined {
	const codes = order.type === 'sell' ? order.items.flatMap(item => (item.type === 'goods' ? [item.product] : [])) : [];
	const over = codes.flatMap(code => {
		const product = goods.get(code);
		const most = product && mostGiven(strokes.slice(0, place + 1), product);
		const count = sold.get(code) ?? 0;
		return most === undefined || count <= most
			? []
			: [`${count} of ${product?.name} were sold by now, and the keys named ${most}`];
	});
	return over[0];
}

const tenderOf: Readonly<Record<string, string>> = {c: 'card', a: 'account'};

/** Whether a lone letter on Pay chose a tender. Those without a letter of their own are behind `m`. */
const isChosen = ({strokes, place}: Case, tender: string): boolean =>
	strokes.slice(0, place).some(({shown: {top}, key}, at) => {
		const letter = key.toLowerCase();
		return top === 'pay' && (tenderOf[letter] === tender || letter === 'm') && !isInWord(strokes, at);
	});

/** The tender that was chosen by the last key on Pay, if it was a lone letter. */
function lastChosen(given: Case): string | undefined {
	const meant = given.stroke.shown.top === 'pay' ? meantLast(given) : undefined;
	if (meant === undefined || isInWord(given.strokes, meant)) return undefined;
	return tenderOf[given.strokes[meant]?.key.toLowerCase() ?? ''];
}

/** A tender that no key chose, or another one than was chosen. */
function wrongTender(order: Order, given: Case): string | undefined {
	if (order.type !== 'sell') return undefined;
	const tenders: readonly string[] = order.tenders.map(({tender}) => tender);
	const unchosen = tenders.find(tender => tender !== 'cash' && !isChosen(given, tender));
	const chosen = lastChosen(given);
	if (unchosen !== undefined) return `nobody chose ${unchosen}`;
	return chosen === undefined || tenders.includes(chosen) ? undefined : `${chosen} was chosen last`;
}

const noOrder =
	(order: Order, known: Known): Why =>
	given => {
		const {top} = given.stroke.shown;
		if (!givenIn[order.type]?.includes(top)) return `${top} was on top`;
		return noAnswer(given) ?? onTop[top]?.(given) ?? tooMany(order, given, known) ?? wrongTender(order, given);
	};

/** A tender that was taken goes back only by a question. */
const noUndoing: Why = given => (given.stroke.shown.top === 'question' ? (noAnswer(given) ?? noYes(given)) : 'nobody was asked');

/** An Enter may wait so long, in ms, for what follows it: it may be a repeated one. */
const waitsMs = 100;

/** What may have done something at a moment: the last Enter or one that waited, and the last y. */
function casesBefore(strokes: readonly Stroke[], moment: number): readonly Case[] {
	const before = strokes.filter(stroke => stroke.moment < moment);
	const now = before.at(-1)?.at ?? 0;
	const lastEnter = before.findLastIndex(isEnter);
	const places = before.flatMap((stroke, place) =>
		place === lastEnter || (isEnter(stroke) && now - stroke.at <= waitsMs) ? [place] : [],
	);
	return [...places, before.findLastIndex(isYes)].flatMap(place => {
		const stroke = strokes[place];
		return stroke ? [{strokes, place, stroke}] : [];
	});
}

/** Judges all that was seen. */
export function judge(seen: readonly Seen[], goods: ReadonlyMap<string, Goods>, gapMs: number): Judged {
	const strokes = strokesOf(seen, gapMs);
	const faults: string[] = [];
	const demand = (what: string, moment: number, why: Why): void => {
		const found = casesBefore(strokes, moment).map(why);
		if (found.length === 0 || !found.includes(undefined)) faults.push(`${what} at ${seen[moment]?.at} ms: ${found.join('; ')}`);
	};
	const sold: Sold = new Map();
	let taken = 0;
	for (const [moment, each] of seen.entries()) {
		if (each.kind === 'taken') {
			if (each.tenders.length < taken) demand('a tender went back', moment, noUndoing);
			taken = each.tenders.length;
		} else if (each.kind === 'done' && each.order.type in givenIn) {
			addTo(sold, each.order);
			demand(each.order.type, moment, noOrder(each.order, {goods, sold}));
			taken = 0;
		}
	}
	return {sales: seen.filter(each => each.kind === 'done' && each.order.type === 'sell').length, faults};
}
