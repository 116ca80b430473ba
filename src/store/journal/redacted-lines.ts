// Lines whose texts about a person were replaced after they were written: what vouches for one, and how it is written.
import {redactedShape} from '../../domain/accounts/person.ts';
import type {PersonRedacted, RedactedEntry} from '../../domain/accounts/redaction.ts';
import {withoutPerson} from '../../domain/ledger/personal-texts.ts';
import {isRedactedAt} from '../../domain/ledger/seek.ts';
import type {SealedEntry} from '../../domain/ports/journal.ts';
import {type Files, readWhole} from '../disk/files.ts';
import {sha256} from '../disk/sha256.ts';
import {StoreError} from '../disk/store-error.ts';
import {type EntryHead, firstHash, headLength, lineHash, newline, readEntry, readHead, sequenceText} from './entry.ts';

/** What a later entry of the chain says of a line. `by` is its sequence. */
type Listed = RedactedEntry & {readonly account: number; readonly by: number};

/** What an entry says of lines before it. Nothing else vouches for a line that was changed. */
const listedIn = ({entry}: SealedEntry): readonly Listed[] =>
	entry.events
		.filter((event): event is PersonRedacted => event.type === 'PersonRedacted')
		.flatMap(({account, entries}) => entries.filter(({seq}) => seq < entry.seq).map(each => ({...each, account, by: entry.seq})));

/** Gathers what entries say of lines before them, while a journal is walked. */
export function gatherListed() {
	const listed = new Map<number, Listed[]>();
	return {
		visit: (sealed: SealedEntry): void => {
			for (const each of listedIn(sealed)) listed.set(each.seq, [...(listed.get(each.seq) ?? []), each]);
		},
		of: (seq: number): readonly Listed[] => listed.get(seq) ?? [],
		all: (): readonly Listed[] => [...listed.values()].flat(),
	};
}

export type GatheredLines = ReturnType<typeof gatherListed>;

/** Whether a later entry vouches for a line as it is now: its first hash stands in its head, and the text is the one that was announced. */
export type Vouching = (line: Pick<EntryHead, 'seq' | 'hash'>, text: Uint8Array) => boolean;

/** A line as it is now, and its first hash. */
type ChangedLine = {readonly line: Pick<EntryHead, 'seq' | 'hash'>; readonly text: Uint8Array};

/** Whether a listing vouches for a line: it is the one that was announced, and nothing but texts about somebody can have been replaced in it. */
function isVouchedBy({was, now, at, account}: Listed, {line, text}: ChangedLine): boolean {
	if (was !== line.hash || now !== sha256(text)) return false;
	const {entry} = readEntry(Buffer.from(text).toString('utf8'), {...line, path: ''});
	return isRedactedAt(entry.events, at, account);
}

/** What is in the JSON of every entry that lists redacted lines. Texts may hold it too. */
const mark = Buffer.from('"type":"PersonRedacted"');

/** A line by the bytes of its segment; `previous` is the hash in the head of the line before it. */
type WholeLine = EntryHead & {readonly at: number; readonly end: number; readonly previous: string};

/** The whole lines of a segment. Behind one that is not whole it goes on with the next, so that one damage does not hide what is behind it. */
function* wholeLines(bytes: Buffer, previous: string): Generator<WholeLine> {
	let before = previous;
	for (let at = 0; at < bytes.length; ) {
		const head = readHead(bytes, at);
		const end = at + headLength + (head?.length ?? 0);
		const isWhole = head !== undefined && bytes[end] === newline;
		if (isWhole) yield {...head, at, end, previous: before};
		const next = isWhole ? end : bytes.indexOf(newline, at);
		if (next === -1) return;
		before = isWhole ? head.hash : '';
		at = next + 1;
	}
}

/** The hash in the head of the last whole line. */
function lastHash(bytes: Buffer, previous: string): string {
	let hash = previous;
	for (const line of wholeLines(bytes, previous)) ({hash} = line);
	return hash;
}

/** The segments of a journal, oldest first, and the first entry of each. */
type Segments = {
	readonly names: () => readonly string[];
	readonly firstSeqOf: (name: string) => number;
	/** True for a look at a damaged shop: a line with a redacted text is believed where no entry that is whole speaks of it, since that one may be the damage. */
	readonly isForLooking?: boolean | undefined;
};

const redactedText = new RegExp(`"${redactedShape.source.slice(1)}`);

type Found = {readonly line: WholeLine; readonly text: Buffer; readonly fits: boolean; readonly path: string};

/** The lines of a segment that may list others. */
function marked(bytes: Buffer, previous: string, path: string): readonly Found[] {
	if (!bytes.includes(mark)) return [];
	return [...wholeLines(bytes, previous)].flatMap(line => {
		const text = bytes.subarray(line.at + headLength, line.end);
		return text.includes(mark) ? [{line, text, fits: lineHash(line.previous, bytes, line) === line.hash, path}] : [];
	});
}

/**
 * What vouches for changed lines in a journal. Nothing is read until a line does not fit its hash: then the journal from that line on, once.
 * An entry that lists lines counts only where it fits the chain itself, or where a later one vouches for it.
 */
export function vouching(files: Files, folder: string, {names, firstSeqOf, isForLooking}: Segments): Vouching {
	let listed = new Map<number, Listed[]>();
	const isListed: Vouching = (line, text) => listed.get(line.seq)?.some(each => isVouchedBy(each, {line, text})) ?? false;
	const take = ({line, text, fits, path}: Found): void => {
		if (!fits && !isListed(line, text)) return;
		for (const each of listedIn(readEntry(text.toString('utf8'), {...line, path})))
			listed.set(each.seq, [...(listed.get(each.seq) ?? []), each]);
	};
	const read = (seq: number): void => {
		listed = new Map();
		const all = names();
		// One more at the front: the first line builds on the last of the segment before.
		const from = Math.max(0, all.findLastIndex(name => firstSeqOf(name) <= seq) - 1);
		const found: Found[] = [];
		let previous = from === 0 ? firstHash : '';
		for (const name of all.slice(from)) {
			const path = `${folder}/${name}`;
			const bytes = readWhole(files, path) ?? Buffer.alloc(0);
			found.push(...marked(bytes, previous, path));
			previous = lastHash(bytes, previous);
		}
		// The latest first: it may vouch for an earlier one.
		for (const each of found.toReversed()) take(each);
	};
	let readFrom = Number.POSITIVE_INFINITY;
	return (line, text) => {
		if (isListed(line, text)) return true;
		// A shop that is only looked at does not grow.
		if (!isForLooking || line.seq < readFrom) read(line.seq);
		readFrom = Math.min(readFrom, line.seq);
		const isTaken = isForLooking && !listed.has(line.seq) && redactedText.test(Buffer.from(text).toString('utf8'));
		return isTaken || isListed(line, text);
	};
}

/** Whether a line is as the last entry that lists it says. */
const isDone = (listed: readonly Listed[], text: Uint8Array): boolean => listed.at(-1)?.now === sha256(text);

/** A line as the entries that list it say, in their order; its head keeps the hash that it was written with, on which the next line builds. */
function rewritten(
	line: WholeLine,
	text: Buffer,
	{listed, path}: {readonly listed: readonly Listed[]; readonly path: string},
): Buffer {
	const {seq, hash} = line;
	let {entry} = readEntry(text.toString('utf8'), {seq, hash, path});
	for (const {at, account} of listed) entry = {...entry, events: withoutPerson(entry.events, at, account)};
	const json = Buffer.from(JSON.stringify(entry));
	const isFit = listed.every(({at, account}) => isRedactedAt(entry.events, at, account));
	if (!isFit || !isDone(listed, json) || listed.some(({was}) => was !== hash))
		throw new StoreError('damaged', {path, seq, why: 'it is not the entry that was to be redacted'});
	return Buffer.concat([Buffer.from(`${String(json.length).padStart(8, '0')} ${sequenceText(seq)} ${hash} `, 'latin1'), json]);
}

/** The bytes of a segment in which every listed line is as it was announced; undefined where nothing has to change. */
export function redactedSegment(bytes: Buffer, path: string, listedFor: (seq: number) => readonly Listed[]): Buffer | undefined {
	const pieces: Buffer[] = [];
	let copied = 0;
	for (const line of wholeLines(bytes, '')) {
		const listed = listedFor(line.seq);
		const text = bytes.subarray(line.at + headLength, line.end);
		if (listed.length === 0 || isDone(listed, text)) continue;
		pieces.push(bytes.subarray(copied, line.at), rewritten(line, text, {listed, path}));
		copied = line.end;
	}
	return pieces.length === 0 ? undefined : Buffer.concat([...pieces, bytes.subarray(copied)]);
}
