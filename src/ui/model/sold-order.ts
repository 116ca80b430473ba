// Owns the products that were ever sold, the most sold first; it follows the stock by its changed keys.
import {changedSince} from '../../domain/slice.ts';
import type {State} from '../../domain/state.ts';

export function createSoldOrder({stock}: State) {
	const sold = new Set<string>();
	let ordered: readonly string[] = [];
	let version: number | undefined;

	const soldOf = (code: string): number => stock.rows.get(code)?.sold ?? 0;

	return {
		/** Codes, the most sold first. */
		codes: (): readonly string[] => {
			if (version === stock.version) return ordered;
			const changed = version === undefined ? undefined : changedSince(stock, version);
			for (const code of changed ?? stock.rows.keys()) if (soldOf(code) > 0) sold.add(code);
			version = stock.version;
			// Nearly sorted already but for what was sold since: that is what sorting is quick at.
			const news = [...sold].slice(ordered.length);
			ordered = [...ordered, ...news].sort((a, b) => soldOf(b) - soldOf(a));
			return ordered;
		},
	};
}
