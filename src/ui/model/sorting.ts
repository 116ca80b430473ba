// The order of a list by one of its columns: the column, the direction, and the sorted keys, kept until the rows change.

/** A list by a column; `isDown` has the largest first. */
export type Sort = {readonly column: string; readonly isDown: boolean};

/** A column a list can be sorted by. */
export type Column<R> = {
	readonly id: string;
	readonly label: string;
	readonly isText?: true;
	readonly value: (row: R) => string | number;
};

/** The next column, `by` steps on. The list's own order comes before the first. */
export function nextSort<R>(columns: readonly Column<R>[], sort: Sort | undefined, by: number): Sort | undefined {
	const place = columns.findIndex(({id}) => id === sort?.column) + 1;
	const count = columns.length + 1;
	const next = columns[((place + by + count) % count) - 1];
	return next && {column: next.id, isDown: false};
}

const small = (value: string | number): string | number => (typeof value === 'string' ? value.toLowerCase() : value);

function ordered<R>(
	keys: readonly string[],
	rowOf: (key: string) => R | undefined,
	value: Column<R>['value'],
): readonly string[] {
	const rows = keys.map(key => {
		const row = rowOf(key);
		return {key, value: row === undefined ? '' : small(value(row))};
	});
	rows.sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
	return rows.map(({key}) => key);
}

/** Sorts keys by a column. The answer is cached while keys, order and `version` stay the same. Equal rows keep their order. */
export function createSorter<R>(columns: readonly Column<R>[], rowOf: (key: string) => R | undefined) {
	let last:
		| {readonly keys: readonly string[]; readonly sort: Sort; readonly version: number; readonly result: readonly string[]}
		| undefined;
	return (keys: readonly string[], sort: Sort | undefined, version: number): readonly string[] => {
		const column = columns.find(({id}) => id === sort?.column);
		if (!sort || !column) return keys;
		if (last?.keys !== keys || last.version !== version || last.sort.column !== sort.column || last.sort.isDown !== sort.isDown) {
			const up = ordered(keys, rowOf, column.value);
			last = {keys, sort, version, result: sort.isDown ? up.toReversed() : up};
		}
		return last.result;
	};
}
