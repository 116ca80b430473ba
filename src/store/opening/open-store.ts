// An open shop as its callers see it, and how it is opened.
import type {Command} from '../../domain/ledger/commands.ts';
import type {SignIns} from '../../domain/ports/sign-ins.ts';
import type {Outcome, Till} from '../../domain/ports/till.ts';
import type {OpeningNote} from '../../domain/ports/trouble.ts';
import type {Clock, Draw} from '../clock.ts';
import type {Files} from '../disk/files.ts';
import type {OnProgress} from '../disk/steps.ts';
import type {Room} from '../journal/open-segment.ts';
import type {ChainPlace} from '../journal/segment.ts';

/** How a shop is opened. Every field can be left out. */
export type StoreOptions = {
	/** @internal */
	readonly files?: Files;
	/** @internal */
	readonly clock?: Clock;
	/** @internal */
	readonly draw?: Draw;
	/** @internal */
	readonly room?: Room;
	/** What this process does with the shop. Another process that finds it locked reports this. */
	readonly purpose?: string;
	/** Called with the entries read, when there are many. */
	readonly onProgress?: OnProgress;
	/**
	 * Stops the reading between two segments; the opening then throws its reason.
	 * @internal
	 */
	readonly signal?: AbortSignal;
	/** Makes snapshot and history anew from the first entry, whatever they say. */
	readonly isAnew?: boolean;
	/** @internal */
	readonly listedAtOnce?: number;
	/** Where the pepper of this machine is, with which PINs are kept; otherwise in the user's settings. */
	readonly pepper?: string;
};

export type OpenStore = {
	readonly till: Till;
	readonly signIns: SignIns;
	/** Takes what a provider answered. Only for the line to it. */
	hear(command: Command): Promise<Outcome>;
	readonly notes: readonly OpeningNote[];
	/** Sequence and hash of the last acknowledged entry. */
	place(): ChainPlace;
	/** Writes a snapshot when enough is new, gives the lock up, and answers with what could not be written. A second call does nothing more. */
	close(): Promise<readonly OpeningNote[]>;
};
