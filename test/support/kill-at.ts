// Loaded before the built program: counts each call by which it changes a disk, and kills the process just before one of them.
import fs from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';

const at = Number(process.env['KILL_AT']);
const countFile = process.env['KILL_COUNT'] ?? '';
let count = 0;

type Call = (...words: unknown[]) => unknown;
const calls = fs as unknown as Record<string, Call>;
const writeFile = fs.writeFileSync;

/** What only reads, or writes to the terminal, changes no disk. */
const changes = (name: string, [first, second]: readonly unknown[]): boolean => {
	if (name === 'openSync') return ((typeof second === 'number' ? second : 0) & fs.constants.O_CREAT) !== 0;
	return typeof first !== 'number' || first > 2;
};

const changing = [
	'openSync',
	'writeSync',
	'ftruncateSync',
	'fsyncSync',
	'fdatasyncSync',
	'renameSync',
	'linkSync',
	'mkdirSync',
	'rmSync',
	'unlinkSync',
	'writeFileSync',
];
for (const name of changing) {
	const real = calls[name] as Call;
	calls[name] = (...words) => {
		if (changes(name, words)) {
			count += 1;
			if (count === at) process.kill(process.pid, 'SIGKILL');
		}
		return real(...words);
	};
}
syncBuiltinESMExports();
process.on('exit', () => writeFile(countFile, String(count)));
