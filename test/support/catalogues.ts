// The two searches of a catalogue, over a ledger without a disk: by the index, fed with what was done, and by looking at every product.
import type {State} from '../../src/domain/ledger/state.ts';
import type {Till} from '../../src/domain/ports/till.ts';
import {feedProducts, productsIn} from '../../src/store/history/product-index.ts';
import {scannedHistory} from '../../src/store/history/scanned-history.ts';
import {openTables} from '../../src/store/history/tables.ts';
import type {Done} from './given.ts';

/** A ledger, with what was done in it so far. */
export type Past = {readonly state: State; readonly journal: readonly Pick<Done, 'stamp' | 'events'>[]};

export type Catalogue = (past: Past) => Pick<Till, 'state' | 'history'>;

export const look: Catalogue = ({state}) => ({state, history: scannedHistory({entries: () => []}, state)});

export const index: Catalogue = past => {
	const tables = openTables(':memory:');
	if (!tables) throw new Error('SQLite makes no tables');
	let fed = 0;
	return {
		state: past.state,
		history: {
			...look(past).history,
			products: query => {
				for (const {events, stamp} of past.journal.slice(fed)) feedProducts(tables, {events, seq: stamp.seq}, past.state);
				fed = past.journal.length;
				return productsIn(tables, past.state, query);
			},
		},
	};
};

/** Both, by name, for tests that are said of each. */
export const catalogues: readonly (readonly [string, Catalogue])[] = [
	['the index', index],
	['a look at every product', look],
];
