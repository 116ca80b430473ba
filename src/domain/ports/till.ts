// The port of the till: the ledger and its past, and the one door to both. The store implements it.
import type {Command, DomainRefusal} from '../ledger/commands.ts';
import type {State} from '../ledger/state.ts';
import type {Receipt} from '../receipts/receipt.ts';
import type {History} from './history.ts';
import type {Entry} from './journal.ts';

/**
 * What came of a command. `done` is said only once its entry is on disk; `seq` is its place in the journal, `receipt` what a sale, a refund
 * or a withdrawal made, and `isRepeat` says that it had been done before under the same id. When it was refused nothing has changed.
 */
export type Outcome =
	| {readonly type: 'done'; readonly seq: number; readonly receipt?: Receipt; readonly isRepeat: boolean}
	| {readonly type: 'refused'; readonly refusal: DomainRefusal | {readonly kind: 'command-id-reused'; readonly id: string}};

/** Why a command was refused, the till's own reasons included. */
export type Refusal = Extract<Outcome, {type: 'refused'}>['refusal'];

/** The shop as it was right behind one of its entries, for looking only. */
export type ShopThen = {readonly state: State; readonly history: History; readonly entry: Entry};

/** The till of a shop: its ledger, its past, and the door to both. */
export interface Till {
	/** The ledger as of the last acknowledged entry. Read it at the moment of need; its tables carry versions. */
	readonly state: State;
	readonly history: History;
	/**
	 * Does one command, after those before it: check and copy, decide, append and sync, fold, publish. What is not of the form of its
	 * order is refused with `bad-order` before anything is decided. Throws a StoreError when the disk
	 * would not have it; then nothing was done, or, when the sync failed, nobody knows and the till does nothing more.
	 * An id is kept with a digest of the command, or of `words`, when what was asked is known by its words: a command that is made
	 * from the state would be another one the second time.
	 */
	execute(command: Command, words?: string): Promise<Outcome>;
	/** What came of an id: undefined when nothing was done under it, refused when that was asked in other words. */
	outcomeOf(id: string, words: string): Outcome | undefined;
	/** The shop as it was right behind an entry. Unless that is the last one, it reads the journal from the first entry on. */
	asOf(seq: number): ShopThen;
	/** Calls back once for every entry, after it is on disk and folded in. Answers with the way to stop. */
	subscribe(listener: () => void): () => void;
}
