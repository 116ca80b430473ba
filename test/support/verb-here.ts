// Verbs in this process: what the built program says, without a process for each. test/cli/built.test.ts holds that both say the same.
import {readFileSync} from 'node:fs';
import {heardBy, type Place} from '../../src/cli/kit/writing.ts';
import {runProgram} from '../../src/cli/program.ts';
import type {Said} from './counter-process.ts';

const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

// As the built program is run.
process.env['TZ'] = 'Africa/Johannesburg';

async function run(words: readonly string[]): Promise<Said> {
	const said: Record<Place, Buffer[]> = {stdout: [], stderr: []};
	const {exitCode, send} = process;
	heardBy((place, bytes) => said[place].push(Buffer.from(bytes)));
	// A verb that was started by the counter tells it how far it is. This process was started by Vitest.
	Object.assign(process, {exitCode: undefined, send: undefined});
	try {
		await runProgram(words, version);
		const text = (place: Place): string => Buffer.concat(said[place]).toString();
		return {code: Number(process.exitCode), stdout: text('stdout'), stderr: text('stderr')};
	} finally {
		heardBy(undefined);
		Object.assign(process, {exitCode, send});
	}
}

let last: Promise<unknown> = Promise.resolve();

/** Runs a verb in this process and answers with what it said: one after the other, since each has all of stdout. */
export function verbHere(...words: readonly string[]): Promise<Said> {
	const said = last.then(() => run(words));
	last = said;
	return said;
}
