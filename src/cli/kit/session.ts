// Owns how a verb meets the shop: its folder, opening it for selling or for reading, doing one command, leaving it again.
import {envelope, type Order, openShop, readShop, type Shop} from '../../app/shop.ts';
import {assert} from '../../domain/base/assert.ts';
import type {Moment} from '../../domain/base/calendar.ts';
import type {Command} from '../../domain/ledger/commands.ts';
import type {Entry} from '../../domain/ports/journal.ts';
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
	/** The moment whose prices and ages are shown. */
	readonly now: () => Moment;
	/** Only where something may be changed. */
	readonly asked: Asked | undefined;
};

/** Anything done is a `done`; a refusal is thrown with its sentence. */
export type Done = Extract<Outcome, {type: 'done'}>;

/** What was done, and the shop right after it, which it is answered from, also when that was before. */
export type Performed = {readonly done: Done; readonly after: Session; readonly entry: () => Entry};

/**
 * Does one order, once for each id. It is made only when it was not done before: the second time the shop may not have what the
 * order was made from any more. Then the first answer is given again. Throws a refusal.
 */
export async function perform(session: Session, order: () => Order): Promise<Performed> {
	const {shop, asked, output} = session;
	assert(asked !== undefined, 'a verb that changes something takes an id');
	const {id, words} = asked;
	const before = id === undefined ? undefined : shop.till.outcomeOf(id, words);
	const done = doneOr(session.symbol, before ?? (await executed(shop, order(), asked)));
	output.recorded(done.receipt ? `Receipt ${done.receipt.number} is recorded` : `It is recorded as entry ${done.seq}`);
	if (!done.isRepeat) return {done, after: session, entry: () => shop.till.asOf(done.seq).entry};
	output.say('This was done before, and is not done again. Here is the first answer.');
	return answeredThen(session, done);
}

const executed = ({till}: Shop, order: Order, {id, words}: Asked): Promise<Outcome> => {
	const command = {...envelope(), ...order} as Command;
	return id === undefined ? till.execute(command) : till.execute({...command, id}, words);
};

function answeredThen(session: Session, done: Done): Performed {
	const {shop} = session;
	const {state, history, entry} = shop.till.asOf(done.seq);
	const receipt = done.receipt && history.receipt(done.receipt.number);
	return {
		done: {...done, ...(receipt && {receipt})},
		after: {...session, shop: {...shop, till: {...shop.till, state, history}}, now: () => entry},
		entry: () => entry,
	};
}

function doneOr(symbol: string, outcome: Outcome): Done {
	if (outcome.type === 'refused') throw new RefusedError(outcome.refusal, symbol);
	return outcome;
}

export const refused = (refusal: Refusal, symbol = 'R'): RefusedError => new RefusedError(refusal, symbol);

/** What a verb does with an open shop. */
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

/** Opens the shop for selling, does the work, and leaves it. */
export async function selling({asked, ...options}: GlobalOptions, purpose: string, work: Work): Promise<void> {
	const shop = await openShop(shopFolder(options), {purpose});
	return within(shop, {output: createOutput(options.json ?? false), asked, work});
}

/** Opens the shop for questions; works while the counter is open. */
export async function reading(options: GlobalOptions, work: Work): Promise<void> {
	const shop = await readShop(shopFolder(options), {purpose: 'reading'});
	return within(shop, {output: createOutput(options.json ?? false), asked: undefined, work});
}
