// What may explain a difference in the drawer: a few words for a list, and what to do about it in sentences.
import {type Cents, cents} from '../../domain/base/money.ts';
import {isCash} from '../../domain/paying/tenders.ts';
import type {Cause, Written} from '../../domain/shifts/likely-causes.ts';
import {moneyText} from '../text/amount.ts';
import {tenderWord} from '../text/tender.ts';

type OfKind<K extends Cause['kind']> = Extract<Cause, {kind: K}>;

/** A coin or a note, such as R200 or R0.50. */
export const pieceText = (piece: Cents, symbol: string): string => moneyText(piece, symbol).replace(/\.00$/, '');

const writtenWords: Readonly<Record<Written, string>> = {
	count: 'Counted',
	piece: 'Counted',
	tendered: 'cash given',
	withdrawal: 'withdrawn',
	'pay-in': 'Paid in',
	'pay-out': 'Paid out',
	float: 'Float',
};

/** The two numbers whose digits may have changed places. */
function twoNumbers({written, meant, piece}: OfKind<'digits'>, symbol: string): readonly [string, string] {
	if (piece === undefined) return [moneyText(cents(written), symbol), moneyText(cents(meant), symbol)];
	return [`${written} × ${pieceText(piece, symbol)}`, `${meant} × ${pieceText(piece, symbol)}`];
}

const otherTender = (keyed: string): string => (isCash(keyed) ? 'card' : 'cash');

type Words = {
	readonly [K in Cause['kind']]: (cause: OfKind<K>, symbol: string) => {readonly short: string; readonly about: string};
};

const words: Words = {
	'keyed-as': ({receipt, keyed, amount}, symbol) => ({
		short: `${receipt} ${moneyText(amount, symbol)} as ${tenderWord(keyed).toLowerCase()}, perhaps ${otherTender(keyed)}`,
		about: isCash(keyed)
			? `${receipt} was keyed as cash. If it was paid otherwise, such as by card, the drawer never had its ${moneyText(amount, symbol)}.`
			: `${receipt} was keyed as ${tenderWord(keyed).toLowerCase()}. If it was paid in cash, its money is in the drawer.`,
	}),
	'other-note': ({receipt, keyed, given}, symbol) => ({
		short: `${receipt} ${pieceText(keyed, symbol)} keyed, perhaps ${pieceText(given, symbol)} given`,
		about: `For ${receipt} a note of ${pieceText(keyed, symbol)} was keyed. If the customer gave ${pieceText(given, symbol)}, the change was wrong by the difference.`,
	}),
	'refund-twice': ({receipt, amount}, symbol) => ({
		short: `${receipt} ${moneyText(amount, symbol)} back, perhaps twice`,
		about: `${receipt} gave ${moneyText(amount, symbol)} back in cash. If it was paid out twice, that is the difference.`,
	}),
	digits: (cause, symbol) => {
		const [written, meant] = twoNumbers(cause, symbol);
		const whose = cause.receipt === undefined ? '' : `${cause.receipt} `;
		const what = writtenWords[cause.what];
		return {
			short: `${whose}${what} ${written}, perhaps ${meant}`,
			about: `${whose}${what} ${written}: if two of its digits changed places, it is ${meant}, and that is the difference.`,
		};
	},
	'pay-out-missing': ({amount}, symbol) => ({
		short: `A pay-out of ${moneyText(amount, symbol)}, perhaps not keyed`,
		about: `Nothing in the receipts explains it. If ${moneyText(amount, symbol)} was paid out and not keyed, key it now and come back.`,
	}),
};

type AnyWords = (cause: Cause, symbol: string) => {readonly short: string; readonly about: string};

const wordsOf = (cause: Cause, symbol: string) => (words[cause.kind] as AnyWords)(cause, symbol);

/** A cause in few words, for a row. */
export const causeText = (cause: Cause, symbol: string): string => wordsOf(cause, symbol).short;

/** A cause in sentences. */
export const causeAbout = (cause: Cause, symbol: string): string => wordsOf(cause, symbol).about;

/** How a drawer is off. */
export const offText = (difference: Cents, symbol: string): string =>
	difference === 0 ? 'It agrees' : `${moneyText(cents(Math.abs(difference)), symbol)} ${difference < 0 ? 'short' : 'over'}`;
