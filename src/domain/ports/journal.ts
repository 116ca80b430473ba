// The port of the journal: entries, one line each, and the interface that writes and reads them. The store implements it.
import type {OfKind} from '../base/handlers.ts';
import type {Stamp} from '../base/stamp.ts';
import type {DomainEvent, DoorRefusal} from '../ledger/commands.ts';

/** Version of the entries that this program writes. Older entries are brought up to date on reading; newer ones are not touched. */
export const entryVersion = 2;

/** One command with all its events: one line of the journal, written whole or not at all. */
export type Entry = Stamp & {
	readonly approvedBy?: number;
	/** The command's id and a digest of its content, so that an id is never used for two things. */
	readonly cmd: {readonly id: string; readonly digest: string};
	/** The version of the entry. */
	readonly v: number;
	readonly events: readonly DomainEvent[];
};

/** An entry that is on disk, with its place in the chain of hashes. */
export type SealedEntry = {readonly entry: Entry; readonly hash: string};

export interface Journal {
	/**
	 * Writes an entry and makes it durable. Answers with its hash, or refuses it as too large before anything is written.
	 * Throws a StoreError when nothing was recorded, or when it is unknown whether it was.
	 */
	append(entry: Entry): Promise<string | OfKind<DoorRefusal, 'order-too-large'>>;
	/** Acknowledged entries from a sequence on, oldest first. */
	entries(fromSeq: number): Iterable<SealedEntry>;
}
