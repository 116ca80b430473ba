// What a customer display knows: the counter's basket, and the last receipt until the next basket.
// It only looks on, and the counter does not notice.
import {statSync} from 'node:fs';
import type {EventType} from '../domain/ledger/commands.ts';
import {emptyState, type State} from '../domain/ledger/state.ts';
import type {SealedEntry} from '../domain/ports/journal.ts';
import type {Receipt} from '../domain/receipts/receipt.ts';
import type {Basket} from '../domain/selling/basket.ts';
import {receiptEvent} from '../domain/selling/receipt-of-event.ts';
import {currencyOf} from '../domain/shop/cash.ts';
import {setting} from '../domain/shop/settings.ts';
import {isSystemFailure, StoreError} from '../store/disk/store-error.ts';
import {type Following, followJournal} from '../store/opening/following.ts';
import {lookAtStore} from '../store/opening/reading.ts';
import {readDraft} from './draft.ts';
import {readShop} from './shop.ts';

export type ReceiptEvent = NonNullable<ReturnType<typeof receiptEvent>>;

export type CustomerSight = {
	readonly shop: string;
	readonly symbol: string;
	readonly isPractice: boolean;
	/** What says which services and billers have a provider. */
	readonly connected: Pick<State, 'services' | 'billers' | 'providers'>;
	/** What is being sold; undefined while the basket is empty. */
	readonly basket: Basket | undefined;
	/** The last receipt, while no basket is open. */
	readonly receipt: ReceiptEvent | undefined;
	/** The receipt whose numbers the customer asked to see, until the next basket or receipt. */
	readonly shown: Receipt | undefined;
};

export type CustomerDisplay = {
	/** Looks again. Answers with the same object while nothing has changed. */
	look(): Promise<CustomerSight>;
};

/** `folder` is the number of the folder: when a shop is set aside, another folder gets its name. */
type Followed = {readonly following: Following; readonly done: Set<string>; readonly folder: number};

/** What changes when a file changes, as a text. The file is read only when this differs. */
function fileAt(path: string): string {
	try {
		const {ino, size, mtimeMs} = statSync(path);
		return `${ino} ${size} ${mtimeMs}`;
	} catch (error) {
		if (!isSystemFailure(error)) throw error;
		return '';
	}
}

/** What a display shows of the shop itself. */
const shopOf = (state: State) => ({
	shop: setting(state.settings, 'shop-name'),
	symbol: currencyOf(state).symbol,
	isPractice: state.shop.isPractice,
	connected: {services: state.services, billers: state.billers, providers: state.providers},
});

/** What an entry says to a customer: another name of the shop, a receipt. */
function newsIn({events}: SealedEntry['entry']): Partial<CustomerSight> {
	const receipt = receiptEvent(events);
	const named = events.findLast(event => event.type === 'SettingChanged' && event.name === 'shop-name');
	return {...(receipt && {receipt, shown: undefined}), ...(named && 'value' in named && {shop: String(named.value)})};
}

/** The receipt whose numbers a customer asks for in an entry; the one that is shown again, where its provider answers meanwhile. */
function askedIn({events}: SealedEntry['entry'], shown: Receipt | undefined): string | undefined {
	for (const event of events) {
		if (event.type === 'TokenShown' && event.onDisplay) return event.receipt;
		if (event.type === 'VendAnswered' && event.receipt === shown?.number) return event.receipt;
	}
	return undefined;
}

/** Events after which another service may have a provider. */
const connects: ReadonlySet<EventType> = new Set(['ServiceOffered', 'BillerListed', 'ProviderSet']);

const nothingYet: CustomerSight = {
	shop: '',
	symbol: '',
	isPractice: false,
	connected: emptyState(),
	basket: undefined,
	receipt: undefined,
	shown: undefined,
};

/** A receipt of any age. The display knows none but the last, so the shop is read for it. */
async function readReceipt(folder: string, number: string): Promise<Receipt | undefined> {
	const shop = await readShop(folder, {purpose: 'reading'});
	try {
		return shop.till.history.receipt(number);
	} finally {
		await shop.close();
	}
}

/** Opens a display over the shop in a folder. Throws a StoreError when there is none. Later trouble with the shop is waited out. */
export async function openCustomerDisplay(folder: string): Promise<CustomerDisplay> {
	let sight = nothingYet;
	/** The number of a receipt that is asked for and not read yet. */
	let wanted: string | undefined;
	let followed: Followed | undefined;
	let standingBefore = '';

	const change = (patch: Partial<CustomerSight>): void => {
		sight = {...sight, ...patch};
	};

	/** Reads the shop once and remembers the commands that are done: a basket whose command is done is no longer open. */
	const begin = async (): Promise<Followed> => {
		const {state, place} = await lookAtStore(folder);
		change(shopOf(state));
		const done = new Set(state.commands.rows.keys());
		standingBefore = '';
		return {following: followJournal(folder, place.seq), done, folder: statSync(folder).ino};
	};

	const take = ({entry}: SealedEntry, done: Set<string>): void => {
		done.add(entry.cmd.id);
		change(newsIn(entry));
		wanted = askedIn(entry, sight.shown) ?? wanted;
		// The shop is read once more at the next look.
		if (entry.events.some(({type}) => connects.has(type))) followed = undefined;
	};

	const lookAtBasket = (done: Set<string>, isNews: boolean): void => {
		const now = fileAt(`${folder}/basket.log`);
		if (now === standingBefore && !isNews) return;
		standingBefore = now;
		const open = readDraft(folder);
		const isOpen = open !== undefined && open.basket.lines.length > 0 && !done.has(open.id);
		if (isOpen) change({basket: open.basket, receipt: undefined, shown: undefined});
		else if (sight.basket) change({basket: undefined});
	};

	followed = await begin();
	return {
		look: async () => {
			try {
				if (!followed || followed.folder !== statSync(folder).ino) followed = await begin();
				const {following, done} = followed;
				const news = following.news();
				for (const sealed of news) take(sealed, done);
				lookAtBasket(done, news.length > 0);
				if (wanted === undefined) return sight;
				const shown = await readReceipt(folder, wanted);
				wanted = undefined;
				if (!sight.basket) change({shown});
			} catch (error) {
				// The shop was set aside, restored from a backup or is being written: the next look begins anew.
				if (!(error instanceof StoreError) && !isSystemFailure(error)) throw error;
				followed = undefined;
			}
			return sight;
		},
	};
}
