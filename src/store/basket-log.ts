// Owns `basket.log`: the open basket as a draft, so that a power cut gives it back. Each change is a line with its check; the last whole line counts.
import {sha256} from './entry.ts';
import {type Files, readWhole, writeFully} from './files.ts';

/** A draft is on disk within this long; what is younger may be lost, and the counter says so. */
const syncWithinMs = 1000;
/** The file begins anew past this; a draft is small and only the last one counts. */
const longest = 1_048_576;

const line = (json: string): string => `${sha256(json).slice(0, 16)} ${json}\n`;

export type SavedDraft = {
	/** The draft as it was kept, or undefined when there is none. */
	readonly draft: unknown;
	/** True when a younger line was cut short: the last change before the power went is missing. */
	readonly isCut: boolean;
};

/** Reads the newest whole draft. Nothing in the file can make this fail: a draft is not money. */
export function readDraft(files: Files, path: string): SavedDraft {
	const text = readWhole(files, path)?.toString('utf8') ?? '';
	const lines = text.split('\n');
	const isCut = lines.at(-1) !== '';
	for (const each of lines.toReversed()) {
		const json = each.slice(17);
		if (each === '' || each.slice(0, 16) !== sha256(json).slice(0, 16)) continue;
		return {draft: JSON.parse(json), isCut: isCut || each !== lines.at(-2)};
	}
	return {draft: undefined, isCut: text !== ''};
}

export type BasketLog = {
	/** Keeps a draft: appended now, synced within a second. */
	keep(draft: object): void;
	/** Syncs what is not yet, and lets the file go. */
	close(): void;
};

/** Opens the log for writing, beginning with what it should hold now. A disk that does not take it is told to `onTrouble`; selling goes on. */
export function openBasketLog(
	files: Files,
	path: string,
	{onTrouble}: {readonly onTrouble: (error: unknown) => void},
): BasketLog {
	const file = files.open(path, 'keep');
	let position = files.size(file);
	let timer: NodeJS.Timeout | undefined;

	const trying = (work: () => void): void => {
		try {
			work();
		} catch (error) {
			onTrouble(error);
		}
	};
	const sync = (): void => {
		clearTimeout(timer);
		timer = undefined;
		trying(() => files.sync(file));
	};
	const append = (draft: object): void => {
		const bytes = Buffer.from(line(JSON.stringify(draft)));
		if (position + bytes.length > longest) {
			files.truncate(file, 0);
			position = 0;
		}
		writeFully(files, file, {bytes, position});
		position += bytes.length;
	};

	return {
		keep: draft => {
			trying(() => append(draft));
			timer ??= setTimeout(sync, syncWithinMs);
		},
		close: () => {
			if (timer) sync();
			files.close(file);
		},
	};
}
