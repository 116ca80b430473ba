// The state of a journal's bytes: whole, torn where a write can have been cut, or damaged; never silently wrong (faults.md).
import {describe, expect, test} from 'vitest';
import {StoreError} from '../../../src/store/disk/store-error.ts';
import {encodeEntry} from '../../../src/store/journal/entry.ts';
import {chainStart, type SegmentEnd, type Visit, walkSegment} from '../../../src/store/journal/segment.ts';
import {chained, entryNo} from '../../support/journal-lines.ts';

/** Nothing was redacted. */
const vouches = () => false;

const chain = chained([entryNo(1), entryNo(2, 'Crème'), entryNo(3)]);
const [first = Buffer.alloc(0), second = Buffer.alloc(0), third = Buffer.alloc(0)] = chain.lines;
/** Where each line ends. */
const ends = [first.length, first.length + second.length, chain.bytes.length];

type Found = {readonly end: SegmentEnd; readonly seqs: readonly number[]} | {readonly damage: unknown};

/** What a walk makes of these bytes, as the last segment of a journal unless told otherwise. */
function found(bytes: Buffer, isLast = true): Found {
	const seqs: number[] = [];
	const visit: Visit = ({entry}) => seqs.push(entry.seq);
	try {
		return {end: walkSegment(bytes, chainStart, {path: 'journal', isLast, visitFrom: 1, visit, vouches}), seqs};
	} catch (error) {
		if (!(error instanceof StoreError)) throw error;
		return {damage: {code: error.code, ...error.facts}};
	}
}

const upTo = (count: number) => Array.from({length: count}, (_, index) => index + 1);
/** The first so many entries are there, and what follows them is torn or is not there. */
const intact = (count: number, torn: number): Found => ({
	end: {
		place: count === 0 ? chainStart : {seq: count, hash: chain.hashes[count - 1]},
		length: ends[count - 1] ?? 0,
		torn,
	},
	seqs: upTo(count),
});
const damaged = (seq: number, why: string): Found => ({damage: {code: 'damaged', path: 'journal', seq, why}});
const notWhole = 'the entry is not whole';
const changed = 'the entry was changed after it was written';

/** The entry a byte belongs to, counted from 1. */
const entryAt = (position: number): number => ends.findIndex(end => position < end) + 1;
/** A copy of the journal with bytes put over it. */
function over(position: number, bytes: Iterable<number>): Buffer {
	const copy = Buffer.from(chain.bytes);
	copy.set([...bytes], position);
	return copy;
}

test('a whole journal passes each entry once, in order', () => {
	expect(found(chain.bytes)).toEqual(intact(3, 0));
	expect(found(Buffer.alloc(0))).toEqual(intact(0, 0));
});

test('a walk answers with the entries themselves, from the one that is asked for', () => {
	const passed: unknown[] = [];
	const visit: Visit = (sealed, length) => passed.push({...sealed, length});
	walkSegment(chain.bytes, chainStart, {path: 'journal', isLast: true, visitFrom: 2, visit, vouches});
	expect(passed).toEqual([
		{entry: entryNo(2, 'Crème'), hash: chain.hashes[1], length: second.length},
		{entry: entryNo(3), hash: chain.hashes[2], length: third.length},
	]);
});

describe('cut short', () => {
	test('at every byte, the last segment is whole or torn, and never damaged', () => {
		for (let cut = 0; cut <= chain.bytes.length; cut += 1) {
			const count = ends.filter(end => end <= cut).length;
			const torn = cut - (ends[count - 1] ?? 0);
			expect(found(chain.bytes.subarray(0, cut)), `cut after ${cut} bytes`).toEqual(intact(count, torn));
		}
	});

	test('at every byte inside an entry, a sealed segment is damaged', () => {
		for (let cut = 1; cut < chain.bytes.length; cut += 1) {
			const count = ends.filter(end => end <= cut).length;
			const isLineEnd = ends.includes(cut);
			expect(found(chain.bytes.subarray(0, cut), false), `cut after ${cut} bytes`).toEqual(
				isLineEnd ? intact(count, 0) : damaged(count + 1, notWhole),
			);
		}
	});
});

test('one bit flipped anywhere is damage at its entry, never silence and never a torn tail', () => {
	for (let bit = 0; bit < chain.bytes.length * 8; bit += 1) {
		const position = bit >> 3;
		const flipped = over(position, [(chain.bytes[position] ?? 0) ^ (1 << (bit & 7))]);
		expect(found(flipped), `bit ${bit & 7} of byte ${position}`).toMatchObject({
			damage: {code: 'damaged', path: 'journal', seq: entryAt(position)},
		});
	}
});

test('one byte turned into any control is damage, but for a zero in place of the last newline', () => {
	const last = chain.bytes.length - 1;
	for (const control of [0x00, 0x09, 0x0a, 0x0d, 0x7f, 0xff])
		for (let position = 0; position < chain.bytes.length; position += 1) {
			if (chain.bytes[position] === control) continue;
			const place = `${control} in place of byte ${position}`;
			const isHole = control === 0 && position === last;
			const expected = isHole ? intact(2, third.length - 1) : {damage: {code: 'damaged', seq: entryAt(position)}};
			expect(found(over(position, [control])), place).toMatchObject(expected);
		}
});

describe('whole lines', () => {
	const whereBelongs = (seq: number, other: number): Found => damaged(seq, `entry ${other} stands where ${seq} belongs`);
	const edited = Buffer.from(second.toString().replace('"quantity":1000', '"quantity":9000'));
	const forged = Buffer.from(encodeEntry({...entryNo(2), operator: 2}, chain.hashes[0] ?? '').bytes);

	test.each<[string, Buffer[], Found]>([
		['the first deleted', [second, third], whereBelongs(1, 2)],
		['one deleted', [first, third], whereBelongs(2, 3)],
		['one repeated', [first, second, second, third], whereBelongs(3, 2)],
		['the last repeated', [first, second, third, third], whereBelongs(4, 3)],
		['two swapped', [first, third, second], whereBelongs(2, 3)],
		['one edited', [first, edited, third], damaged(2, changed)],
		['the last edited', [first, edited], damaged(2, changed)],
		['one edited and hashed anew, which the next one does not build on', [first, forged, third], damaged(3, changed)],
		['an empty line between', [first, Buffer.from('\n'), second, third], damaged(2, notWhole)],
		['an empty line behind', [first, second, third, Buffer.from('\n')], damaged(4, notWhole)],
		['words of somebody else behind', [first, second, third, Buffer.from('hello\n')], damaged(4, notWhole)],
		['a line that was cut and the next one behind it', [first, second.subarray(0, 200), third], damaged(2, notWhole)],
	])('%s: damage', (_what, lines, expected) => {
		expect(found(Buffer.concat(lines))).toEqual(expected);
	});

	test('with the ends of lines a Windows editor writes: damage', () => {
		expect(found(Buffer.from(chain.bytes.toString().replaceAll('\n', '\r\n')))).toEqual(damaged(1, notWhole));
	});
});

describe('an entry with its full length', () => {
	test('or ending in a newline is never torn, whatever else is wrong with it', () => {
		const noNewline = over(chain.bytes.length - 1, Buffer.from(' '));
		const lacking = Buffer.concat([first, second, third.subarray(0, 150), Buffer.from('\n')]);
		const garbled = over(ends[1] ?? 0, Buffer.from('x'.repeat(60)));
		expect(found(noNewline)).toEqual(damaged(3, notWhole));
		expect(found(lacking)).toEqual(damaged(3, notWhole));
		expect(found(garbled)).toEqual(damaged(3, notWhole));
	});

	test('and zeros up to the end of a sector is torn: the disk never wrote them; with zeros elsewhere it is damaged', () => {
		const long = chained([entryNo(1), entryNo(2, 'x'.repeat(3000))]);
		const start = long.lines[0]?.length ?? 0;
		const without = (from: number, to: number): Buffer => Buffer.from(long.bytes).fill(0, from, to);
		const torn = {end: {place: {seq: 1, hash: long.hashes[0]}, length: start, torn: long.bytes.length - start}, seqs: [1]};
		for (let end = 512; end < long.bytes.length; end += 512)
			for (const count of [1, 7, 100, 512]) {
				const from = end - count;
				if (from < start) continue;
				expect(found(without(from, end)), `${from} to ${end}`).toEqual(torn);
				if (count < 512) expect(found(without(from - 1, end - 1)), `before ${end}`).toMatchObject({damage: {seq: 2}});
			}
	});
});

describe('a text that looks like the head of an entry', () => {
	const words = `12345678 0000000009 ${'ab'.repeat(32)} {}`;
	const long = chained([entryNo(1), entryNo(2, `${'x'.repeat(900)} ${words} ${'x'.repeat(900)} ${words}`)]);
	const start = long.lines[0]?.length ?? 0;
	const torn = (length: number) => ({
		end: {place: {seq: 1, hash: long.hashes[0]}, length: start, torn: length},
		seqs: [1],
	});

	test('does not make a last entry that was cut anywhere into damage', () => {
		for (let cut = start + 1; cut < long.bytes.length; cut += 1) {
			expect(found(long.bytes.subarray(0, cut)), `cut after ${cut} bytes`).toEqual(torn(cut - start));
			const inRoom = Buffer.concat([long.bytes.subarray(0, cut), Buffer.alloc(5000)]);
			expect(found(inRoom), `cut after ${cut} bytes, with room behind`).toEqual(torn(cut - start));
		}
	});

	test('nor one whose first sectors the disk never wrote', () => {
		for (let end = 512; end < long.bytes.length; end += 512)
			if (end > start)
				expect(found(Buffer.from(long.bytes).fill(0, start, end)), `up to ${end}`).toEqual(torn(long.bytes.length - start));
	});
});

describe('zeros', () => {
	test('from any byte of the last entry to its end are a torn tail', () => {
		for (let count = 1; count <= third.length; count += 1) {
			const zeros = over(chain.bytes.length - count, Buffer.alloc(count));
			expect(found(zeros), `the last ${count} bytes`).toEqual(intact(2, third.length - count));
		}
	});

	test('behind the last entry are room for the next ones, in a sealed segment too', () => {
		for (const count of [1, 7, 8, 512, 4096, 300_000])
			for (const isLast of [true, false])
				expect(found(Buffer.concat([chain.bytes, Buffer.alloc(count)]), isLast), `${count} zeros`).toEqual(intact(3, 0));
	});

	test('inside an entry that has another one behind it are damage', () => {
		for (let count = 1; count < second.length; count += 1)
			expect(found(over((ends[1] ?? 0) - 1 - count, Buffer.alloc(count))), `${count} zeros`).toMatchObject({
				damage: {code: 'damaged', seq: 2},
			});
	});

	// A hole that swallows the newline before the last entry is taken for one torn write: both entries go.
	test('over the end of an entry that has another one behind it are damage', () => {
		for (let count = 1; count <= second.length; count += 1)
			expect(found(over((ends[1] ?? 0) - count, Buffer.alloc(count))), `${count} zeros`).toMatchObject({
				damage: {code: 'damaged', seq: 2},
			});
	});

	test('in a sealed segment are damage', () => {
		const tail = over(chain.bytes.length - 8, Buffer.alloc(8));
		expect(found(tail, false)).toEqual(damaged(3, notWhole));
	});
});
