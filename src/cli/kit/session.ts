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
	const done = doneOr(session.symbol, before ?? (await executed(shop, order(), asked)));
	output.recorded(done.receipt ? `Receipt ${done.receipt.number} is recorded` : `It is recorded as entry ${done.seq}`);
	if (!done.isRepeat) return {done, after: session};
	output.say('This was done before, and is not done again. Here is the first answer.');
	return answeredThen(session, done);
}

const executed = ({till, envelope}: Shop, order: Order, {id, words}: Asked): Promise<Outcome> => {
	const command = {...envelope(), ...order} as Command;
	return id === undefined ? till.execute(command) : till.execute({...command, id}, words);
};

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

type Visit = {readonly output: Output; readonly asked: Asked | undefined; readonly work: Work};

async function within(shop: Shop, {output, asked, work}: Visit): Promise<void> {
	try {
		for (const note of shop.notes) output.say(noteText(note));
		const {currency} = shop.till.state.shop;
		await work({shop, output, symbol: currencyOf(shop.till.state).symbol, currency, now: () => systemClock.now(), asked});
	} finally {
		for (const note of await shop.close()) output.say(noteText(note));
	}
}

/** Opens the shop for selling, does the work, and closes it. */
export async function selling({asked, ...options}: GlobalOptions, purpose: string, work: Work): Promise<void> {
	const shop = await openShop(shopFolder(options), {purpose});
	return within(shop, {output: createOutput(options.json ?? false), asked, work});
}

/** Opens the shop for reading only. This works while the counter is open. */
export async function reading(options: GlobalOptions, work: Work): Promise<void> {
	const shop = await readShop(shopFolder(options), {purpose: 'reading'});
	return within(shop, {output: createOutput(options.json ?? false), asked: undefined, work});
}
