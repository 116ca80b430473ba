// A length of time in words, by its largest unit.
const units: readonly (readonly [ms: number, name: string])[] = [
	[86_400_000, 'day'],
	[3_600_000, 'hour'],
	[60_000, 'minute'],
	[1000, 'second'],
];

/** `1 day`, `3 hours`; a little less than a day is a day. A length that is no number is said as such. */
export function durationText(ms: number): string {
	const [size, name] = units.find(([each]) => ms * 1.01 >= each) ?? [1000, 'second'];
	const count = Math.round(ms / size);
	return Number.isFinite(count) ? `${count} ${name}${count === 1 ? '' : 's'}` : 'a time that cannot be read';
}
