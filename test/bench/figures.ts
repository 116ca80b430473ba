// Medians, percentiles, and the one table they end in.

export const percentile = (values: readonly number[], share: number): number => {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};
export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** One row of the table: what was measured, beside its floor of the same run where it has one. */
export type Figure = {
	readonly what: string;
	readonly measured: string;
	readonly floor: string;
	readonly ratio: string;
	readonly bound: string;
	readonly isReached: boolean;
};

const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;

/** A time beside its floor, with the ratio it may have. */
export function againstFloor(
	what: string,
	{measured, floor, most}: {readonly measured: number; readonly floor: number; readonly most: number},
): Figure {
	const ratio = measured / floor;
	return {
		what,
		measured: ms(measured),
		floor: ms(floor),
		ratio: `${ratio.toFixed(2)} ×`,
		bound: `≤ ${most} ×`,
		isReached: ratio <= most,
	};
}

/** A time beside another, with nothing promised. */
export const beside = (what: string, measured: number, floor: number): Figure => ({
	what,
	measured: ms(measured),
	floor: ms(floor),
	ratio: `${(measured / floor).toFixed(3)} ×`,
	bound: '–',
	isReached: true,
});

function inUnit(measured: number, unit: 'ms' | '×' | 'bytes'): string {
	if (unit === 'ms') return ms(measured);
	return unit === 'bytes' ? `${measured} bytes` : `${measured.toFixed(2)} ×`;
}

/** A figure with a bound of its own. */
export const within = (
	what: string,
	measured: number,
	{most, unit}: {readonly most: number; readonly unit: 'ms' | '×' | 'bytes'},
): Figure => ({
	what,
	measured: inUnit(measured, unit),
	floor: '–',
	ratio: '–',
	bound: `≤ ${most} ${unit}`,
	isReached: measured <= most,
});

/** A rate that must be reached. */
export const atLeast = (what: string, measured: number, least: number): Figure => ({
	what,
	measured: Math.round(measured).toLocaleString('en'),
	floor: '–',
	ratio: '–',
	bound: `≥ ${least.toLocaleString('en')}`,
	isReached: measured >= least,
});

export function table(figures: readonly Figure[]): string {
	const rows = [
		['what', 'measured', 'floor of the same run', 'ratio', 'must reach', 'reached'],
		...figures.map(figure => [
			figure.what,
			figure.measured,
			figure.floor,
			figure.ratio,
			figure.bound,
			figure.isReached ? 'yes' : 'NO',
		]),
	];
	const widths = rows[0]?.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0))) ?? [];
	const line = (cells: readonly string[]): string =>
		`| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
	const [head = [], ...body] = rows;
	return [line(head), `|${widths.map(width => '-'.repeat(width + 2)).join('|')}|`, ...body.map(line)].join('\n');
}
