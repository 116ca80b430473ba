// What killed work leaves behind: backups that were never proven, exports that never got to their place, a shop that was never whole.
// The name shows that it is ours. Its lock, or the process in its name, shows whether somebody is still at work on it.
import {randomUUID} from 'node:crypto';
import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {nodeFiles} from './files.ts';
import {takeLock} from './lock.ts';
import {isSystemFailure, orNothing, StoreError, systemCode} from './store-error.ts';

/** Whether a failed removal may be passed over: another process is at work there, or the system refuses. */
const isPassedOver = (error: unknown): boolean => isSystemFailure(error) || error instanceof StoreError;

/** Removes what failed work has made. What cannot be removed stays, so that the reason of the failure is told, and not this. */
export const removeFailed = (path: string): void => orNothing(() => rmSync(path, {recursive: true, force: true}));

/** Removes a backup that was never proven. Throws `locked` while it is being made, or the system's error. */
function removeBackup(path: string): void {
	const lock = takeLock(path, 'backup');
	try {
		rmSync(path, {recursive: true});
	} finally {
		lock.release();
	}
}

/**
 * Removes the backups in a folder that were never proven. A backup that is being made is locked, and stays. What cannot be
 * removed, such as another user's, stays too.
 */
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

/** This run of the program. The process number is not enough: an earlier process may have had the same. */
const run = randomUUID().slice(0, 8);
const ours = /^(.+)\.counterfoil-(\d+)-([0-9a-f]{8})-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;

/** The name of something beside its place, until it is whole. No other program gives such names. */
export const unfinishedPath = (path: string): string => `${path}.counterfoil-${process.pid}-${run}-${randomUUID()}.tmp`;

/** Whether a process runs, no matter which user started it. */
function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return systemCode(error) !== 'ESRCH';
	}
}

/** Whether the process that wrote the file still runs. A new process with the same number is taken for it; the file then stays for now. */
const isAtIt = (pid: number, its: string): boolean => (pid === process.pid ? its === run : isRunning(pid));

/** Removes unfinished writes from a folder: all of them, or those of one name. A write by a running process stays, and so does what cannot be removed. */
export function removeUnplaced(folder: string, only?: string): void {
	for (const name of nodeFiles.list(folder) ?? []) {
		const [, wanted, pid, its = ''] = ours.exec(name) ?? [];
		if (wanted === undefined || (only ?? wanted) !== wanted || isAtIt(Number(pid), its)) continue;
		orNothing(() => rmSync(join(folder, name), {recursive: true, force: true}));
	}
}

/** The name of the folder in which a shop with a past is made, inside its own. */
export const making = 'making';

/**
 * Removes all of it from a shop that this process has just opened for selling. What cannot be removed is harmless
 * and does not stop the shop from opening.
 */
export function removeUnfinished(shop: string): void {
	try {
		removeUnplaced(`${shop}/exports`);
		removeUnproven(`${shop}/backups`);
		rmSync(join(shop, making), {recursive: true, force: true});
	} catch (error) {
		if (!isPassedOver(error)) throw error;
	}
}
