// The old programs' files under a path, found and read within limits. Nothing is changed.
import {closeSync, constants, fstatSync, openSync, readdirSync, readSync, statSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {largestFile, largestLineFile, tooLarge, tooManyLines} from '../../formats/old-files/outside-text.ts';
import type {Read} from '../../formats/text/amount.ts';
import {anyOf} from '../../formats/text/any-of.ts';
import {plainText} from '../../formats/text/plain-text.ts';
import {systemCode} from '../../store/disk/store-error.ts';

/** A file that is there. It is read when it is needed. `name` is its path under the folder, safe to show. */
export type SourceFile = {
	readonly name: string;
	/** All its bytes, if there are no more than `most`. */
	read(most?: number): Read<Uint8Array>;
};
export type NumberedFile = SourceFile & {readonly account: number};

/** Files by the account's number in their names. */
export type NumberedFiles = ReadonlyMap<number, NumberedFile>;

/** What can be imported from one path. */
export type Sources = {
	/** False when one file was named, true for everything in a folder. */
	readonly isFolder: boolean;
	/** By the name that the old program gives the file. */
	readonly files: ReadonlyMap<string, SourceFile>;
	/** The numbered files of each folder, by the folder's name. */
	readonly folders: ReadonlyMap<string, NumberedFiles>;
	/** Names that belong to no old program. */
	readonly others: readonly string[];
};

/** A file of an old program. It is found by its name, or else by one that cousins of the program give it. `with`: folders that are read with it when it is named alone. */
type OldFile = {readonly name: string; readonly with: readonly string[]; readonly alike?: RegExp};

/** The files of one old program. */
export type OldFiles = {
	readonly files: readonly OldFile[];
	/** Its folders of numbered files, and what such a file is called if it can be named alone. */
	readonly folders: readonly {readonly name: string; readonly shape: RegExp; readonly alone?: string}[];
};

/** Why a file could not be read, in words an operator can act on. */
function readingFault(name: string, error: unknown): string {
	const code = systemCode(error);
	const known: ReadonlyMap<string, string> = new Map([
		['ENOENT', 'is not there. Check its name'],
		['ENOTDIR', 'is not there. Check its name'],
		['EACCES', 'may not be read by you. Give yourself the right to read it'],
		['EISDIR', 'is a folder where a file belongs. Look what is in it'],
		['EIO', 'cannot be read: the disk failed. Copy it again'],
	]);
	return `${name} ${known.get(code) ?? `cannot be read (${plainText(code)}). Copy it again`}, and import again.`;
}

/** Reads a whole file, never a device or a pipe, and never more than `most` bytes. */
function readOutside(name: string, path: string, most: number): Read<Uint8Array> {
	let file: number | undefined;
	try {
		// Without O_NONBLOCK, opening a pipe waits until somebody writes to it.
		file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
		const {size} = fstatSync(file);
		if (!fstatSync(file).isFile()) return {fault: `${name} is not a file with something in it. Remove it, and import again.`};
		if (size > most) return {fault: tooLarge(name, size, most)};
		const bytes = new Uint8Array(size);
		let done = 0;
		while (done < size) {
			const count = readSync(file, bytes, done, size - done, done);
			if (count === 0) break;
			done += count;
		}
		return {value: bytes.subarray(0, done)};
	} catch (error) {
		return {fault: readingFault(name, error)};
	} finally {
		if (file !== undefined) closeSync(file);
	}
}

/** A file at a path. */
export const sourceFile = (name: string, path: string): SourceFile => ({
	name: plainText(name),
	read: (most = largestFile) => readOutside(plainText(name), path, most),
});

/** All bytes of a file that is read line by line, if it has no more lines than are read. */
export function readLineFile(file: SourceFile): Read<Uint8Array> {
	const bytes = file.read(largestLineFile);
	const fault = 'value' in bytes ? tooManyLines(file.name, bytes.value) : undefined;
	return fault === undefined ? bytes : {fault};
}

/** The name as it is in the folder: exactly, or with other capitals, as some systems copy it. */
const named = (names: readonly string[], wanted: string): string | undefined =>
	names.includes(wanted) ? wanted : names.find(name => name.toLowerCase() === wanted.toLowerCase());

const namesIn = (folder: string): readonly string[] => {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
};

type Part = {readonly files: NumberedFiles; readonly others: readonly string[]};

/** The files of one folder that have an account's number in their names. */
function partOf(folder: string, part: string | undefined, shape: RegExp): Part {
	const files = new Map<number, NumberedFile>();
	const others: string[] = [];
	for (const name of part === undefined ? [] : namesIn(join(folder, part))) {
		const account = Number(shape.exec(name)?.[1]);
		if (account >= 1) files.set(account, {...sourceFile(`${part}/${name}`, join(folder, part ?? '', name)), account});
		else others.push(`${part}/${name}`);
	}
	return {files, others};
}

function sourcesIn(folder: string, names: readonly string[], {files, folders}: OldFiles): Sources {
	const nameOf = ({name, alike}: OldFile): string | undefined => named(names, name) ?? names.find(each => alike?.test(each));
	const present = files.flatMap((file): readonly (readonly [string, SourceFile])[] => {
		const name = nameOf(file);
		return name === undefined ? [] : [[file.name, sourceFile(name, join(folder, name))]];
	});
	const parts = folders.map(({name, shape}) => [name, partOf(folder, named(names, name), shape)] as const);
	const known = [...files.map(nameOf), ...folders.map(({name}) => named(names, name))];
	const others = [...names.filter(name => !known.includes(name)), ...parts.flatMap(([, part]) => part.others)];
	return {
		isFolder: true,
		files: new Map(present),
		folders: new Map(parts.map(([name, part]) => [name, part.files])),
		others: others.filter(name => !name.endsWith('.backup')).sort(),
	};
}

function sourceOf(path: string, old: OldFiles): Read<Sources> {
	const name = basename(path);
	const file = sourceFile(name, path);
	const nothing: Sources = {isFolder: false, files: new Map(), folders: new Map(), others: []};
	const known =
		old.files.find(each => each.name.toLowerCase() === name.toLowerCase()) ?? old.files.find(({alike}) => alike?.test(name));
	if (known) {
		const folder = dirname(path);
		const beside = known.with.length > 0 ? sourcesIn(folder, namesIn(folder), old).folders : new Map<string, NumberedFiles>();
		const folders = new Map([...beside].filter(([each]) => known.with.includes(each)));
		return {value: {...nothing, files: new Map([[known.name, file]]), folders}};
	}
	for (const {name: folder, shape, alone} of old.folders) {
		const account = Number(shape.exec(name)?.[1]);
		if (alone !== undefined && account >= 1)
			return {value: {...nothing, folders: new Map([[folder, new Map([[account, {...file, account}]])]])}};
	}
	return {fault: `${plainText(name)} is not a file this import knows. ${whatItKnows(old)}`};
}

/** What can be named, in a sentence. */
function whatItKnows({files, folders}: OldFiles): string {
	const names = [...files.map(({name}) => name), ...folders.flatMap(({alone}) => alone ?? [])];
	return `Name ${anyOf(names)}, or the folder they are in.`;
}

const isEmpty = ({files, folders}: Sources): boolean => files.size === 0 && [...folders.values()].every(({size}) => size === 0);

/** The files of the old programs under a folder, or the one file that was named; a sentence when there is none. */
export function findSources(path: string, old: OldFiles): Read<Sources> {
	let names: readonly string[] | undefined;
	try {
		names = statSync(path).isDirectory() ? readdirSync(path) : undefined;
	} catch (error) {
		return {fault: readingFault(plainText(path), error)};
	}
	if (!names) return sourceOf(path, old);
	const sources = sourcesIn(path, names, old);
	return isEmpty(sources) ? {fault: `There is nothing to import in ${plainText(path)}. ${whatItKnows(old)}`} : {value: sources};
}
