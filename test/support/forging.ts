// Forged journals: changed lines in a chain that holds, as an expert or a faulty program would write them.
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {entryHash, firstHash, headLength, sequenceText} from '../../src/store/journal/entry.ts';
import {firstSegment} from './stored-shop.ts';

/** Writes the json of every line of a small journal anew, and leaves no head to bear witness. */
export function forge(folder: string, change: (json: string, seq: number) => string): void {
	const lines = readFileSync(firstSegment(folder), 'utf8').trimEnd().split('\n');
	let previous = firstHash;
	const forged = lines.map((line, place) => {
		const seq = place + 1;
		const json = change(line.slice(headLength), seq);
		const hash = entryHash(previous, seq, json);
		previous = hash;
		return `${String(Buffer.byteLength(json)).padStart(8, '0')} ${sequenceText(seq)} ${hash} ${json}\n`;
	});
	writeFileSync(firstSegment(folder), forged.join(''));
	rmSync(join(folder, 'head'), {force: true});
}
