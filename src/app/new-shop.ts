// Making a shop: the first order of a practice shop or a real one, refused before anything is on the disk when it does not fit.
import {zero} from '../domain/base/money.ts';
import type {NewProduct} from '../domain/goods/records.ts';
import type {Command} from '../domain/ledger/commands.ts';
import {atTheDoor} from '../domain/ledger/door.ts';
import {decide, evolve, firstTill} from '../domain/ledger/ledger.ts';
import {emptyState, type State} from '../domain/ledger/state.ts';
import type {Outcome, Refusal, Till} from '../domain/ports/till.ts';
import type {Settings} from '../domain/shop/settings.ts';
import {systemClock} from '../store/clock.ts';
import {makeAside} from '../store/opening/made-aside.ts';
import type {StoreOptions} from '../store/opening/open-store.ts';
import {makeShopFolder} from '../store/opening/shop-folder.ts';
import {envelope, type OrderOf} from './order.ts';
import {openShop, type Shop} from './shop.ts';

/** The shop to make: one to practise in, full of goods, or a real one, with nothing in it yet. */
export type NewShop =
	| {
			readonly kind: 'practice';
			/** Six weeks of sales, deliveries and all the rest behind it, up to yesterday evening. Without them it has sold nothing, and its goods have no cost and no category. */
			readonly hasPast?: boolean;
	  }
	| {
			readonly kind: 'shop';
			/** Up to 40 letters. */
			readonly name: string;
			/** Name of operator number 1: up to 50 letters. */
			readonly owner: string;
			/** ZAR, NAD, LSL, SZL or BWP; it never changes. */
			readonly currency: string;
			/** Unless they are given, new accounts start with nothing and services without a provider are not sold. */
			readonly settings?: Partial<Settings>;
	  };

/** The id and the words of the request to make a shop, so that it can be repeated. */
type NewShopAsked = {readonly id?: string; readonly words: string};

/** Settings in which a real shop begins otherwise than a practice shop: nobody has money in it yet, and what is sold is real. */
const ownShopSettings: Partial<Settings> = {'opening-balance': zero, 'demo-vending': false};

/** The name of the practice shop and of its owner, and the chance of its past. */
const practice = {name: 'Corner Café', owner: 'Thandi', seed: 18};

/** A product of a shop that has no past: nothing was bought yet, so nothing has a cost, and nobody has sorted the shelves. */
const asNew = ({cost: _cost, category: _category, ...product}: NewProduct): NewProduct => product;

type OpeningOrder = OrderOf<'openShop'>;

async function openingOrder(plan: NewShop): Promise<OpeningOrder> {
	// Only a new shop reads the shipped data. Opening a shop does not load the code that reads it.
	const {practiceStock, shippedProviders} = await import('./sample-data.ts');
	const providers = shippedProviders();
	if (plan.kind === 'practice') {
		const {products, ...stock} = practiceStock();
		const settings = {'shop-name': practice.name, 'shop-address': '12 Main Road, Observatory, Cape Town'};
		return {
			type: 'openShop',
			isPractice: true,
			currency: 'ZAR',
			settings,
			owner: practice.owner,
			...providers,
			products: plan.hasPast ? products : products.map(asNew),
			...stock,
		};
	}
	const {name, owner, currency, settings} = plan;
	return {
		type: 'openShop',
		isPractice: false,
		currency,
		owner,
		settings: {...ownShopSettings, ...settings, 'shop-name': name},
		...providers,
		products: [],
		accounts: [],
	};
}

/** The books that an order would open, or what the ledger refuses in it. Nothing is on the disk. */
function booksOf(order: OpeningOrder): {readonly state: State} | {readonly refused: Refusal} {
	const stamp = {seq: 1, at: 0, offset: 0, day: '', operator: 1, till: firstTill, tillSeq: 1, shift: 0};
	const entered = atTheDoor({...envelope(), ...order});
	if ('refused' in entered) return entered;
	const state = emptyState();
	const decision = decide(state, entered.command, {stamp, references: [], meterTokens: [], receipts: new Map()});
	if ('refused' in decision) return decision;
	for (const event of decision.accepted) evolve(state, event, stamp);
	return {state};
}

/** The books of a new shop, before it is made. */
export const booksOfPlan = async (plan: NewShop): Promise<ReturnType<typeof booksOf>> => booksOf(await openingOrder(plan));

/** Gives a command to a till, under the id of the request, if it has one. */
const underIts = (till: Till, command: Command, asked: NewShopAsked | undefined): Promise<Outcome> =>
	asked?.id === undefined ? till.execute(command) : till.execute({...command, id: asked.id}, asked.words);

type Making = StoreOptions & {readonly asked?: NewShopAsked};

/** Makes a shop that has a past, which takes a second or two. If it is stopped, nothing of it is left. */
async function makeWithPast(
	folder: string,
	opening: OpeningOrder,
	{asked, onProgress, signal, ...options}: Making,
): Promise<void> {
	const {pastOf} = await import('./practice/past.ts');
	const {clock, draw, present, live} = pastOf(practice.seed, (options.clock ?? systemClock).now());
	await makeAside(folder, {...options, clock, draw, present}, till =>
		live(till, {opening, onProgress, signal, finish: command => underIts(till, command, asked)}),
	);
}

/**
 * Makes a shop in an empty or new folder and opens it. Answers with a refusal when the plan does not fit; throws a StoreError when the folder does
 * not, or the reason of `signal`.
 */
export async function createShop(
	folder: string,
	plan: NewShop,
	options: Making = {},
): Promise<{readonly shop: Shop} | {readonly refusal: Refusal}> {
	const order = await openingOrder(plan);
	const books = booksOf(order);
	if ('refused' in books) return {refusal: books.refused};
	makeShopFolder(folder, options.files);
	if (plan.kind === 'practice' && plan.hasPast) {
		await makeWithPast(folder, order, options);
		const {signal: _signal, onProgress: _onProgress, ...rest} = options;
		return {shop: await openShop(folder, rest)};
	}
	const shop = await openShop(folder, options);
	try {
		const outcome = await underIts(shop.till, {...envelope(), ...order} as Command, options.asked);
		if (outcome.type === 'done') return {shop};
		await shop.close();
		return {refusal: outcome.refusal};
	} catch (error) {
		await shop.close();
		throw error;
	}
}
