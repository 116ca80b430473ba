// The matters an auditor asks about: the rows that say where they are, and all of them in a scan of the journal.
import {type AuditMatter, isRightTry, isSignIn, isToApprove} from '../../domain/audit/matters.ts';
import type {OperatorId} from '../../domain/base/stamp.ts';
import {auditMatters} from '../../domain/ledger/audited.ts';
import type {AuditQuery, AuditRecord} from '../../domain/ports/history.ts';
import type {Entry} from '../../domain/ports/journal.ts';
import type {HistoryTables} from './tables.ts';

/** Feeds where the matters of an entry are. `before` is the time of the entry before it. */
export function feedAudit({statement}: HistoryTables, entry: Entry, before: number): void {
	const row = statement('INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?)');
	for (const [place, {kind, operator, other}] of auditMatters(entry, before).entries())
		row.run(entry.seq, place, kind, operator, other ?? null, entry.day);
}

export const auditRecordOf = ({seq, at, offset, day, till}: Entry, matter: AuditMatter): AuditRecord => ({
	seq,
	at,
	offset,
	day,
	till,
	...matter,
});

/** All matters so far. */
export type AuditScan = {
	readonly records: AuditRecord[];
	/** The last try of each operator while it is not known to be right. */
	readonly trying: Map<OperatorId, AuditRecord>;
	/** Tries that were right, and sign-ins that were there to approve something: no matters of their own. */
	readonly told: Set<AuditRecord>;
	/** The sign-in of the last entry. */
	signedIn: AuditRecord | undefined;
	/** The time of the last entry. */
	before: number;
};
export const emptyAuditScan = (): AuditScan => ({
	records: [],
	trying: new Map(),
	told: new Set(),
	signedIn: undefined,
	before: 0,
});

/** Adds the matters of the next entry. */
export function scanAudit(scan: AuditScan, entry: Entry): void {
	const {records, trying, told} = scan;
	let signedIn: AuditRecord | undefined;
	for (const matter of auditMatters(entry, scan.before)) {
		const {kind, operator} = matter;
		const record = auditRecordOf(entry, matter);
		if (scan.signedIn && isToApprove(scan.signedIn, matter)) told.add(scan.signedIn);
		if (isSignIn(matter)) signedIn = record;
		records.push(record);
		const tried = trying.get(operator);
		if (kind === 'failed-sign-in') trying.set(operator, record);
		else if (isRightTry(matter) && tried) {
			told.add(tried);
			trying.delete(operator);
		}
	}
	scan.before = entry.at;
	scan.signedIn = signedIn;
}

/** The same question, put to a scan. */
export function scannedAudit({records, told}: AuditScan, {operator, kinds, from, to, limit}: AuditQuery): readonly AuditRecord[] {
	const fits = (record: AuditRecord): boolean =>
		(operator === undefined || record.operator === operator || record.other === operator) &&
		(kinds === undefined || kinds.includes(record.kind)) &&
		(from === undefined || record.day >= from) &&
		(to === undefined || record.day <= to) &&
		!told.has(record);
	return records.filter(fits).slice(-limit).reverse();
}
