// The verb `audit`: who did what, the newest first.
import type {Command} from 'commander';
import {type AuditKind, auditKinds, isAuditKind} from '../../../domain/audit/matters.ts';
import {wallTime} from '../../../domain/base/calendar.ts';
import {operatorNamed} from '../../../domain/operators/records.ts';
import type {AuditRecord} from '../../../domain/ports/history.ts';
import {dayOf} from '../../../domain/shop/settings.ts';
import {amountText, quoted} from '../../../formats/text/amount.ts';
import {didYouMean} from '../../../formats/text/did-you-mean.ts';
import {auditKindTexts, auditText, operatorName} from '../../../formats/wording/audit.ts';
import {auditCsv} from '../../../formats/wording/audit-shown.ts';
import type {GlobalOptions} from '../../kit/arguments.ts';
import {isoTime} from '../../kit/documents.ts';
import {UsageError} from '../../kit/exit.ts';
import {
	checkForm,
	type FormOptions,
	type LimitOptions,
	limitOption,
	type PeriodOptions,
	periodOption,
	withLimit,
	withPeriod,
} from '../../kit/listing-options.ts';
import {reading, refused, type Session} from '../../kit/session.ts';
import {table} from '../../kit/tables.ts';

type AuditOptions = GlobalOptions &
	LimitOptions &
	PeriodOptions &
	FormOptions & {readonly by?: string; readonly kind?: readonly string[]};

function kindArgument(text: string): AuditKind {
	const kind = text.trim().toLowerCase();
	if (isAuditKind(kind)) return kind;
	const meant = didYouMean(kind, auditKinds) || ' See counterfoil help audit.';
	throw new UsageError(`--kind: there is no kind ${quoted(text)}.${meant}`);
}

function operatorAsked({shop, symbol}: Session, name: string): number {
	const found = operatorNamed(shop.till.state, name);
	if ('kind' in found) throw refused(found, symbol);
	return found.id;
}

function found(session: Session, options: AuditOptions, limit: number): readonly AuditRecord[] {
	const {history, state} = session.shop.till;
	return history.audit({
		...periodOption(options, moment => dayOf(state.settings, moment)),
		...(options.by !== undefined && {operator: operatorAsked(session, options.by)}),
		...(options.kind && {kinds: options.kind.map(kindArgument)}),
		limit,
	});
}

function showAudit(session: Session, options: AuditOptions): void {
	const {shop, output, currency} = session;
	const {state} = shop.till;
	const limit = limitOption(options);
	// One more than is shown says whether there are older ones.
	const some = found(session, options, Math.min(limit, Number.MAX_SAFE_INTEGER - 1) + 1);
	const records = some.slice(0, limit);
	if (options.csv) return output.show(auditCsv(state, records).trimEnd().split('\r\n'), {});
	const columns = [
		{title: 'Time'},
		{title: 'Who'},
		{title: 'What'},
		{title: 'Receipt'},
		{title: 'Amount', align: 'right'},
	] as const;
	const rows = records.map(record => [
		wallTime(record).slice(0, 16),
		operatorName(state, record.operator),
		auditText(state, record),
		record.receipt ?? '',
		record.amount === undefined ? '' : amountText(record.amount),
	]);
	const more = some.length > limit ? ['', 'There are older ones. Add --all, --limit COUNT or --from DAY.'] : [];
	output.show(rows.length === 0 ? ['Nothing of that kind was done.'] : [...table(columns, rows), ...more], {
		currency,
		matters: records.map(({at, offset: _offset, operator, other, ...record}) => ({
			...record,
			at: isoTime(at),
			operator: operatorName(state, operator),
			...(other !== undefined && {other: operatorName(state, other)}),
		})),
		hasMore: some.length > limit,
	});
}

const kindRows = (): string => auditKinds.map(kind => `  ${kind.padEnd(18)} ${auditKindTexts[kind]}`).join('\n');

export function addAuditVerb(program: Command): void {
	const verb = program
		.command('audit')
		.summary('who did what: refunds, overrides, removed lines, sign-ins, changes')
		.description('Lists what an owner looks into, the newest first: who did it, when, on which receipt, and who approved it.')
		.option('--by <name>', 'only of this operator, by name or number: what he did or approved, and what was changed of him')
		.option('--kind <kind...>', 'only of these kinds');
	withLimit(withPeriod(verb))
		.option('--csv', 'for a spreadsheet')
		.addHelpText(
			'after',
			`\nKinds:\n${kindRows()}\n\nExamples:\n  counterfoil audit --kind refund override --from yesterday\n  counterfoil audit --by Thandi --csv --all > thandi.csv`,
		)
		.action((_options: object, command: Command) => {
			const options = command.optsWithGlobals<AuditOptions>();
			checkForm(options);
			limitOption(options);
			options.kind?.forEach(kindArgument);
			return reading(options, session => showAudit(session, options));
		});
}
