// Bringing vouchers into stock from a file of their issuer: every row is looked at, its PIN is sealed, and what fits comes in, batch by batch.
import {basename} from 'node:path';
import {setImmediate as nextTurn} from 'node:timers/promises';
import type {Till} from '../../domain/ports/till.ts';
import {groupedToken} from '../../domain/prepaid/tokens.ts';
import {keysOf, type NewVoucher, voucherFor} from '../../domain/vouchers/vouchers.ts';
import {importReport, type ReportRow, wholeFile} from '../../formats/old-files/import-report.ts';
import type {VoucherRow} from '../../formats/records/voucher-file.ts';
import {plainText} from '../../formats/text/plain-text.ts';
import {refusalText} from '../../formats/wording/refusals.ts';
import {markOf, sealPin} from '../../store/secrets/voucher-key.ts';
import {type Carrying, carryOut} from './batches.ts';
import {exitOf, type ImportResult, type Planned} from './import.ts';
import {comesIn, doesNotFit, type PlannedRow, unreadable} from './row.ts';
import {sourceFile} from './source.ts';
import {type Asked, type Looking, lookUpVouchers} from './voucher-source.ts';

export type VoucherImport = Asked &
	Carrying & {
		/** See `ImportOptions`. */
		readonly from?: Planned;
	};

/**
 * Imports a file of vouchers for a service. Whatever is in it, it ends in a report; repeated, it adds only what is new. Throws a StoreError when
 * the disk refuses a command. What was acknowledged before that stays.
 */
export async function importVouchers(till: Till, path: string, options: VoucherImport): Promise<ImportResult> {
	const {dryRun = false, from: shop = till} = options;
	const name = plainText(basename(path));
	const found = lookUpVouchers(shop, sourceFile(name, path), options);
	if ('fault' in found) {
		const row: ReportRow = {file: name, row: wholeFile, status: 'out', sentence: found.fault};
		return {report: importReport([row], dryRun), exit: 1};
	}
	const service = found.value.service.id;
	const plan = await planned(found.value, options.signal);
	const order = (vouchers: readonly NewVoucher[]) => ({type: 'receiveVouchers', service, vouchers}) as const;
	const reported = dryRun ? plan.map(({report}) => report) : await carryOut(till, plan, {...options, order});
	const report = importReport(reported, dryRun);
	return {report, exit: exitOf(plan, report)};
}

/** Rows that are looked at before the counter gets a turn. */
const rowsATurn = 1000;

/** Every row of the file, in order. It changes nothing. */
async function planned(looking: Looking, signal: AbortSignal | undefined): Promise<readonly PlannedRow<NewVoucher>[]> {
	const plan: PlannedRow<NewVoucher>[] = [];
	let waiting: VoucherRow[] = [];
	const look = (): void => {
		plan.push(...plannedRows(looking, waiting));
		waiting = [];
	};
	for (const row of looking.rows) {
		waiting.push(row);
		if (waiting.length < rowsATurn) continue;
		look();
		await nextTurn();
		if (signal?.aborted) return [...plan, unreadable(looking.file, wholeFile, 'It was stopped before anything was changed.')];
	}
	look();
	return plan;
}

/** The next rows. The shop is asked once for all of them whether it had them before. */
function plannedRows(looking: Looking, rows: readonly VoucherRow[]): readonly PlannedRow<NewVoucher>[] {
	const {file, service, key, history} = looking;
	const marked = rows.map(row =>
		'fault' in row ? row : {...row, keys: keysOf(service.id, {mark: markOf(key, row.value.pin), serial: row.value.serial})},
	);
	const known = history.knownVouchers(marked.flatMap(row => ('fault' in row ? [] : row.keys)));
	return marked.map(row => ('fault' in row ? unreadable(file, row.row, row.fault) : plannedRow(looking, row, known)));
}

type Marked = Extract<VoucherRow, {readonly value: unknown}> & {readonly keys: ReturnType<typeof keysOf>};

function plannedRow(looking: Looking, {row, value: written, keys}: Marked, known: ReadonlySet<string>): PlannedRow<NewVoucher> {
	const {file, service, key, day, symbol, met, history} = looking;
	const {pin, serial, expiry} = written;
	const read = voucherFor(service, written, day);
	if ('refused' in read) return doesNotFit(file, row, refusalText(read.refused, symbol));
	const before = keys.map(each => met.get(each)).find(each => each !== undefined);
	if (before !== undefined) return doesNotFit(file, row, `Its PIN or its serial stands in ${before} already.`);
	if (keys.some(each => known.has(each)) || history.knowsToken(groupedToken(pin)))
		return doesNotFit(file, row, refusalText({kind: 'voucher-known', serial}, symbol));
	const [mark] = keys;
	for (const each of keys) met.set(each, row);
	const sealed = sealPin(key, {service: service.id, serial, pin});
	const adds = {...read, serial, expiry, sealed, mark};
	return comesIn(file, {row, notes: []}, {adds, sentence: `${read.product}, serial ${serial}, until ${expiry}.`});
}
