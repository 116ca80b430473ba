// The parts of a shop's folder beside its books: the open basket, settings, papers, exports.
// A part with a fault is put aside under another name, and selling goes on.
import type {OpeningNote} from '../domain/ports/trouble.ts';
import {isBasketLog, largestLog} from '../store/basket-log.ts';
import {type FileFacts, type Files, nodeFiles, readWhole} from '../store/disk/files.ts';
import {freePath} from '../store/disk/free-path.ts';
import {isSystemFailure, systemCode} from '../store/disk/store-error.ts';
import {largestSettings} from './counter-file.ts';
import {isSpoolList, largestList} from './printing/spool-list.ts';

type Beside = {
	readonly name: string;
	readonly kind: FileFacts['kind'];
	/** For a file: the most bytes it may have, and whether bytes may be what the name says. */
	readonly file?: {readonly most: number; readonly mayBe: (bytes: Buffer) => boolean};
};

/** A mistake of a person in `counter.json` is theirs to correct, and the reader of the file reports it. Nobody types a NUL. */
const isWritten = (bytes: Buffer): boolean => !bytes.includes(0);

const besides: readonly Beside[] = [
	{name: 'basket.log', kind: 'file', file: {most: largestLog, mayBe: isBasketLog}},
	{name: 'counter.json', kind: 'file', file: {most: largestSettings, mayBe: isWritten}},
	{name: 'spool', kind: 'folder'},
	{name: 'spool/list.json', kind: 'file', file: {most: largestList, mayBe: isSpoolList}},
	{name: 'exports', kind: 'folder'},
];

/** What is wrong with a part, in a word or by the system's code; undefined when it can be used or is not there. */
function faultOf(files: Files, path: string, {kind, file}: Beside): string | undefined {
	const facts = files.factsAt(path);
	if (!facts) return undefined;
	if (facts.kind !== kind) return 'wrong-kind';
	try {
		if (!file) files.list(path);
		else if (facts.size > file.most || !file.mayBe(readWhole(files, path) ?? Buffer.alloc(0))) return 'damaged';
		return undefined;
	} catch (error) {
		if (!isSystemFailure(error)) throw error;
		return systemCode(error);
	}
}

/** Puts aside what cannot be used, and says so. The caller has the shop's lock. What cannot be put aside is reported too, and done without. */
export function putAsideUnusable(folder: string, files: Files = nodeFiles): readonly OpeningNote[] {
	return besides.flatMap((beside): readonly OpeningNote[] => {
		const path = `${folder}/${beside.name}`;
		const why = faultOf(files, path, beside);
		if (why === undefined) return [];
		const place = freePath(`${path}.unusable`);
		try {
			files.rename(path, place);
			return [{note: 'put-aside', name: beside.name, why, place}];
		} catch (error) {
			if (!isSystemFailure(error)) throw error;
			return [{note: 'put-aside', name: beside.name, why, place: undefined}];
		}
	});
}
