// What a provider answered of a line, for its customer: the numbers in the order in which they are keyed in, and what stands beside them.
// All of it comes from outside: it is stripped and cut here, and stripped again where it is drawn.
import {type Cents, plus} from '../../domain/base/money.ts';
import type {Vended} from '../../domain/lines/vended.ts';
import {groupedToken} from '../../domain/prepaid/tokens.ts';
import type {Issued, IssuedToken, TokenKind} from '../../domain/vending/answer.ts';
import {amountText} from '../text/amount.ts';
import {cut, plainText} from '../text/plain-text.ts';

/** A number with what it is called. `isMeterToken`: it is typed into a meter. `says`: what its customer has to know. */
export type TokenShown = {
	readonly label: string;
	readonly digits: string;
	readonly isMeterToken?: true;
	/** It is only the number by which a token is followed that has not come yet. */
	readonly isTracking?: true;
	readonly says?: readonly string[];
};

/** The numbers of a line that a provider answers for, each named without the line, and the sentences that stand under them. */
export type AnswerShown = {readonly tokens: readonly TokenShown[]; readonly says: readonly string[]};

/** A line that a provider may answer for. */
type Provided = Vended & {readonly total: Cents; readonly fee: Cents};

/** What follows when the provider answers, and the number by which it is followed until then. */
export type Followed = {readonly what: 'Token' | 'Confirmation'; readonly tracking: string};

/** What stands with a pair of key-change tokens. */
const keyChangeFirst = 'Key the key-change tokens into the meter first, in this order, each until it is taken. Then the rest.';

/** The most lines that a provider may put on a slip, and the letters of each. */
const most = {messages: 12, letters: 160, units: 24} as const;

const kindTexts: Readonly<Record<TokenKind, string>> = {
	'key-change': 'key-change token',
	credit: 'token',
	'free-units': 'free units',
	pin: 'voucher PIN',
	confirmation: 'confirmation',
};

const fromOutside = (text: string, letters: number = most.letters): string => cut(plainText(text).trim(), letters);

const isForMeter = ({kind, digits}: IssuedToken): boolean => kind !== 'pin' && kind !== 'confirmation' && /^\d{20}$/.test(digits);

/** Digits in groups of four; a PIN with letters as it came. */
const inGroups = (digits: string): string => (/^\d{5,}$/.test(digits) ? groupedToken(digits) : fromOutside(digits));

function tokenShown(token: IssuedToken, place: string): TokenShown {
	const {kind, digits, units} = token;
	const isMeterToken = isForMeter(token);
	const what = kind === 'credit' && isMeterToken ? 'meter token' : kindTexts[kind];
	return {
		label: `${what}${place}${units === undefined ? '' : `, ${fromOutside(units, most.units)}`}`,
		digits: inGroups(digits),
		...(isMeterToken && {isMeterToken}),
		...(kind === 'key-change' && {says: [keyChangeFirst]}),
	};
}

/** Key-change tokens come first, as the meter wants them; the others as the provider ordered them. */
function tokensShown(tokens: readonly IssuedToken[]): readonly TokenShown[] {
	const keys = tokens.filter(({kind}) => kind === 'key-change');
	const others = tokens.filter(({kind}) => kind !== 'key-change');
	return [
		...keys.map((token, place) => tokenShown(token, ` ${place + 1} of ${keys.length}`)),
		...others.map(token => tokenShown(token, '')),
	];
}

const followTexts: Readonly<Record<Followed['what'], string>> = {
	Token: 'TOKEN FOLLOWS: not answered yet',
	Confirmation: 'CONFIRMATION FOLLOWS: not answered yet',
};

/** Why nothing is keyed in. */
const withoutToken = ({arrears}: Issued): string =>
	arrears === undefined || arrears === 0
		? 'No token: the provider has put it on the number itself.'
		: 'No token: all of it went to the debt.';

function issuedShown(answer: Issued, {what}: Followed): AnswerShown {
	const {tokens, reference, tariff, arrears, messages = []} = answer;
	return {
		tokens: tokensShown(tokens),
		says: [
			...(tokens.length === 0 && what === 'Token' ? [withoutToken(answer)] : []),
			...(arrears === undefined || arrears === 0 ? [] : [`Taken for a debt: ${amountText(arrears)}`]),
			...(tariff === undefined ? [] : [`Tariff: ${fromOutside(tariff)}`]),
			...(reference === undefined ? [] : [`Provider's number: ${fromOutside(reference)}`]),
			...messages.slice(0, most.messages).map(message => fromOutside(message)),
		],
	};
}

/** What is known of a line from its provider; undefined where no provider is asked about it. */
export function answerShown(line: Provided, followed: Followed): AnswerShown | undefined {
	if (line.vend === undefined) return undefined;
	const {answer, total, fee} = line;
	if (answer?.outcome === 'issued') return issuedShown(answer, followed);
	if (answer?.outcome === 'declined')
		return {
			tokens: [],
			says: [`DECLINED: ${fromOutside(answer.reason)}`, `Nothing was issued: ${amountText(plus(total, fee))} goes back.`],
		};
	const follows = followTexts[followed.what];
	return {
		tokens: [{label: 'tracking number', digits: followed.tracking, isTracking: true, says: [follows]}],
		says: [follows],
	};
}
