// Tables with an answer for each kind of line, for rooms that have their own: how each is drawn, or written to a file. A kind that is missing does not compile.
import type {BackOf, LineOf, LineType, ReturnedLine, SaleLine} from './lines.ts';

/** An answer for each kind of line. */
export type ByKind<T, More extends readonly unknown[] = []> = {
	readonly [K in LineType]: (line: LineOf<K>, ...more: More) => T;
};
/** An answer for each kind of line that can come back. */
export type ByBackKind<T, More extends readonly unknown[] = []> = {
	readonly [K in ReturnedLine['type']]: (line: BackOf<K>, ...more: More) => T;
};

/** As a method: each is given lines of its own kind only, which the compiler cannot see through a table. */
type Asked<L, T, More extends readonly unknown[]> = {ask(line: L, ...more: More): T}['ask'];

/** What a table answers for a line. */
export function byKind<T, More extends readonly unknown[]>(table: ByKind<T, More>, line: SaleLine, ...more: More): T {
	const asked: {readonly [K in LineType]: Asked<SaleLine, T, More>} = table;
	return asked[line.type](line, ...more);
}

/** What a table answers for a returned line. */
export function byBackKind<T, More extends readonly unknown[]>(table: ByBackKind<T, More>, line: ReturnedLine, ...more: More): T {
	const asked: {readonly [K in ReturnedLine['type']]: Asked<ReturnedLine, T, More>} = table;
	return asked[line.type](line, ...more);
}
