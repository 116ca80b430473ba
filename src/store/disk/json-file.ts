// Owns lowdb's way to the disk: state that is one file, read whole and written whole, so that after a power cut there is the old one or the new one.
// Never lowdb's own adapters or presets: they sync nothing, let everybody read, and keep to memory in a test.
import {Low, LowSync} from 'lowdb';
import {type Files, type Piece, readWhole, replaceWhole, replacing} from './files.ts';
import {paced} from './steps.ts';

export type JsonFile<T> = {
	readonly files: Files;
	readonly path: string;
	/** What the bytes say; null when they are not to be believed, which counts as no file. */
	readonly read: (bytes: Buffer) => T | null;
};

/** Without a file, or with one that is not believed, lowdb's data stays what it was. */
function readFrom<T>({files, path, read}: JsonFile<T>): T | null {
	const bytes = readWhole(files, path);
	return bytes ? read(bytes) : null;
}

/** A file short enough to be written between two keys. Its data is `none` until it is read. */
export function openJsonFile<T>(file: JsonFile<T> & {readonly text: (data: T) => string}, none: T): LowSync<T> {
	const write = (data: T): void => replaceWhole(file.files, file.path, Buffer.from(file.text(data)));
	return new LowSync({read: () => readFrom(file), write}, none);
}

/** A file that is not: keys have their turns between its pieces. */
export function openLargeJsonFile<T>(file: JsonFile<T> & {readonly pieces: (data: T) => Iterable<Piece>}, none: T): Low<T> {
	const write = (data: T): Promise<void> => paced(replacing(file.files, file.path, file.pieces(data)), {total: 0});
	return new Low({read: async () => readFrom(file), write}, none);
}
