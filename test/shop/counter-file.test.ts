import {chmodSync, mkdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {standardCounter} from '../../src/formats/counter-settings.ts';
import {readCounterFile, writeCounterFile} from '../../src/shop/counter-file.ts';
import {freshFolder} from '../support/drive.ts';

function folder(): string {
	const path = freshFolder();
	mkdirSync(path, {mode: 0o700});
	return path;
}

test('A shop without a counter.json has the standard', () =>
	expect(readCounterFile(folder())).toEqual({settings: standardCounter}));

test('What was kept is read again, and is for its owner only', () => {
	const path = folder();
	expect(writeCounterFile(path, {...standardCounter, theme: 'mono'})).toBeUndefined();
	expect(readCounterFile(path)).toEqual({settings: {...standardCounter, theme: 'mono'}});
	expect(statSync(`${path}/counter.json`).mode & 0o777).toBe(0o600);
});

test('A counter.json that is wrong is named, left as it is, and keeps no shop shut', () => {
	const path = folder();
	writeFileSync(`${path}/counter.json`, 'theme: dark');
	const {settings, fault} = readCounterFile(path);
	expect(settings).toEqual(standardCounter);
	expect(fault).toContain('counter.json is not JSON');
	expect(readFileSync(`${path}/counter.json`, 'utf8')).toBe('theme: dark');
});

test('A folder in its place is said', () => {
	const path = folder();
	mkdirSync(`${path}/counter.json`);
	expect(readCounterFile(path).fault).toContain('counter.json cannot be read (EISDIR)');
});

test.skipIf(process.getuid?.() === 0)('A folder that may not be written to is said', () => {
	const path = folder();
	chmodSync(path, 0o500);
	expect(writeCounterFile(path, standardCounter)).toContain('could not be written (EACCES)');
});

test('A folder that is gone is said', () => {
	expect(writeCounterFile('/nowhere/at/all', standardCounter)).toBe(
		'counter.json could not be written (ENOENT): this holds until the counter is left.',
	);
});
