// Owns `spool/`: papers that wait for the printer, a file each, and the numbers of the receipts that were printed. None of it is money: what is lost here is printed again.
import {type Files, nodeFiles, readWhole, writeFully} from '../store/files.ts';
import {isSystemFailure, systemCode} from '../store/store-error.ts';

/** One paper that waits. Copy 0 is the receipt itself. */
export type Job = {readonly name: string; readonly receipt: string; readonly copy: number; readonly at: number};

/** More than this and nobody wants them all out of the printer when it is mended. */
export const mostJobs = 100;

const printedName = 'printed.log';
const jobShape = /^(\d{15})_(P?\d+-\d+)_(\d+)\.job$/;

function jobOf(name: string): readonly Job[] {
	const [, at, receipt, copy] = jobShape.exec(name) ?? [];
	return receipt === undefined ? [] : [{name, receipt, copy: Number(copy), at: Number(at)}];
}

/** The papers that wait in a shop's folder, the oldest first. */
export const jobsIn = (folder: string, files: Files = nodeFiles): readonly Job[] =>
	(files.list(`${folder}/spool`) ?? []).flatMap(jobOf).sort((a, b) => (a.name < b.name ? -1 : 1));

/** Numbers of the receipts that were printed, by what the folder remembers. */
const printedIn = (folder: string, files: Files): Set<string> =>
	new Set(readWhole(files, `${folder}/spool/${printedName}`)?.toString('latin1').split('\n').filter(Boolean));

/** What was written half before the power went is of no use. */
function removeUnfinished(files: Files, spool: string): void {
	for (const name of files.list(spool) ?? []) if (name.endsWith('.tmp')) files.remove(`${spool}/${name}`);
}

export type Spool = {
	jobs(): readonly Job[];
	/** Puts a paper among those that wait. Answers with `spool-full` or the disk's code when it is not there. */
	add(paper: Omit<Job, 'name'>, bytes: Uint8Array): string | undefined;
	/** The bytes of a job; undefined when somebody took the file away. */
	read(job: Job): Uint8Array | undefined;
	/** The job is on paper. */
	done(job: Job): void;
	/** Whether the receipt itself is on paper, or waits for it: what is printed now is a copy. */
	isPrinted(receipt: string): boolean;
};

/** The spool of a shop this process has open. Only `add` fails; what else the disk does not take is done again by hand. */
export function openSpool(folder: string, files: Files = nodeFiles): Spool {
	const spool = `${folder}/spool`;
	let printed: Set<string> | undefined;
	const remembered = (): Set<string> => {
		printed ??= orNothing(() => printedIn(folder, files)) ?? new Set();
		return printed;
	};
	const jobs = (): readonly Job[] => orNothing(() => jobsIn(folder, files)) ?? [];
	orNothing(() => removeUnfinished(files, spool));

	return {
		jobs,
		add: ({receipt, copy, at}, bytes) => {
			if (jobs().length >= mostJobs) return 'spool-full';
			const name = `${String(at).padStart(15, '0')}_${receipt}_${copy}.job`;
			try {
				files.makeFolder(spool);
				writeNew(files, `${spool}/${name}`, bytes);
				return undefined;
			} catch (error) {
				if (!isSystemFailure(error)) throw error;
				return systemCode(error);
			}
		},
		read: ({name}) => orNothing(() => readWhole(files, `${spool}/${name}`)),
		done: ({name, receipt, copy}) => {
			if (copy === 0 && !remembered().has(receipt)) {
				remembered().add(receipt);
				orNothing(() => appendLine(files, `${spool}/${printedName}`, receipt));
			}
			orNothing(() => files.remove(`${spool}/${name}`));
		},
		isPrinted: receipt => remembered().has(receipt) || jobs().some(job => job.receipt === receipt && job.copy === 0),
	};
}

/** Written aside and renamed, so that a job is there whole or not at all. It need not outlive a power cut, so nobody waits for the disk. */
function writeNew(files: Files, path: string, bytes: Uint8Array): void {
	const temporary = `${path}.tmp`;
	const file = files.open(temporary, 'fresh');
	try {
		writeFully(files, file, {bytes, position: 0});
	} catch (error) {
		files.remove(temporary);
		throw error;
	} finally {
		files.close(file);
	}
	files.rename(temporary, path);
}

function appendLine(files: Files, path: string, line: string): void {
	const file = files.open(path, 'keep');
	try {
		writeFully(files, file, {bytes: Buffer.from(`${line}\n`), position: files.size(file)});
	} finally {
		files.close(file);
	}
}

/** What the system refuses here costs nothing but paper. */
function orNothing<T>(work: () => T): T | undefined {
	try {
		return work();
	} catch (error) {
		if (!isSystemFailure(error)) throw error;
		return undefined;
	}
}
