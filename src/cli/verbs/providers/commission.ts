// The verb `provider commission`: what was sold for others in some days, and what the shop earned by it.
import type {Command} from 'commander';
import {type Day, dayAfter} from '../../../domain/base/calendar.ts';
import {plus} from '../../../domain/base/money.ts';
import {dayOf} from '../../../domain/shop/settings.ts';
import {commissionCsv, commissionReport} from '../../../formats/records/commission.ts';
import {amountText} from '../../../formats/text/amount.ts';
import type {GlobalOptions} from '../../kit/arguments.ts';
import {UsageError} from '../../kit/exit.ts';
import {checkForm, type FormOptions, type PeriodOptions, periodOption, withPeriod} from '../../kit/listing-options.ts';
import {reading, type Session} from '../../kit/session.ts';
import {table} from '../../kit/tables.ts';

type Options = GlobalOptions & PeriodOptions & FormOptions;

/** The most days that are added up at once: some more than a year. */
const mostDays = 400;

function daysAsked({shop, now}: Session, options: Options): readonly Day[] {
	const {settings} = shop.till.state;
	const today = dayOf(settings, now());
	const {from, to = today} = periodOption(options, moment => dayOf(settings, moment));
	const days: Day[] = [];
	for (let day = from ?? to; day <= to; day = dayAfter(day)) {
		if (days.length === mostDays) throw new UsageError(`That is more than ${mostDays} days. Name a later --from.`);
		days.push(day);
	}
	return days;
}

function showCommission(session: Session, options: Options): void {
	const {shop, output, currency} = session;
	const {state, history} = shop.till;
	const days = daysAsked(session, options);
	const taken = days.map(day => [day, history.takings(day)] as const);
	if (options.csv) return output.show(commissionCsv(state, taken).trimEnd().split('\r\n'), {});
	const report = commissionReport(
		state,
		taken.map(([, takings]) => takings),
	);
	const {rows, total, turnover, own} = report;
	const columns = [
		{title: 'Sold for'},
		...['Number', 'Face value', 'Fees', 'Commission', 'Earned'].map(title => ({title, align: 'right'}) as const),
	];
	const shown = [...rows, {...total, name: 'Together'}].map(({name, count, amount, fee, commission}) => [
		name,
		String(count),
		amountText(amount),
		amountText(fee),
		amountText(commission),
		amountText(plus(fee, commission)),
	]);
	output.show(
		[
			...(rows.length === 0 ? ['Nothing was sold for others.'] : table(columns, shown)),
			'',
			`Own turnover ${amountText(own)}: goods ${amountText(turnover.sales)}, fees ${amountText(turnover.fees)}, commission ${amountText(turnover.commission)}, without VAT.`,
			`Prepaid and bills, which belong to others: ${amountText(turnover.others)}.`,
		],
		{currency, from: days[0], to: days.at(-1), ...report},
	);
}

export function addCommission(verb: Command): void {
	withPeriod(verb.command('commission'))
		.summary('what was sold for others, and what the shop earned by it')
		.description(
			'Adds up services and bills: their face value, which belongs to others, and the fees and commission that the shop earned.',
		)
		.option('--csv', 'a row for each day, for a spreadsheet')
		.addHelpText(
			'after',
			'\nExamples:\n  counterfoil provider commission\n  counterfoil provider commission --from 2026-11-01 --to 2026-11-30 --csv > november.csv',
		)
		.action((_options: object, command: Command) => {
			const options = command.optsWithGlobals<Options>();
			checkForm(options);
			return reading(options, session => showCommission(session, options));
		});
}
