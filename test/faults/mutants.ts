// The program behind `npm run test:mutants`: takes one guard of the store out at a time, in a copy, and asks the tests whether they notice.
import {spawn} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {availableParallelism, tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {type Edit, type Mutant, mutants} from './mutant-list.ts';
import {editsOf, type Place, placesOf, storeFiles} from './mutant-places.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const askedFirst = ['damage', 'power-cuts', 'disk-errors', 'power-cuts-segments'].map(name => `test/faults/${name}.test.ts`);

/** What became of a mutant: the first test that failed, or none. */
type Verdict = {readonly mutant: Mutant; readonly noticedBy: string | undefined};

/** A copy of the project that may be spoilt, without its packages. */
function makeCopy(): string {
	const copy = mkdtempSync(join(tmpdir(), 'counterfoil-mutant-'));
	for (const name of ['src', 'test', 'data', 'package.json', 'tsconfig.json'])
		cpSync(join(root, name), join(copy, name), {recursive: true});
	symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
	return copy;
}

/** The file of the store in which a text stands. Throws unless it stands there exactly once: the list must follow the store. */
function placeOf(project: string, edit: Edit, name: string): Place {
	const found = placesOf(storeFiles(project), edit);
	const [place] = found;
	if (!place || found.length > 1)
		throw new Error(`mutant "${name}": its text stands in src/store ${found.length} times, not once:\n${edit.find}`);
	return place;
}

/** Spoils the copy; answers with what puts it right. */
function spoil(copy: string, mutant: Mutant): () => void {
	const honest = editsOf(mutant).map(edit => placeOf(copy, edit, mutant.name));
	for (const edit of editsOf(mutant)) {
		const {path, text} = placeOf(copy, edit, mutant.name);
		writeFileSync(
			path,
			text.replace(edit.find, () => edit.replace),
		);
	}
	return () => {
		for (const {path, text} of honest) writeFileSync(path, text);
	};
}

/** Runs one file of tests in a copy and answers with the first test that failed. */
async function firstFailure(copy: string, file: string): Promise<string | undefined> {
	const report = join(copy, 'report.json');
	const args = [
		vitest,
		'run',
		'--config',
		'test/vitest.config.ts',
		'--bail',
		'1',
		'--reporter',
		'json',
		'--outputFile',
		report,
		file,
	];
	const code = await new Promise<number | null>(resolve => {
		const child = spawn(process.execPath, args, {cwd: copy, stdio: 'ignore'});
		child.on('exit', resolve);
	});
	if (code === 0) return undefined;
	const {testResults} = JSON.parse(readFileSync(report, 'utf8')) as {
		testResults: readonly {assertionResults: readonly {status: string; fullName: string}[]}[];
	};
	const ran = testResults.flatMap(({assertionResults}) => assertionResults);
	// A file that does not even load notices nothing.
	if (ran.length === 0) throw new Error(`${file} ended with ${code} and ran no test: the mutant is not a program`);
	const failed = ran.find(({status}) => status === 'failed');
	return `${file.slice('test/'.length, -'.test.ts'.length)}: ${failed?.fullName ?? 'an error that nobody handled'}`;
}

async function judge(copy: string, mutant: Mutant): Promise<Verdict> {
	const mend = spoil(copy, mutant);
	try {
		for (const file of mutant.tests ?? askedFirst) {
			const noticedBy = await firstFailure(copy, file);
			if (noticedBy !== undefined) return {mutant, noticedBy};
		}
		return {mutant, noticedBy: undefined};
	} finally {
		mend();
	}
}

function row({mutant, noticedBy}: Verdict): string {
	const {name, hiddenBy} = mutant;
	const said = noticedBy ?? (hiddenBy === undefined ? 'NOBODY NOTICED' : `hidden: ${hiddenBy}`);
	return `| ${name} | ${said} |`;
}

/** Takes mutants from the list until there are none left. */
async function work(waiting: Mutant[], verdicts: Verdict[]): Promise<void> {
	const copy = makeCopy();
	try {
		for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
			const verdict = await judge(copy, mutant);
			verdicts.push(verdict);
			console.log(row(verdict));
		}
	} finally {
		rmSync(copy, {recursive: true, force: true});
	}
}

const only = process.argv.slice(2);
const chosen = mutants.filter(({name}) => only.length === 0 || only.includes(name));
for (const mutant of mutants) for (const edit of editsOf(mutant)) placeOf(root, edit, mutant.name);
const verdicts: Verdict[] = [];
const waiting = [...chosen];
await Promise.all(Array.from({length: Math.min(2, availableParallelism())}, () => work(waiting, verdicts)));
const alive = verdicts.filter(({mutant, noticedBy}) => noticedBy === undefined && mutant.hiddenBy === undefined);
const hidden = verdicts.filter(({mutant, noticedBy}) => noticedBy === undefined && mutant.hiddenBy !== undefined);
const noticed = verdicts.length - alive.length - hidden.length;
console.log(
	`\n${verdicts.length} mutants: ${noticed} noticed, ${hidden.length} hidden by a second defence, ${alive.length} alive.`,
);
process.exitCode = alive.length === 0 && verdicts.length === chosen.length ? 0 : 1;
