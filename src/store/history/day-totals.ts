// What a receipt adds to the totals of its day, and the takings they make. The history keeps totals as rows, a scan of the journal in a map.
import {wallTime} from '../../domain/base/calendar.ts';
import {type Cents, negative, zero} from '../../domain/base/money.ts';
import type {State} from '../../domain/ledger/state.ts';
import {backFactsOf, factsOf, type SaleLine} from '../../domain/lines/lines.ts';
import {tenderRow} from '../../domain/paying/own-tenders.ts';
import type {TenderName} from '../../domain/paying/tenders.ts';
import type {Takings} from '../../domain/ports/history.ts';
import {isOfTraining, type Receipt, receiptTaken, takingsOf} from '../../domain/receipts/receipt.ts';
import {returnedTotal} from '../../domain/receipts/returned-lines.ts';
import type {TenderCorrected} from '../../domain/selling/tender-correction.ts';

/** Something that a receipt adds: to a tender, an hour of the day, the top-ups, a service or a biller, the returns, or the number of receipts. */
export type Addition = {
	readonly kind: 'receipts' | 'hour' | 'tender' | 'top-up' | 'service' | 'bill' | 'return';
	readonly name: string;
	readonly count: number;
	readonly amount: Cents;
};

export function additionsOf(receipt: Receipt): readonly Addition[] {
	if (isOfTraining(receipt)) return [];
	const lines = receipt.type === 'sale' ? receipt.lines : [];
	return [
		{kind: 'receipts', name: '', count: 1, amount: zero},
		{kind: 'hour', name: wallTime(receipt.stamp).slice(11, 13), count: 1, amount: receiptTaken(receipt)},
		...takingsOf(receipt).map(({tender, amount}): Addition => ({kind: 'tender', name: tender, count: 1, amount})),
		...lines.flatMap(lineAdditions),
		...(receipt.type === 'sale' && receipt.returned ? returnsOf(receipt.returned) : []),
	];
}

/** A top-up adds to the top-ups, a vend or a bill to its provider. */
function lineAdditions(line: SaleLine): readonly Addition[] {
	const {deposit, vend} = factsOf(line);
	const provider = vend(line);
	return [
		...(deposit(line) ? [{kind: 'top-up', name: '', count: 1, amount: line.total} as const] : []),
		...(provider ? [{kind: provider.kind, name: provider.id, count: 1, amount: line.total}] : []),
	];
}

/** What came back, and bills that no longer count. */
function returnsOf(returned: NonNullable<Extract<Receipt, {type: 'sale'}>['returned']>): readonly Addition[] {
	return [
		{kind: 'return', name: '', count: 1, amount: returnedTotal(returned)},
		...returned
			.flatMap(({lines}) => lines)
			.flatMap((line): readonly Addition[] => {
				const provider = backFactsOf(line).vend(line);
				return provider ? [{kind: provider.kind, name: provider.id, count: -1, amount: negative(line.total)}] : [];
			}),
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
	readonly vends: Map<string, number>;
};

/** What is to be known of each kind of total: whether a name can be one of its names, and what it is in the takings. */
type TotalKind = {
	isName(state: State, name: string): boolean;
	add(taken: Taken, total: DayTotal): void;
};

const hasNoName = (_state: State, name: string): boolean => name === '';
const countVends = ({vends}: Taken, {kind, name, count}: DayTotal): void => {
	if (count > 0) vends.set(`${kind}:${name}`, count);
};

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
	service: {isName: ({services}, name) => services.rows.has(name), add: countVends},
	bill: {isName: ({billers}, name) => billers.rows.has(name), add: countVends},
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
	const taken: Taken = {byTender: new Map(), byHour: new Map(), topUps: zero, returns: zero, vends: new Map(), receipts: 0};
	for (const total of totals) totalKind(total.kind)?.add(taken, total);
	return taken;
}
