// Owns `spool/list.json`: which papers wait for the printer, and which receipts and copies were printed. The bytes of a paper are a file beside it.
import {type Files, nodeFiles, readWhole} from '../../store/disk/files.ts';
import {openJsonFile} from '../../store/disk/json-file.ts';
import {sha256} from '../../store/disk/sha256.ts';
import {orNothing} from '../../store/disk/store-error.ts';
import {isAmong, type PrintedReceipts, printedFrom, withReceipts} from './printed-receipts.ts';

/** One paper that waits. Copy 0 is the receipt itself. */
export type Job = {readonly name: string; readonly receipt: string; readonly copy: number; readonly at: number};

export type SpoolList = {
	/** The oldest first. */
	readonly waiting: readonly Job[];
	readonly printed: PrintedReceipts;
	/** The copies that were printed last, by their names; no more than {@link mostCopies}. */
	readonly copies: readonly string[];
};

/** As many copies are kept as may wait: whoever asks for one a second time does it soon. */
export const mostCopies = 100;

export const spoolIn = (folder: string): string => `${folder}/spool`;

/** A file as shops of before had one: the number of each printed receipt on a line. */
export const oldPrintedName = 'printed.log';

const jobShape = /^(\d{15})_(P?\d+-\d+)_(\d+)\.job$/;

/** The name of a paper's file, by which papers are in their order. */
export const jobNamed = (job: Omit<Job, 'name'>): Job => ({
	...job,
	name: `${String(job.at).padStart(15, '0')}_${job.receipt}_${job.copy}.job`,
});

/** The job of a file's name; none when it is no paper. */
export function jobsOf(name: string): readonly Job[] {
	const [, at, receipt, copy] = jobShape.exec(name) ?? [];
	return receipt === undefined ? [] : [{name, receipt, copy: Number(copy), at: Number(at)}];
}

/** What a copy is called in the list. */
export const copyName = ({receipt, copy}: Pick<Job, 'receipt' | 'copy'>): string => `${receipt}_${copy}`;

const copyShape = /^P?\d+-\d+_\d+$/;

/** A list that was written before copies were kept in it names none. */
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

/** The list when a paper came out. */
export function withPrinted(list: SpoolList, job: Job): SpoolList {
	const left = withoutJob(list, job);
	return job.copy === 0
		? {...left, printed: withReceipts(left.printed, [job.receipt])}
		: {...left, copies: [...left.copies, copyName(job)].slice(-mostCopies)};
}

/** A list that was changed by anything but the counter is not believed: by one digit a receipt could never come out, or a paper be thrown away. */
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

/** More than the list of a full spool ever has, in bytes. */
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

/** The list of a shop's folder, which says nothing until `readList` has read it. */
export const openList = (folder: string, files: Files) =>
	openJsonFile<SpoolList>({files, path: `${spoolIn(folder)}/list.json`, read: listFrom, text: textOf}, none);

/**
 * Reads what the folder says. Of the papers that are there those wait which the list names, and receipts that were never printed: a process may
 * have been stopped before it could name one. Where no list is to be had, copies wait too; which receipts were printed is in the old file, if at all.
 * Throws what the system says when a list is there and is not to be read: what waits is known then, and the list must not be written over.
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

/** The papers that wait in a shop's folder, the oldest first. It only reads. */
export function jobsIn(folder: string, files: Files = nodeFiles): readonly Job[] {
	const list = openList(folder, files);
	orNothing(() => readList(list, folder, files));
	return list.data.waiting;
}
