// The matters an auditor asks about, in the tables and in a scan of the journal. The tables say where they are, the entries what they are.
import {type AuditMatter, isRightTry} from '../../domain/audit/matters.ts';
import type {OperatorId} from '../../domain/base/stamp.ts';
import {auditMatters} from '../../domain/ledger/audited.ts';
import type {AuditQuery, AuditRecord, History} from '../../domain/ports/history.ts';
import type {Entry} from '../../domain/ports/journal.ts';
import type {Asking} from './asked-tables.ts';
import {type HistoryTables, HistoryTrouble, whole} from './tables.ts';

/** Feeds where the matters of an entry are. `before` is the time of the entry before it. */
export function feedAudit({statement}: HistoryTables, entry: Entry, before: number): void {
	const row = statement('INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?)');
	for (const [place, {kind, operator, other}] of auditMatters(entry, before).entries())
		row.run(entry.seq, place, kind, operator, other ?? null, entry.day);
}

const recordOf = ({seq, at, offset, day, till}: Entry, matter: AuditMatter): AuditRecord => ({
	seq,
	at,
	offset,
	day,
	till,
	...matter,
});

/** A try that the next one, or the next sign-in, of the same operator shows to be right is left out. */
const isFailure = `NOT (kind = 'failed-sign-in' AND 'failed-sign-in' <> coalesce((SELECT next.kind FROM audit AS next
	WHERE next.operator = audit.operator AND next.seq > audit.seq AND next.seq <= ?
		AND next.kind IN ('failed-sign-in', 'sign-in', 'recovery') ORDER BY next.seq LIMIT 1), 'failed-sign-in'))`;

/** The question about matters, put to the tables. */
export const auditQuestion = ({ask, past, upTo}: Asking): Pick<History, 'audit'> => ({
	audit: ({operator, kinds, from, to, limit}) => {
		const filters: readonly (readonly [sql: string, ...values: readonly (string | number)[]])[] = [
			['seq <= ?', upTo()],
			...(operator === undefined ? [] : [['(operator = ? OR other = ?)', operator, operator] as const]),
			...(kinds === undefined ? [] : [[`kind IN (${kinds.map(() => '?').join(', ')})`, ...kinds] as const]),
			...(from === undefined ? [] : [['day >= ?', from] as const]),
			...(to === undefined ? [] : [['day <= ?', to] as const]),
			[isFailure, upTo()],
		];
		const rows = ask(
			`SELECT * FROM audit WHERE ${filters.map(([sql]) => sql).join(' AND ')} ORDER BY seq DESC, place DESC LIMIT ?`,
			...filters.flatMap(([, ...values]) => values),
			Math.min(limit, Number.MAX_SAFE_INTEGER),
		);
		return rows.map(row => {
			const seq = whole(row, 'seq');
			const entry = past.entry(seq)?.entry;
			const before = row['kind'] === 'clock' ? past.entry(seq - 1)?.entry.at : undefined;
			const matter = entry && auditMatters(entry, before)[whole(row, 'place')];
			if (!matter || matter.kind !== row['kind'] || matter.operator !== row['operator'] || entry.day !== row['day'])
				throw new HistoryTrouble(`it sends one to entry ${seq} for a matter that is not there`);
			return recordOf(entry, matter);
		});
	},
});

/** All matters so far. */
export type AuditScan = {
	readonly records: AuditRecord[];
	/** The last try of each operator while it is not known to be right. */
	readonly trying: Map<OperatorId, AuditRecord>;
	readonly right: Set<AuditRecord>;
	/** The time of the last entry. */
	before: number;
};
export const emptyAuditScan = (): AuditScan => ({records: [], trying: new Map(), right: new Set(), before: 0});

/** Adds the matters of the next entry. */
export function scanAudit(scan: AuditScan, entry: Entry): void {
	const {records, trying, right} = scan;
	for (const matter of auditMatters(entry, scan.before)) {
		const {kind, operator} = matter;
		const record = recordOf(entry, matter);
		records.push(record);
		const tried = trying.get(operator);
		if (kind === 'failed-sign-in') trying.set(operator, record);
		else if (isRightTry(matter) && tried) {
			right.add(tried);
			trying.delete(operator);
		}
	}
	scan.before = entry.at;
}

/** The same question, put to a scan. */
export function scannedAudit(
	{records, right}: AuditScan,
	{operator, kinds, from, to, limit}: AuditQuery,
): readonly AuditRecord[] {
	const fits = (record: AuditRecord): boolean =>
		(operator === undefined || record.operator === operator || record.other === operator) &&
		(kinds === undefined || kinds.includes(record.kind)) &&
		(from === undefined || record.day >= from) &&
		(to === undefined || record.day <= to) &&
		!right.has(record);
	return records.filter(fits).slice(-limit).reverse();
}
