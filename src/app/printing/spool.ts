// Owns `spool/` while a process has the shop open: papers that wait for the printer, a file each, and the list of them. None of it is money: what is lost here is printed again.
import {dirname} from 'node:path';
import {type Files, nodeFiles, readWhole, replaceWhole} from '../../store/disk/files.ts';
import {isSystemFailure, orNothing, systemCode} from '../../store/disk/store-error.ts';
import {isAmong} from './printed-receipts.ts';
import {
	copyName,
	type Job,
	jobNamed,
	jobsOf,
	mostCopies,
	oldPrintedName,
	openList,
	readList,
	type SpoolList,
	type SpoolListFile,
	spoolIn,
	withJob,
	withoutJob,
	withPrinted,
} from './spool-list.ts';

/** More than this and nobody wants them all out of the printer when it is mended. */
export const mostJobs = 100;

export type Spool = {
	jobs(): readonly Job[];
	/** Puts a paper among those that wait. Answers with `spool-full` or the disk's code when it is not there. */
	add(paper: Omit<Job, 'name'>, bytes: Uint8Array): string | undefined;
	/** The bytes of a job; undefined when the disk does not give them. */
	read(job: Job): Uint8Array | undefined;
	/** The job is on paper. */
	done(job: Job): void;
	/** Whether the receipt itself is on paper, or waits for it: what is printed now is a copy. */
	isPrinted(receipt: string): boolean;
	/** Where a copy is: it waits, it was printed, it was never here; undefined when it may have been, too long ago to be known. */
	whereIs(copy: Pick<Job, 'receipt' | 'copy'>): 'waiting' | 'printed' | 'nowhere' | undefined;
};

/** The spool of a shop this process has open. Only `add` fails; what else the disk does not take is done again by hand. */
export function openSpool(folder: string, files: Files = nodeFiles): Spool {
	const spool = spoolIn(folder);
	const list = openList(folder, files);
	let isRead = false;
	/** Until the folder and the list in it could be read, nothing in it is written over or removed. */
	const read = (): void => {
		if (isRead) return;
		readList(list, folder, files);
		isRead = true;
		orNothing(() => tidy(files, spool, list));
	};
	const known = (): SpoolList => {
		orNothing(read);
		return list.data;
	};
	known();

	return {
		jobs: () => known().waiting,
		add: (paper, bytes) => {
			if (known().waiting.length >= mostJobs) return 'spool-full';
			const job = jobNamed(paper);
			try {
				read();
				makeDurably(files, spool);
				replaceWhole(files, `${spool}/${job.name}`, bytes);
				list.data = withJob(list.data, job);
				list.write();
				return undefined;
			} catch (error) {
				if (!isSystemFailure(error)) throw error;
				list.data = withoutJob(list.data, job);
				orNothing(() => files.remove(`${spool}/${job.name}`));
				return systemCode(error);
			}
		},
		read: job =>
			orNothing(() => {
				const bytes = readWhole(files, `${spool}/${job.name}`);
				// Somebody took the paper away.
				if (!bytes) list.data = withoutJob(list.data, job);
				return bytes;
			}),
		done: job => {
			list.data = withPrinted(list.data, job);
			// The list comes first: a file that stays behind then does not come out again.
			orNothing(() => list.write());
			orNothing(() => files.remove(`${spool}/${job.name}`));
		},
		isPrinted: receipt =>
			isAmong(known().printed, receipt) || known().waiting.some(job => job.receipt === receipt && job.copy === 0),
		whereIs: copy => {
			const {waiting, copies} = known();
			if (waiting.some(job => copyName(job) === copyName(copy))) return 'waiting';
			if (copies.includes(copyName(copy))) return 'printed';
			return copies.length < mostCopies ? 'nowhere' : undefined;
		},
	};
}

/** Takes over what a shop of before knew, and removes what is of no use: papers that are done, and what was written half. */
function tidy(files: Files, spool: string, list: SpoolListFile): void {
	const names = files.list(spool) ?? [];
	const waiting = new Set(list.data.waiting.map(({name}) => name));
	for (const name of names)
		if (name.endsWith('.tmp') || (jobsOf(name).length > 0 && !waiting.has(name))) files.remove(`${spool}/${name}`);
	if (!names.includes(oldPrintedName)) return;
	list.write();
	files.remove(`${spool}/${oldPrintedName}`);
}

/** The folder is made with the first paper, so that a shop without a printer has none. */
function makeDurably(files: Files, spool: string): void {
	if (files.makeFolder(spool) !== undefined) files.syncFolder(dirname(spool));
}
