// Following a shop while another process sells in it: the entries it acknowledges, as they come. Nothing is locked or changed.
import type {SealedEntry} from '../../domain/ports/journal.ts';
import {type Files, nodeFiles, readFrom} from '../disk/files.ts';
import {gone} from '../disk/store-error.ts';
import {readHeadFile} from '../journal/head.ts';
import {firstSeqOf, segmentsIn, vouchingIn} from '../journal/journal.ts';
import {type ChainPlace, walkSegment} from '../journal/segment.ts';

export type Following = {
	/** The entries acknowledged since the last call. Throws `damaged` when the journal is no longer the one that was followed. */
	news(): readonly SealedEntry[];
};

/** A file that was written anew has another number. */
type Read = {readonly bytes: Buffer; readonly number: number; readonly from: number};

/** The bytes of a segment from a position on; all of them, where it is no longer the file with this number. */
function bytesFrom(
	files: Files,
	path: string,
	{position, number: known}: {readonly position: number; readonly number: number},
): Read {
	const file = files.open(path, 'read');
	try {
		const {number} = files.facts(file);
		const from = number === known ? position : 0;
		return {bytes: readFrom(files, file, {from, to: files.size(file)}), number, from};
	} finally {
		files.close(file);
	}
}

/** Follows a journal from behind the entry `after`. While nothing is new, it reads only `head`. */
export function followJournal(folder: string, after: number, files: Files = nodeFiles): Following {
	const journal = `${folder}/journal`;
	let told = after;
	let segment = '';
	let position = 0;
	let number = 0;
	const vouches = vouchingIn(files, journal);
	let place: ChainPlace = {seq: 0, hash: undefined};
	let read: readonly SealedEntry[] = [];

	/** Begins at the last segment that can hold what is wanted. */
	const begin = (names: readonly string[]): void => {
		segment = names.findLast(name => firstSeqOf(name) <= Math.max(1, told)) ?? names[0] ?? '';
		place = {seq: firstSeqOf(segment) - 1, hash: undefined};
	};
	const readOn = (): void => {
		const names = segmentsIn(files, journal);
		if (segment === '') begin(names);
		for (const name of names.slice(names.indexOf(segment))) {
			if (name !== segment) [position, number] = [0, 0];
			segment = name;
			const found: SealedEntry[] = [];
			const path = `${journal}/${name}`;
			const now = bytesFrom(files, path, {position, number});
			const before = place;
			// Lines were redacted: it begins anew, and what was read before must stand where it stood.
			const isAnew = now.from < position;
			const visit = (sealed: SealedEntry): void => {
				if (sealed.entry.seq === before.seq && sealed.hash !== before.hash) throw gone(journal, before.seq, before.seq);
				if (sealed.entry.seq > before.seq && sealed.entry.seq > told) found.push(sealed);
			};
			const walk = {
				path,
				isLast: name === names.at(-1),
				offset: now.from,
				visitFrom: isAnew ? before.seq : told + 1,
				visit,
				vouches,
			};
			const end = walkSegment(now.bytes, isAnew ? {seq: firstSeqOf(name) - 1, hash: undefined} : place, walk);
			[position, number] = [now.from + end.length, now.number];
			place = end.place;
			read = [...read, ...found];
		}
	};
	return {
		news: () => {
			const seq = readHeadFile(files, `${folder}/head`)?.seq ?? told;
			if (seq === told) return [];
			if (seq < told) throw gone(journal, seq + 1, told);
			if (place.seq < seq) readOn();
			const news = read.filter(({entry}) => entry.seq <= seq);
			read = read.filter(({entry}) => entry.seq > seq);
			told = seq;
			return news;
		},
	};
}
