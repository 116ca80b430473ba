// Chance by a seed: the same seed gives the same numbers on every machine.
import type {Draw} from '../../store/clock.ts';

export type Chance = {
	/** A whole number from `least` up to, not including, `most`. */
	readonly draw: Draw;
	readonly happens: (percent: number) => boolean;
	readonly pick: <T>(list: readonly T[]) => T;
	/** One of the rows, each as likely as its weight says. */
	readonly weighted: <T>(rows: readonly T[], weightOf: (row: T) => number) => T;
	readonly digits: (count: number) => string;
	/** The id of a command that is given at a moment: a UUIDv7. */
	readonly id: (at: number) => string;
};

/** A shift register of 32 bits (Marsaglia's xorshift); `seed` is not 0. */
export function chanceOf(seed: number): Chance {
	let bits = seed | 0;
	const draw: Draw = (least, most) => {
		bits ^= bits << 13;
		bits ^= bits >>> 17;
		bits ^= bits << 5;
		return least + Math.floor(((bits >>> 0) / 2 ** 32) * (most - least));
	};
	const hex = (count: number): string =>
		draw(0, 16 ** count)
			.toString(16)
			.padStart(count, '0');
	return {
		draw,
		happens: percent => draw(0, 10_000) < percent * 100,
		pick: list => list[draw(0, list.length)] as (typeof list)[number],
		weighted: (rows, weightOf) => {
			let left = draw(0, 1_000_000) / 1_000_000;
			left *= rows.reduce((total, row) => total + weightOf(row), 0);
			for (const row of rows) {
				left -= weightOf(row);
				if (left < 0) return row;
			}
			return rows.at(-1) as (typeof rows)[number];
		},
		digits: count => Array.from({length: count}, () => draw(0, 10)).join(''),
		id: at => {
			const time = at.toString(16).padStart(12, '0');
			return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-8${hex(3)}-${hex(6)}${hex(6)}`;
		},
	};
}
