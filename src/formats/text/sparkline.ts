// Figures as a line of small bars, the lowest as the lowest bar and the highest as the highest. Their numbers stand beside it.
const bars = [...'▁▂▃▄▅▆▇'];

/** `lowest` is what the lowest bar is: the lowest of the figures unless given. */
export function sparkline(values: readonly number[], lowest = Math.min(...values)): string {
	const range = Math.max(...values) - lowest;
	return values.map(value => bars[range === 0 ? 0 : Math.round(((value - lowest) / range) * (bars.length - 1))]).join('');
}
