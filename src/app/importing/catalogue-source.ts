// The catalogue file of an import, found and read within limits.
import {statSync} from 'node:fs';
import {basename, join} from 'node:path';
import {type CatalogueRows, catalogueName, readCatalogue} from '../../formats/config/offers-file.ts';
import {readText} from '../../formats/old-files/outside-text.ts';
import type {Read} from '../../formats/text/amount.ts';
import {plainText} from '../../formats/text/plain-text.ts';
import {sourceFile} from './source.ts';

/** The file itself: the one that is named, or the one of that name in a folder. */
const fileAt = (path: string): string =>
	statSync(path, {throwIfNoEntry: false})?.isDirectory() ? join(path, catalogueName) : path;

/** Its rows, or what is wrong with all of it; `file` is its name as it is shown. */
export function readCatalogueAt(path: string): {readonly file: string} & Read<CatalogueRows> {
	const at = fileAt(path);
	const file = plainText(basename(at));
	const bytes = sourceFile(file, at).read();
	const text = 'fault' in bytes ? bytes : readText(file, bytes.value);
	return {file, ...('fault' in text ? text : readCatalogue(file, text.value))};
}
