// The folder `spool/` while a process has the shop open: papers that wait for the printer, a file each, and the list of them.
// None of it is money: what is lost here is printed again.
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

/** With more than this waiting, nobody wants them all printed. */
export const mostJobs = 100;

export type Spool = {
	jobs(): readonly Job[];
	/** Adds a paper to those that wait. Answers with `spool-full` or the disk's code when that failed. */
	add(paper: Omit<Job, 'name'>, bytes: Uint8Array): string | undefined;
	/** The bytes of a job; undefined when the disk does not give them. */
	read(job: Job): Uint8Array | undefined;
	/** Records that the job is on paper. */
	done(job: Job): void;
	/** Whether the receipt itself is on paper or waits. The next paper is then a copy. */
	isPrinted(receipt: string): boolean;
	/** Where a copy is: it waits, it was printed, or it was never here; undefined when it may have been here, too long ago to be known. */
	whereIs(copy: Pick<Job, 'receipt' | 'copy'>): 'waiting' | 'printed' | 'nowhere' | undefined;
};

/** The spool of a shop that this process has open. Only `add` fails. Anything else that the disk refuses is done again by hand. */
export function openSpool(folder: string, files: Files = nodeFiles): Spool {
	const spool = spoolIn(folder);
	const list = openList(folder, files);
	let isRead = false;
	/** Until the folder and its list could be read, nothing in it is overwritten or removed. */
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
				// Somebody removed the paper's file.
				if (!bytes) list.data = withoutJob(list.data, job);
				return bytes;
			}),
		done: job => {
			list.data = withPrinted(list.data, job);
			// The list comes first: a file that stays behind is then not printed again.
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

/** Takes over what an older shop knew, and removes what is useless: papers that are done, and half-written files. */
function tidy(files: Files, spool: string, list: SpoolListFile): void {
	const names = files.list(spool) ?? [];
	const waiting = new Set(list.data.waiting.map(({name}) => name));
	for (const name of names)
		if (name.endsWith('.tmp') || (jobsOf(name).length > 0 && !waiting.has(name))) files.remove(`${spool}/${name}`);
	if (!names.includes(oldPrintedName)) return;
	list.write();
	files.remove(`${spool}/${oldPrintedName}`);
}

/** The folder is made with the first paper, so a shop without a printer has none. */
function makeDurably(files: Files, spool: string): void {
	if (files.makeFolder(spool) !== undefined) files.syncFolder(dirname(spool));
}
