// The pages of the simulator that need no key: its book, and its rules to look at and to change with curl.
import type {Book} from './book.ts';
import {type Asked, done, failed, type Reply} from './desk.ts';
import {changedRules, type Rules} from './rules.ts';

type ControlOptions = {readonly book: Book; readonly rules: () => Rules; readonly change: (rules: Rules) => void};

/** The book as one document: what the shop has left, and every vend, the newest last. */
const shownBook = (book: Book): object => ({
	balance: book.balance(),
	vends: book.all().map(({at, vend, answer, isConfirmed}) => ({
		at,
		...vend,
		...(answer ?? {outcome: 'in-progress'}),
		isConfirmed: isConfirmed ?? false,
	})),
});

/** What an open page answers; undefined where the path is none of them. */
export function controls({book, rules, change}: ControlOptions): (asked: Asked) => Reply | undefined {
	/** `topUp` is money for the shop, and everything else a rule. */
	const control = (body: unknown): Reply => {
		if (typeof body !== 'object' || body === null)
			return failed(400, 'bad-request', 'Send the rules to change as JSON, like {"lost": 20}.');
		const {topUp, ...rest} = body as {readonly topUp?: unknown};
		const changed = changedRules(rules(), rest);
		if ('fault' in changed) return failed(400, 'bad-request', changed.fault);
		if (topUp !== undefined && !(Number.isSafeInteger(topUp) && Number(topUp) > 0))
			return failed(400, 'bad-request', 'topUp is a whole number of cents above 0.');
		if (topUp !== undefined) book.write({type: 'topped-up', amount: Number(topUp)});
		change(changed);
		return done({...changed, balance: book.balance()});
	};
	return ({method, path, body}) => {
		if (path === '/book' && method === 'GET') return done(shownBook(book));
		if (path !== '/control') return undefined;
		if (method === 'GET') return done({...rules(), balance: book.balance()});
		return method === 'POST' ? control(body) : undefined;
	};
}
