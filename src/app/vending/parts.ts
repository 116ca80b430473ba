// What the line to the providers is made of, and what an open shop has of it.
import type {Outcome, Till} from '../../domain/ports/till.ts';
import type {VendingProvider} from '../../domain/ports/vending.ts';
import type {VendAnswer} from '../../domain/vending/answer.ts';
import type {Provider} from '../../domain/vending/providers.ts';
import type {Vend} from '../../domain/vending/vends.ts';

/** Calls `work` after some ms, and answers with what calls it off. */
export type After = (ms: number, work: () => void) => () => void;

/** How a provider is reached; undefined where it cannot be, for want of a key. */
export type Connect = (provider: Provider) => VendingProvider | undefined;

export type VendingParts = {
	readonly till: Pick<Till, 'state' | 'subscribe'>;
	readonly connect: Connect;
	/** Puts an answer into the journal. */
	readonly answer: (vend: Vend, answer: VendAnswer) => Promise<Outcome>;
	/** Puts on record that a provider knows that its answers are kept. */
	readonly confirmed: (ids: readonly string[]) => Promise<Outcome>;
	readonly after: After;
	/** Told of an error that is no answer: the disk that failed while an answer was kept. The vend stays as it was. */
	readonly onTrouble: (error: unknown) => void;
};

/** What an open shop has of the line to its providers. */
export type Vending = {
	/** What was not answered when the line was opened, as it was then. */
	readonly found: readonly Vend[];
	/** Whether the provider of a vend is being asked just now. */
	isAsking(vend: string): boolean;
	/** Called when the asking of a vend begins or ends. Answers with what ends the calls. */
	subscribe(listener: () => void): () => void;
	/** Asks about unresolved vends now, whatever the pause; all of them, or these. Resolves once each has had an answer, if only "unknown". */
	resolve(ids?: readonly string[]): Promise<void>;
	/** Resolves once no vend of a receipt waits for its first answer, or after `mostMs`. */
	settled(receipt: string, mostMs: number): Promise<void>;
	/** What a provider says without selling: its balance, a name, an amount due. Undefined where there is no such provider or no key. */
	provider(id: string): VendingProvider | undefined;
	/** Calls back with an error that is no answer: the disk that failed while one was kept. The vend is asked for again. */
	onTrouble(listener: (error: unknown) => void): () => void;
	/** Ends the line. What is under way is asked for again at the next opening. */
	stop(): Promise<void>;
};
