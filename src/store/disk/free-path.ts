// Owns names for what is set aside or made beside something: nothing that stands there is ever written over.
import {existsSync} from 'node:fs';

/** The path itself while nothing has it, else with the first number behind it that is free: `-2`, `-3`, … */
export function freePath(path: string): string {
	for (let count = 1; ; count += 1) {
		const free = count === 1 ? path : `${path}-${count}`;
		if (!existsSync(free)) return free;
	}
}
