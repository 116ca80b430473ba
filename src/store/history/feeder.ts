// When the history is fed: a few entries at a time, while the counter is quiet or between two turns of the event loop.
// No sale waits for it.
import type {SealedEntry} from '../../domain/ports/journal.ts';
import {type Books, feedEntry} from './entry-rows.ts';
import type {HistoryTables} from './tables.ts';

/**
 * `quiet`: nothing is fed until the counter was quiet for this long, in ms, since right after a sale its frame is drawn and the next key comes.
 * `slice`: entries fed at a time. `waiting`: when this many wait, they are fed between turns of the event loop, even if it is never quiet. `most`:
 * when this many wait, the loop has no turn left, as under a program that does one command after another, and each sale feeds one. They stay fewer
 * than the commands that the state itself remembers.
 */
const feeding = {quiet: 50, slice: 4, waiting: 32, most: 512};

/** A checkpoint comes once the counter was quiet for this long, in ms, or after this many entries. */
const home = {quiet: 1000, entries: 4000};

export type Feeder = {
	/** Takes an entry that is to be fed. */
	take(sealed: SealedEntry): void;
	/** The entries that wait, oldest first. */
	waiting(): readonly SealedEntry[];
	/** Feeds everything that waits. Throws SQLite's error. */
	flush(): void;
	/** Begins to feed. `onTrouble` is told SQLite's error when feeding fails between two questions. */
	start(onTrouble: (error: unknown) => void): void;
	stop(): void;
};

/** The entry that was fed last, where that is remembered: the tables are not asked for it at each sale. */
type Fed = {readonly fed?: SealedEntry['entry'] | undefined};

/** Feeds entries in one transaction. */
export function feedAll(tables: HistoryTables, entries: readonly SealedEntry[], {fed, ...books}: Books & Fed): void {
	const [first] = entries;
	const last = entries.at(-1);
	if (!first || !last) return;
	tables.together(() => {
		let before = fed?.seq === first.entry.seq - 1 ? fed.at : tables.place().at;
		for (const sealed of entries) {
			feedEntry(tables, sealed, {...books, before});
			before = sealed.entry.at;
		}
		tables.moveTo({seq: last.entry.seq, hash: last.hash, at: before});
	});
}

/** The entries that wait to be fed, and the number fed since the last checkpoint. */
function queueOf(tables: HistoryTables, books: Books) {
	let waiting: SealedEntry[] = [];
	let away = 0;
	let fed: Fed['fed'];
	const writeHome = (): void => {
		tables.checkpoint();
		away = 0;
	};
	const feed = (most: number): void => {
		const some = waiting.slice(0, most);
		feedAll(tables, some, {...books, fed});
		fed = some.at(-1)?.entry ?? fed;
		waiting = waiting.slice(some.length);
		away += some.length;
	};
	return {
		add: (sealed: SealedEntry): void => {
			waiting.push(sealed);
		},
		length: (): number => waiting.length,
		all: (): readonly SealedEntry[] => waiting,
		clear: (): void => {
			waiting = [];
		},
		writeHome,
		feedSome: (most = feeding.slice): void => {
			feed(most);
			if (away >= home.entries) writeHome();
		},
		feedAll: (): void => feed(waiting.length),
	};
}

/** A feeder of these tables. */
export function feederOf(tables: HistoryTables, books: Books): Feeder {
	const queue = queueOf(tables, books);
	let timer: NodeJS.Timeout | undefined;
	let turn: NodeJS.Immediate | undefined;
	let tell: (error: unknown) => void = () => undefined;

	const trying = (work: () => void): void => {
		try {
			work();
		} catch (error) {
			tell(error);
		}
	};
	/** When it is quiet: feeds a few entries each turn until none waits. If it then stays quiet, makes a checkpoint. */
	const onQuiet = (): void =>
		trying(() => {
			if (queue.length() === 0) return queue.writeHome();
			queue.feedSome();
			if (queue.length() > 0) turn = setImmediate(onQuiet);
			else timer = setTimeout(onQuiet, home.quiet).unref();
		});
	const rest = (): void => {
		clearTimeout(timer);
		clearImmediate(turn);
		[timer, turn] = [undefined, undefined];
	};
	return {
		take: sealed => {
			queue.add(sealed);
			rest();
			timer = setTimeout(onQuiet, feeding.quiet);
			if (queue.length() >= feeding.most) trying(() => queue.feedSome(1));
			else if (queue.length() >= feeding.waiting) turn = setImmediate(() => trying(() => queue.feedSome()));
		},
		waiting: queue.all,
		flush: queue.feedAll,
		start: onTrouble => {
			tell = onTrouble;
		},
		stop: () => {
			rest();
			queue.clear();
		},
	};
}
