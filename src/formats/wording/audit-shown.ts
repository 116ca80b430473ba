// Matters of an audit as rows: for a spreadsheet, and all that is known of one.
import {wallTime} from '../../domain/base/calendar.ts';
import type {State} from '../../domain/ledger/state.ts';
import type {AuditRecord} from '../../domain/ports/history.ts';
import {currencyOf} from '../../domain/shop/cash.ts';
import {plainAmount} from '../records/statement.ts';
import {moneyText} from '../text/amount.ts';
import {capital} from '../text/capital.ts';
import {csvText} from '../text/csv.ts';
import {plainText, wrapped} from '../text/plain-text.ts';
import {auditKindTexts, auditText, operatorName} from './audit.ts';

/** Matters for a spreadsheet, in the order given. */
export const auditCsv = (state: State, records: readonly AuditRecord[]): string =>
	csvText([
		['Time', 'Operator', 'Kind', 'What', 'Receipt', 'Amount', 'With'],
		...records.map(record => [
			wallTime(record),
			plainText(operatorName(state, record.operator)),
			record.kind,
			auditText(state, record),
			record.receipt ?? '',
			record.amount === undefined ? '' : plainAmount(record.amount),
			record.other === undefined ? '' : plainText(operatorName(state, record.other)),
		]),
	]);

/** All that is known of a matter, as rows of a page so many columns wide. */
export function auditFacts(state: State, record: AuditRecord): (columns: number) => readonly string[] {
	const {seq, at, offset, day, till, operator, other, kind, amount, receipt} = record;
	const facts: readonly (readonly [name: string, fact: string | undefined])[] = [
		['What', capital(auditText(state, record))],
		['Kind', auditKindTexts[kind]],
		['Who', plainText(operatorName(state, operator))],
		['With', other === undefined ? undefined : plainText(operatorName(state, other))],
		['Amount', amount === undefined ? undefined : moneyText(amount, currencyOf(state).symbol)],
		['Receipt', receipt],
		['When', wallTime({at, offset})],
		['Business day', day],
		['Till', String(till)],
		['Entry of the journal', String(seq)],
	];
	const width = Math.max(...facts.map(([name]) => name.length)) + 2;
	return columns =>
		facts.flatMap(([name, fact]) =>
			fact === undefined
				? []
				: wrapped(fact, columns - width).map((part, place) => `${(place === 0 ? name : '').padEnd(width)}${part}`),
		);
}
