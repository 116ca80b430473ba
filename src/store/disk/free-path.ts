// Free names beside a file or a folder, so that nothing is ever overwritten.
import {existsSync} from 'node:fs';

/** The path itself if nothing is there; otherwise the first free name with a number behind it: `-2`, `-3`, … */
export function freePath(path: string): string {
	for (let count = 1; ; count += 1) {
		const free = count === 1 ? path : `${path}-${count}`;
		if (!existsSync(free)) return free;
	}
}
