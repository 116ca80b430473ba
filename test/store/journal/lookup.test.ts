// The search for an entry by its place: it finds every entry, however long the lines beside it are, and it ends.
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {nodeFiles} from '../../../src/store/disk/files.ts';
import {lookUp} from '../../../src/store/journal/lookup.ts';
import {chained, entryOfBytes} from '../../support/journal-lines.ts';
import {seeded} from '../../support/luck.ts';
import {newFolder} from '../../support/stored-shop.ts';

/** A journal of one segment, its lines so many bytes long, with room behind them. */
function journalOf(lengths: readonly number[]) {
	const folder = join(newFolder(), 'journal');
	mkdirSync(folder, {recursive: true});
	const {bytes, hashes} = chained(lengths.map((length, place) => entryOfBytes(place + 1, length)));
	writeFileSync(join(folder, '0000000001.log'), Buffer.concat([bytes, Buffer.alloc(262_144)]));
	return {find: lookUp(nodeFiles, folder, () => lengths.length).entry, hashes};
}

// A long line across the middle of what is left moved neither bound: every opening of the shop waited for ever.
test('an entry between long ones is found', () => {
	for (const lengths of [
		[90_000, 60_000],
		[400, 159_000, 121_000],
		[121_000, 159_000, 400],
		[600_000, 400_000],
	]) {
		const {find, hashes} = journalOf(lengths);
		for (const place of lengths.keys()) expect(find(place + 1)?.hash, `${lengths}: ${place + 1}`).toBe(hashes[place]);
	}
});

test('an entry is found in a journal of lines of any lengths', () => {
	const random = seeded(14);
	for (let times = 0; times < 60; times += 1) {
		const count = 2 + Math.floor(random() * 30);
		const least = 400;
		const lengths = Array.from({length: count}, () => least + Math.floor(random() ** 4 * 200_000));
		const {find, hashes} = journalOf(lengths);
		const order = [...lengths.keys()].sort(() => random() - 0.5);
		for (const place of order) expect(find(place + 1)?.hash).toBe(hashes[place]);
	}
});
