// The program's entry. It holds only what every start needs, so that the version is printed without loading a verb.
import {whyLost, write} from './kit/writing.ts';

/** Put in by the build, from the manifest. */
declare const counterfoilVersion: string;

const words = process.argv.slice(2);
const isVersion = words.length === 1 && ['--version', '-V'].includes(words[0] ?? '');
if (isVersion) write('stdout', `${counterfoilVersion}\n`);
if (!isVersion || whyLost('stdout') !== undefined) {
	const {runProgram} = await import('./program.ts');
	await runProgram(words, counterfoilVersion);
}
