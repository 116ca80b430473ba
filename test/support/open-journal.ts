// A journal in its own folder, opened as the store opens it, on a disk that can fail.
import {mkdirSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {onTestFinished} from 'vitest';
import type {Entry} from '../../src/domain/ports/journal.ts';
import {walkJournal} from '../../src/store/journal/journal.ts';
import type {Around} from '../../src/store/journal/open-segment.ts';
import {chainStart, endOfData} from '../../src/store/journal/segment.ts';
import {type FileJournal, openJournal} from '../../src/store/journal/writer.ts';
import {type FaultyFiles, faultyFiles} from './faulty-files.ts';
import {newFolder, noRoom} from './stored-shop.ts';

export type OpenedJournal = {
	readonly shop: string;
	readonly disk: FaultyFiles;
	readonly journal: FileJournal;
	/** Names of the segments, and how many bytes of entries are in each. */
	segments(): Readonly<Record<string, number>>;
	/** All entries of all segments, as text. */
	text(): string;
	/** Every entry on the disk, read again from the first. */
	readBack(): readonly Entry[];
};

/** Opens the journal of a shop, a new one unless it is named. */
export function openedJournal(
	shop: string = newFolder(),
	{disk = faultyFiles(), isHeld = () => true, room = noRoom}: Partial<Around> & {readonly disk?: FaultyFiles} = {},
): OpenedJournal {
	const folder = join(shop, 'journal');
	mkdirSync(folder, {recursive: true, mode: 0o700});
	const walk = (visit: (entry: Entry) => void) =>
		walkJournal(disk.files, folder, {from: chainStart, visit: ({entry}) => visit(entry)});
	const opened = openJournal(disk.files, shop, {end: walk(() => undefined), isHeld, room});
	let isClosed = false;
	const journal = {
		...opened,
		close: () => {
			if (!isClosed) opened.close();
			isClosed = true;
		},
	};
	onTestFinished(() => {
		disk.mend();
		journal.close();
	});
	const names = (): readonly string[] => readdirSync(folder).sort();
	/** Without the room behind them. */
	const entriesIn = (name: string): Buffer => {
		const bytes = readFileSync(join(folder, name));
		return bytes.subarray(0, endOfData(bytes));
	};
	return {
		shop,
		disk,
		journal,
		segments: () => Object.fromEntries(names().map(name => [name, entriesIn(name).length])),
		text: () =>
			names()
				.map(name => entriesIn(name).toString())
				.join(''),
		readBack: () => {
			const entries: Entry[] = [];
			walk(entry => entries.push(entry));
			return entries;
		},
	};
}
