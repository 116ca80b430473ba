// What a question about the past is put to: the tables, the journal they lead to, and how far both count.
import type {State} from '../../domain/ledger/state.ts';
import type {SealedEntry} from '../../domain/ports/journal.ts';
import type {JournalPast} from './past.ts';
import type {HistoryTables, Row} from './tables.ts';

export type AskedTables = {
	readonly tables: HistoryTables;
	readonly past: JournalPast;
	readonly state: State;
	/** Called before a question that needs all of the past in the tables. It feeds what is missing. */
	readonly ready: () => void;
	/** Entries that are not in the tables yet. */
	readonly waiting: () => readonly SealedEntry[];
	/** The last entry whose rows count. The tables may be ahead of a process that only reads. */
	readonly upTo: () => number;
};

export type Ask = (sql: string, ...values: readonly (string | number)[]) => readonly Row[];
export type Asking = AskedTables & {readonly ask: Ask};
