// JSON files through lowdb: each is read whole and written whole, so that after a power cut the old file or the new one is there.
// lowdb's own adapters and presets are not used: they sync nothing, let everybody read the file, and keep to memory in a test.
import {Low, LowSync} from 'lowdb';
import {type Files, type Piece, readWhole, replaceWhole, replacing} from './files.ts';
import {inSteps} from './steps.ts';

export type JsonFile<T> = {
	readonly files: Files;
	readonly path: string;
	/** What the bytes say; null when they cannot be believed, which counts as no file. */
	readonly read: (bytes: Buffer) => T | null;
};

/** Answers with null when there is no file, or it is not believed. lowdb then keeps its data as it was. */
function readFrom<T>({files, path, read}: JsonFile<T>): T | null {
	const bytes = readWhole(files, path);
	return bytes ? read(bytes) : null;
}

/** Opens a file that is short enough to be written between two key presses. Its data is `none` until it is read. */
export function openJsonFile<T>(file: JsonFile<T> & {readonly text: (data: T) => string}, none: T): LowSync<T> {
	const write = (data: T): void => replaceWhole(file.files, file.path, Buffer.from(file.text(data)));
	return new LowSync({read: () => readFrom(file), write}, none);
}

/** Opens a large file: key presses are handled between its pieces. */
export function openLargeJsonFile<T>(file: JsonFile<T> & {readonly pieces: (data: T) => Iterable<Piece>}, none: T): Low<T> {
	const write = (data: T): Promise<void> => inSteps(replacing(file.files, file.path, file.pieces(data)), {total: 0});
	return new Low({read: async () => readFrom(file), write}, none);
}
