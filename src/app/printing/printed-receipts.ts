// Which receipts were printed, as runs of numbers. Where every receipt is printed, one run is enough, however long the shop has been open.

/** From one number of a series to another: both are printed, and all in between. */
type Run = readonly [from: number, to: number];

/** The runs of each series of receipts, the newest first. */
export type PrintedReceipts = ReadonlyMap<string, readonly Run[]>;

/**
 * Where only some receipts are printed there are as many runs as gaps, and all of them are written with each paper, so no more than this are kept.
 * The oldest gaps are closed, and what was never printed in them counts as printed. That is the safe side: such an old receipt, if it is printed
 * after all, is a numbered copy on record, and there are never two papers that both claim to be the first.
 */
export const mostRuns = 1000;

const seriesShape = /^[PTZ]?\d+$/;

function placeOf(receipt: string): {readonly series: string; readonly number: number} | undefined {
	const [, series, number] = /^([PTZ]?\d+)-(\d+)$/.exec(receipt) ?? [];
	return series === undefined ? undefined : {series, number: Number(number)};
}

/** Sorts runs, and joins those that touch. */
function joined(runs: readonly Run[]): readonly Run[] {
	const kept: [from: number, to: number][] = [];
	for (const [from, to] of runs.toSorted(([a], [b]) => b - a)) {
		const newer = kept.at(-1);
		if (newer && (to + 1 >= newer[0] || kept.length === mostRuns)) {
			newer[0] = from;
			newer[1] = Math.max(newer[1], to);
		} else kept.push([from, to]);
	}
	return kept;
}

export function isAmong(printed: PrintedReceipts, receipt: string): boolean {
	const place = placeOf(receipt);
	return (
		place !== undefined && (printed.get(place.series)?.some(([from, to]) => from <= place.number && place.number <= to) ?? false)
	);
}

/** Adds these receipts. What is not the number of a receipt is ignored. */
export function withReceipts(printed: PrintedReceipts, receipts: readonly string[]): PrintedReceipts {
	const more = Map.groupBy(
		receipts.flatMap(receipt => placeOf(receipt) ?? []),
		({series}) => series,
	);
	const changed = [...more].map(([series, places]) => {
		const runs = places.map(({number}): Run => [number, number]);
		return [series, joined([...(printed.get(series) ?? []), ...runs])] as const;
	});
	return new Map([...printed, ...changed]);
}

const isRun = (run: unknown): run is Run =>
	Array.isArray(run) && run.length === 2 && run.every(Number.isSafeInteger) && run[0] >= 1 && run[0] <= run[1];

/** Reads what was written as JSON; undefined when it is something else. */
export function printedFrom(json: unknown): PrintedReceipts | undefined {
	if (typeof json !== 'object' || json === null) return undefined;
	const series: [string, unknown][] = Object.entries(json);
	const isWhole = series.every(([name, runs]) => seriesShape.test(name) && Array.isArray(runs) && runs.every(isRun));
	return isWhole ? new Map(series as [string, Run[]][]) : undefined;
}
