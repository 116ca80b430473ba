// The port of the till: the ledger, its history, and the only way to change both. The store implements it.
import type {Command, DomainRefusal} from '../ledger/commands.ts';
import type {State} from '../ledger/state.ts';
import type {SecretRefusal} from '../operators/refusals.ts';
import type {Receipt} from '../receipts/receipt.ts';
import type {History} from './history.ts';
import type {Entry} from './journal.ts';

/**
 * The outcome of a command. It is `done` only once its entry is on disk. `seq` is its place in the journal, `receipt` the receipt of a sale,
 * a refund or a withdrawal. `isRepeat` means that it was done before under the same id. When it is refused, nothing has changed.
 */
export type Outcome =
	| {readonly type: 'done'; readonly seq: number; readonly receipt?: Receipt; readonly isRepeat: boolean}
	| {
			readonly type: 'refused';
			readonly refusal: DomainRefusal | SecretRefusal | {readonly kind: 'command-id-reused'; readonly id: string};
	  };

/** Why a command was refused, the till's own reasons included. */
export type Refusal = Extract<Outcome, {type: 'refused'}>['refusal'];

/** The shop as it was right after one of its entries, for reading only. */
export type ShopThen = {readonly state: State; readonly history: History; readonly entry: Entry};

/** The till of a shop: its ledger, its history, and the way to change them. */
export interface Till {
	/** The ledger as of the last acknowledged entry. Read it when you need it; its tables carry versions. */
	readonly state: State;
	readonly history: History;
	/**
	 * Does one command, after those before it: check and copy, decide, append and sync, fold, publish. A command without the shape of
	 * its order is refused with `bad-order` before anything is decided. Throws a StoreError when the disk fails. Then nothing was done;
	 * or, if the sync failed, the outcome is unknown and the till does nothing more.
	 * An id is kept with a digest of the command, or of `words`. Give the words of the request when the command is made from the
	 * state, because on a second try that command would differ.
	 */
	execute(command: Command, words?: string): Promise<Outcome>;
	/** The outcome of an id: undefined when nothing was done under it, refused when it was used with other words. */
	outcomeOf(id: string, words: string): Outcome | undefined;
	/** The shop as it was right after an entry. Unless that is the last one, it reads the journal from the first entry on. */
	asOf(seq: number): ShopThen;
	/** Calls back once for every entry, after it is on disk and folded in. Answers with a function that stops it. */
	subscribe(listener: () => void): () => void;
}
