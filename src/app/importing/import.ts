// Bringing the old programs' files into a shop: a plan made of every row, then its additions, then the report (rules.md §16).
import {setImmediate as nextTurn} from 'node:timers/promises';
import type {Till} from '../../domain/ports/till.ts';
import {currencyOf} from '../../domain/shop/cash.ts';
import {type ImportReport, importReport, type ReportRow, wholeFile} from '../../formats/old-files/import-report.ts';
import {mostLines} from '../../formats/old-files/outside-text.ts';
import {plainText} from '../../formats/text/plain-text.ts';
import {type Carrying, carryOut, rowsOf} from './batches.ts';
import {imports} from './list.ts';
import {pastLines} from './past-lines.ts';
import {aboutFile, type PlannedRow, type Planning, unreadable} from './row.ts';
import {findSources, type Sources} from './source.ts';

/** The files of all old programs together. */
const oldFiles = {files: imports.flatMap(({files}) => files), folders: imports.flatMap(({folders}) => folders)};

/** A shop that an import is planned for. */
export type Planned = Pick<Till, 'state' | 'history'>;

export type ImportOptions = Carrying & {
	/** Gives the same report, and changes nothing. */
	readonly dryRun?: boolean;
	/** The shop to plan for, if that is not the shop as it is now: the shop as it was when the same import was first begun. */
	readonly from?: Planned;
};

/** `exit` is 0 when everything came in or was there already, 3 when rows were left out, 1 when nothing could be read. */
export type ImportResult = {readonly report: ImportReport; readonly exit: 0 | 1 | 3};

/**
 * Imports the files of both families under a folder, or one file of them. Whatever is in them, it ends in a report; repeated, it adds only what is
 * new. Throws a StoreError when the disk refuses a command. What was acknowledged before that stays.
 */
export async function importFolder(till: Till, path: string, options: ImportOptions): Promise<ImportResult> {
	const shop = options.from ?? till;
	const carry = (plan: readonly PlannedRow[]) => carryOut(till, plan, {...options, order: rowsOf});
	return options.dryRun ? lookThrough(shop, path, options.signal) : reported({shop, path, signal: options.signal, carry});
}

/** The report of what an import into a shop would do. Nothing is changed. */
export const lookThrough = (shop: Planned, path: string, signal?: AbortSignal): Promise<ImportResult> =>
	reported({shop, path, signal});

type Reporting = {
	readonly shop: Planned;
	readonly path: string;
	readonly signal: AbortSignal | undefined;
	/** Carries the plan out; without it nothing is changed. */
	readonly carry?: (plan: readonly PlannedRow[]) => Promise<readonly ReportRow[]>;
};

async function reported({shop, path, signal, carry}: Reporting): Promise<ImportResult> {
	const sources = findSources(path, oldFiles);
	if ('fault' in sources) {
		const row: ReportRow = {file: plainText(path), row: wholeFile, status: 'out', sentence: sources.fault};
		return {report: importReport([row], !carry), exit: 1};
	}
	const plan = await planned(shop, sources.value, signal);
	const rows = carry ? await carry(plan) : plan.map(({report}) => report);
	const report = importReport(rows, !carry);
	return {report, exit: exitOf(plan, report)};
}

export function exitOf(plan: readonly PlannedRow<unknown>[], {counts}: ImportReport): ImportResult['exit'] {
	if (counts.out === 0) return 0;
	return plan.some(({wasRead}) => wasRead) ? 3 : 1;
}

/** Rows that are planned before the counter gets a turn. */
const rowsATurn = 2000;

/** A whole folder may give as many rows as one full file, plus what else is reported of each file. */
const mostRows = mostLines + 10_000;
const tooManyRows = `There are more than ${mostRows} rows in all, and no more are read at once. Nothing was changed. Import the files one by one.`;

/** Every row of every file, in order. It changes nothing. */
async function planned(till: Planned, sources: Sources, signal: AbortSignal | undefined): Promise<readonly PlannedRow[]> {
	const planning: Planning = {state: till.state, symbol: currencyOf(till.state).symbol, lines: pastLines(till)};
	const rows: PlannedRow[] = [];
	for (const {plan} of imports) {
		for (const row of plan(planning, sources)) {
			rows.push(row);
			if (rows.length > mostRows) return [unreadable('import', wholeFile, tooManyRows)];
			if (rows.length % rowsATurn === 0) await nextTurn();
			if (signal?.aborted) return [...rows, unreadable('import', wholeFile, 'It was stopped before anything was changed.')];
		}
	}
	return sources.others.length > 0 ? [...rows, aboutFile('folder', othersSentence(sources.others))] : rows;
}

function othersSentence(others: readonly string[]): string {
	const named = others.slice(0, 5).map(plainText).join(', ');
	const more = others.length > 5 ? ` and ${others.length - 5} more` : '';
	const [belong, were] = others.length === 1 ? ['belongs', 'was'] : ['belong', 'were'];
	return `${named}${more} ${belong} to neither family and ${were} not read.`;
}
