// A verb's session with the shop: opening it for selling or for reading, doing one command, closing it.
import {type Order, openShop, readShop, type Shop} from '../../app/shop.ts';
import {assert} from '../../domain/base/assert.ts';
import type {Moment} from '../../domain/base/calendar.ts';
import type {Command} from '../../domain/ledger/commands.ts';
import type {Outcome, Refusal} from '../../domain/ports/till.ts';
import {currencyOf} from '../../domain/shop/cash.ts';
import {noteText} from '../../formats/wording/trouble.ts';
import {systemClock} from '../../store/clock.ts';
import type {GlobalOptions} from './arguments.ts';
import type {Asked} from './asked.ts';
import {RefusedError} from './exit.ts';
import {approve, type GivenBy, signIn} from './given-by.ts';
import {createOutput, type Output} from './output.ts';
import {shopFolder} from './shop-folder.ts';

export type Session = {
	readonly shop: Shop;
	readonly output: Output;
	readonly symbol: string;
	readonly currency: string;
	/** The moment for prices and ages. */
	readonly now: () => Moment;
	/** Only for a verb that changes something. */
	readonly asked: Asked | undefined;
	/** Who gives the orders of the verb. Only for one that gives any. */
	readonly givenBy: GivenBy | undefined;
	/** The PIN that was read to sign in whoever gives the orders; nothing where the shop asks for none. */
	readonly ownPin?: string;
};

/** The outcome of a command that was done. A refusal is thrown with its sentence. */
export type Done = Extract<Outcome, {type: 'done'}>;

/** What was done, and the shop right after it. The answer is made from that shop, also when it was done earlier. */
export type Performed = {readonly done: Done; readonly after: Session};

/**
 * Does one order, once for each id, and gives the first answer again when it was done before. The order is made only the first time:
 * later the shop may no longer have what it was made from. Throws a refusal.
 */
export async function perform(session: Session, order: () => Order): Promise<Performed> {
	const {shop, asked, output} = session;
	assert(asked !== undefined, 'a verb that changes something takes an id');
	const {id, words} = asked;
	const before = id === undefined ? undefined : shop.till.outcomeOf(id, words);
	const done = doneOr(session.symbol, before ?? (await executed(session, order(), asked)));
	output.recorded(done.receipt ? `Receipt ${done.receipt.number} is recorded` : `It is recorded as entry ${done.seq}`);
	if (!done.isRepeat) return {done, after: session};
	output.say('This was done before, and is not done again. Here is the first answer.');
	return answeredThen(session, done);
}

/** Whether a second person can allow what was refused. */
const isForAnother = ({kind}: Refusal): boolean => kind === 'not-allowed' || kind === 'difference-unconfirmed';

/** Gives an order. What its operator may not do, a second person allows where the words name one. */
async function executed(session: Session, order: Order, {id, words}: Asked): Promise<Outcome> {
	const {till, envelope} = session.shop;
	const command = {...envelope(), ...order, ...(id !== undefined && {id})} as Command;
	const give = (): Promise<Outcome> => (id === undefined ? till.execute(command) : till.execute(command, words));
	const first = await give();
	const approver = session.givenBy?.approver;
	if (!approver || first.type !== 'refused' || !isForAnother(first.refusal)) return first;
	const allowed = await approve(session.shop, approver, command);
	return allowed.type === 'refused' ? allowed : give();
}

function answeredThen(session: Session, done: Done): Performed {
	const after = sessionAsOf(session, done.seq);
	const receipt = done.receipt && after.shop.till.history.receipt(done.receipt.number);
	return {done: {...done, ...(receipt && {receipt})}, after};
}

/** The session as the shop was after an entry. */
export function sessionAsOf(session: Session, seq: number): Session {
	const {shop} = session;
	const {state, history, entry} = shop.till.asOf(seq);
	return {...session, shop: {...shop, till: {...shop.till, state, history}}, now: () => entry};
}

function doneOr(symbol: string, outcome: Outcome): Done {
	if (outcome.type === 'refused') throw new RefusedError(outcome.refusal, symbol);
	return outcome;
}

export const refused = (refusal: Refusal, symbol = 'R'): RefusedError => new RefusedError(refusal, symbol);

/** The work of a verb on an open shop. */
export type Work = (session: Session) => void | Promise<void>;

type Visit = Pick<Session, 'output' | 'asked' | 'givenBy'> & {readonly work: Work};

async function within(shop: Shop, {work, ...visit}: Visit): Promise<void> {
	const {output, givenBy} = visit;
	try {
		for (const note of shop.notes) output.say(noteText(note));
		const {currency} = shop.till.state.shop;
		const {symbol} = currencyOf(shop.till.state);
		const arrival = givenBy && (await signIn(shop, givenBy));
		if (arrival?.answer.type === 'refused') throw refused(arrival.answer.refusal, symbol);
		await work({shop, symbol, currency, now: () => systemClock.now(), ...(arrival && {ownPin: arrival.pin}), ...visit});
	} finally {
		for (const note of await shop.close()) output.say(noteText(note));
	}
}

/** Opens the shop for selling, signs in whoever gives the orders, does the work, and closes it. */
export async function selling({asked, givenBy, ...options}: GlobalOptions, purpose: string, work: Work): Promise<void> {
	const shop = await openShop(shopFolder(options), {purpose});
	return within(shop, {output: createOutput(options.json ?? false), asked, givenBy, work});
}

/** Opens the shop for reading only. This works while the counter is open. */
export async function reading(options: GlobalOptions, work: Work): Promise<void> {
	const shop = await readShop(shopFolder(options), {purpose: 'reading'});
	return within(shop, {output: createOutput(options.json ?? false), asked: undefined, givenBy: undefined, work});
}
