// What a receipt adds to the totals of its day, and the takings they make. The history keeps totals as rows, a scan of the journal in a map.
import {wallTime} from '../../domain/base/calendar.ts';
import {type Cents, negative, zero} from '../../domain/base/money.ts';
import type {LedgerAccount} from '../../domain/base/postings.ts';
import type {State} from '../../domain/ledger/state.ts';
import {backFactsOf, factsOf, type ReturnedLine, type SaleLine} from '../../domain/lines/lines.ts';
import {tenderRow} from '../../domain/paying/own-tenders.ts';
import type {TenderName} from '../../domain/paying/tenders.ts';
import type {SoldForOthers, Takings} from '../../domain/ports/history.ts';
import {isOfTraining, type Receipt, receiptTaken, type SaleReceipt, takingsOf} from '../../domain/receipts/receipt.ts';
import {returnedTotal} from '../../domain/receipts/returned-lines.ts';
import {turnoverPostings} from '../../domain/selling/sale-moves.ts';
import type {TenderCorrected} from '../../domain/selling/tender-correction.ts';
import {isTurnover} from '../../domain/shifts/turnover.ts';

type Sold = 'service' | 'bill';
/**
 * Something that a receipt adds: to a tender, an hour of the day, the top-ups, a service or a biller with its fees and its commission, the
 * returns, the number of receipts, or an account of the books that turnover is read from.
 */
export type Addition = {
	readonly kind: 'receipts' | 'hour' | 'tender' | 'top-up' | Sold | `${Sold}-fee` | `${Sold}-commission` | 'return' | 'posted';
	readonly name: string;
	readonly count: number;
	readonly amount: Cents;
};

export function additionsOf(receipt: Receipt): readonly Addition[] {
	if (isOfTraining(receipt)) return [];
	return [
		{kind: 'receipts', name: '', count: 1, amount: zero},
		{kind: 'hour', name: wallTime(receipt.stamp).slice(11, 13), count: 1, amount: receiptTaken(receipt)},
		...takingsOf(receipt).map(({tender, amount}): Addition => ({kind: 'tender', name: tender, count: 1, amount})),
		...(receipt.type === 'sale' ? saleAdditions(receipt) : []),
	];
}

function saleAdditions(sale: SaleReceipt): readonly Addition[] {
	const {lines, returned = []} = sale;
	const topUps = lines.filter(line => factsOf(line).deposit(line));
	return [
		...topUps.map((line): Addition => ({kind: 'top-up', name: '', count: 1, amount: line.total})),
		...lines.flatMap(line => soldAdditions(line, factsOf(line).vend(line), 1)),
		...(returned.length > 0 ? [{kind: 'return', name: '', count: 1, amount: returnedTotal(returned)} as const] : []),
		...returned.flatMap(each => each.lines).flatMap(line => soldAdditions(line, backFactsOf(line).vend(line), -1)),
		...turnoverPostings(sale)
			.filter(({account}) => isTurnover(account))
			.map(({account, amount}): Addition => ({kind: 'posted', name: account, count: 1, amount})),
	];
}

/** A vend or a bill adds to its provider; one that came back no longer counts. */
function soldAdditions(
	line: SaleLine | ReturnedLine,
	provider: {readonly kind: Sold; readonly id: string} | undefined,
	count: 1 | -1,
): readonly Addition[] {
	if (!provider || !('commission' in line)) return [];
	const {kind, id: name} = provider;
	const added = (amount: Cents): Pick<Addition, 'name' | 'count' | 'amount'> => ({
		name,
		count,
		amount: count === 1 ? amount : negative(amount),
	});
	return [
		{kind, ...added(line.total)},
		{kind: `${kind}-fee`, ...added(line.fee)},
		{kind: `${kind}-commission`, ...added(line.commission)},
	];
}

/** What a correction takes from one tender of the day and adds to another. A receipt is corrected on its own day. */
export function additionsOfCorrection({tenders, was}: TenderCorrected): readonly Addition[] {
	return [
		...was.tenders.map(({tender, net}): Addition => ({kind: 'tender', name: tender, count: -1, amount: negative(net)})),
		...tenders.map(({tender, net}): Addition => ({kind: 'tender', name: tender, count: 1, amount: net})),
	];
}

/** The sum of the additions of one kind and name. */
export type DayTotal = {readonly kind: string; readonly name: string; readonly count: number; readonly amount: Cents};

type Taken = {-readonly [K in keyof Takings]: Takings[K]} & {
	readonly byTender: Map<TenderName, Cents>;
	readonly byHour: Map<string, Cents>;
	readonly sold: Map<string, SoldForOthers>;
	readonly posted: Map<LedgerAccount, Cents>;
};

/** What is to be known of each kind of total: whether a name can be one of its names, and what it is in the takings. */
type TotalKind = {
	isName(state: State, name: string): boolean;
	add(taken: Taken, total: DayTotal): void;
};

const hasNoName = (_state: State, name: string): boolean => name === '';

/** Where the shop has what is sold. */
const offeredAs = {service: 'services', bill: 'billers'} as const;
const noneSold: SoldForOthers = {count: 0, amount: zero, fee: zero, commission: zero};
/** What is added to a service or a biller, which is known by its kind and its id. */
const soldKind = (kind: Sold, part: (total: DayTotal) => Partial<SoldForOthers>): TotalKind => ({
	isName: (state, name) => state[offeredAs[kind]].rows.has(name),
	add: ({sold}, total) => {
		const key = `${kind}:${total.name}`;
		sold.set(key, {...(sold.get(key) ?? noneSold), ...part(total)});
	},
});
const faceOf = ({count, amount}: DayTotal): Partial<SoldForOthers> => ({count, amount});
const feesOf = ({amount: fee}: DayTotal): Partial<SoldForOthers> => ({fee});
const commissionOf = ({amount: commission}: DayTotal): Partial<SoldForOthers> => ({commission});

/** Whether the shop has what an account of turnover is named after. */
function isAccountKnown({services, billers, providers}: State, name: string): boolean {
	const [kind = '', id = ''] = name.split(':', 2);
	if (!isTurnover(name as LedgerAccount)) return false;
	if (kind === 'provider') return providers.rows.has(id) || services.rows.has(id);
	if (kind === 'biller') return billers.rows.has(id);
	return kind !== 'commission' || services.rows.has(id) || billers.rows.has(id);
}

const totalKinds: {readonly [K in Addition['kind']]: TotalKind} = {
	receipts: {
		isName: hasNoName,
		add: (taken, {count}) => {
			taken.receipts = count;
		},
	},
	hour: {
		isName: (_state, name) => /^([01]\d|2[0-3])$/.test(name),
		add: ({byHour}, {name, amount}) => {
			byHour.set(name, amount);
		},
	},
	tender: {
		isName: (state, name) => tenderRow(state, name) !== undefined,
		add: ({byTender}, {name, count, amount}) => {
			if (count !== 0 || amount !== zero) byTender.set(name, amount);
		},
	},
	'top-up': {
		isName: hasNoName,
		add: (taken, {amount}) => {
			taken.topUps = amount;
		},
	},
	service: soldKind('service', faceOf),
	'service-fee': soldKind('service', feesOf),
	'service-commission': soldKind('service', commissionOf),
	bill: soldKind('bill', faceOf),
	'bill-fee': soldKind('bill', feesOf),
	'bill-commission': soldKind('bill', commissionOf),
	posted: {
		isName: isAccountKnown,
		add: ({posted}, {name, amount}) => {
			posted.set(name as LedgerAccount, amount);
		},
	},
	return: {
		isName: hasNoName,
		add: (taken, {amount}) => {
			taken.returns = amount;
		},
	},
};

const totalKind = (kind: string): TotalKind | undefined =>
	Object.hasOwn(totalKinds, kind) ? totalKinds[kind as Addition['kind']] : undefined;

/** Whether a total can be: of a kind there is, and of something the shop knows. */
export const isTotalKnown = (state: State, {kind, name}: Pick<DayTotal, 'kind' | 'name'>): boolean =>
	totalKind(kind)?.isName(state, name) ?? false;

export function takingsOfTotals(totals: Iterable<DayTotal>): Takings {
	const taken: Taken = {
		byTender: new Map(),
		byHour: new Map(),
		topUps: zero,
		returns: zero,
		sold: new Map(),
		posted: new Map(),
		receipts: 0,
	};
	for (const total of totals) totalKind(total.kind)?.add(taken, total);
	return taken;
}
