// Writes the types of the package's entry as one file with all that they reach and nothing else, so that a program needs no other package to be compiled.
import {execFile} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join, posix} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Writes `index.d.ts` into a folder that is there. */
export async function writeTypes(outFolder) {
	// Nothing is made in node_modules: npm takes what is newer than its own note of it for another tree, and reads all of it again.
	const emitted = mkdtempSync(join(root, outFolder, 'types-'));
	try {
		const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
		// Whether the sources are right is asked by the check; here they are only written down.
		const options = ['--project', join(root, '.ci', 'types.json'), '--outDir', emitted, '--noCheck'];
		await promisify(execFile)(process.execPath, [tsc, ...options]);
		writeFileSync(join(outFolder, 'index.d.ts'), inOneFile(emitted, 'app/index.d.ts'));
	} finally {
		rmSync(emitted, {recursive: true, force: true});
	}
}

/** How a statement at the top of a file begins, with the comment above it. Whatever tsc writes below a first line is indented, closes a bracket, or is a comment. */
const start = String.raw`(?:^/\*\*(?:(?!\*/)[\s\S])*\*/\n)?^(?:import|export|declare|type|interface) `;
const statement = new RegExp(String.raw`${start}[\s\S]*?(?=${start}|(?![\s\S]))`, 'gm');

const declaration = /^(?:export )?(?:declare )?(?:(type|interface|class)|const|function) (\w+)/m;
const passedOn = /^(?:import|export) (?:type )?(?:\{([^}]*)\}|\*) from '(\.[^']+)'/m;

/** What a file declares, where it has its other names from, and which names it passes on. A type and a value may share a name. */
function readModule(folder, file) {
	const module = {types: new Map(), values: new Map(), sources: new Map(), exported: []};
	const at = from => posix.join(posix.dirname(file), from).replace(/\.ts$/, '.d.ts');
	// What the compiler worked out by itself names its types with their files.
	const written = readFileSync(join(folder, file), 'utf8').replace(/import\("(\.[^"]+)"\)\.(\w+)/g, (_, from, name) => {
		module.sources.set(name, at(from));
		return name;
	});
	for (const [code] of written.matchAll(statement)) {
		const [, names, from] = passedOn.exec(code) ?? [];
		const [, isType, name] = declaration.exec(code) ?? [];
		if (name !== undefined) (isType ? module.types : module.values).set(name, code);
		if (from === undefined) continue;
		const path = at(from);
		const given = names?.split(',').map(each => each.trim().replace(/^type /, '')) ?? readModule(folder, path).exported;
		for (const each of given) module.sources.set(each, path);
		if (code.startsWith('export')) module.exported.push(...given);
	}
	return module;
}

/** The names a declaration needs: types by their names, values where a type speaks of one. */
function needed(code) {
	const bare = code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/'[^']*'/g, "''");
	const values = [...bare.matchAll(/\btypeof (\w+)|\[(\w+)\]/g)].map(([, spoken, key]) => spoken ?? key);
	return {types: bare.match(/\b[A-Z]\w*/g) ?? [], values};
}

function inOneFile(folder, entry) {
	const modules = new Map();
	const moduleAt = file => {
		if (!modules.has(file)) modules.set(file, readModule(folder, file));
		return modules.get(file);
	};
	const taken = {types: new Map(), values: new Map()};
	/** Takes a declaration, and all it needs, from the file that has it. A name no file has is one of the language's own. */
	const take = (kind, name, file) => {
		const {[kind]: declared, sources} = moduleAt(file);
		const code = declared.get(name);
		if (code === undefined) {
			if (sources.has(name)) take(kind, name, sources.get(name));
			return;
		}
		const known = taken[kind].get(name);
		if (known && known.file !== file)
			throw new Error(`${name} is declared in ${known.file} and in ${file}: call one of them something else`);
		if (known) return;
		taken[kind].set(name, {file, code});
		const needs = needed(code);
		for (const other of needs.types) take('types', other, file);
		for (const other of needs.values) take('values', other, file);
	};
	const {exported} = moduleAt(entry);
	for (const name of exported) for (const kind of ['types', 'values']) take(kind, name, entry);
	const lost = exported.find(name => !taken.types.has(name) && !taken.values.has(name));
	if (lost !== undefined) throw new Error(`the entry exports ${lost}, and no file declares it`);
	const text = ([name, {code}]) => {
		const own = code.replace(/^export /m, '');
		return exported.includes(name) ? own.replace(/^(?=declare|type|interface)/m, 'export ') : own;
	};
	const code = [...taken.types, ...taken.values].map(text).join('');
	// The compiler indents by four spaces, whatever the source does.
	return `${code.replace(/^( {4})+/gm, indent => '\t'.repeat(indent.length / 4))}export {};\n`;
}
