// Carrying out an import's plan: what is to be added, one command a batch, until it is done, stopped or refused.
import {setImmediate as nextTurn} from 'node:timers/promises';
import type {Envelope} from '../../domain/base/handlers.ts';
import type {NewProduct} from '../../domain/goods/records.ts';
import type {ImportedAccount, ImportRows, PastLine} from '../../domain/opening/import-rows.ts';
import type {Till} from '../../domain/ports/till.ts';
import {currencyOf} from '../../domain/shop/cash.ts';
import type {ReceiveVouchers} from '../../domain/vouchers/vouchers.ts';
import type {ReportRow} from '../../formats/old-files/import-report.ts';
import {refusalText} from '../../formats/wording/refusals.ts';
import type {Addition, PlannedRow} from './row.ts';

/** Rows that one command adds, unless said otherwise. Between two commands an import can be stopped, and shows how far it is. */
const usualRows = 500;
/** The most bytes of those rows: half of what one entry of the journal may have. A row is about as long in the entry as here. */
const bytesAtOnce = 524_288;

export type Carrying = {
	/** A new envelope for each command, with its own id. */
	readonly command: () => Envelope;
	/** Called after each command with the rows added so far and in all. */
	readonly onProgress?: (progress: {readonly done: number; readonly total: number}) => void;
	/** Stops between two commands. What came in until then stays, and the rest is reported as left out. */
	readonly signal?: AbortSignal;
};

/** What one command adds, without its envelope. */
type Adding = Omit<ImportRows, keyof Envelope> | Omit<ReceiveVouchers, keyof Envelope>;

/** How batches of rows become commands. */
type Batching<A> = Carrying & {
	readonly order: (adds: readonly A[]) => Adding;
	/** The most rows of a batch. */
	readonly rowsAtOnce?: number;
};

type Addable<A> = PlannedRow<A> & {readonly adds: A};
const isAddable = <A>(row: PlannedRow<A>): row is Addable<A> => row.adds !== undefined;

/** Adds what is to be added and answers with the result of every row. After the first refusal, or a stop, the rest is left out and says so. */
export async function carryOut<A>(
	till: Till,
	plan: readonly PlannedRow<A>[],
	carrying: Batching<A>,
): Promise<readonly ReportRow[]> {
	const addable = plan.filter(isAddable);
	let done = 0;
	let why: string | undefined;
	const {rowsAtOnce = usualRows} = carrying;
	while (done < addable.length && why === undefined) {
		const batch = addable.slice(done, done + batchLength(addable, {from: done, most: rowsAtOnce}));
		why = await addBatch(till, batch, carrying);
		if (why !== undefined) break;
		done += batch.length;
		carrying.onProgress?.({done, total: addable.length});
		await nextTurn();
	}
	const leftOut = new Set(addable.slice(done).map(({report}) => report));
	return plan.map(({report}) => (leftOut.has(report) ? {...report, status: 'out', sentence: why ?? ''} : report));
}

/** How many rows from a place on go into one command: at least one. */
function batchLength(
	rows: readonly Addable<unknown>[],
	{from, most: atOnce}: {readonly from: number; readonly most: number},
): number {
	const most = Math.min(atOnce, rows.length - from);
	let bytes = 0;
	for (let count = 0; count < most; count += 1) {
		bytes += Buffer.byteLength(JSON.stringify(rows[from + count]?.adds));
		if (bytes > bytesAtOnce) return Math.max(1, count);
	}
	return most;
}

/** Adds one batch whole, or answers with why none of it was added. */
async function addBatch<A>(
	till: Till,
	batch: readonly Addable<A>[],
	{command, signal, order}: Batching<A>,
): Promise<string | undefined> {
	if (signal?.aborted) return 'The import was stopped before this row. Import again to add it.';
	const outcome = await till.execute({...command(), ...order(batch.map(({adds}) => adds))});
	if (outcome.type === 'done') return undefined;
	return `The shop refused the rows from here on: ${refusalText(outcome.refusal, currencyOf(till.state).symbol)} Import again.`;
}

/** Rows of the old programs as one command. */
export function rowsOf(batch: readonly Addition[]): Omit<ImportRows, keyof Envelope> {
	const accounts: ImportedAccount[] = [];
	const products: NewProduct[] = [];
	const past: PastLine[] = [];
	for (const adds of batch) {
		if (adds.type === 'account') accounts.push(adds.account);
		else if (adds.type === 'product') products.push(adds.product);
		else past.push(adds.line);
	}
	return {type: 'importRows', accounts, products, past};
}
