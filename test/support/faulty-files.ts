// A disk that fails on demand: the real disk behind it, every call recorded, and any call made to fail or to take less.
import {type Files, nodeFiles} from '../../src/store/disk/files.ts';

/** One call of the store: what was done, and to which path. */
export type Call = {readonly operation: keyof Files; readonly path: string};

/** What the system says to a call: a code such as ENOSPC, or undefined to let it pass. */
type Rule = (call: Call) => string | undefined;

/** The real disk without the wait for it: for many entries, where durability is not the question. */
export const quickFiles: Files = {...nodeFiles, sync: () => undefined, syncFolder: () => undefined};

export type FaultyFiles = {
	readonly files: Files;
	/** Every call since the start, or since they were forgotten. */
	readonly calls: Call[];
	/** Calls are asked about from now on, before they reach the disk. */
	failWhen(rule: Rule): void;
	/** From now on nothing fails any more. */
	mend(): void;
	/** One write takes no more bytes than this. */
	takeAtMost(bytes: number): void;
};

function systemError(code: string, {operation, path}: Call): Error {
	return Object.assign(new Error(`${code}: ${operation} '${path}'`), {code, syscall: operation});
}

/** A disk that works until it is told otherwise. */
export function faultyFiles(disk: Files = quickFiles): FaultyFiles {
	const paths = new Map<number, string>();
	const calls: Call[] = [];
	let rule: Rule = () => undefined;
	let most = Number.POSITIVE_INFINITY;

	const ask = (operation: keyof Files, path: string): void => {
		const call = {operation, path};
		calls.push(call);
		const code = rule(call);
		if (code !== undefined) throw systemError(code, call);
	};
	const of = (file: number): string => paths.get(file) ?? `file ${file}`;

	return {
		calls,
		failWhen: next => {
			rule = next;
		},
		mend: () => {
			rule = () => undefined;
			most = Number.POSITIVE_INFINITY;
		},
		takeAtMost: bytes => {
			most = bytes;
		},
		files: {
			open: (path, mode) => {
				ask('open', path);
				const file = disk.open(path, mode);
				paths.set(file, path);
				return file;
			},
			close: file => {
				ask('close', of(file));
				disk.close(file);
			},
			write: (file, bytes, position) => {
				ask('write', of(file));
				return disk.write(file, bytes.subarray(0, Math.min(bytes.length, most)), position);
			},
			read: (file, bytes, position) => {
				ask('read', of(file));
				return disk.read(file, bytes, position);
			},
			size: file => {
				ask('size', of(file));
				return disk.size(file);
			},
			facts: file => {
				ask('facts', of(file));
				return disk.facts(file);
			},
			factsAt: path => {
				ask('factsAt', path);
				return disk.factsAt(path);
			},
			truncate: (file, size) => {
				ask('truncate', of(file));
				disk.truncate(file, size);
			},
			sync: file => {
				ask('sync', of(file));
				disk.sync(file);
			},
			syncFolder: path => {
				ask('syncFolder', path);
				disk.syncFolder(path);
			},
			rename: (from, to) => {
				ask('rename', from);
				disk.rename(from, to);
			},
			remove: path => {
				ask('remove', path);
				disk.remove(path);
			},
			list: path => {
				ask('list', path);
				return disk.list(path);
			},
			mode: path => {
				ask('mode', path);
				return disk.mode(path);
			},
			makeFolder: path => {
				ask('makeFolder', path);
				return disk.makeFolder(path);
			},
			setMode: (path, mode) => {
				ask('setMode', path);
				disk.setMode(path, mode);
			},
		},
	};
}

/** Fails every such call on paths that end so. */
export const failing =
	(operation: keyof Files, pathEnd: string, code: string): Rule =>
	call =>
		call.operation === operation && call.path.endsWith(pathEnd) ? code : undefined;
