// The programs in the documents, in a folder like a user's: beside a package called counterfoil, and the types of Node.
import {execFile} from 'node:child_process';
import {mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {scratchFolder} from './command-line.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A program as a document shows it, and the file it would be. */
export type Shown = {readonly file: string; readonly text: string};

/** The programs of a document, in its order. */
export const shownIn = (document: string): readonly Shown[] =>
	[...readFileSync(join(root, document), 'utf8').matchAll(/^```(js|ts)\n(.*?)^```$/gms)].map(([, kind, text = ''], place) => ({
		file: `program-${place + 1}.${kind === 'ts' ? 'mts' : 'mjs'}`,
		text,
	}));

/** A folder with these programs in it and the package beside them, and the types of Node. */
export function folderOf(programs: readonly Shown[]): string {
	const folder = scratchFolder();
	const packages = join(folder, 'node_modules');
	mkdirSync(join(packages, '@types'), {recursive: true});
	symlinkSync(root, join(packages, 'counterfoil'));
	symlinkSync(join(root, 'node_modules', '@types', 'node'), join(packages, '@types', 'node'));
	for (const {file, text} of programs) writeFileSync(join(folder, file), text);
	return folder;
}

export type Ran = {readonly code: number; readonly stdout: string; readonly stderr: string};

const run = (folder: string, args: readonly string[]): Promise<Ran> =>
	new Promise(resolve =>
		execFile(process.execPath, args, {cwd: folder}, (error, stdout, stderr) =>
			resolve({code: error === null ? 0 : Number(error.code), stdout, stderr}),
		),
	);

/** Runs a program of a folder. */
export const runProgram = (folder: string, {file}: Shown): Promise<Ran> => run(folder, [file]);

/** How a program's folder compiles: as strictly as there is, and the package's own types too. */
const strict = {
	strict: true,
	noEmit: true,
	checkJs: true,
	skipLibCheck: false,
	target: 'es2024',
	module: 'nodenext',
	types: ['node'],
	noUncheckedIndexedAccess: true,
	exactOptionalPropertyTypes: true,
};

/** Compiles the programs of a folder and answers with what the compiler says: nothing when they fit. */
export async function compile(folder: string, options: Readonly<Record<string, unknown>> = {}): Promise<string> {
	writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({compilerOptions: {...strict, ...options}, include: ['*.m?s']}));
	const {stdout, stderr} = await run(folder, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '--project', folder]);
	return stdout + stderr;
}
