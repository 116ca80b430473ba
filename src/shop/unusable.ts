// Owns what stands in a shop beside its books: the open basket, settings, papers, exports. Whatever is wrong with it is put aside under another name, and selling goes on.
import type {OpeningNote} from '../domain/trouble.ts';
import {isBasketLog} from '../store/basket-log.ts';
import {type FileFacts, type Files, nodeFiles, readWhole} from '../store/files.ts';
import {freePath} from '../store/free-path.ts';
import {isSystemFailure, systemCode} from '../store/store-error.ts';
import {isSpoolList} from './spool-list.ts';

type Beside = {
	readonly name: string;
	readonly kind: FileFacts['kind'];
	/** Whether bytes may be what the name says. One that is made anew, or mended by hand, is not asked. */
	readonly mayBe?: (bytes: Buffer) => boolean;
};

/** No `counter.json` that a person wrote is longer, in bytes. */
const longestSettings = 65_536;
/** What a person got wrong in it is theirs to mend, and is said by whoever reads it. */
const isWritten = (bytes: Buffer): boolean => bytes.length <= longestSettings && !bytes.includes(0);

const besides: readonly Beside[] = [
	{name: 'basket.log', kind: 'file', mayBe: isBasketLog},
	{name: 'counter.json', kind: 'file', mayBe: isWritten},
	{name: 'spool', kind: 'folder'},
	{name: 'spool/list.json', kind: 'file', mayBe: isSpoolList},
	{name: 'exports', kind: 'folder'},
];

/** What is wrong with it, in a word or by the system's code; undefined when it can be used or is not there. */
function faultOf(files: Files, path: string, {kind, mayBe}: Beside): string | undefined {
	const facts = files.factsAt(path);
	if (!facts) return undefined;
	if (facts.kind !== kind) return `wrong-kind`;
	try {
		if (kind === 'folder') files.list(path);
		else if (!(mayBe?.(readWhole(files, path) ?? Buffer.alloc(0)) ?? true)) return 'damaged';
		return undefined;
	} catch (error) {
		if (!isSystemFailure(error)) throw error;
		return systemCode(error);
	}
}

/** Under the shop's lock: puts aside what cannot be used, and says so. What cannot even be put aside is said too, and done without. */
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
