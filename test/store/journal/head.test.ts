// The file `head`: it shows that acknowledged entries are gone. A head that is behind, torn or missing does no harm.
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {sha256} from '../../../src/store/disk/sha256.ts';
import {nextTurn} from '../../../src/store/disk/steps.ts';
import {entryHash} from '../../../src/store/journal/entry.ts';
import {openHead, readHeadFile} from '../../../src/store/journal/head.ts';
import {changed, listed, openedAccount} from '../../support/commands.ts';
import {quickFiles} from '../../support/faulty-files.ts';
import {everyFile, firstSegment, leftShop, newFolder, openAt, storedShop} from '../../support/stored-shop.ts';

const headOf = (folder: string): string => readFileSync(join(folder, 'head'), 'latin1');
const linesOf = (folder: string): readonly string[] => readFileSync(firstSegment(folder), 'utf8').split(/(?<=\n)/);
const keepLines = (folder: string, count: number): void =>
	writeFileSync(firstSegment(folder), linesOf(folder).slice(0, count).join(''));

/** A head as somebody would write it who knows how. */
const head = (seq: number, hash: string): string => {
	const text = `${String(seq).padStart(10, '0')} ${hash}`;
	return `${text} ${sha256(text).slice(0, 16)}\n`;
};
const hashOf = (line: string | undefined): string => line?.split(' ', 3)[2] ?? '';

/** A shop with three entries that was left: opened, a product, an account. */
const threeEntries = () => leftShop([listed('1001'), openedAccount('Thandi')]);

test('head is the sequence and the hash of the last entry, and the first 16 digits of the sha-256 of those', async () => {
	const shop = await storedShop();
	for (const [index, said] of [listed('1001'), openedAccount('Thandi')].entries()) {
		await shop.do(said);
		await nextTurn();
		expect(headOf(shop.folder)).toBe(head(index + 2, hashOf(linesOf(shop.folder)[index + 1])));
	}
});

describe('ahead of the journal', () => {
	test.each([
		[1, 'entries up to 3 were acknowledged and are gone'],
		[2, 'entries up to 3 were acknowledged and are gone'],
	])('with %d of three lines left is damage, and nothing is touched', async (count, why) => {
		const {folder} = await threeEntries();
		keepLines(folder, count);
		const before = everyFile(folder);
		await expect(openAt(folder)).rejects.toMatchObject({
			code: 'damaged',
			facts: {path: join(folder, 'journal'), seq: count + 1, why},
		});
		expect(everyFile(folder)).toEqual(before);
	});

	test('with an empty journal, or none in its folder, is damage', async () => {
		const {folder} = await threeEntries();
		writeFileSync(firstSegment(folder), '');
		await expect(openAt(folder)).rejects.toMatchObject({code: 'damaged', facts: {seq: 1}});
		rmSync(firstSegment(folder));
		await expect(openAt(folder)).rejects.toMatchObject({code: 'damaged', facts: {seq: 1}});
	});

	test('with the last line torn is damage: that one was acknowledged', async () => {
		const {folder} = await threeEntries();
		writeFileSync(firstSegment(folder), linesOf(folder).join('').slice(0, -10));
		const before = everyFile(folder);
		await expect(openAt(folder)).rejects.toMatchObject({code: 'damaged', facts: {seq: 3}});
		expect(everyFile(folder)).toEqual(before);
	});

	test('by its hash alone is damage: another entry stands where the acknowledged one stood', async () => {
		const {folder} = await threeEntries();
		const [first = '', second = '', third = ''] = linesOf(folder);
		const json = third.slice(85, -1).replace('Thandi', 'Sipho!');
		const forged = `${third.slice(0, 20)}${entryHash(hashOf(second), 3, json)} ${json}\n`;
		writeFileSync(firstSegment(folder), first + second + forged);
		await expect(openAt(folder)).rejects.toMatchObject({
			code: 'damaged',
			facts: {seq: 3, why: 'the last entry is not the one that was acknowledged'},
		});
	});
});

describe('no harm', () => {
	test('is a head that is behind: it is brought forward', async () => {
		const {folder, state} = await threeEntries();
		const right = headOf(folder);
		writeFileSync(join(folder, 'head'), head(1, hashOf(linesOf(folder)[0])));
		const shop = await openAt(folder);
		expect(shop.state()).toBe(state);
		expect(shop.notes).toEqual([]);
		expect(headOf(folder)).toBe(right);
	});

	test('is a head that was cut at any byte: the shop opens and writes it anew', async () => {
		const {folder, state} = await threeEntries();
		const right = headOf(folder);
		for (let cut = 0; cut < right.length; cut += 1) {
			writeFileSync(join(folder, 'head'), right.slice(0, cut));
			const shop = await openAt(folder);
			expect(shop.state()).toBe(state);
			await shop.close();
			expect(headOf(folder)).toBe(right);
		}
	});

	test('is a head with any bit flipped: it is never believed', async () => {
		const {folder} = await threeEntries();
		const right = readFileSync(join(folder, 'head'));
		for (let bit = 0; bit < right.length * 8; bit += 1) {
			const flipped = Buffer.from(right);
			flipped[bit >> 3] = (right[bit >> 3] ?? 0) ^ (1 << (bit & 7));
			writeFileSync(join(folder, 'head'), flipped);
			expect(readHeadFile(quickFiles, join(folder, 'head')), `bit ${bit}`).toBeUndefined();
		}
	});

	test('is a head that is away', async () => {
		const {folder, state} = await threeEntries();
		const right = headOf(folder);
		rmSync(join(folder, 'head'));
		expect((await openAt(folder)).state()).toBe(state);
		expect(headOf(folder)).toBe(right);
	});

	// The note is worded and typed, and the opening never says it.
	test('but a head that could not be read is noted', async () => {
		const {folder} = await threeEntries();
		writeFileSync(join(folder, 'head'), 'garbage\n');
		expect((await openAt(folder)).notes).toEqual([{note: 'head-unreadable'}]);
	});
});

test('a shorter head written over a longer text is not misread', () => {
	const path = `${newFolder()}-head`;
	writeFileSync(path, 'x'.repeat(200));
	const written = openHead(quickFiles, path);
	written.moveTo({seq: 3, hash: 'a'.repeat(64)});
	written.close();
	expect(readHeadFile(quickFiles, path)).toBeUndefined();
});

test('each command moves the head by one small write in the next turn of the loop, and syncs nothing for it', async () => {
	const shop = await storedShop();
	const sizes = [];
	for (const footer of ['Thanks', 'Thank you', 'Dankie']) {
		await shop.do(changed('receipt-footer', footer));
		await nextTurn();
		sizes.push(headOf(shop.folder).length);
	}
	expect(sizes).toEqual([93, 93, 93]);
});

test('the head is there when the shop is left, though nothing waited for it', async () => {
	const shop = await storedShop();
	await shop.do(listed('1001'));
	await shop.do(openedAccount('Thandi'));
	await shop.close();
	expect(readHeadFile(quickFiles, join(shop.folder, 'head'))?.seq).toBe(3);
});
