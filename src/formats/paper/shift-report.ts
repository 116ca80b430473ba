// An X and a Z on paper (rules.md §10), as lines that screen, text and printer each draw in their own way.
import {type Moment, wallTime} from '../../domain/base/calendar.ts';
import {type Cents, cents, sum, zero} from '../../domain/base/money.ts';
import type {CashSum, Counted, NamedCount, PaidCash, ProviderCount, ShiftReport} from '../../domain/shifts/report.ts';
import {ownTurnover, type Turnover} from '../../domain/shifts/turnover.ts';
import type {ZReport} from '../../domain/shifts/z-report.ts';
import {amountText, moneyText} from '../text/amount.ts';
import {plainText} from '../text/plain-text.ts';
import {tenderLabel} from '../text/tender.ts';
import {bold, centred, type PaperLine, pair, rule, text} from './lines.ts';

const shortTime = (moment: Moment): string => wallTime(moment).slice(0, 16);
const amount = (left: string, value: Cents, isBold = false): PaperLine => pair(left, amountText(value), isBold);
const times = (left: string, count: number): readonly PaperLine[] => (count === 0 ? [] : [pair(left, String(count))]);
/** An amount with how often, where there is any. */
const counted = (left: string, {count, amount: value}: Counted): readonly PaperLine[] =>
	count === 0 && value === zero ? [] : [amount(`${left} (${count})`, value)];
const unlessZero = (left: string, value: Cents): readonly PaperLine[] => (value === zero ? [] : [amount(left, value)]);

/** A block under its title, between rules; nothing where there is nothing in it. */
const block = (title: string, lines: readonly PaperLine[]): readonly PaperLine[] =>
	lines.length === 0 ? [] : [rule, bold(title), ...lines];

/** Words of a name in the code: `TenderCorrected` and `no-sale`. */
const inWords = (name: string): string =>
	name
		.replace(/(?!^)[A-Z]/g, letter => ` ${letter}`)
		.replaceAll('-', ' ')
		.toLowerCase();

type X = {
	readonly symbol: string;
	readonly isPractice: boolean;
	/** The drawer is counted before it is known what it should hold: the X says nothing of cash. */
	readonly isBlind?: boolean;
};

/** An X: what the till's shift comes to so far. */
export const xPaper = (report: ShiftReport, {symbol, isPractice, isBlind = false}: X): readonly PaperLine[] => [
	...head(report, {title: 'X REPORT', isPractice}),
	...body(isBlind ? {...report, tenders: []} : report),
	...block('DRAWER', isBlind ? [text('Counted blind: shown when it is counted')] : drawerLines(report, symbol)),
	...foot(report),
];

/** A Z: the shift as it was closed. The hash of its entry proves the file by the paper. */
export function zPaper(z: ZReport, symbol: string): readonly PaperLine[] {
	const {report, copy, stamp, hash, isPractice} = z;
	return [
		...head({...report, to: stamp}, {title: `Z REPORT ${z.z}`, isPractice, copy}),
		...body(report),
		...block('DRAWER', [...drawerLines(report, symbol), ...countLines(z, symbol)]),
		...foot(report),
		rule,
		text(`Closed ${shortTime(stamp)} by ${z.operator}`),
		{type: 'token', label: `Entry ${stamp.seq} of the journal, hash`, digits: hash.replace(/(.{4})(?=.)/g, '$1 ')},
	];
}

type Title = {readonly title: string; readonly isPractice: boolean; readonly copy?: ZReport['copy']};

function head({shop, till, shift, from, to, operators}: ShiftReport, {title, isPractice, copy}: Title): readonly PaperLine[] {
	return [
		centred(shop, true),
		centred(title, true),
		...(isPractice ? [centred('PRACTICE - NOT REAL TAKINGS', true)] : []),
		...(copy ? [centred(`COPY ${copy.number}, ${shortTime(copy)}`, true)] : []),
		pair(`Till ${till}`, `Shift ${shift}`),
		...(from && to ? [text(`${shortTime(from)} to ${shortTime(to)}`)] : []),
		...(operators.length > 0 ? [text(`Operators ${operators.join(', ')}`)] : []),
	];
}

const named = (rows: readonly NamedCount[]): readonly PaperLine[] =>
	rows.flatMap(row => counted(row.name === '' ? 'Without category' : row.name, row));

const provided = (rows: readonly ProviderCount[]): readonly PaperLine[] =>
	rows.flatMap(row => [
		...counted(row.name, row),
		...unlessZero('  commission', row.commission),
		...unlessZero('  fees', row.fee),
	]);

const total = (rows: readonly {readonly amount: Cents}[]): Cents => sum(rows.map(row => row.amount));

/** What the shop earned, and what passed through for others (rules.md §12). */
const turnoverLines = (turnover: Turnover): readonly PaperLine[] => [
	amount('Goods without VAT', turnover.sales),
	...unlessZero('Fees without VAT', turnover.fees),
	...unlessZero('Commission', turnover.commission),
	amount('Own turnover', ownTurnover(turnover), true),
	...unlessZero('VAT', turnover.vat),
	...unlessZero('For others: prepaid and bills', turnover.others),
];

const untaxedNames = {zero: 'Zero-rated', exempt: 'Exempt', standard: 'Standard', outside: 'Outside VAT'} as const;

function body(report: ShiftReport): readonly PaperLine[] {
	const {receipts, categories, tenders, vat, untaxed} = report;
	return [
		...block('RECEIPTS', [
			pair('Receipts and slips', String(receipts.count)),
			...(receipts.first === undefined ? [] : [pair('First', receipts.first), pair('Last', receipts.last ?? '')]),
		]),
		...block('GOODS BY CATEGORY', [
			...named(categories),
			...(categories.length > 0 ? [amount('Goods sold', total(categories), true)] : []),
			...counted('Returned', report.returns),
			...counted('Discounts given', report.discounts),
		]),
		...block('PREPAID', provided(report.services)),
		...block('BILLS', provided(report.bills)),
		...block('BY TENDER', [
			...tenders.flatMap(row => counted(tenderLabel({tender: row.name, ...(row.label && {label: row.label})}), row)),
			...unlessZero('of it cash rounding', report.rounding),
		]),
		...block('VAT', [
			...vat.flatMap(row => [
				amount(`${row.rate / 100}% in ${amountText(row.gross)}`, row.vat),
				amount('  net', cents(row.gross - row.vat)),
			]),
			...untaxed.map(({tax, gross}) => amount(untaxedNames[tax], gross)),
		]),
		...block('TURNOVER', turnoverLines(report.turnover)),
		...block('ACCOUNTS', [...counted('Top-ups', report.deposits), ...counted('Withdrawals', report.withdrawals)]),
	];
}

const paid = (rows: readonly PaidCash[]): readonly PaperLine[] =>
	rows.map(row => amount(`  ${inWords(row.purpose)}: ${row.reason} (${row.operator})`, row.amount));

/** What the shift began with. The first version of reports has it as one amount. */
const floatLines = ({float, added}: CashSum): readonly PaperLine[] => [
	...(added && float === zero ? [] : [amount('Float', float)]),
	...unlessZero(added && added < zero ? 'Float taken out' : 'Float put in', added ?? zero),
];

/** What the drawer should hold, part by part. */
function drawerLines({cash, payIns, payOuts}: ShiftReport, symbol: string): readonly PaperLine[] {
	return [
		...floatLines(cash),
		...unlessZero('From before the first shift', cash.carried),
		amount('Cash kept on receipts', cash.kept),
		...unlessZero('  of it top-ups', cash.topUps),
		...unlessZero('Refunds in cash', cash.refunds),
		...unlessZero('Tenders put right', cash.corrections),
		...unlessZero('Withdrawals', cash.withdrawals),
		...unlessZero('Paid in', cash.payIns),
		...paid(payIns),
		...unlessZero('Paid out', cash.payOuts),
		...paid(payOuts),
		pair('EXPECTED', moneyText(cash.expected, symbol), true),
	];
}

/** What was counted, and what became of it. */
function countLines({counted: held, counts = [], ...z}: ZReport, symbol: string): readonly PaperLine[] {
	const confirmed = z.confirmedBy === undefined ? [] : [text(`Difference confirmed by ${z.confirmedBy}`)];
	return [
		...counts.map(({piece, count}) => amount(`  ${count} x ${amountText(piece)}`, cents(piece * count))),
		pair('COUNTED', moneyText(held, symbol), true),
		pair(z.difference === zero ? 'No difference' : z.difference < zero ? 'SHORT' : 'OVER', amountText(z.difference), true),
		...(z.reason === undefined ? [] : [text(`Reason: ${z.reason}`)]),
		...(z.isUnconfirmed ? [bold('Difference NOT CONFIRMED')] : confirmed),
		amount('Left for the next shift', z.nextFloat),
		amount('Banked', z.banked),
	];
}

/** What else an owner asks about, and the books since their first use. */
function foot(report: ShiftReport): readonly PaperLine[] {
	return [
		...block('BESIDES', [
			...times('Drawer opened without a sale', report.noSales),
			...times('Copies', report.copies),
			...times('Tenders put right', report.corrections),
			...(report.earlier ? counted('Differences of earlier shifts put right', report.earlier) : []),
			...counted('Removed lines', report.removed),
			...counted('Dropped baskets', report.dropped),
			...counted('Parked baskets waiting', report.parked),
			...(report.unanswered ? counted('Vends not answered', report.unanswered) : []),
			...(report.training ? counted('TRAINING, in no other sum', report.training) : []),
		]),
		...block(
			'APPROVED BY A SECOND PERSON',
			report.overrides.map(each =>
				text(
					`${each.approver} for ${each.operator}: ${inWords(each.what)}${each.reason === undefined ? '' : ` (${each.reason})`}`,
				),
			),
		),
		...block(
			'BY OPERATOR',
			report.audit.map(each => pair(`${plainText(each.operator)}: ${inWords(each.what)}`, String(each.count))),
		),
		...block('SINCE FIRST USE', turnoverLines(report.grand)),
	];
}
