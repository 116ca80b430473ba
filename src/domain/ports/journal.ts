// The port of the journal: entries, one line each, and what writes and reads them. The store implements it.
import type {OfKind} from '../base/handlers.ts';
import type {Stamp} from '../base/stamp.ts';
import type {DomainEvent, DoorRefusal} from '../ledger/commands.ts';

/** Version of the entries written now. An older one is brought up to date on reading; a newer one is not touched. */
export const entryVersion = 2;

/** One command with all its events: one line of the journal, there whole or not at all. */
export type Entry = Stamp & {
	readonly approvedBy?: number;
	/** The command's id and a digest of its content, so that an id is never used for two things. */
	readonly cmd: {readonly id: string; readonly digest: string};
	/** The version that wrote it. */
	readonly v: number;
	readonly events: readonly DomainEvent[];
};

/** An entry that is on disk, with its place in the chain of hashes. */
export type SealedEntry = {readonly entry: Entry; readonly hash: string};

export interface Journal {
	/**
	 * Writes an entry and makes it durable; answers with its hash, or refuses it as too large before anything is written.
	 * Throws a StoreError: nothing was recorded, or nobody knows.
	 */
	append(entry: Entry): Promise<string | OfKind<DoorRefusal, 'order-too-large'>>;
	/** Acknowledged entries from a sequence on, oldest first. */
	entries(fromSeq: number): Iterable<SealedEntry>;
}
