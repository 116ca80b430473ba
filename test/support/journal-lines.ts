// Journals as bytes: small entries with only a delivery in them, their lines, and their chain.
import {pieces} from '../../src/domain/base/money.ts';
import {type Entry, entryVersion} from '../../src/domain/ports/journal.ts';
import {encodeEntry, firstHash} from '../../src/store/journal/entry.ts';
import {opening} from './given.ts';

/** The n-th entry: one loaf was delivered, for `product`. */
export const entryNo = (seq: number, product = '1001'): Entry => ({
	seq,
	...opening,
	day: '2026-03-02',
	operator: 1,
	till: 1,
	tillSeq: seq,
	shift: 0,
	cmd: {id: `command-${seq}`, digest: '0123456789abcdef'},
	v: entryVersion,
	events: [{type: 'StockReceived', product, quantity: pieces(1), onHand: pieces(seq)}],
});

/** The n-th entry, made so long that its line has exactly this many bytes. */
export function entryOfBytes(seq: number, bytes: number): Entry {
	const bare = encodeEntry(entryNo(seq, ''), firstHash).bytes.length;
	return entryNo(seq, 'x'.repeat(bytes - bare));
}

export type Chain = {
	readonly entries: readonly Entry[];
	/** Each entry's line, its newline included. */
	readonly lines: readonly Buffer[];
	readonly hashes: readonly string[];
	readonly bytes: Buffer;
};

/** Entries as the journal writes them, each on the one before it. */
export function chained(entries: readonly Entry[], from = firstHash): Chain {
	const lines: Buffer[] = [];
	const hashes: string[] = [];
	for (const entry of entries) {
		const {bytes, hash} = encodeEntry(entry, hashes.at(-1) ?? from);
		lines.push(Buffer.from(bytes));
		hashes.push(hash);
	}
	return {entries, lines, hashes, bytes: Buffer.concat(lines)};
}
