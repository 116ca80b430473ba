// Owns what killed work leaves behind: a backup that was never proven, what an export never put in its place. By its name it is surely ours; by its lock, or the process in its name, it is known whether anybody is still at it.
import {randomUUID} from 'node:crypto';
import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {nodeFiles} from './files.ts';
import {takeLock} from './lock.ts';
import {isSystemFailure, orNothing, StoreError, systemCode} from './store-error.ts';

/** Whether trouble with what somebody left behind may be passed over: another one is at it, or the system keeps it. */
const isPassedOver = (error: unknown): boolean => isSystemFailure(error) || error instanceof StoreError;

/** Removes a backup that was never proven. Throws `locked` while it is being made, or what the system says. */
function removeBackup(path: string): void {
	const lock = takeLock(path, 'backup');
	try {
		rmSync(path, {recursive: true});
	} finally {
		lock.release();
	}
}

/** Removes the backups in a folder that were never proven. One that is being made is locked, and stays; so does what cannot be removed, like another user's. */
export function removeUnproven(into: string): void {
	for (const name of nodeFiles.list(into) ?? []) {
		if (!/^backup-.*\.unproven$/.test(name)) continue;
		try {
			removeBackup(join(into, name));
		} catch (error) {
			if (!isPassedOver(error)) throw error;
		}
	}
}

/** This life of the program: its number alone may have been that of another. */
const run = randomUUID().slice(0, 8);
const ours = /^(.+)\.counterfoil-(\d+)-([0-9a-f]{8})-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;

/** What something that is written out is called beside its place until it is whole: nobody else gives such names. */
export const unfinishedPath = (path: string): string => `${path}.counterfoil-${process.pid}-${run}-${randomUUID()}.tmp`;

/** Whether a process runs, whoever it belongs to. */
function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return systemCode(error) !== 'ESRCH';
	}
}

/** Whether the process that wrote something out is still at it. One that has the number of a process that is gone is taken for it: then it stays for now. */
const isAtIt = (pid: number, its: string): boolean => (pid === process.pid ? its === run : isRunning(pid));

/** Removes what was being written out into a folder by who is gone and never came to its place; of all names, or of one. What cannot be removed stays. */
export function removeUnplaced(folder: string, only?: string): void {
	for (const name of nodeFiles.list(folder) ?? []) {
		const [, wanted, pid, its = ''] = ours.exec(name) ?? [];
		if (wanted === undefined || (only ?? wanted) !== wanted || isAtIt(Number(pid), its)) continue;
		orNothing(() => rmSync(join(folder, name), {recursive: true, force: true}));
	}
}

/** Removes both from a shop that this process has just opened for selling. What cannot be removed is in nobody's way, and keeps no shop shut. */
export function removeUnfinished(shop: string): void {
	try {
		removeUnplaced(`${shop}/exports`);
		removeUnproven(`${shop}/backups`);
	} catch (error) {
		if (!isPassedOver(error)) throw error;
	}
}
