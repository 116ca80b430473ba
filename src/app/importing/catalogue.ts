// Bringing a catalogue file in: what is new, what changed, what is taken off sale because the file leaves it out, and their order. Nothing is deleted.
import type {Command} from '../../domain/ledger/commands.ts';
import {stableText} from '../../domain/ledger/state.ts';
import {type OfferingState, orderOf} from '../../domain/offering/offering.ts';
import type {Till} from '../../domain/ports/till.ts';
import type {Offered} from '../../domain/prepaid/offered.ts';
import {currencyOf} from '../../domain/shop/cash.ts';
import type {CatalogueRow} from '../../formats/config/offers-file.ts';
import {importReport, type ReportRow, wholeFile} from '../../formats/old-files/import-report.ts';
import {visibleText} from '../../formats/old-files/outside-words.ts';
import {quoted} from '../../formats/text/amount.ts';
import {plainText} from '../../formats/text/plain-text.ts';
import {refusalText} from '../../formats/wording/refusals.ts';
import type {Carrying} from './batches.ts';
import {type Asked, type Kind, ofBillers, ofServices} from './catalogue-kinds.ts';
import {readCatalogueAt} from './catalogue-source.ts';
import type {ImportResult, Planned} from './import.ts';

export type CatalogueImport = Pick<Carrying, 'command'> & {
	/** Gives the same report, and changes nothing. */
	readonly dryRun?: boolean;
	/** See `ImportOptions`. */
	readonly from?: Planned;
};

type Row<R = unknown> = {
	readonly report: ReportRow;
	readonly asks?: Asked;
	readonly wasRead: boolean;
	/** As it is once it has come in. */
	readonly comes?: R;
};

const isSame = <R extends Offered>({place: _place, ...had}: R, row: R): boolean => stableText(had) === stableText(row);

type Looking = {readonly file: string; readonly state: OfferingState; readonly symbol: string};

/** One row of the file. */
function rowOf<R extends Offered>({file, state, symbol}: Looking, kind: Kind<R>, found: CatalogueRow<R>): Row<R> {
	const at = {file, row: found.row};
	if ('fault' in found) return {report: {...at, status: 'out', sentence: visibleText(found.fault)}, wasRead: false};
	const row = kind.tidied(found.value);
	const name = plainText(row.name);
	const had = kind.table(state).get(row.id);
	if (had && isSame(had, row)) return {report: {...at, status: 'same', sentence: `${name} is as it was.`}, wasRead: true};
	const refusal = kind.check(state, row);
	if (refusal) return {report: {...at, status: 'out', sentence: refusalText(refusal, symbol)}, wasRead: true};
	return had
		? {report: {...at, status: 'in', sentence: `${name} is changed.`}, asks: kind.edit(row), wasRead: true, comes: row}
		: {report: {...at, status: 'in', sentence: `${name} is new.`}, asks: kind.list(row), wasRead: true, comes: row};
}

/** One of several rows with the same id: none of them is brought in. */
const twice = ({file}: Looking, {row}: {readonly row: string}, id: string): Row => ({
	report: {file, row, status: 'out', sentence: `The id ${quoted(id)} stands in the file more than once. Leave one of them.`},
	wasRead: true,
});

/** The rows of the file, each judged in the shop that those before it leave: as the till does, so that a trial says what would come in. */
function rowsInTurn<R extends Offered>(
	looking: Looking,
	kind: Kind<R>,
	{found, named}: {readonly found: readonly CatalogueRow<R>[]; readonly named: readonly (string | undefined)[]},
): readonly Row[] {
	const there = new Map(kind.table(looking.state));
	const state = kind.withRows(looking.state, there);
	return found.map((each, place) => {
		const id = named[place];
		// Of two with one id nobody can say which is meant.
		if (id !== undefined && named.indexOf(id) !== named.lastIndexOf(id)) return twice(looking, each, id);
		const row = rowOf({...looking, state}, kind, each);
		if (row.comes) there.set(row.comes.id, row.comes);
		return row;
	});
}

/** What the file leaves out is taken off sale: receipts and reports name it. */
function leftOut<R extends Offered>({file, state}: Looking, {of, table}: Kind<R>, ids: ReadonlySet<string>): readonly Row[] {
	const gone = [...table(state).values()].filter(({id, isOffSale}) => !ids.has(id) && !isOffSale);
	return gone.map(({id, name}) => ({
		report: {
			file,
			row: `${of} ${id}`,
			status: 'note',
			sentence: `The file leaves ${plainText(name)} out: it is off sale from now on, and stays on its receipts.`,
		},
		asks: {type: 'setOfferOnSale', of, offer: id, isOnSale: false},
		wasRead: true,
	}));
}

/** All rows of one kind, with the order of the file at the end where it is another one. */
function rowsOf<R extends Offered>(looking: Looking, kind: Kind<R>, found: readonly CatalogueRow<R>[]): readonly Row[] {
	const named = found.map(row => ('value' in row ? kind.tidied(row.value).id : undefined));
	const rows = rowsInTurn(looking, kind, {found, named});
	const ids = named.filter(id => id !== undefined);
	// A row that cannot be read may be any of those that are there: then nothing is taken off sale.
	const gone = ids.length === found.length ? leftOut(looking, kind, new Set(ids)) : [];
	const there = new Set([...kind.table(looking.state).keys(), ...named.filter((_id, place) => rows[place]?.asks !== undefined)]);
	const order = [...new Set(ids)].filter(id => there.has(id));
	const now = orderOf(looking.state, kind.of).filter(id => order.includes(id));
	if (stableText(order) === stableText(now)) return [...rows, ...gone];
	const report: ReportRow = {
		file: looking.file,
		row: wholeFile,
		status: 'note',
		sentence: `The ${kind.many} stand in the order of the file.`,
	};
	return [...rows, ...gone, {report, asks: {type: 'orderOffers', of: kind.of, order}, wasRead: true}];
}

/** Every row in turn. What the till refuses after all is left out, with its sentence. */
async function carriedOut(till: Till, rows: readonly Row[], {command}: CatalogueImport): Promise<readonly ReportRow[]> {
	const reports: ReportRow[] = [];
	for (const {report, asks} of rows) {
		const outcome = asks && (await till.execute({...command(), ...asks} as Command));
		if (outcome?.type !== 'refused') reports.push(report);
		else reports.push({...report, status: 'out', sentence: refusalText(outcome.refusal, currencyOf(till.state).symbol)});
	}
	return reports;
}

/** Imports a catalogue file. Whatever is in it, it ends in a report; what is wrong with all of it changes nothing. */
export async function importCatalogue(till: Till, path: string, options: CatalogueImport): Promise<ImportResult> {
	const {dryRun = false, from: shop = till} = options;
	const {file, ...found} = readCatalogueAt(path);
	if ('fault' in found) {
		const row: ReportRow = {file, row: wholeFile, status: 'out', sentence: found.fault};
		return {report: importReport([row], dryRun), exit: 1};
	}
	const looking = {file, state: shop.state, symbol: currencyOf(shop.state).symbol};
	const {services, billers} = found.value;
	const rows = [...rowsOf(looking, ofServices, services), ...rowsOf(looking, ofBillers, billers)];
	const report = importReport(dryRun ? rows.map(row => row.report) : await carriedOut(till, rows, options), dryRun);
	return {report, exit: report.counts.out === 0 ? 0 : rows.some(({wasRead}) => wasRead) ? 3 : 1};
}
