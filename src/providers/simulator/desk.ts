// The simulated provider's answers to requests, and what goes wrong with them by its rules. HTTP and signatures are in server.ts.
import type {Book, BookedVend, Standing} from './book.ts';
import {isHit, luckOf} from './luck.ts';
import {type Making, type MakingOptions, startMaking} from './making.ts';
import type {NonsenseKind} from './nonsense.ts';

/** What the till is told; `isLost`: nothing at all. */
export type Reply = {
	readonly status: number;
	readonly document: object;
	readonly isLost?: boolean;
	readonly isTwice?: boolean;
	readonly nonsense?: NonsenseKind;
	/** For people: in lines. */
	readonly isInLines?: true;
};

export type Asked = {readonly method: string; readonly path: string; readonly body: unknown};

/** Errors of the protocol. */
export const failed = (status: number, code: string, message: string): Reply => ({status, document: {error: {code, message}}});
export const done = (document: object): Reply => ({status: 200, document});

const conflict = failed(409, 'id-used', 'This id was used for another vend.');

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.length > 0 && value.length <= 100;
const isTextOrLeftOut = (value: unknown): boolean => value === undefined || isText(value);

const kinds: ReadonlySet<unknown> = new Set(['service', 'bill']);

/** A vend in the body of a request; undefined where it has none. */
function vendIn(body: unknown): BookedVend | undefined {
	if (!isObject(body)) return undefined;
	const {id, kind, sold, product, beneficiary, amount} = body;
	if (!isText(id) || !isText(sold) || !kinds.has(kind)) return undefined;
	if (!Number.isSafeInteger(amount) || Number(amount) <= 0) return undefined;
	if (!isTextOrLeftOut(product) || !isTextOrLeftOut(beneficiary)) return undefined;
	return JSON.parse(JSON.stringify({id, kind, sold, product, beneficiary, amount}));
}

/** What makes two requests with one id the same vend. */
const contentOf = ({id, kind, sold, product, beneficiary, amount}: BookedVend): string =>
	JSON.stringify([id, kind, sold, product, beneficiary, amount]);
const isOther = (known: Standing | undefined, vend: BookedVend): boolean =>
	known !== undefined && contentOf(known.vend) !== contentOf(vend);

/** How a vend stands, as the till is told. */
function standing(book: Book, id: string): Reply {
	const found = book.standingOf(id);
	if (!found) return failed(404, 'unknown-vend', 'No vend with this id was heard of.');
	return done({id, amount: found.vend.amount, ...(found.answer ?? {outcome: 'in-progress'})});
}

type Works = MakingOptions & {readonly making: Making};

async function takeVend({book, rules, making}: Works, body: unknown): Promise<Reply> {
	const vend = vendIn(body);
	if (!vend) return failed(400, 'bad-request', 'A vend has an id, a kind, what is sold, and an amount in cents.');
	const {id} = vend;
	const {lost, unheard, twice, nonsense, nonsenseKinds, delayMs} = rules();
	const known = book.standingOf(id);
	if (isOther(known, vend)) return conflict;
	if (isHit('unheard', id, unheard)) return {...standing(book, id), isLost: true};
	if (!known) making.take(vend);
	await making.made(id);
	await making.pause(delayMs);
	const kind = nonsenseKinds[Math.floor(luckOf('kind', id) * nonsenseKinds.length)];
	return {
		...standing(book, id),
		isLost: isHit('lost', id, lost),
		isTwice: isHit('twice', id, twice),
		...(isHit('nonsense', id, nonsense) && kind && {nonsense: kind}),
	};
}

function cancel({book}: Works, id: string, body: unknown): Reply {
	const vend = vendIn(body);
	if (!vend || vend.id !== id) return failed(400, 'bad-request', 'To cancel a vend, send it as it was to be made.');
	const known = book.standingOf(id);
	if (isOther(known, vend)) return conflict;
	if (!known) book.write({type: 'cancelled', vend});
	return standing(book, id);
}

function confirm({book}: Works, body: unknown): Reply {
	const ids: unknown = isObject(body) ? body['ids'] : undefined;
	if (!Array.isArray(ids) || ids.length > 1000 || !ids.every(isText))
		return failed(400, 'bad-request', 'ids is a list of at most 1000 ids.');
	const known = ids.filter(id => book.standingOf(id)?.answer);
	if (known.some(id => !book.standingOf(id)?.isConfirmed)) book.write({type: 'confirmed', ids: known});
	return done({ids: known});
}

function lookUp({rules}: Works, body: unknown): Reply {
	const number = isObject(body) ? body['beneficiary'] : undefined;
	const meter = rules().meters.find(each => each.number === number);
	if (!meter) return failed(404, 'unknown-beneficiary', 'Nobody is known by this number.');
	const {name, address, due} = meter;
	return done({beneficiary: number, name, address, due});
}

/** Whatever the protocol has, by method and path. */
function reply(works: Works, {method, path, body}: Asked): Reply | Promise<Reply> {
	const {book, now} = works;
	const [, id, verb] = /^\/vends\/([^/]+)(\/cancel)?$/.exec(path) ?? [];
	if (id !== undefined && method === 'GET' && verb === undefined) return standing(book, id);
	if (id !== undefined && method === 'POST' && verb !== undefined) return cancel(works, id, body);
	const pages: Readonly<Record<string, () => Reply | Promise<Reply>>> = {
		'POST /vends': () => takeVend(works, body),
		'POST /confirmations': () => confirm(works, body),
		'POST /look-ups': () => lookUp(works, body),
		'GET /balance': () => done({balance: book.balance(), at: new Date(now()).toISOString()}),
	};
	return pages[`${method} ${path}`]?.() ?? failed(404, 'no-such-page', 'The protocol has no such page.');
}

/** Opens the desk. Vends that are under way in the book are made late. */
export function openDesk(options: MakingOptions): {reply(asked: Asked): Reply | Promise<Reply>; close(): void} {
	const making = startMaking(options);
	const works: Works = {...options, making};
	return {reply: asked => reply(works, asked), close: making.end};
}
