// The file `head`: the sequence and hash of the last acknowledged entry. It is written after each acknowledgement, without a sync.
// A head behind the journal is fine; a head ahead of it is damage.
import {type Files, readWhole, writeFully} from '../disk/files.ts';
import {sha256} from '../disk/sha256.ts';
import {sequenceText} from './entry.ts';

export type Head = {readonly seq: number; readonly hash: string};

const check = (text: string): string => sha256(text).slice(0, 16);

/** The text of the file. */
export const headText = ({seq, hash}: Head): string => {
	const text = `${sequenceText(seq)} ${hash}`;
	return `${text} ${check(text)}\n`;
};

/** What `head` says; undefined when it is missing or torn, which its check shows. */
export function readHeadFile(files: Files, path: string): Head | undefined {
	const text = readWhole(files, path)?.toString('latin1') ?? '';
	const [, body, seq, hash, checked] = /^((\d{10}) ([0-9a-f]{64})) ([0-9a-f]{16})\n$/.exec(text) ?? [];
	return body !== undefined && hash !== undefined && check(body) === checked ? {seq: Number(seq), hash} : undefined;
}

/** Keeps `head` open, so that moving it forward is one small write. */
export function openHead(files: Files, path: string) {
	const file = files.open(path, 'keep');
	return {
		/** A failed write is harmless: the journal has the entry, and the head may be behind. */
		moveTo: (head: Head): void => writeFully(files, file, {bytes: Buffer.from(headText(head), 'latin1'), position: 0}),
		close: (): void => files.close(file),
	};
}
