// The verbs `receipt list` and `receipt find`: the newest receipts, all or those of a day, and how many more there are.
import type {Command} from 'commander';
import {type Day, wallTime} from '../../../domain/base/calendar.ts';
import type {PastLine} from '../../../domain/opening/import-rows.ts';
import {type Receipt, receiptTaken} from '../../../domain/receipts/receipt.ts';
import {dayOf} from '../../../domain/shop/settings.ts';
import {receiptSummary} from '../../../formats/records/receipt-summary.ts';
import {amountText, quoted} from '../../../formats/text/amount.ts';
import {counted} from '../../../formats/text/counted.ts';
import {dayArgument, type GlobalOptions} from '../../kit/arguments.ts';
import {receiptDocument} from '../../kit/documents.ts';
import {type LimitOptions, limitOption, withLimit} from '../../kit/listing-options.ts';
import {pastRows, textsIn} from '../../kit/past-shown.ts';
import {reading, type Session} from '../../kit/session.ts';
import {table} from '../../kit/tables.ts';

type ListOptions = GlobalOptions & LimitOptions & {readonly day?: string};

/** Which receipts are listed; with a text also lines of the imported past. */
type Wanted = {readonly text?: string; readonly options: ListOptions};

/** The options of verbs that list receipts. */
const withListing = (verb: Command): Command =>
	withLimit(verb.option('--day <day>', 'only of this day, like 2026-11-20 or yesterday'));

type Found = {readonly receipts: readonly Receipt[]; readonly past?: readonly PastLine[]; readonly leftOff: LeftOff};
/** How many more there are than are shown. */
type LeftOff = {readonly receipts: number; readonly past?: number};

/** Lines of the past that one of these texts finds, on one day where it is named. */
function pastFound({shop}: Session, text: readonly string[], day: Day | undefined): readonly PastLine[] {
	const all = shop.till.history.past({text, limit: Number.MAX_SAFE_INTEGER});
	return all.filter(({when}) => when.startsWith(day ?? ''));
}

function find(session: Session, {text: typed, options}: Wanted, limit: number): Found {
	const text = typed === undefined ? undefined : textsIn(session, typed);
	const {history, state} = session.shop.till;
	const day =
		options.day === undefined ? undefined : dayArgument('--day', options.day, {dayOf: moment => dayOf(state.settings, moment)});
	const query = {...(text !== undefined && {text}), ...(day !== undefined && {day})};
	const receipts = history.receipts({...query, limit});
	const found = history.found(query);
	const more = found.receipts - receipts.length;
	if (text === undefined) return {receipts, leftOff: {receipts: more}};
	const past = day === undefined ? history.past({text, limit}) : pastFound(session, text, day);
	const shown = past.slice(0, limit);
	const count = day === undefined ? found.past : past.length;
	return {receipts, past: shown, leftOff: {receipts: more, past: count - shown.length}};
}

/** "12 more receipts and 3 more lines are not shown", or no row. */
function leftOffRows({receipts, past = 0}: LeftOff): readonly string[] {
	const more = [...(receipts > 0 ? [counted(receipts, 'more receipt')] : []), ...(past > 0 ? [counted(past, 'more line')] : [])];
	return more.length === 0 ? [] : ['', `Not shown: ${more.join(' and ')}. Add --all, --limit COUNT or --day DAY.`];
}

function showList(session: Session, wanted: Wanted): void {
	const {output, currency} = session;
	const {receipts, past, leftOff} = find(session, wanted, limitOption(wanted.options));
	const columns = [{title: 'Number'}, {title: 'Time'}, {title: 'What'}, {title: 'Amount', align: 'right'}] as const;
	const rows = receipts.map(receipt => [
		receipt.number,
		wallTime(receipt.stamp).slice(0, 16),
		receiptSummary(receipt),
		amountText(receiptTaken(receipt)),
	]);
	const shown = rows.length === 0 ? [nothingFound(wanted)] : table(columns, rows);
	output.show([...shown, ...pastRows(past ?? []), ...leftOffRows(leftOff)], {
		currency,
		receipts: receipts.map(receiptDocument),
		...(past && {past}),
		leftOff,
	});
}

function nothingFound({text, options}: Wanted): string {
	const onDay = options.day === undefined ? '' : ' of that day';
	return text === undefined ? `There are no receipts${onDay || ' yet'}.` : `No receipt${onDay} holds ${quoted(text)}.`;
}

/** Adds `list` and `find` under the verb `receipt`. */
export function addListing(verb: Command): void {
	withListing(verb.command('list'))
		.summary('the newest receipts')
		.addHelpText('after', '\nExamples:\n  counterfoil receipt list --limit 10\n  counterfoil receipt list --day yesterday --all')
		.action((_options: object, command: Command) => {
			const options = command.optsWithGlobals<ListOptions>();
			limitOption(options);
			return reading(options, session => showList(session, {options}));
		});

	withListing(verb.command('find'))
		.summary('receipts by anything on them, or when they were made; and lines of the imported past')
		.description(
			'Finds receipts by number, names, amount, tender, operator, meter, phone (any four digits), token or note, and by when they were made: 2026-11-20, "20 Nov", 20/11, friday, yesterday, 08:30, 3pm. All words must fit.',
		)
		.argument('<text...>')
		.addHelpText(
			'after',
			'\nExamples:\n  counterfoil receipt find 07123456787\n  counterfoil receipt find bela 158.48\n  counterfoil receipt find yesterday card',
		)
		.action((words: readonly string[], _options: object, command: Command) => {
			const options = command.optsWithGlobals<ListOptions>();
			limitOption(options);
			return reading(options, session => showList(session, {text: words.join(' '), options}));
		});
}
