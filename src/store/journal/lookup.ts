// Finding one entry in the journal itself: by its sequence, the number of its receipt or the id of its command.
// No cache is asked, and only what a hash vouches for is believed.
import type {SealedEntry} from '../../domain/ports/journal.ts';
import {receiptEvent} from '../../domain/selling/receipt-of-event.ts';
import {type Files, readFrom, readWhole} from '../disk/files.ts';
import {StoreError} from '../disk/store-error.ts';
import {firstHash, headLength, lineHash, newline, readEntry, readHead} from './entry.ts';
import {firstSeqOf, segmentsIn, vouchingIn} from './journal.ts';
import {hashToQuote, shortHashes} from './short-hashes.ts';

export type JournalLookup = {
	/** The entry of a sequence; undefined when the journal ends before it. Throws `damaged` when the entry is not as it was written. */
	entry(seq: number): SealedEntry | undefined;
	/** The entry that gave a receipt its number. A binary search finds it, since the numbers of a till grow with the sequence. */
	receipt(number: string): SealedEntry | undefined;
	/**
	 * The entry of a command. Every segment is searched for its id, the newest first, but only if some entry may have the id: almost every id that is
	 * asked for is new. To know the ids, the first question reads the whole journal, and each later one what is new in it.
	 */
	command(id: string): SealedEntry | undefined;
};

/** A line by its head and its position; `end` is the position of its newline. */
type Line = {readonly seq: number; readonly hash: string; readonly at: number; readonly end: number};
/** Consecutive lines of a segment. */
type Window = {readonly path: string; readonly bytes: Buffer; readonly lines: readonly Line[]};

/** Bytes read at a time: a few dozen sales. */
const windowSize = 65_536;

/** The lines that begin at the first of these bytes, as far as they are whole. */
function linesIn(bytes: Buffer): readonly Line[] {
	const lines: Line[] = [];
	for (let at = 0; ; ) {
		const head = readHead(bytes, at);
		const end = at + headLength + (head?.length ?? 0);
		if (!head || bytes[end] !== newline) return lines;
		lines.push({seq: head.seq, hash: head.hash, at, end});
		at = end + 1;
	}
}

/** The line of an entry in its segment, with the line before it and some neighbours. A binary search over the heads of the lines finds it. */
function windowOf(files: Files, path: string, seq: number): Window {
	const file = files.open(path, 'read');
	try {
		let [from, to] = [0, files.size(file)];
		while (to - from > 2 * windowSize) {
			const middle = from + ((to - from) >> 1);
			const bytes = readFrom(files, file, {from: middle, to: middle + windowSize});
			// Zeros are room for later entries.
			if (bytes[0] === 0) {
				to = middle;
				continue;
			}
			const start = bytes.indexOf(newline) + 1;
			const head = start === 0 ? undefined : readHead(bytes, start);
			// Inside a long line, or behind the last line: everything in between is read.
			if (!head) break;
			const at = middle + start;
			const [least, most] = [from, to];
			if (head.seq < seq) from = at;
			else to = head.seq > seq ? at : at + headLength + head.length + 1;
			// A long line crosses the middle: everything in between is read.
			if (from === least && to === most) break;
		}
		const bytes = readFrom(files, file, {from, to});
		return {path, bytes, lines: linesIn(bytes)};
	} finally {
		files.close(file);
	}
}

/** `1-000042` as its series and its number in that series. */
function numberIn(receipt: string): {readonly series: string; readonly number: number} {
	const cut = receipt.lastIndexOf('-');
	return {series: receipt.slice(0, cut), number: Number(receipt.slice(cut + 1))};
}

/** Looks things up in a journal, up to its last acknowledged entry. */
export function lookUp(files: Files, folder: string, lastSeq: () => number): JournalLookup {
	let segments: readonly string[] = [];
	let window: Window | undefined;
	const mayHave = idsIn(files, folder, lastSeq);
	const vouches = vouchingIn(files, folder);

	/** The segment that holds an entry, if the journal has it. */
	const segmentOf = (seq: number): string | undefined => {
		const known = segments.findLast(name => firstSeqOf(name) <= seq);
		// Another segment may have begun behind the last one that is known.
		if (known !== undefined && known !== segments.at(-1)) return known;
		segments = segmentsIn(files, folder);
		return segments.findLast(name => firstSeqOf(name) <= seq);
	};

	const lineOf = (seq: number): Omit<Window, 'lines'> & {readonly line: Line} => {
		const known = window?.lines[seq - (window.lines[0]?.seq ?? 0)];
		if (window && known?.seq === seq) return {...window, line: known};
		const segment = segmentOf(seq);
		window = segment === undefined ? undefined : windowOf(files, `${folder}/${segment}`, seq);
		const line = window?.lines.find(each => each.seq === seq);
		if (!window || !line) throw new StoreError('damaged', {path: folder, seq, why: 'the entry is missing or not whole'});
		return {...window, line};
	};

	const entry = (seq: number): SealedEntry | undefined => {
		if (!(seq >= 1 && seq <= lastSeq())) return undefined;
		const {path, line, bytes} = lineOf(seq);
		const previous = seq === 1 ? firstHash : lineOf(seq - 1).line.hash;
		const text = bytes.subarray(line.at + headLength, line.end);
		if (lineHash(previous, bytes, line) !== line.hash && !vouches(line, text))
			throw new StoreError('damaged', {path, seq, why: 'the entry was changed after it was written'});
		return readEntry(text.toString('utf8'), {...line, path});
	};

	return {
		entry,
		receipt: number => findReceipt(entry, lastSeq(), number),
		command: id => (mayHave(id) ? findCommand(files, folder, {entry, id}) : undefined),
	};
}

type Entry = JournalLookup['entry'];

/** The first receipt of a series between two entries. */
function firstReceipt(entry: Entry, series: string, {from, to}: {readonly from: number; readonly to: number}) {
	for (let seq = from; seq <= to; seq += 1) {
		const sealed = entry(seq);
		const receipt = sealed && receiptEvent(sealed.entry.events)?.receipt;
		if (sealed && receipt !== undefined && numberIn(receipt).series === series)
			return {sealed, seq, receipt, number: numberIn(receipt).number};
	}
	return undefined;
}

/** A binary search: receipts behind a receipt have higher numbers, and receipts before it lower ones. */
function findReceipt(entry: Entry, lastSeq: number, wanted: string): SealedEntry | undefined {
	const {series, number} = numberIn(wanted);
	let [from, to] = [1, lastSeq];
	while (from <= to) {
		const middle = from + Math.floor((to - from) / 2);
		const found = firstReceipt(entry, series, {from: middle, to});
		if (found?.receipt === wanted) return found.sealed;
		if (found && found.number < number) from = found.seq + 1;
		else to = middle - 1;
	}
	return undefined;
}

const idBegins = Buffer.from('"id":"');
/** The most bytes read at a time when the whole journal is read. */
const largestWindow = 1_048_576;

/**
 * Whether an entry may have an id; false only when none has. A short hash of each id is kept. One new id in some thousands has the hash of another,
 * and is then looked up. If the lines have a gap before the last entry, any id may be there.
 */
function idsIn(files: Files, folder: string, lastSeq: () => number): (id: string) => boolean {
	const hashes = shortHashes();
	let [segment, at, reached] = ['', 0, 0];
	/** Takes the ids from the consecutive lines, and answers with the bytes that these lines have. */
	const take = (bytes: Buffer): number => {
		let length = 0;
		for (const {seq, end} of linesIn(bytes)) {
			if (seq !== reached + 1 || seq > lastSeq()) break;
			[reached, length] = [seq, end + 1];
		}
		const lines = bytes.subarray(0, length);
		for (let found = lines.indexOf(idBegins); found !== -1; found = lines.indexOf(idBegins, found + 1))
			hashes.add(hashToQuote(lines, found + idBegins.length));
		return length;
	};
	const readOn = (file: number): void => {
		for (let size = windowSize; reached < lastSeq(); size *= 2) {
			const bytes = readFrom(files, file, {from: at, to: at + size});
			const taken = take(bytes);
			at += taken;
			if (taken === 0 && (bytes.length < size || bytes[0] === 0)) return;
			if (taken > 0) size = Math.min(size, largestWindow / 2);
		}
	};
	return id => {
		const names = reached < lastSeq() ? segmentsIn(files, folder) : [];
		for (const name of names.slice(Math.max(0, names.indexOf(segment)))) {
			if (name !== segment) [segment, at] = [name, 0];
			const file = files.open(`${folder}/${name}`, 'read');
			try {
				readOn(file);
			} finally {
				files.close(file);
			}
		}
		return reached < lastSeq() || hashes.has(hashToQuote(Buffer.from(JSON.stringify(id)), 1));
	};
}

function findCommand(
	files: Files,
	folder: string,
	{entry, id}: {readonly entry: Entry; readonly id: string},
): SealedEntry | undefined {
	const text = Buffer.from(`"id":${JSON.stringify(id)}`);
	for (const name of segmentsIn(files, folder).toReversed()) {
		const bytes = readWhole(files, `${folder}/${name}`) ?? Buffer.alloc(0);
		for (let at = bytes.indexOf(text); at !== -1; at = bytes.indexOf(text, at + 1)) {
			const found = entry(readHead(bytes, bytes.lastIndexOf(newline, at) + 1)?.seq ?? 0);
			if (found?.entry.cmd.id === id) return found;
		}
	}
	return undefined;
}
