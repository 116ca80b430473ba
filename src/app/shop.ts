// An open shop with its till, for the counter, the command line and other programs, and the making of a new shop.
import {randomUUIDv7} from 'node:crypto';
import {join} from 'node:path';
import type {Envelope} from '../domain/base/handlers.ts';
import type {Command, CommandType} from '../domain/ledger/commands.ts';
import {atTheDoor} from '../domain/ledger/door.ts';
import {decide, firstTill} from '../domain/ledger/ledger.ts';
import {emptyState} from '../domain/ledger/state.ts';
import type {Outcome, Refusal, Till} from '../domain/ports/till.ts';
import type {OpeningNote} from '../domain/ports/trouble.ts';
import type {Settings} from '../domain/shop/settings.ts';
import type {ChainPlace} from '../store/journal/segment.ts';
import type {StoreOptions} from '../store/opening/open-store.ts';
import {openStore} from '../store/opening/opening.ts';
import {readStore} from '../store/opening/reading.ts';
import {isShop as holdsShop, makeShopFolder} from '../store/opening/shop-folder.ts';
import {whereShopStands} from '../store/opening/swap.ts';
import {type ExportFile, type Written, writeExport} from './exporting/files.ts';
import {putAsideUnusable} from './unusable.ts';

/** One kind of command without what the shop fills in: its id (made here unless given), operator 1 and till 1. */
export type OrderOf<K extends CommandType> = Omit<Extract<Command, {type: K}>, keyof Envelope> & Partial<Envelope>;

/** What a shop can be told to do; its `type` says which. */
export type Order = {[K in CommandType]: OrderOf<K>}[CommandType];

/** A shop that is open in this process. */
export type Shop = {
	readonly folder: string;
	/** True for what is left of a damaged shop, which is for looking only. */
	readonly isReadOnly?: boolean;
	readonly till: Till;
	/** What the opening noted; nothing was lost by it. */
	readonly notes: readonly OpeningNote[];
	/** Does one command; see {@link Till.execute}. With an `id` (UUIDv7) you can ask again safely after a failure. */
	execute(order: Order): Promise<Outcome>;
	/** Writes a file of the operator's into `exports` in the shop's folder. A file of the same name is overwritten. Answers with its path. */
	exportFile(file: ExportFile): Promise<Written>;
	/** The last acknowledged entry. */
	place(): ChainPlace;
	/** Leaves the shop. Answers with what could not be written; everything that was acknowledged is on the disk. */
	close(): Promise<readonly OpeningNote[]>;
};

/** A new command's envelope: its own id, the operator of the first run, the only till. */
export const envelope = (): Envelope => ({id: randomUUIDv7(), operator: 1, till: firstTill});

/** A shop over its open store. */
export function shopOf(folder: string, store: Awaited<ReturnType<typeof openStore>>): Shop {
	const {till, notes, place, close} = store;
	return {
		folder,
		till,
		notes,
		place,
		close,
		execute: async order => till.execute({...envelope(), ...order} as Command),
		exportFile: file => writeExport(join(folder, 'exports'), [file], {replace: true}),
	};
}

/** True when there is a shop in the folder. */
export const isShop = (folder: string): boolean => holdsShop(folder);

/** Opens the shop in a folder for selling. Throws a StoreError, such as `no-shop`, `locked` or `damaged`. */
export async function openShop(folder: string, options?: StoreOptions): Promise<Shop> {
	const store = await openStore(folder, options);
	return shopOf(folder, {...store, notes: [...store.notes, ...putAsideUnusable(folder)]});
}

/**
 * Opens a shop for questions only, about what is acknowledged by then. Works beside a process that has it open, writes nothing, locks nobody out, and
 * refuses every order with the StoreError `only-reading`.
 */
export async function readShop(folder: string, options?: StoreOptions): Promise<Shop> {
	const place = whereShopStands(folder);
	return shopOf(place, await readStore(place, options));
}

/** The shop to make: one to practise in, full of goods, or a real one, with nothing in it yet. */
export type NewShop =
	| {readonly kind: 'practice'}
	| {
			readonly kind: 'shop';
			/** Up to 40 letters. */
			readonly name: string;
			/** Name of operator number 1: up to 50 letters. */
			readonly owner: string;
			/** ZAR, NAD, LSL, SZL or BWP; it never changes. */
			readonly currency: string;
			readonly settings?: Partial<Settings>;
	  };

/** The id and the words of the request to make a shop, so that it can be repeated. */
type NewShopAsked = {readonly id?: string; readonly words: string};

/** The name of the practice shop and of its owner. */
const practice = {name: 'Corner Café', owner: 'Thandi'};

async function openingOrder(plan: NewShop): Promise<Order> {
	// Only a new shop reads the shipped data. Opening a shop does not load the code that reads it.
	const {practiceStock, shippedProviders} = await import('./sample-data.ts');
	const providers = shippedProviders();
	if (plan.kind === 'practice') {
		const settings = {'shop-name': practice.name, 'shop-address': '12 Main Road, Observatory, Cape Town'};
		return {
			type: 'openShop',
			isPractice: true,
			currency: 'ZAR',
			settings,
			owner: practice.owner,
			...providers,
			...practiceStock(),
		};
	}
	const {name, owner, currency, settings} = plan;
	return {
		type: 'openShop',
		isPractice: false,
		currency,
		owner,
		settings: {...settings, 'shop-name': name},
		...providers,
		products: [],
		accounts: [],
	};
}

/** What the ledger refuses in a plan. It is asked before anything is on the disk. */
function refusalOf(order: Order): Refusal | undefined {
	const stamp = {seq: 1, at: 0, offset: 0, day: '', operator: 1, till: firstTill, tillSeq: 1, shift: 0};
	const entered = atTheDoor({...envelope(), ...order});
	if ('refused' in entered) return entered.refused;
	const decision = decide(emptyState(), entered.command, {stamp, references: [], meterTokens: [], receipts: new Map()});
	return 'refused' in decision ? decision.refused : undefined;
}

/** Gives the first order, under the id of the request, if it has one. */
const opened = (shop: Shop, order: Order, asked: NewShopAsked | undefined): Promise<Outcome> =>
	asked?.id === undefined
		? shop.execute(order)
		: shop.till.execute({...envelope(), ...order, id: asked.id} as Command, asked.words);

/** Makes a shop in an empty or new folder and opens it. Answers with a refusal when the plan does not fit; throws a StoreError when the folder does not. */
export async function createShop(
	folder: string,
	plan: NewShop,
	options?: StoreOptions & {readonly asked?: NewShopAsked},
): Promise<{readonly shop: Shop} | {readonly refusal: Refusal}> {
	const order = await openingOrder(plan);
	const refusal = refusalOf(order);
	if (refusal) return {refusal};
	makeShopFolder(folder, options?.files);
	const shop = await openShop(folder, options);
	try {
		const outcome = await opened(shop, order, options?.asked);
		if (outcome.type === 'done') return {shop};
		await shop.close();
		return {refusal: outcome.refusal};
	} catch (error) {
		await shop.close();
		throw error;
	}
}
