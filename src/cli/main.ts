// Owns the program's entry. What every start needs is here and nothing else: the version is said without loading a verb.
import manifest from '../../package.json' with {type: 'json'};
import {allowClosedPipe} from './closed-pipe.ts';

allowClosedPipe(process.stdout);
allowClosedPipe(process.stderr);

const words = process.argv.slice(2);
if (words.length === 1 && ['--version', '-V'].includes(words[0] ?? '')) process.stdout.write(`${manifest.version}\n`);
else {
	const {runProgram} = await import('./program.ts');
	await runProgram(words, manifest.version);
}
