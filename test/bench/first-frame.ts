// First usable frame in a real pseudo-terminal: the time from starting the program until the entry line is drawn.
import {fileURLToPath} from 'node:url';
import {spawn} from '@lydell/node-pty';

const program = fileURLToPath(new URL('../../src/launcher/counterfoil.cjs', import.meta.url));

function timeOf(words: readonly string[]): Promise<number> {
	return new Promise((resolve, reject) => {
		const start = performance.now();
		const terminal = spawn(process.execPath, [...words], {
			name: 'xterm-256color',
			cols: 120,
			rows: 40,
			env: {...process.env, TERM: 'xterm-256color'},
		});
		let text = '';
		let time: number | undefined;
		terminal.onData(data => {
			text += data;
			if (time !== undefined || !text.includes('Find, scan')) return;
			time = performance.now() - start;
			terminal.kill('SIGTERM');
		});
		terminal.onExit(() => (time === undefined ? reject(new Error(`it ended before its first frame:\n${text}`)) : resolve(time)));
	});
}

export type Opening = {readonly counter: readonly number[]; readonly floor: readonly number[]};

/** The counter and the bare program, turn about. */
export async function openings(folder: string, bare: readonly string[], times: number): Promise<Opening> {
	const counter: number[] = [];
	const floor: number[] = [];
	for (let count = 0; count < times; count += 1) {
		counter.push(await timeOf([program, '--data', folder]));
		floor.push(await timeOf(bare));
	}
	return {counter, floor};
}
