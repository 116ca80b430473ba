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
import {type KeptPin, sealPin} from '../../store/secrets/voucher-key.ts';
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
	const reported = dryRun ? plan.map(({report}) => report) : await carryOut(till, plan, {...options, order, rowsAtOnce});
	const report = importReport(reported, dryRun);
	return {report, exit: exitOf(plan, report)};
}

/** Vouchers that one command takes in. They are short, and half the bytes of an entry are the limit of all batches. */
const rowsAtOnce = 2000;
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
	const sealed = rows.map(row => {
		if ('fault' in row) return row;
		const {pin, serial} = row.value;
		const kept = sealPin(key, {service: service.id, serial, pin});
		return {...row, kept, keys: [...keysOf(service.id, {serial, mark: kept.mark}), groupedToken(pin)]};
	});
	const known = history.knownVouchers(sealed.flatMap(row => ('fault' in row ? [] : row.keys)));
	return sealed.map(row => ('fault' in row ? unreadable(file, row.row, row.fault) : plannedRow(looking, row, known)));
}

type SealedRow = Extract<VoucherRow, {readonly value: unknown}> & {
	readonly kept: KeptPin;
	/** By what it is known: its mark, its serial, and its PIN as a receipt would show it. */
	readonly keys: readonly string[];
};

function plannedRow(looking: Looking, {row, value, kept, keys}: SealedRow, known: ReadonlySet<string>): PlannedRow<NewVoucher> {
	const {file, service, day, symbol, met} = looking;
	const {serial, expiry} = value;
	const read = voucherFor(service, value, day);
	if ('refused' in read) return doesNotFit(file, row, refusalText(read.refused, symbol));
	const before = keys.map(each => met.get(each)).find(each => each !== undefined);
	if (before !== undefined) return doesNotFit(file, row, `Its PIN or its serial stands in ${before} already.`);
	if (keys.some(each => known.has(each))) return doesNotFit(file, row, refusalText({kind: 'voucher-known', serial}, symbol));
	for (const each of keys) met.set(each, row);
	const sentence = `${read.product}, serial ${serial}, until ${expiry}.`;
	return comesIn(file, {row, notes: []}, {adds: {...read, serial, expiry, ...kept}, sentence});
}
