// The question about the matters of an audit, put to the tables: they say where the matters are, and the entries what they are.
import {auditMatters} from '../../domain/ledger/audited.ts';
import type {History} from '../../domain/ports/history.ts';
import type {Asking} from './asked-tables.ts';
import {auditRecordOf} from './audit-rows.ts';
import {HistoryTrouble, whole} from './tables.ts';

/** A try that the next one, or the next sign-in, of the same operator shows to be right is left out. */
const isFailure = `NOT (kind = 'failed-sign-in' AND 'failed-sign-in' <> coalesce((SELECT next.kind FROM audit AS next
	WHERE next.operator = audit.operator AND next.seq > audit.seq AND next.seq <= ?
		AND next.kind IN ('failed-sign-in', 'sign-in', 'recovery') ORDER BY next.seq LIMIT 1), 'failed-sign-in'))`;

/** A sign-in that was only there to approve something is told by the approval, in the entry right behind it. */
const isItsOwn = `NOT (kind = 'sign-in' AND EXISTS (SELECT 1 FROM audit AS next
	WHERE next.seq = audit.seq + 1 AND next.seq <= ? AND next.kind = 'approval' AND next.operator = audit.operator))`;

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
			[isItsOwn, upTo()],
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
			return auditRecordOf(entry, matter);
		});
	},
});
