// The open basket: every change is kept, the newest whole one comes back, and no file can make it fail.
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {describe, expect, onTestFinished, test, vi} from 'vitest';
import {isBasketLog, openBasketLog, readBasketLog} from '../../src/store/basket-log.ts';
import {nodeFiles} from '../../src/store/disk/files.ts';
import {failing, faultyFiles, quickFiles} from '../support/faulty-files.ts';
import {newFolder} from '../support/stored-shop.ts';

/** The path of a log that is not there yet, in a folder that is. */
function newLog(): string {
	const path = `${newFolder()}.log`;
	mkdirSync(dirname(path), {recursive: true});
	return path;
}

const noTrouble = (error: unknown): never => {
	throw error;
};
const open = (path: string) => openBasketLog(quickFiles, path, noTrouble);
const read = (path: string) => {
	const {line: _line, ...kept} = readBasketLog(nodeFiles, path);
	return kept;
};

test('the newest draft comes back, whether the counter was left or stopped', () => {
	const path = newLog();
	const log = open(path);
	log.keep({lines: 1});
	log.keep({lines: 2});
	expect(read(path)).toEqual({draft: {lines: 2}, wasClosed: false});
	log.close();
	expect(read(path)).toEqual({draft: {lines: 2}, wasClosed: true});
});

test('a log that was never written was closed in peace; one in use was not', () => {
	const path = newLog();
	expect(read(path)).toEqual({draft: undefined, wasClosed: true});
	const log = open(path);
	expect(read(path)).toEqual({draft: undefined, wasClosed: false});
	log.close();
	expect(read(path)).toEqual({draft: undefined, wasClosed: true});
});

test('an empty basket leaves nothing behind', () => {
	const path = newLog();
	const log = open(path);
	log.keep({lines: 1});
	log.keep(undefined);
	expect(read(path)).toEqual({draft: undefined, wasClosed: false});
	log.close();
	expect(readFileSync(path, 'utf8')).toBe('begun\nleft\n');
});

test('the draft of before stays until it changes', () => {
	const path = newLog();
	const before = open(path);
	before.keep({lines: 7});
	before.close();
	const after = open(path);
	expect(read(path)).toEqual({draft: {lines: 7}, wasClosed: false});
	after.keep({lines: 8});
	expect(read(path).draft).toEqual({lines: 8});
	after.close();
});

test('cut at any byte of the newest line, the one before it comes back', () => {
	const path = newLog();
	const log = open(path);
	log.keep({name: 'Brown Bread'});
	const whole = statSync(path).size;
	log.keep({name: 'Renée'});
	const bytes = readFileSync(path);
	for (let size = whole; size < bytes.length - 1; size += 1) {
		writeFileSync(path, bytes.subarray(0, size));
		expect(read(path), `cut to ${size} bytes`).toEqual({draft: {name: 'Brown Bread'}, wasClosed: false});
	}
});

test('a line that was changed by hand is none', () => {
	const path = newLog();
	const log = open(path);
	log.keep({total: 100});
	log.keep({total: 200});
	writeFileSync(path, readFileSync(path, 'utf8').replace('200', '900'));
	expect(read(path).draft).toEqual({total: 100});
});

describe('whatever the file holds, reading it is no trouble', () => {
	test.each(['{}', 'left', '\n\n\n', '\0\0\0\0', `${'x'.repeat(16)} {"a":1}`, 'begun\nleft\nleft\n', '\u001B[2J'])(
		'%j',
		content => {
			const path = newLog();
			writeFileSync(path, content);
			expect(read(path).draft).toBeUndefined();
		},
	);
});

test('past a mebibyte the file begins anew with the newest draft, and is put in its place whole', () => {
	const path = newLog();
	const log = open(path);
	const long = 'x'.repeat(100_000);
	for (let count = 0; count < 25; count += 1) {
		log.keep({count, long});
		expect(read(path).draft).toEqual({count, long});
	}
	expect(statSync(path).size).toBeLessThan(1_048_576);
	log.close();
	expect(existsSync(`${path}.tmp`)).toBe(false);
	expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('a mark at the end of a full file does not take the draft with it', () => {
	const path = newLog();
	const log = open(path);
	const line = (length: number): object => ({long: 'x'.repeat(length)});
	while (statSync(path).size < 900_000) log.keep(line(50_000));
	const room = 1_048_576 - statSync(path).size;
	const last = line(room - `0123456789abcdef {"long":""}\n`.length - 1);
	log.keep(last);
	expect(statSync(path).size).toBe(1_048_575);
	log.close();
	expect(read(path)).toEqual({draft: last, wasClosed: true});
});

test('a disk that does not take it is told once, and what it takes later is kept', () => {
	const path = newLog();
	const disk = faultyFiles();
	const told: unknown[] = [];
	const log = openBasketLog(disk.files, path, error => told.push(error));
	disk.failWhen(failing('write', '.log', 'ENOSPC'));
	log.keep({lines: 1});
	log.keep({lines: 2});
	expect(told).toHaveLength(1);
	disk.mend();
	log.keep({lines: 3});
	expect(read(path).draft).toEqual({lines: 3});
	log.close();
});

describe('a draft is on the disk for good', () => {
	/** A log whose syncs are counted, and a clock that stands still. */
	function counted(): {readonly log: ReturnType<typeof open>; readonly syncs: () => number} {
		vi.useFakeTimers();
		onTestFinished(() => void vi.useRealTimers());
		const disk = faultyFiles();
		const log = openBasketLog(disk.files, newLog(), noTrouble);
		vi.advanceTimersByTime(60_000);
		const before = disk.calls.length;
		return {log, syncs: () => disk.calls.slice(before).filter(({operation}) => operation === 'sync').length};
	}

	test('within a second of each change, and of the first of many', () => {
		const {log, syncs} = counted();
		log.keep({lines: 1});
		vi.advanceTimersByTime(600);
		log.keep({lines: 2});
		vi.advanceTimersByTime(399);
		expect(syncs()).toBe(0);
		vi.advanceTimersByTime(1);
		expect(syncs()).toBe(1);
		log.keep(undefined);
		vi.advanceTimersByTime(1000);
		expect(syncs()).toBe(2);
		vi.advanceTimersByTime(60_000);
		expect(syncs()).toBe(2);
	});

	test('at once when that is asked, and on leaving', () => {
		const {log, syncs} = counted();
		log.keep({lines: 1});
		log.sync();
		expect(syncs()).toBe(1);
		log.close();
		expect(syncs()).toBe(2);
	});
});

test('a line with a right check that is no draft is no draft', () => {
	const path = newLog();
	const json = 'not JSON';
	writeFileSync(path, `${createHash('sha256').update(json).digest('hex').slice(0, 16)} ${json}\n`);
	expect(read(path).draft).toBeUndefined();
	expect(isBasketLog(readFileSync(path))).toBe(false);
});
