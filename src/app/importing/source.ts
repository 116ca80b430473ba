// Owns finding the old programs' files under a path and reading them within limits. It knows their names, not what is in them, and changes nothing.
import {closeSync, constants, fstatSync, openSync, readdirSync, readSync, statSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {registryName} from '../../formats/old-files/accounts-registry.ts';
import {largestFile, largestLineFile, tooLarge, tooManyLines} from '../../formats/old-files/outside-text.ts';
import {productsName} from '../../formats/old-files/product-records.ts';
import {salesName} from '../../formats/old-files/sales-log.ts';
import type {Read} from '../../formats/text/amount.ts';
import {plainText} from '../../formats/text/plain-text.ts';
import {systemCode} from '../../store/disk/store-error.ts';

/** A file that is there. `name` is its path under the folder, fit to be shown; it is read when it is wanted. */
export type SourceFile = {
	readonly name: string;
	/** All its bytes, when there are no more than `most`. */
	read(most?: number): Read<Uint8Array>;
};
export type NumberedFile = SourceFile & {readonly account: number};

/** What there is to import under one path. */
export type Sources = {
	/** False when one file was named, true when everything in a folder is meant. */
	readonly isFolder: boolean;
	readonly registry: SourceFile | undefined;
	readonly balances: ReadonlyMap<number, NumberedFile>;
	readonly logs: readonly NumberedFile[];
	readonly products: SourceFile | undefined;
	readonly sales: SourceFile | undefined;
	/** Names that belong to neither family. */
	readonly others: readonly string[];
};

const nothingFound: Sources = {
	isFolder: false,
	registry: undefined,
	balances: new Map(),
	logs: [],
	products: undefined,
	sales: undefined,
	others: [],
};

const balanceShape = /^account_([1-9]\d{0,8})_balance\.txt$/i;
const logShape = /^account_([1-9]\d{0,8})_transactions\.log$/i;

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
		// Without O_NONBLOCK opening a pipe waits for somebody to write to it.
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

const sourceFile = (name: string, path: string): SourceFile => ({
	name: plainText(name),
	read: (most = largestFile) => readOutside(plainText(name), path, most),
});

/** All bytes of a file that is read line by line, when it has no more lines than are read. */
export function readLineFile(file: SourceFile): Read<Uint8Array> {
	const bytes = file.read(largestLineFile);
	const fault = 'value' in bytes ? tooManyLines(file.name, bytes.value) : undefined;
	return fault === undefined ? bytes : {fault};
}

/** The name as it stands in the folder: exactly, or else in other letters, as some systems copy it. */
const named = (names: readonly string[], wanted: string): string | undefined =>
	names.includes(wanted) ? wanted : names.find(name => name.toLowerCase() === wanted.toLowerCase());

const namesIn = (folder: string): readonly string[] => {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
};

type Part = {readonly files: ReadonlyMap<number, NumberedFile>; readonly others: readonly string[]};

/** The files of one folder whose names have an account's number in them. */
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

function sourcesIn(folder: string, names: readonly string[]): Sources {
	const present = (wanted: string): SourceFile | undefined => {
		const name = named(names, wanted);
		return name === undefined ? undefined : sourceFile(name, join(folder, name));
	};
	const balances = partOf(folder, named(names, 'accounts'), balanceShape);
	const logs = partOf(folder, named(names, 'logs'), logShape);
	const known = [registryName, productsName, salesName, 'accounts', 'logs'].map(name => named(names, name));
	const others = [...names.filter(name => !known.includes(name)), ...balances.others, ...logs.others];
	return {
		isFolder: true,
		registry: present(registryName),
		balances: balances.files,
		logs: [...logs.files.values()].sort((a, b) => a.account - b.account),
		products: present(productsName),
		sales: present(salesName),
		others: others.filter(name => !name.endsWith('.backup')).sort(),
	};
}

function sourceOf(path: string): Read<Sources> {
	const name = basename(path);
	const file = sourceFile(name, path);
	const is = (wanted: string) => name.toLowerCase() === wanted.toLowerCase();
	if (is(registryName)) {
		// The balances belong to the rows of the registry, so they are read with it.
		const folder = dirname(path);
		return {value: {...nothingFound, registry: file, balances: sourcesIn(folder, namesIn(folder)).balances}};
	}
	if (is(productsName)) return {value: {...nothingFound, products: file}};
	if (is(salesName)) return {value: {...nothingFound, sales: file}};
	const account = Number(logShape.exec(name)?.[1]);
	if (account >= 1) return {value: {...nothingFound, logs: [{...file, account}]}};
	return {fault: `${plainText(name)} is not a file this import knows. ${whatItKnows}`};
}

const whatItKnows = `Name ${registryName}, ${productsName}, ${salesName} or a log, or the folder they are in.`;

const isEmpty = ({registry, balances, logs, products, sales}: Sources): boolean =>
	!registry && !products && !sales && balances.size === 0 && logs.length === 0;

/** The files of both families under a folder, or the one file that was named; a sentence when there is none. */
export function findSources(path: string): Read<Sources> {
	let names: readonly string[] | undefined;
	try {
		names = statSync(path).isDirectory() ? readdirSync(path) : undefined;
	} catch (error) {
		return {fault: readingFault(plainText(path), error)};
	}
	if (!names) return sourceOf(path);
	const sources = sourcesIn(path, names);
	return isEmpty(sources) ? {fault: `There is nothing to import in ${plainText(path)}. ${whatItKnows}`} : {value: sources};
}
