// Owns `spool/list.json`: which papers wait for the printer, and which receipts were printed. The bytes of a paper are a file beside it.
import {sha256} from '../store/entry.ts';
import {type Files, nodeFiles, readWhole} from '../store/files.ts';
import {openJsonFile} from '../store/json-file.ts';
import {orNothing} from '../store/store-error.ts';
import {isAmong, type PrintedReceipts, printedFrom, withReceipts} from './printed-receipts.ts';

/** One paper that waits. Copy 0 is the receipt itself. */
export type Job = {readonly name: string; readonly receipt: string; readonly copy: number; readonly at: number};

export type SpoolList = {
	/** The oldest first. */
	readonly waiting: readonly Job[];
	readonly printed: PrintedReceipts;
};

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

const inOrder = (jobs: readonly Job[]): readonly Job[] => jobs.toSorted((a, b) => (a.name < b.name ? -1 : 1));

export const withJob = ({waiting, printed}: SpoolList, job: Job): SpoolList => ({
	waiting: inOrder([...waiting.filter(({name}) => name !== job.name), job]),
	printed,
});

export const withoutJob = ({waiting, printed}: SpoolList, job: Job): SpoolList => ({
	waiting: waiting.filter(({name}) => name !== job.name),
	printed,
});

/** A list that was changed by anything but the counter is not believed: by one digit a receipt could never come out, or a paper be thrown away. */
const checkOf = (waiting: unknown, printed: unknown): string => sha256(JSON.stringify([waiting, printed])).slice(0, 16);

/** What the file says; null when any part of it is damaged. */
function listFrom(bytes: Buffer): SpoolList | null {
	let json: unknown;
	try {
		json = JSON.parse(bytes.toString('utf8'));
	} catch {
		return null;
	}
	if (typeof json !== 'object' || json === null || !('waiting' in json && 'printed' in json && 'check' in json)) return null;
	if (!Array.isArray(json.waiting) || json.check !== checkOf(json.waiting, json.printed)) return null;
	const waiting = json.waiting.flatMap(name => jobsOf(String(name)));
	const printed = printedFrom(json.printed);
	return printed && waiting.length === json.waiting.length ? {waiting, printed} : null;
}

/** More than the list of a full spool ever has, in bytes. */
export const largestList = 1_048_576;

export const isSpoolList = (bytes: Buffer): boolean => listFrom(bytes) !== null;

function textOf(list: SpoolList): string {
	const waiting = list.waiting.map(({name}) => name);
	const printed = Object.fromEntries(list.printed);
	return `${JSON.stringify({waiting, printed, check: checkOf(waiting, printed)})}\n`;
}

const none: SpoolList = {waiting: [], printed: new Map()};

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
	const {waiting, printed} = list.data;
	const before = orNothing(() => readWhole(files, `${spoolIn(folder)}/${oldPrintedName}`))
		?.toString('latin1')
		.split('\n');
	const known = before ? withReceipts(printed, before) : printed;
	const named = new Set(waiting.map(({name}) => name));
	const isOpen = ({receipt, copy}: Job): boolean => (copy === 0 ? !isAmong(known, receipt) : list.data === none);
	list.data = {waiting: inOrder(there.filter(job => named.has(job.name) || isOpen(job))), printed: known};
	if (trouble !== undefined) throw trouble;
}

/** The papers that wait in a shop's folder, the oldest first. It only reads. */
export function jobsIn(folder: string, files: Files = nodeFiles): readonly Job[] {
	const list = openList(folder, files);
	orNothing(() => readList(list, folder, files));
	return list.data.waiting;
}
