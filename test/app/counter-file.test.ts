import {chmodSync, mkdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {readCounterFile, writeCounterFile} from '../../src/app/counter-file.ts';
import {standardCounter} from '../../src/formats/config/counter-settings.ts';
import {freshFolder} from '../support/drive.ts';
import {faultyFiles} from '../support/faulty-files.ts';

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

test('A counter.json is the old one when the disk fails, wherever it does, and that is said', () => {
	const path = folder();
	const light = {...standardCounter, theme: 'light'} as const;
	writeCounterFile(path, light);
	const steps = ['open', 'truncate', 'write', 'sync', 'rename'] as const;
	for (const step of steps) {
		const disk = faultyFiles();
		disk.failWhen(({operation}) => (operation === step ? 'ENOSPC' : undefined));
		expect(writeCounterFile(path, {...standardCounter, theme: 'mono'}, disk.files)).toBe(
			'counter.json could not be written (ENOSPC): this holds until the counter is left.',
		);
		expect(readCounterFile(path), step).toEqual({settings: light});
	}
});

test('A counter.json is synced before it takes its name, and then its folder', () => {
	const disk = faultyFiles();
	expect(writeCounterFile(folder(), standardCounter, disk.files)).toBeUndefined();
	expect(disk.calls.map(({operation}) => operation)).toEqual([
		'open',
		'truncate',
		'write',
		'sync',
		'close',
		'rename',
		'syncFolder',
	]);
});

test.each(['__proto__', 'constructor', 'toString'])(
	'A setting or a key named %s does no more than another name nobody knows',
	name => {
		const path = folder();
		writeFileSync(`${path}/counter.json`, `{"theme":"mono","${name}":{"ascii":true}}`);
		expect(readCounterFile(path).settings).toEqual({...standardCounter, theme: 'mono'});
		expect(readCounterFile(path).fault).toContain(`"${name}" is no setting`);
		expect({}).not.toHaveProperty('ascii');
		writeFileSync(`${path}/counter.json`, `{"theme":"mono","keys":{"${name}":"f9"}}`);
		const {settings} = readCounterFile(path);
		expect(settings.theme).toBe('mono');
		expect(writeCounterFile(path, settings)).toBeUndefined();
		expect(readCounterFile(path).settings).toEqual(settings);
	},
);
