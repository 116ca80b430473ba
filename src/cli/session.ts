// Owns how a verb meets the shop: its folder, opening it for selling or for reading, doing one command, leaving it again.
import {currencyOf} from '../domain/cash.ts';
import type {Outcome, Refusal} from '../domain/till.ts';
import {noteText} from '../formats/trouble-wording.ts';
import {type Order, openShop, readShop, type Shop} from '../shop/shop.ts';
import type {GlobalOptions} from './arguments.ts';
import {RefusedError} from './exit.ts';
import {createOutput, type Output} from './output.ts';
import {shopFolder} from './shop-folder.ts';

export type Session = {readonly shop: Shop; readonly output: Output; readonly symbol: string; readonly currency: string};

/** Anything done is a `done`; a refusal is thrown with its sentence. */
export type Done = Extract<Outcome, {type: 'done'}>;

export async function perform(session: Session, order: Order): Promise<Done> {
	return doneOr(session.symbol, await session.shop.execute(order));
}

function doneOr(symbol: string, outcome: Outcome): Done {
	if (outcome.type === 'refused') throw new RefusedError(outcome.refusal, symbol);
	return outcome;
}

export const refused = (refusal: Refusal, symbol = 'R'): RefusedError => new RefusedError(refusal, symbol);

/** What a verb does with an open shop. */
export type Work = (session: Session) => void | Promise<void>;

async function within(shop: Shop, output: Output, work: Work): Promise<void> {
	try {
		for (const note of shop.notes) output.say(noteText(note));
		const {currency} = shop.till.state.shop;
		await work({shop, output, symbol: currencyOf(shop.till.state).symbol, currency});
	} finally {
		for (const note of await shop.close()) output.say(noteText(note));
	}
}

/** Opens the shop for selling, does the work, and leaves it. */
export async function selling(options: GlobalOptions, purpose: string, work: Work): Promise<void> {
	const shop = await openShop(shopFolder(options), {purpose});
	return within(shop, createOutput(options.json ?? false), work);
}

/** Opens the shop for questions; works while the counter is open. */
export async function reading(options: GlobalOptions, work: Work): Promise<void> {
	const shop = await readShop(shopFolder(options), {purpose: 'reading'});
	return within(shop, createOutput(options.json ?? false), work);
}
