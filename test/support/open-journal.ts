// Owns a journal in a folder of its own, opened as the store opens it, on a disk that can fail.
import {mkdirSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {onTestFinished} from 'vitest';
import type {Entry} from '../../src/domain/till.ts';
import {type FileJournal, openJournal, walkJournal} from '../../src/store/journal.ts';
import {chainStart} from '../../src/store/segment.ts';
import {type FaultyFiles, faultyFiles} from './faulty-files.ts';
import {newFolder} from './stored-shop.ts';

export type OpenedJournal = {
	readonly shop: string;
	readonly disk: FaultyFiles;
	readonly journal: FileJournal;
	/** Names and sizes of the segments. */
	segments(): Readonly<Record<string, number>>;
	/** All bytes of all segments, as text. */
	text(): string;
	/** Every entry on the disk, read again from the first. */
	readBack(): readonly Entry[];
};

/** Opens the journal of a shop, a new one unless it is named. */
export function openedJournal(shop: string = newFolder(), disk: FaultyFiles = faultyFiles()): OpenedJournal {
	const folder = join(shop, 'journal');
	mkdirSync(folder, {recursive: true, mode: 0o700});
	const walk = (visit: (entry: Entry) => void) =>
		walkJournal(disk.files, folder, {from: chainStart, visit: ({entry}) => visit(entry)});
	const journal = openJournal(
		disk.files,
		shop,
		walk(() => undefined),
	);
	onTestFinished(() => {
		disk.mend();
		journal.close();
	});
	const names = (): readonly string[] => readdirSync(folder).sort();
	return {
		shop,
		disk,
		journal,
		segments: () => Object.fromEntries(names().map(name => [name, statSync(join(folder, name)).size])),
		text: () =>
			names()
				.map(name => readFileSync(join(folder, name), 'utf8'))
				.join(''),
		readBack: () => {
			const entries: Entry[] = [];
			walk(entry => entries.push(entry));
			return entries;
		},
	};
}
