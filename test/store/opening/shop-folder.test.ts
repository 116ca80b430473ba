// The files of a shop's books: the right kind and the right owner. Anything else is refused by name, not followed, waited for or touched.
import {spawnSync} from 'node:child_process';
import {chownSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {nodeFiles} from '../../../src/store/disk/files.ts';
import {openStore} from '../../../src/store/opening/opening.ts';
import {lookAtStore, readStore} from '../../../src/store/opening/reading.ts';
import {checkFolder, checkOwner} from '../../../src/store/opening/shop-folder.ts';
import {listed} from '../../support/commands.ts';
import {leftShop} from '../../support/stored-shop.ts';

/** Every name in a folder with what it is; a pipe is not opened. */
const names = (folder: string): readonly string[] =>
	readdirSync(folder, {recursive: true, encoding: 'utf8'})
		.sort()
		.map(name => {
			const {ino, mode, size, mtimeMs} = lstatSync(join(folder, name));
			return [name, ino, mode, size, mtimeMs].join(' ');
		});

const files = ['head', 'snapshot.json', 'lock', 'holder', 'journal/0000000001.log'];

/** What may stand where a file belongs. */
const strangers: Readonly<Record<string, (path: string) => void>> = {
	'a link to what was there': path => {
		renameSync(path, `${path}-there`);
		symlinkSync(`${path}-there`, path);
	},
	'a link to nothing': path => symlinkSync('/nothing/there', path),
	'a link to a device': path => symlinkSync('/dev/zero', path),
	'a pipe': path => void spawnSync('mkfifo', [path]),
	'a folder': path => void mkdirSync(path),
};

describe.each(Object.entries(strangers))('%s', (_what, put) => {
	test.each(files)('in the place of %s is refused by its name, and nothing is touched', async name => {
		const {folder} = await leftShop([listed('1001')]);
		const path = join(folder, name);
		if (name === 'snapshot.json' || name === 'holder') writeFileSync(path, '{}');
		if (put !== strangers['a link to what was there']) rmSync(path);
		put(path);
		const before = names(folder);
		for (const open of [openStore, readStore, lookAtStore])
			await expect(open(folder)).rejects.toMatchObject({code: 'wrong-kind', facts: {path}});
		expect(names(folder)).toEqual(before);
	});
});

test('a link to the journal of another shop is refused: two shops would write to it', async () => {
	const [{folder}, other] = [await leftShop(), await leftShop()];
	rmSync(join(folder, 'journal'), {recursive: true});
	symlinkSync(join(other.folder, 'journal'), join(folder, 'journal'));
	await expect(openStore(folder)).rejects.toMatchObject({
		code: 'wrong-kind',
		facts: {path: join(folder, 'journal'), why: 'link'},
	});
});

test('a shop that is reached by a link to its folder is opened', async () => {
	const {folder} = await leftShop();
	symlinkSync(folder, `${folder}-link`);
	await (await openStore(`${folder}-link`)).close();
});

describe('whose it is', () => {
	test('whoever is not the owner of the folder writes nothing, and is told whose it is', async () => {
		const {folder} = await leftShop();
		const owner = process.geteuid?.() ?? 0;
		const books = checkFolder(nodeFiles, folder);
		expect(() => checkOwner(nodeFiles, books, owner)).not.toThrow();
		const facts = {path: folder, owner, user: owner + 1};
		expect(() => checkOwner(nodeFiles, books, owner + 1)).toThrow(expect.objectContaining({code: 'not-yours', facts}));
	});

	test.skipIf(process.geteuid?.() !== 0)(
		'a file of the books that is somebody else’s is refused by its name, and read all the same',
		async () => {
			for (const name of ['head', 'lock', 'journal/0000000001.log']) {
				const {folder} = await leftShop();
				chownSync(join(folder, name), 12_345, 0);
				const facts = {path: join(folder, name), folder, owner: 12_345, user: 0};
				await expect(openStore(folder)).rejects.toMatchObject({code: 'not-the-owners', facts});
				await (await readStore(folder)).close();
			}
		},
	);

	test.skipIf(process.geteuid?.() !== 0)(
		'a whole folder that is somebody else’s is refused to root, and root may read it',
		async () => {
			const {folder} = await leftShop();
			for (const name of ['', ...readdirSync(folder, {recursive: true, encoding: 'utf8'})])
				chownSync(join(folder, name), 12_345, 0);
			await expect(openStore(folder)).rejects.toMatchObject({code: 'not-yours', facts: {owner: 12_345, user: 0}});
			await (await readStore(folder)).close();
		},
	);
});
