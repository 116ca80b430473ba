// Owns `head`: the sequence and hash of the last acknowledged entry. Written after each acknowledgement without sync; behind is fine, ahead is damage.
import {type Files, readWhole, writeFully} from '../disk/files.ts';
import {sha256} from '../disk/sha256.ts';
import {sequenceText} from './entry.ts';

export type Head = {readonly seq: number; readonly hash: string};

const check = (text: string): string => sha256(text).slice(0, 16);

/** The file's text. */
export const headText = ({seq, hash}: Head): string => {
	const text = `${sequenceText(seq)} ${hash}`;
	return `${text} ${check(text)}\n`;
};

/** What `head` says; undefined when it is missing, or was torn in writing (its check tells). */
export function readHeadFile(files: Files, path: string): Head | undefined {
	const text = readWhole(files, path)?.toString('latin1') ?? '';
	const [, body, seq, hash, checked] = /^((\d{10}) ([0-9a-f]{64})) ([0-9a-f]{16})\n$/.exec(text) ?? [];
	return body !== undefined && hash !== undefined && check(body) === checked ? {seq: Number(seq), hash} : undefined;
}

/** Keeps `head` open, so that moving it on is one small write. */
export function openHead(files: Files, path: string) {
	const file = files.open(path, 'keep');
	return {
		/** A failed write is no harm: the journal has the entry, and a head that stays behind is fine. */
		moveTo: (head: Head): void => writeFully(files, file, {bytes: Buffer.from(headText(head), 'latin1'), position: 0}),
		close: (): void => files.close(file),
	};
}
