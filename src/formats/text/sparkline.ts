// Figures as a line of small bars, the lowest as the lowest bar and the highest as the highest. Their numbers stand beside it.
const bars = [...'▁▂▃▄▅▆▇'];

export function sparkline(values: readonly number[]): string {
	const lowest = Math.min(...values);
	const range = Math.max(...values) - lowest;
	return values.map(value => bars[range === 0 ? 0 : Math.round(((value - lowest) / range) * (bars.length - 1))]).join('');
}
