// The file `basket.log`: the open basket as a draft, which survives a power cut. Each change is a line with its check; the last whole line counts.
import {type Files, readWhole, replaceWhole, writeFully} from './disk/files.ts';
import {sha256} from './disk/sha256.ts';

/** A change is durable within this long, in ms. A younger change may be lost, and the counter says so. */
const syncWithin = 1000;
/** The file begins anew before it gets longer than this, in bytes. */
const longest = 1_048_576;
/** A file with more bytes than this was not written here: this program begins the file anew long before, with one draft. */
export const largestLog = 8 * longest;

const checkLength = 16;
const check = (json: string): string => sha256(json).slice(0, checkLength);

export type KeptBasket = {
	/** The newest draft, or undefined when there is none. */
	readonly draft: unknown;
	/** True when the file was closed. Otherwise its process was stopped, and the newest change may be missing. */
	readonly wasClosed: boolean;
};

/** Marks behind the drafts: the file is in use, or it was closed. */
const begun = 'begun';
const left = 'left';

/** The draft in a line, if its check is right and its text is JSON. */
function draftIn(line: string): {readonly draft: unknown} | undefined {
	const json = line.slice(checkLength + 1);
	if (json === '' || line.slice(0, checkLength) !== check(json)) return undefined;
	try {
		return {draft: JSON.parse(json)};
	} catch {
		// Somebody made the check by hand, for text that is not JSON.
		return undefined;
	}
}

const isOurs = (line: string): boolean => line === begun || line === left || draftIn(line) !== undefined;

/** Whether bytes may be a log of baskets: empty, or with at least one line of ours. The rest may be torn. */
export const isBasketLog = (bytes: Buffer): boolean => bytes.length === 0 || bytes.toString('utf8').split('\n').some(isOurs);

/** The newest whole draft, with its line. Nothing in the file can make this fail: a draft is not money. */
export function readBasketLog(files: Files, path: string): KeptBasket & {readonly line: string} {
	const isOfHere = (files.factsAt(path)?.size ?? 0) <= largestLog;
	const lines = ((isOfHere ? readWhole(files, path) : undefined)?.toString('utf8') ?? '').split('\n');
	const wasClosed = lines.length === 1 ? lines[0] === '' : lines.at(-1) === '' && lines.at(-2) === left;
	for (const line of lines.toReversed()) {
		const found = draftIn(line);
		if (found) return {...found, wasClosed, line: `${line}\n`};
	}
	return {draft: undefined, wasClosed, line: ''};
}

/** Writes a log anew with its newest draft only, changed. Earlier drafts are gone then. */
export function redactBasketLog(files: Files, path: string, change: (draft: object) => object): void {
	if (files.factsAt(path)?.kind !== 'file') return;
	const {draft, wasClosed} = readBasketLog(files, path);
	const hasBasket = typeof draft === 'object' && draft !== null && 'basket' in draft;
	const json = hasBasket ? JSON.stringify(change(draft)) : undefined;
	const text = `${json === undefined ? '' : `${check(json)} ${json}\n`}${wasClosed ? `${left}\n` : ''}`;
	replaceWhole(files, path, Buffer.from(text));
}

export type BasketLog = {
	/** What an earlier process left in the file. */
	readonly before: KeptBasket;
	/** Keeps a draft: written now, synced within a second. Without a draft the file begins anew. */
	keep(draft: object | undefined): void;
	/** Makes what was kept durable now. */
	sync(): void;
	/** Marks the draft as whole, syncs, and closes the file. */
	close(): void;
};

/** The file of a log: opened when it is first written to, and begun anew before it gets too long. */
function logFile(files: Files, path: string) {
	let file: number | undefined;
	let position = 0;
	const opened = (): number => {
		if (file === undefined) {
			file = files.open(path, 'keep');
			position = files.size(file);
		}
		return file;
	};
	const letGo = (): void => {
		if (file !== undefined) files.close(file);
		file = undefined;
	};
	return {
		/** Writes behind what is there; or, where that would be too long, the file anew. */
		append: (text: string, anew: string): void => {
			const bytes = Buffer.from(text);
			opened();
			if (position + bytes.length > longest) {
				letGo();
				return replaceWhole(files, path, Buffer.from(anew));
			}
			writeFully(files, opened(), {bytes, position});
			position += bytes.length;
		},
		empty: (): void => {
			files.truncate(opened(), 0);
			position = 0;
		},
		sync: (): void => files.sync(opened()),
		letGo,
	};
}

/** Reads the log and opens it for writing. `onTrouble` is told once when the disk refuses it; selling goes on. */
export function openBasketLog(files: Files, path: string, onTrouble: (error: unknown) => void): BasketLog {
	const log = logFile(files, path);
	let timer: NodeJS.Timeout | undefined;
	let isTold = false;
	const {line, ...before} = readBasketLog(files, path);
	/** The line of the newest draft. */
	let newest = line;

	const trying = (work: () => void): void => {
		try {
			work();
		} catch (error) {
			if (!isTold) onTrouble(error);
			isTold = true;
		}
	};
	const sync = (): void => {
		clearTimeout(timer);
		timer = undefined;
		trying(log.sync);
	};
	// A mark that follows the draft must not replace it.
	const mark = (text: string): void => log.append(text, newest + text);
	const beginAnew = (): void => {
		newest = '';
		log.empty();
		mark(`${begun}\n`);
	};
	const changing = (work: () => void): void => {
		trying(work);
		timer ??= setTimeout(sync, syncWithin).unref();
	};

	changing(() => mark(`${begun}\n`));
	return {
		before,
		keep: draft =>
			changing(() => {
				if (!draft) return beginAnew();
				const json = JSON.stringify(draft);
				newest = `${check(json)} ${json}\n`;
				log.append(newest, newest);
			}),
		sync,
		close: () => {
			trying(() => mark(`${left}\n`));
			sync();
			trying(log.letGo);
		},
	};
}
