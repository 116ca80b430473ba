// A shop's folder: making a new one, and checking that an existing one holds what it must, of the right kind and owner.
import {dirname, resolve} from 'node:path';
import {type FileFacts, type Files, nodeFiles} from '../disk/files.ts';
import {asTrouble, StoreError, systemCode} from '../disk/store-error.ts';
import {making} from '../disk/unfinished.ts';
import {readHeadFile} from '../journal/head.ts';
import {holdsEntries, segmentsIn} from '../journal/journal.ts';
import {hasSnapshotFile} from '../snapshot/snapshot.ts';
import {whereShopStands} from './swap.ts';

/** True when there is a shop in the folder: a journal with something in it, or the head or snapshot of a journal that is gone. */
export function isShop(named: string, files: Files = nodeFiles): boolean {
	const folder = whereShopStands(named, files);
	const [first, second] = segmentsIn(files, `${folder}/journal`);
	const hasEntries = second !== undefined || (first !== undefined && holdsEntries(files, `${folder}/journal/${first}`));
	return hasEntries || readHeadFile(files, `${folder}/head`) !== undefined || hasSnapshotFile(files, folder);
}

const folders = ['journal', 'quarantine', 'backups'];
/** What may be there before there is a shop: this machine's settings, and what a making that was cut short left. */
const nobodys = ['counter.json', 'lock', 'holder', making];

/** True for a folder that no shop has: empty, or with this machine's settings, or with what an interrupted making left. */
export function isFree(folder: string, files: Files = nodeFiles): boolean {
	if (whereShopStands(folder, files) !== folder) return false;
	const present = files.list(folder) ?? [];
	const isEmptyPart = (name: string) => folders.includes(name) && files.list(`${folder}/${name}`)?.length === 0;
	return (
		present.every(name => nobodys.includes(name) || isEmptyPart(name)) || (present.includes('journal') && !isShop(folder, files))
	);
}

/** Makes a folder and every name on the way to it durable. If a power cut took the whole shop away, all its sales would be lost. */
function makeDurably(files: Files, folder: string): void {
	const first = files.makeFolder(folder);
	const reaches = first ?? folder;
	for (let made = folder; made.length >= reaches.length && made !== dirname(made); made = dirname(made)) {
		try {
			files.syncFolder(dirname(made));
		} catch (error) {
			// An existing folder may be inside one that we cannot read. Its name was not made now.
			if (first !== undefined || systemCode(error) !== 'EACCES') throw error;
		}
	}
}

/** Makes the folders of a new shop. Throws `not-empty` when something is there already. */
export function makeShopFolder(folder: string, files: Files = nodeFiles): void {
	try {
		if (!isFree(folder, files)) throw new StoreError('not-empty', {path: folder});
		makeDurably(files, resolve(folder));
		files.setMode(folder, 0o700);
		for (const part of folders) files.makeFolder(`${folder}/${part}`);
		files.syncFolder(folder);
	} catch (error) {
		throw asTrouble(folder, error);
	}
}

/** The parts of the books, and the kind that each must be. A link, a pipe or a device in their place is neither followed nor waited for. */
const books: ReadonlyMap<string, FileFacts['kind']> = new Map([
	['journal', 'folder'],
	['head', 'file'],
	['snapshot.json', 'file'],
	['lock', 'file'],
	['holder', 'file'],
]);

type Part = {readonly path: string; readonly facts: FileFacts};

/** The parts of the books that a shop, or a backup, has, with the segments of the journal. Throws `wrong-kind` for a part of another kind. */
export function booksIn(files: Files, folder: string): readonly Part[] {
	const part = (path: string, kind: FileFacts['kind']): readonly Part[] => {
		const facts = files.factsAt(path);
		if (facts && facts.kind !== kind) throw new StoreError('wrong-kind', {path, why: facts.kind});
		return facts ? [{path, facts}] : [];
	};
	const named = [...books].flatMap(([name, kind]) => part(`${folder}/${name}`, kind));
	return [...named, ...segmentsIn(files, `${folder}/journal`).flatMap(name => part(`${folder}/journal/${name}`, 'file'))];
}

/** A folder that was checked, with the parts of its books. */
export type Books = {readonly folder: string; readonly parts: readonly Part[]};

/** Checks a shop's folder. Throws when there is no shop in it, when others can read it, or when a part of its books is of another kind. */
export function checkFolder(files: Files, folder: string): Books {
	const mode = files.mode(folder);
	const parts = mode === undefined ? [] : booksIn(files, folder);
	const hasJournal = files.list(`${folder}/journal`) !== undefined;
	if (mode === undefined || !(hasJournal || isShop(folder, files))) throw new StoreError('no-shop', {path: folder});
	if ((mode & 0o077) !== 0) throw new StoreError('readable-by-others', {path: folder});
	return {folder, parts};
}

/** Throws when the user does not own the folder, or when a file of the books belongs to another user: the owner could then not open what is written. */
export function checkOwner(files: Files, {folder, parts}: Books, user = process.geteuid?.()): void {
	// `/.` means the folder itself, also where the path is a link to it.
	const owner = files.factsAt(`${folder}/.`)?.owner;
	if (user === undefined || owner === undefined) return;
	if (owner !== user) throw new StoreError('not-yours', {path: folder, owner, user});
	const other = parts.find(({facts}) => facts.owner !== owner);
	if (other) throw new StoreError('not-the-owners', {path: other.path, folder, owner: other.facts.owner, user: owner});
}
