// An open shop with its till, for the counter, the command line and other programs, and the making of a new shop.
import {join} from 'node:path';
import type {Envelope} from '../domain/base/handlers.ts';
import type {Command} from '../domain/ledger/commands.ts';
import type {Outcome, Till} from '../domain/ports/till.ts';
import type {OpeningNote} from '../domain/ports/trouble.ts';
import type {OpenStore, StoreOptions} from '../store/opening/open-store.ts';
import {openStore} from '../store/opening/opening.ts';
import {readStore} from '../store/opening/reading.ts';
import {isShop as holdsShop} from '../store/opening/shop-folder.ts';
import {whereShopStands} from '../store/opening/swap.ts';
import {type ExportOwn, writeOwn} from './exporting/own-file.ts';
import {envelope, type Order} from './order.ts';
import {type ShiftReports, shiftReportsOf} from './shift-reports.ts';
import {type SignInAnswer, type SignInByName, signInByName} from './sign-in.ts';
import {putAsideUnusable} from './unusable.ts';
import {type LineOptions, noVending, type Vending, vendingOf} from './vending/shop-line.ts';

export type {Order, OrderOf} from './order.ts';

/** A shop that is open in this process. */
export type Shop = ShiftReports & {
	readonly folder: string;
	/** True for what is left of a damaged shop, which is for looking only. */
	readonly isReadOnly?: boolean;
	readonly till: Till;
	/** What the opening noted; nothing was lost by it. */
	readonly notes: readonly OpeningNote[];
	/** Who is at the till, and the way to sign in. In a shop where nobody has a PIN nobody has to. */
	readonly signIns: OpenStore['signIns'];
	/**
	 * Signs an operator in by name or number, in place of whoever was: the short way to `signIns.signIn`. Where nobody has a PIN it takes none, and
	 * the operator is at the till at once.
	 */
	signIn(asked: SignInByName): Promise<SignInAnswer>;
	/**
	 * Does one command as the operator who is signed in; see {@link Till.execute}. With an `id` (UUIDv7) you can ask again safely after a
	 * failure.
	 */
	execute(order: Order): Promise<Outcome>;
	/** What a command of this shop gets beside its order: a new id, the operator at the till, the till. */
	envelope(): Envelope;
	/**
	 * Writes a file of the operator's into `exports` in the shop's folder. A file of the same name is overwritten. Answers with its path. In a shop
	 * that asks for PINs it is put on record first, as the order `noteExport`, under `id` where one is given.
	 */
	readonly exportFile: ExportOwn;
	/** The line to the providers that services and bills are sold through. */
	readonly vending: Vending;
	/** The last acknowledged entry. */
	place(): ReturnType<OpenStore['place']>;
	/** Leaves the shop. Answers with what could not be written; everything that was acknowledged is on the disk. */
	close(): Promise<readonly OpeningNote[]>;
};

/** A shop over its open store. */
export function shopOf(folder: string, store: OpenStore, vending = noVending): Shop {
	const {till, signIns, notes, place} = store;
	const execute: Shop['execute'] = async order => till.execute({...ownEnvelope(), ...order} as Command);
	const ownEnvelope = (): Envelope => envelope(signIns.operator());
	return {
		folder,
		till,
		...shiftReportsOf(till),
		signIns,
		notes,
		envelope: ownEnvelope,
		vending,
		place,
		close: async () => {
			await vending.stop();
			return store.close();
		},
		signIn: asked => signInByName(till.state, signIns, asked),
		execute,
		exportFile: (file, id) => {
			const order: Order = {type: 'noteExport', what: file.name, ...(id !== undefined && {id})};
			return writeOwn(join(folder, 'exports'), file, till.state.shop.asksPins ? () => execute(order) : undefined);
		},
	};
}

/** True when there is a shop in the folder. */
export const isShop = (folder: string): boolean => holdsShop(folder);

/** Opens the shop in a folder for selling. Throws a StoreError, such as `no-shop`, `locked` or `damaged`. */
export async function openShop(folder: string, options?: StoreOptions & LineOptions): Promise<Shop> {
	const store = await openStore(folder, options);
	return shopOf(folder, {...store, notes: [...store.notes, ...putAsideUnusable(folder)]}, vendingOf(store, options));
}

/**
 * Opens a shop for questions only, about what is acknowledged by then. Works beside a process that has it open, writes nothing, locks nobody out, and
 * refuses every order with the StoreError `only-reading`.
 */
export async function readShop(folder: string, options?: StoreOptions): Promise<Shop> {
	const place = whereShopStands(folder);
	return shopOf(place, await readStore(place, options));
}
