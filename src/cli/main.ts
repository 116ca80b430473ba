// Owns the program's entry. What every start needs is here and nothing else: the version is said without loading a verb.
import {allowClosedPipe} from './closed-pipe.ts';

/** Put in by the build, from the manifest. */
declare const counterfoilVersion: string;

allowClosedPipe(process.stdout);
allowClosedPipe(process.stderr);

const words = process.argv.slice(2);
if (words.length === 1 && ['--version', '-V'].includes(words[0] ?? '')) process.stdout.write(`${counterfoilVersion}\n`);
else {
	const {runProgram} = await import('./program.ts');
	await runProgram(words, counterfoilVersion);
}
