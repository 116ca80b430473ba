// The ledger in memory: the state of all rooms together, folded from the journal. Long histories are not here.
import {emptyTable, type Table} from '../base/table.ts';
import type {QuickKeysState} from '../quick-keys/quick-keys.ts';
import type {ShiftsState} from '../shifts/records.ts';

/** A command that was done: a repeat of it is answered with this. */
export type DoneCommand = {readonly digest: string; readonly seq: number; readonly receipt?: string};

/** The shop as it is now, as tables whose `rows` are maps. Read only: only the till writes it. */
export type State = ShiftsState &
	QuickKeysState & {
		/** The newest commands, oldest first. */
		readonly commands: Table<string, DoneCommand>;
	};

/** The names of the state's tables: everything but the shop itself. */
export type TableName = Exclude<keyof State, 'shop'>;

/** A ledger in which nothing has happened. */
export const emptyState = (): State => ({
	shop: {isOpen: false, isPractice: false, currency: 'ZAR'},
	settings: emptyTable(),
	letterheads: emptyTable(),
	operators: emptyTable(),
	roles: emptyTable(),
	tries: emptyTable(),
	approvals: emptyTable(),
	accounts: emptyTable(),
	products: emptyTable(),
	barcodes: emptyTable(),
	stock: emptyTable(),
	bestSellers: emptyTable(),
	tenders: emptyTable(),
	vatRates: emptyTable(),
	services: emptyTable(),
	billers: emptyTable(),
	daySums: emptyTable(),
	beneficiarySums: emptyTable(),
	payees: emptyTable(),
	providers: emptyTable(),
	vends: emptyTable(),
	answers: emptyTable(),
	unconfirmed: emptyTable(),
	vouchers: emptyTable(),
	voucherShelves: emptyTable(),
	quickKeys: emptyTable(),
	recent: emptyTable(),
	parked: emptyTable(),
	refunds: emptyTable(),
	corrections: emptyTable(),
	ledger: emptyTable(),
	floats: emptyTable(),
	numbers: emptyTable(),
	copies: emptyTable(),
	notes: emptyTable(),
	shifts: emptyTable(),
	closings: emptyTable(),
	commands: emptyTable(),
});

/** A state as text: equal states have equal texts. Map order and versions do not count. */
export function canonical(state: State): string {
	const {shop, ...tables} = state;
	const texts = Object.entries(tables).map(([name, table]) => {
		const rows = [...(table as Table<string | number, unknown>).rows].map(([key, record]) => `${key} ${stableText(record)}`);
		return `${name}\n${rows.sort().join('\n')}`;
	});
	return [stableText(shop), ...texts].join('\n');
}

/** A value with the keys of every object in order. */
function ordered(value: unknown): unknown {
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map(ordered);
	const copy: Record<string, unknown> = {};
	for (const key of Object.keys(value).sort()) copy[key] = ordered((value as Readonly<Record<string, unknown>>)[key]);
	return copy;
}

/** JSON with the keys of every object in order: equal values have equal texts. */
export const stableText = (value: unknown): string => JSON.stringify(ordered(value)) ?? 'null';
