// What a start of the program costs beside a start of Node that does nothing: the version, and a verb that reads a shop.
import {execFile} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';

const program = fileURLToPath(new URL('../../src/launcher/counterfoil.cjs', import.meta.url));
const nothing = ['-e', '0'];

/** The time of one process, from its start to its end, in ms. */
async function timeOf(words: readonly string[]): Promise<number> {
	const start = performance.now();
	await promisify(execFile)(process.execPath, [...words]);
	return performance.now() - start;
}

export type Starts = {readonly measured: readonly number[]; readonly floor: readonly number[]};

/** So many starts of the program with these words, and as many of Node alone, turn about. The first of each only fills the caches. */
export async function starts(words: readonly string[], times: number): Promise<Starts> {
	const measured: number[] = [];
	const floor: number[] = [];
	for (let count = 0; count <= times; count += 1) {
		measured.push(await timeOf([program, ...words]));
		floor.push(await timeOf(nothing));
	}
	return {measured: measured.slice(1), floor: floor.slice(1)};
}
