// Tables with an answer for each kind of line, for other rooms: how to draw it, or how to write it to a file. A missing kind does not compile.
import type {BackOf, LineOf, LineType, ReturnedLine, SaleLine} from './lines.ts';

/** An answer for each kind of line. */
export type ByKind<T, More extends readonly unknown[] = []> = {
	readonly [K in LineType]: (line: LineOf<K>, ...more: More) => T;
};
/** An answer for each kind of line that can come back. */
export type ByBackKind<T, More extends readonly unknown[] = []> = {
	readonly [K in ReturnedLine['type']]: (line: BackOf<K>, ...more: More) => T;
};

/** Written as a method: each is only given lines of its own kind, which the compiler cannot see through a table. */
type Asked<L, T, More extends readonly unknown[]> = {ask(line: L, ...more: More): T}['ask'];

/** The table's answer for a line. */
export function byKind<T, More extends readonly unknown[]>(table: ByKind<T, More>, line: SaleLine, ...more: More): T {
	const asked: {readonly [K in LineType]: Asked<SaleLine, T, More>} = table;
	return asked[line.type](line, ...more);
}

/** The table's answer for a returned line. */
export function byBackKind<T, More extends readonly unknown[]>(table: ByBackKind<T, More>, line: ReturnedLine, ...more: More): T {
	const asked: {readonly [K in ReturnedLine['type']]: Asked<ReturnedLine, T, More>} = table;
	return asked[line.type](line, ...more);
}
