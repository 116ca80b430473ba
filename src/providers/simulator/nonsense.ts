// Answers that no provider should give, for practice and tests: each kind of nonsense that a till must not believe.
import {meterToken} from '../../domain/prepaid/tokens.ts';

/** An answer as it goes onto the wire. */
export type WireAnswer = {
	readonly status: number;
	readonly type: string;
	readonly body: string;
	/** Where it sends the till instead. */
	readonly location?: string;
	readonly isUnsigned?: true;
};

const json = (document: object): WireAnswer => ({status: 200, type: 'application/json', body: JSON.stringify(document)});
const issuing = (document: object, ...digits: readonly string[]): WireAnswer =>
	json({...document, outcome: 'issued', arrears: 0, tokens: digits.map(each => ({kind: 'credit', digits: each}))});

const wellFormed = meterToken(0x1234_5678_9abc_def0n);
const page = '<!doctype html><title>Sign in</title><h1>Sign in to the free Wi-Fi</h1>';

const kinds = {
	page: (_document: object) => ({status: 200, type: 'text/html', body: page, isUnsigned: true}),
	unsigned: (document: object) => ({...json(document), isUnsigned: true}),
	half: (document: object) => ({...json(document), body: JSON.stringify(document).slice(0, 40)}),
	'other-id': (document: object) => json({...document, id: '00000000-0000-4000-8000-000000000000'}),
	'other-amount': (document: object) => json({...document, amount: 1}),
	letters: (document: object) => issuing(document, '1234567890123456789O'),
	short: (document: object) => issuing(document, '123456789012'),
	large: (document: object) => issuing(document, '99999999999999999999'),
	'same-token': (document: object) => issuing(document, wellFormed, wellFormed),
	hostile: (document: object) => json({...document, messages: ['\u001B]52;c;aGk=\u0007\u202Eolleh', 'x'.repeat(5000)]}),
	redirect: (_document: object) => ({
		status: 302,
		type: 'text/plain',
		body: '',
		location: 'http://127.0.0.1:9/',
		isUnsigned: true,
	}),
} as const satisfies Readonly<Record<string, (document: object) => WireAnswer>>;

export type NonsenseKind = keyof typeof kinds;
export const nonsenseKinds = Object.keys(kinds) as readonly NonsenseKind[];

/** A document as an answer on the wire, or some nonsense instead of it. */
export const wireAnswer = (document: object, nonsense?: NonsenseKind): WireAnswer =>
	nonsense === undefined ? json(document) : kinds[nonsense](document);
