// A file of state: the whole old one or the whole new one after any disk error or power cut, and readable by its owner only.
import {mkdirSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {type Files, readWhole} from '../../../src/store/disk/files.ts';
import {openJsonFile, openLargeJsonFile} from '../../../src/store/disk/json-file.ts';
import {crashingDisk} from '../../support/crashing-disk.ts';
import {faultyFiles, quickFiles} from '../../support/faulty-files.ts';
import {keepsAll, losesAll, randomLuck, seeded} from '../../support/luck.ts';
import {newFolder} from '../../support/stored-shop.ts';

const read = (bytes: Buffer): string => JSON.parse(bytes.toString('utf8'));
const textOf = (data: string): string => JSON.stringify(data);
/** Longer than a block of the disk, so that half of it is another text. */
const old = 'old'.repeat(3000);
const next = 'next'.repeat(4000);

/** Both kinds of file write what they are given. */
const kinds = {
	short: (files: Files, path: string) => openJsonFile<string>({files, path, read, text: textOf}, 'none'),
	large: (files: Files, path: string) =>
		openLargeJsonFile<string>(
			{
				files,
				path,
				read,
				pieces: function* (data) {
					const bytes = Buffer.from(textOf(data));
					// What stands first is written last, as a checksum is.
					for (let at = 10; at < bytes.length; at += 1000) yield {bytes: bytes.subarray(at, at + 1000), position: at};
					yield {bytes: bytes.subarray(0, 10), position: 0};
				},
			},
			'none',
		),
};

function shopFolder(): string {
	const folder = newFolder();
	mkdirSync(folder, {mode: 0o700});
	return folder;
}

describe.each(['short', 'large'] as const)('A %s file', kind => {
	const write = async (files: Files, path: string, data: string): Promise<void> => {
		const file = kinds[kind](files, path);
		file.data = data;
		await file.write();
	};
	const written = async (files: Files, path: string): Promise<string> => {
		const file = kinds[kind](files, path);
		await file.read();
		return file.data;
	};

	test('that is not there leaves what stood before it was read', async () =>
		expect(await written(quickFiles, `${shopFolder()}/state.json`)).toBe('none'));

	test('is read as it was written, is for its owner only, and leaves no other file', async () => {
		const folder = shopFolder();
		await write(quickFiles, `${folder}/state.json`, next);
		expect(await written(quickFiles, `${folder}/state.json`)).toBe(next);
		expect(readFileSync(`${folder}/state.json`, 'utf8')).toBe(textOf(next));
		expect(statSync(`${folder}/state.json`).mode & 0o777).toBe(0o600);
		expect(readdirSync(folder)).toEqual(['state.json']);
	});

	test('is synced before it takes its name, and then its folder', async () => {
		const disk = faultyFiles();
		await write(disk.files, `${shopFolder()}/state.json`, old);
		const steps = disk.calls.map(({operation}) => operation).filter(operation => operation !== 'write');
		expect(steps).toEqual(['open', 'truncate', 'sync', 'close', 'rename', 'syncFolder']);
	});

	test('is the old one when any call before the rename fails, and the next write is done', async () => {
		const path = `${shopFolder()}/state.json`;
		await write(quickFiles, path, old);
		const counting = faultyFiles();
		await write(counting.files, path, old);
		const renamed = counting.calls.findIndex(({operation}) => operation === 'rename');
		for (let nth = 0; nth <= renamed; nth += 1) {
			const disk = faultyFiles();
			disk.failWhen(() => (disk.calls.length === nth + 1 ? 'EIO' : undefined));
			await expect(write(disk.files, path, next), `call ${nth}`).rejects.toMatchObject({code: 'EIO'});
			expect(await written(quickFiles, path), `call ${nth}`).toBe(old);
			await write(quickFiles, path, next);
			expect(await written(quickFiles, path), `after call ${nth}`).toBe(next);
			await write(quickFiles, path, old);
		}
		expect(renamed).toBeGreaterThan(4);
	});

	test('is the old one or the new one, whole, wherever the power goes', async () => {
		const path = '/shop/state.json';
		const disk = crashingDisk('/shop');
		await write(disk.files, path, old);
		const random = seeded(2026);
		const found = new Set<string>();
		let cuts = 0;
		const cut = (): void => {
			for (const luck of [losesAll, keepsAll, ...Array.from({length: 20}, () => randomLuck(random))]) {
				const bytes = readWhole(disk.afterPowerCut(luck).files, path);
				found.add(bytes ? read(bytes) : 'nothing');
				cuts += 1;
			}
		};
		disk.watch(cut);
		await write(disk.files, path, next);
		expect(found).toEqual(new Set([old, next]));
		found.clear();
		cut();
		expect(found).toEqual(new Set([next]));
		expect(cuts).toBeGreaterThan(100);
	});
});
