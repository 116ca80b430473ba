// The line of a journal: its form in architecture.md holds for ever, and any sha256sum agrees with its hash.
import {execFileSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {entryVersion} from '../../../src/domain/ports/journal.ts';
import {StoreError} from '../../../src/store/disk/store-error.ts';
import {encodeEntry, entryHash, firstHash, headLength, readEntry, readHead} from '../../../src/store/journal/entry.ts';
import {openStore} from '../../../src/store/opening/opening.ts';
import {listed, openedAccount, sell, toppedUp, vend} from '../../support/commands.ts';
import {chained, entryNo} from '../../support/journal-lines.ts';
import {everyFile, firstSegment, leftShop} from '../../support/stored-shop.ts';

/** What the shell makes of it: printf '%s %s %s' previous sequence json | sha256sum. */
const bySha256sum = (previous: string, seq: string, json: string): string =>
	execFileSync('sh', ['-c', `printf '%s %s %s' "$1" "$2" "$3" | sha256sum`, 'sh', previous, seq, json], {
		encoding: 'utf8',
	}).slice(0, 64);

const thrown = (act: () => unknown): unknown => {
	try {
		act();
	} catch (error) {
		return error;
	}
	return undefined;
};

const json =
	'{"seq":7,"at":1772438400000,"offset":120,"day":"2026-03-02","operator":1,"till":1,"tillSeq":7,"shift":0,' +
	'"cmd":{"id":"command-7","digest":"0123456789abcdef"},"v":2,' +
	'"events":[{"type":"StockReceived","product":"1001","quantity":1000,"onHand":7000}]}';

describe('a line', () => {
	test('is its length, its sequence, its hash and its json, and ends in a newline', () => {
		const {bytes, hash} = encodeEntry(entryNo(7), firstHash);
		expect(bytes.toString()).toBe(`00000246 0000000007 ${hash} ${json}\n`);
		expect(json).toHaveLength(246);
		expect(bytes).toHaveLength(headLength + 246 + 1);
	});

	test('counts bytes, not letters', () => {
		const {bytes} = encodeEntry(entryNo(7, 'Café €'), firstHash);
		expect(readHead(bytes)?.length).toBe(246 - '1001'.length + Buffer.byteLength('Café €'));
		expect(bytes).toHaveLength(headLength + (readHead(bytes)?.length ?? 0) + 1);
	});

	test('is read back as it was written', () => {
		const {bytes, hash} = encodeEntry(entryNo(7), firstHash);
		expect(readHead(bytes)).toEqual({length: 246, seq: 7, hash});
		expect(readEntry(bytes.toString('utf8', headLength, bytes.length - 1), {seq: 7, hash, path: ''})).toEqual({
			entry: entryNo(7),
			hash,
		});
	});

	test('is whole however long its entry is', () => {
		const entry = entryNo(7, '€'.repeat(100_000));
		const {bytes, hash} = encodeEntry(entry, firstHash);
		expect(readEntry(bytes.toString('utf8', headLength, bytes.length - 1), {seq: 7, hash, path: ''})).toEqual({entry, hash});
	});

	test.each([
		['too short', '00000246 0000000007 '],
		['a length with a letter', `0000025x 0000000007 ${firstHash} {`],
		['a sequence of nine digits', `00000246 000000007 ${firstHash} {}`],
		['a hash in capitals', `00000246 0000000007 ${'A'.repeat(64)} {`],
		['a tab for a space', `00000246\t0000000007 ${firstHash} {`],
		['zeros', '\0'.repeat(120)],
	])('has no head when there is %s', (_what, text) => {
		expect(readHead(Buffer.from(text, 'latin1'))).toBeUndefined();
	});
});

describe('the hash', () => {
	test('of the first entry builds on 64 zeros', () => {
		expect(firstHash).toBe('0'.repeat(64));
		expect(encodeEntry(entryNo(7), firstHash).hash).toBe(bySha256sum(firstHash, '0000000007', json));
	});

	test('of each entry builds on the one before it', () => {
		const {hashes, entries} = chained([entryNo(1), entryNo(2, 'Café €'), entryNo(3)]);
		for (const [index, entry] of entries.entries())
			expect(hashes[index]).toBe(bySha256sum(hashes[index - 1] ?? firstHash, `000000000${index + 1}`, JSON.stringify(entry)));
	});

	test('of every entry of a real shop agrees with sha256sum over its line', async () => {
		const {folder} = await leftShop([
			listed('1001', {name: 'Crème fraîche ½'}),
			openedAccount("Siobhán O'Brien", 500),
			toppedUp(1000),
			sell(vend('Electricity', 10_000, '07123456787')),
		]);
		const lines = readFileSync(firstSegment(folder), 'utf8').split('\n');
		expect(lines.pop()).toBe('');
		expect(lines).toHaveLength(5);
		let previous = firstHash;
		for (const line of lines) {
			const [length, seq = '', hash] = line.split(' ', 3);
			const content = line.slice(headLength);
			expect(length).toBe(String(Buffer.byteLength(content)).padStart(8, '0'));
			expect(hash).toBe(bySha256sum(previous, seq, content));
			previous = hash ?? '';
		}
	});
});

describe('a newer version', () => {
	const newer = {...entryNo(2), v: entryVersion + 1};

	test('is refused, naming the entry', () => {
		const error = thrown(() => readEntry(JSON.stringify(newer), {seq: 2, hash: firstHash, path: ''}));
		expect(error).toBeInstanceOf(StoreError);
		expect(error).toMatchObject({code: 'newer-version', facts: {seq: 2}});
	});

	test('in a shop is refused, and nothing in the folder is touched', async () => {
		const {folder} = await leftShop();
		const before = readFileSync(firstSegment(folder), 'utf8');
		const previous = before.split(' ', 3)[2] ?? '';
		const text = JSON.stringify(newer);
		const head = `${String(text.length).padStart(8, '0')} 0000000002 ${entryHash(previous, 2, text)}`;
		writeFileSync(firstSegment(folder), `${before}${head} ${text}\n`);
		const all = everyFile(folder);
		await expect(openStore(folder)).rejects.toMatchObject({code: 'newer-version', facts: {seq: 2}});
		expect(everyFile(folder)).toEqual(all);
	});
});
