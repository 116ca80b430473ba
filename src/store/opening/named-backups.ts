// Backups by their names: which are in a folder, which are of the same shop, and the removal of the oldest.
import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {type Files, nodeFiles, readWhole} from '../disk/files.ts';
import {orNothing} from '../disk/store-error.ts';
import {headLength} from '../journal/entry.ts';

/** `backup-2026-11-21-183000-entry-412`, with a number behind it when two were made in the same second. */
const backupName = /^backup-(\d{4}-\d{2}-\d{2}-\d{6})-entry-(\d+)(?:-\d+)?$/;

/** A backup by its name: when it was made, YYYY-MM-DD-HHMMSS, and the last entry in it. */
export type NamedBackup = {readonly name: string; readonly time: string; readonly entry: number};

function named(name: string): readonly NamedBackup[] {
	const [, time = '', entry] = backupName.exec(name) ?? [];
	return entry === undefined ? [] : [{name, time, entry: Number(entry)}];
}

/** Backups among the names in a folder, the oldest first. Only names that are ours count. */
export const backupsAmong = (names: readonly string[]): readonly NamedBackup[] =>
	names.flatMap(named).sort((one, other) => {
		if (one.time === other.time) return one.entry - other.entry;
		return one.time < other.time ? -1 : 1;
	});

/** Backups in a folder. */
export const backupsIn = (folder: string): readonly NamedBackup[] => backupsAmong(nodeFiles.list(folder) ?? []);

/** The beginning of a shop's journal. */
export const firstSegment = (shop: string): string => join(shop, 'journal', '0000000001.log');

/** Sequence and hash in the head of a shop's first entry, which no other shop has; undefined when they cannot be read. Its length changes where a person is redacted. */
const firstLine = (files: Files, shop: string): string | undefined =>
	orNothing(() => readWhole(files, firstSegment(shop))?.toString('latin1', 9, headLength));

/** Backups in a folder that are of the same shop as one of its folders. */
export const ofSameShop = (files: Files, into: string, shop: string): readonly NamedBackup[] => {
	const first = firstLine(files, shop);
	return backupsIn(into).filter(({name}) => firstLine(files, join(into, name)) === first);
};

/** Removes a backup. If the system refuses, the backup stays, and the new one counts all the same. */
const isRemoved = (path: string): boolean =>
	orNothing(() => {
		rmSync(path, {recursive: true});
		return true;
	}) ?? false;

/** Removes the oldest backups of a shop beyond the number to keep, never the one just made. Answers with their names. */
export function rotate(files: Files, {into, made, keep}: {readonly into: string; readonly made: string; readonly keep: number}) {
	const others = ofSameShop(files, into, join(into, made)).flatMap(({name}) => (name === made ? [] : [name]));
	const old = others.slice(0, Math.max(0, others.length + 1 - keep));
	return old.filter(name => isRemoved(join(into, name)));
}
