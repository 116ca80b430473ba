// What a provider says of a vend, judged before it is believed: the right vend, the right amount, tokens that a meter could take.
import {ownPart} from '../../domain/base/record-shape.ts';
import {Misfit} from '../../domain/base/shape.ts';
import type {VendRequest} from '../../domain/ports/vending.ts';
import {meterTokenClass} from '../../domain/prepaid/tokens.ts';
import {answerShape, type Issued, type IssuedToken, type TokenKind, type VendAnswer} from '../../domain/vending/answer.ts';
import {plainWords} from './plain-words.ts';

/** A JSON object as it came. */
export type Document = Readonly<Record<string, unknown>>;

/** The most of each that is kept, in letters; of messages, in lines too. */
const longest = {reason: 120, reference: 40, tariff: 60, units: 20, message: 120} as const;
const mostTokens = 10;
const mostMessages = 12;

/** The class of the meter token of each kind. Undefined: it is no meter token, and may have letters. */
const classes: Readonly<Record<TokenKind, number | undefined>> = {
	credit: 0,
	'free-units': 0,
	'key-change': 2,
	pin: undefined,
	confirmation: undefined,
};

/** Whether a token is what was paid for. Without one, all of it went to a debt. */
const isBought: Readonly<Record<TokenKind, boolean>> = {
	credit: true,
	'free-units': false,
	'key-change': false,
	pin: true,
	confirmation: true,
};

const looseShape = /^[0-9A-Z](?:[0-9A-Z-]{2,30}[0-9A-Z])$/;

/** What is wrong with a token; undefined where it could be one. */
function tokenFault({kind, digits}: IssuedToken): string | undefined {
	const wanted = classes[kind];
	if (wanted === undefined) return looseShape.test(digits) ? undefined : `a ${kind} that is no number`;
	if (!/^\d*$/.test(digits)) return 'a token that is not all digits';
	if (digits.length !== 20) return `a token of ${digits.length} digits, not 20`;
	const found = meterTokenClass(digits);
	if (found === undefined) return 'a token that is too large for a meter';
	return found === wanted ? undefined : `a ${kind} token of class ${found}`;
}

/** What is wrong with all tokens of an answer together. */
function tokensFault(
	{tokens, arrears = 0}: {readonly tokens: readonly IssuedToken[]; readonly arrears?: number},
	amount: number,
) {
	if (tokens.length > mostTokens) return `${tokens.length} tokens in one answer`;
	const fault = tokens.map(tokenFault).find(each => each !== undefined);
	if (fault !== undefined) return fault;
	if (new Set(tokens.map(({digits}) => digits)).size < tokens.length) return 'the same token twice in one answer';
	const changes = tokens.filter(({kind}) => kind === 'key-change').length;
	if (changes === 1) return 'half a key change';
	if (tokens.slice(0, changes).some(({kind}) => kind !== 'key-change')) return 'a key change behind another token';
	if (arrears < 0 || arrears > amount) return 'a debt that is more than the amount';
	if (!tokens.some(({kind}) => isBought[kind]) && arrears !== amount) return 'no token, and not all went to a debt';
	return undefined;
}

/** An issued answer with its words made plain. What is left without a letter is left out. */
function plainIssued({tokens, reference, tariff, arrears, messages}: Issued): Issued {
	const words = (name: 'reference' | 'tariff', text = ''): object => {
		const plain = plainWords(text, longest[name]);
		return plain === '' ? {} : {[name]: plain};
	};
	const lines = (messages ?? []).slice(0, mostMessages).map(line => plainWords(line, longest.message));
	const said = lines.filter(line => line !== '');
	return {
		outcome: 'issued',
		tokens: tokens.map(({kind, digits, units = ''}) => {
			const plain = plainWords(units, longest.units);
			return {kind, digits, ...(plain !== '' && {units: plain})};
		}),
		...words('reference', reference),
		...words('tariff', tariff),
		...(arrears !== undefined && {arrears}),
		...(said.length > 0 && {messages: said}),
	};
}

/** Not to be believed, and why. */
export const unbelievable = (detail: string): VendAnswer => ({outcome: 'unknown', why: 'unbelievable', detail});

/** What a document says of the vend that was asked for. A reason has no full stop: it is put into sentences. What does not fit is `unknown`. */
export function believed(document: Document, {id, amount}: Pick<VendRequest, 'id' | 'amount'>): VendAnswer {
	if (document['id'] !== id) return unbelievable('an answer to another vend');
	if (document['amount'] !== amount) return unbelievable('an answer for another amount');
	if (document['outcome'] === 'in-progress') return {outcome: 'unknown', why: 'in-progress'};
	if (document['outcome'] === 'unknown') return unbelievable('an outcome that is none: unknown');
	try {
		const answer = ownPart(answerShape, document as unknown as VendAnswer);
		if (answer.outcome === 'unknown') return answer;
		if (answer.outcome === 'declined')
			return {outcome: 'declined', reason: plainWords(answer.reason, longest.reason).replace(/\.$/, '') || 'no reason was given'};
		const fault = tokensFault(answer, amount);
		return fault === undefined ? plainIssued(answer) : unbelievable(fault);
	} catch (error) {
		if (!(error instanceof Misfit)) throw error;
		return unbelievable('an answer that is not as the protocol has it');
	}
}
