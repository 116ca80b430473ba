// The file `spool/list.json`: which papers wait for the printer, and which receipts and copies were printed. A paper's bytes are in a file beside it.
import {type Files, nodeFiles, readWhole} from '../../store/disk/files.ts';
import {openJsonFile} from '../../store/disk/json-file.ts';
import {sha256} from '../../store/disk/sha256.ts';
import {orNothing} from '../../store/disk/store-error.ts';
import {isAmong, type PrintedReceipts, printedFrom, withReceipts} from './printed-receipts.ts';

/** One paper that waits. Copy 0 is the receipt itself. */
export type Job = {readonly name: string; readonly receipt: string; readonly copy: number; readonly at: number};

export type SpoolList = {
	/** Oldest first. */
	readonly waiting: readonly Job[];
	readonly printed: PrintedReceipts;
	/** The copies that were printed last, by their names; at most {@link mostCopies}. */
	readonly copies: readonly string[];
};

/** As many printed copies are remembered as may wait. A person who asks for a copy a second time does so soon. */
export const mostCopies = 100;

export const spoolIn = (folder: string): string => `${folder}/spool`;

/** The file of older shops: the number of each printed receipt on a line. */
export const oldPrintedName = 'printed.log';

const jobShape = /^(\d{15})_([PTZ]?\d+-\d+)_(\d+)\.job$/;

/** The name of a paper's file. The names sort as the papers do. */
export const jobNamed = (job: Omit<Job, 'name'>): Job => ({
	...job,
	name: `${String(job.at).padStart(15, '0')}_${job.receipt}_${job.copy}.job`,
});

/** The job of a file's name; none when the file is not a paper. */
export function jobsOf(name: string): readonly Job[] {
	const [, at, receipt, copy] = jobShape.exec(name) ?? [];
	return receipt === undefined ? [] : [{name, receipt, copy: Number(copy), at: Number(at)}];
}

/** The name of a copy in the list. */
export const copyName = ({receipt, copy}: Pick<Job, 'receipt' | 'copy'>): string => `${receipt}_${copy}`;

const copyShape = /^[PTZ]?\d+-\d+_\d+$/;

/** The copies in a list; null when they are damaged. A list from before copies were kept names none. */
const copiesFrom = (json: unknown): readonly string[] | null =>
	Array.isArray(json) && json.every(name => typeof name === 'string' && copyShape.test(name)) ? json : null;

const inOrder = (jobs: readonly Job[]): readonly Job[] => jobs.toSorted((a, b) => (a.name < b.name ? -1 : 1));

export const withJob = (list: SpoolList, job: Job): SpoolList => ({
	...list,
	waiting: inOrder([...list.waiting.filter(({name}) => name !== job.name), job]),
});

export const withoutJob = (list: SpoolList, job: Job): SpoolList => ({
	...list,
	waiting: list.waiting.filter(({name}) => name !== job.name),
});

/** The list after a paper came out. */
export function withPrinted(list: SpoolList, job: Job): SpoolList {
	const left = withoutJob(list, job);
	return job.copy === 0
		? {...left, printed: withReceipts(left.printed, [job.receipt])}
		: {...left, copies: [...left.copies, copyName(job)].slice(-mostCopies)};
}

/** A list that anything but the counter changed is not believed: one wrong digit could keep a receipt from coming out, or throw a paper away. */
const checkOf = (...parts: readonly unknown[]): string => sha256(JSON.stringify(parts)).slice(0, 16);

/** What the file says; null when any part of it is damaged. */
function listFrom(bytes: Buffer): SpoolList | null {
	let json: unknown;
	try {
		json = JSON.parse(bytes.toString('utf8'));
	} catch {
		return null;
	}
	if (typeof json !== 'object' || json === null || !('waiting' in json && 'printed' in json && 'check' in json)) return null;
	const kept = 'copies' in json ? [json.copies] : [];
	if (!Array.isArray(json.waiting) || json.check !== checkOf(json.waiting, json.printed, ...kept)) return null;
	const waiting = json.waiting.flatMap(name => jobsOf(String(name)));
	const printed = printedFrom(json.printed);
	const copies = copiesFrom(kept[0] ?? []);
	return printed && copies && waiting.length === json.waiting.length ? {waiting, printed, copies} : null;
}

/** The list of a full spool is always smaller than this, in bytes. */
export const largestList = 1_048_576;

export const isSpoolList = (bytes: Buffer): boolean => listFrom(bytes) !== null;

function textOf(list: SpoolList): string {
	const waiting = list.waiting.map(({name}) => name);
	const printed = Object.fromEntries(list.printed);
	const {copies} = list;
	return `${JSON.stringify({waiting, printed, copies, check: checkOf(waiting, printed, copies)})}\n`;
}

const none: SpoolList = {waiting: [], printed: new Map(), copies: []};

export type SpoolListFile = ReturnType<typeof openList>;

/** The list in a shop's folder. It is empty until `readList` has read it. */
export const openList = (folder: string, files: Files) =>
	openJsonFile<SpoolList>({files, path: `${spoolIn(folder)}/list.json`, read: listFrom, text: textOf}, none);

/**
 * Reads the list of a folder. The papers there that wait are those that the list names, and receipts that were never printed: a process may have been
 * stopped before it named one. Without a usable list, copies wait too; the old file then says which receipts were printed, if it is there. Throws the
 * system's error when a list is there and cannot be read. What waits is known then, but the list must not be overwritten.
 */
export function readList(list: SpoolListFile, folder: string, files: Files): void {
	const there = (files.list(spoolIn(folder)) ?? []).flatMap(jobsOf);
	let trouble: unknown;
	try {
		list.read();
	} catch (error) {
		trouble = error;
	}
	const {waiting, printed, copies} = list.data;
	const before = orNothing(() => readWhole(files, `${spoolIn(folder)}/${oldPrintedName}`))
		?.toString('latin1')
		.split('\n');
	const known = before ? withReceipts(printed, before) : printed;
	const named = new Set(waiting.map(({name}) => name));
	const isOpen = ({receipt, copy}: Job): boolean => (copy === 0 ? !isAmong(known, receipt) : list.data === none);
	list.data = {waiting: inOrder(there.filter(job => named.has(job.name) || isOpen(job))), printed: known, copies};
	if (trouble !== undefined) throw trouble;
}

/** The papers that wait in a shop's folder, oldest first. It only reads. */
export function jobsIn(folder: string, files: Files = nodeFiles): readonly Job[] {
	const list = openList(folder, files);
	orNothing(() => readList(list, folder, files));
	return list.data.waiting;
}
