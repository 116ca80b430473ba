// A vending provider over HTTP, by the protocol in docs/providers.md. What comes back is judged before it is believed.
import {setTimeout as pause} from 'node:timers/promises';
import {type Cents, cents} from '../../domain/base/money.ts';
import type {LookedUp, ProviderBalance, VendingProvider, VendRequest} from '../../domain/ports/vending.ts';
import {notSent, type VendAnswer} from '../../domain/vending/answer.ts';
import {believed, type Document, unbelievable} from './believe.ts';
import type {Missed} from './exchange.ts';
import {plainWords} from './plain-words.ts';
import {type Answered, type Call, type Line, signedCall} from './signed-call.ts';

export type Timeouts = {
	/** How long a connection may take to be made, in ms. */
	readonly connectMs: number;
	/** How long all of one vend or one question may take, with all that is tried for it. */
	readonly totalMs: number;
	/** How long is waited before a vend is sent again under its id, times the number of tries. */
	readonly pauseMs: number;
};

export type HttpOptions = Pick<Line, 'url' | 'key'> & {
	readonly now?: () => number;
	readonly timeouts?: Partial<Timeouts>;
};

const usual: Timeouts = {connectMs: 5000, totalMs: 45_000, pauseMs: 1000};
const mostTries = 3;

/** What goes wrong on the way is worth another try under the same id. What was heard and is not believed is not. */
const isWorthTrying = (answered: Answered): boolean =>
	'missed' in answered && (answered.missed === 'no-answer' || answered.missed === 'unreachable');

/** Whether a request certainly did nothing: no connection was made for it, or the provider refused it unread for its clock. */
const isUnheard = (answered: Answered): answered is Missed => 'missed' in answered && answered.missed === 'unreachable';

/** Why an answer says nothing. */
const whyOf = (answered: Exclude<Answered, {readonly document: Document}>): string =>
	'missed' in answered ? answered.detail : answered.message || answered.error;

/** What an answer says of a vend. */
function vendIn(answered: Answered, request: VendRequest): VendAnswer {
	if ('missed' in answered) return {outcome: 'unknown', why: answered.missed, detail: answered.detail};
	if ('error' in answered) return unbelievable(`${answered.error}: ${answered.message}`);
	return believed(answered.document, request);
}

const isAmount = (value: unknown): value is number => Number.isSafeInteger(value);

/** What a provider knows of a beneficiary, as it may be shown. */
function lookedUp(document: Document): LookedUp {
	const words = (name: 'name' | 'address'): object => {
		const plain = typeof document[name] === 'string' ? plainWords(document[name], 80) : '';
		return plain === '' ? {} : {[name]: plain};
	};
	const due = document['due'];
	return {
		outcome: 'known',
		...words('name'),
		...words('address'),
		...(isAmount(due) && due >= 0 && {due: cents(due)}),
	};
}

/** The line to a provider, and one deadline for all that one question takes. */
function questions({url, key, now = Date.now, timeouts = {}}: HttpOptions) {
	const {connectMs, totalMs, pauseMs} = {...usual, ...timeouts};
	const line: Line = {url, key, now, connectMs};
	/** Calls until the deadline; the first call begins its time. */
	return (signal: AbortSignal) => {
		const all = AbortSignal.any([signal, AbortSignal.timeout(totalMs)]);
		const stopped = (answered: Answered): Answered =>
			signal.aborted && 'missed' in answered ? {missed: 'stopped', detail: answered.detail} : answered;
		const call = async (asked: Call): Promise<Answered> => stopped(await signedCall(line, asked, all));
		/** Waits; false where the time is over. */
		const wait = (tries: number): Promise<boolean> =>
			pause(pauseMs * tries, undefined, {signal: all}).then(
				() => true,
				() => false,
			);
		return {call, wait};
	};
}

/** A provider that is reached over HTTP. */
export function httpProvider(options: HttpOptions): VendingProvider {
	const begin = questions(options);
	const pathOf = ({id}: VendRequest): string => `/vends/${encodeURIComponent(id)}`;

	return {
		vend: async (request, signal) => {
			const {call, wait} = begin(signal);
			let isHeard = false;
			for (let tries = 1; ; tries += 1) {
				const answered = await call({method: 'POST', path: '/vends', body: request});
				isHeard ||= !isUnheard(answered);
				if (tries < mostTries && isWorthTrying(answered) && (await wait(tries))) continue;
				return isHeard || !isUnheard(answered) ? vendIn(answered, request) : notSent(answered.detail);
			}
		},
		ask: async (request, signal) => {
			const {call} = begin(signal);
			const answered = await call({method: 'GET', path: pathOf(request)});
			if (!('error' in answered) || answered.error !== 'unknown-vend') return vendIn(answered, request);
			const cancelled = vendIn(await call({method: 'POST', path: `${pathOf(request)}/cancel`, body: request}), request);
			return cancelled.outcome === 'declined' ? {outcome: 'declined', reason: 'it did not reach the provider'} : cancelled;
		},
		balance: async signal => {
			const answered = await begin(signal).call({method: 'GET', path: '/balance'});
			return 'document' in answered ? balanceIn(answered.document) : {outcome: 'unknown', why: whyOf(answered)};
		},
		lookUp: async ({kind, sold, beneficiary}, signal) => {
			const answered = await begin(signal).call({method: 'POST', path: '/look-ups', body: {kind, sold, beneficiary}});
			if (!('document' in answered)) return {outcome: 'unknown', why: whyOf(answered)};
			if (answered.document['beneficiary'] !== beneficiary) return {outcome: 'unknown', why: 'an answer about somebody else'};
			return lookedUp(answered.document);
		},
		confirm: async (ids, signal) => {
			const answered = await begin(signal).call({method: 'POST', path: '/confirmations', body: {ids}});
			const kept: unknown = 'document' in answered ? answered.document['ids'] : undefined;
			return Array.isArray(kept) ? ids.filter(id => kept.includes(id)) : undefined;
		},
	};
}

function balanceIn(document: Document): ProviderBalance {
	const {balance, at: time} = document;
	const at = typeof time === 'string' ? Date.parse(time) : Number.NaN;
	if (!isAmount(balance) || !Number.isFinite(at)) return {outcome: 'unknown', why: 'it is no amount and no time'};
	return {outcome: 'known', balance: balance as Cents, at};
}
