// The names of what can go wrong with the disk, so that whoever shows it need not know the store.

/** What went wrong and with what: paths, sequences, the system's own code. Nothing secret stands in it. */
export type TroubleFacts = {
	readonly path?: string;
	readonly seq?: number;
	readonly why?: string;
	readonly holder?: string;
	readonly receipts?: readonly string[];
	readonly folder?: string;
	/** Numbers of users of the machine. */
	readonly owner?: number;
	readonly user?: number;
};

/** What went wrong, in a word. */
export type TroubleCode =
	/** Another process has the shop open. */
	| 'locked'
	/** There is no shop in the folder. */
	| 'no-shop'
	/** There is no backup in the folder. */
	| 'no-backup'
	/** The backup says something that cannot be. */
	| 'backup-damaged'
	/** A shop was to be made where something is already. */
	| 'not-empty'
	/** Group or world can read the folder. */
	| 'readable-by-others'
	/** The files say something that cannot be. */
	| 'damaged'
	/** Written by a newer version of this program. */
	| 'newer-version'
	/** The write failed and was taken back: nothing was recorded. */
	| 'not-recorded'
	/** The sync failed: nobody knows what is on the disk. */
	| 'outcome-unknown'
	/** Somebody else wrote to the journal while this process holds it. */
	| 'foreign-writer'
	/** The folder was moved or replaced while it is open, or its lock was taken away. */
	| 'moved'
	/** The journal's file has a second name, by which somebody else may write to it. */
	| 'second-name'
	/** A link, a pipe, a device or a folder stands where a file of the books belongs, or a file where a folder does; `why` is what it is. */
	| 'wrong-kind'
	/** The folder is another user's: nobody else writes to it. */
	| 'not-yours'
	/** A file of the books is another user's than the folder. */
	| 'not-the-owners'
	/** What is left of a damaged shop is open for looking only. */
	| 'read-only'
	/** The shop was opened for questions only. */
	| 'only-reading'
	/** The disk cannot be used at all: read-only, no rights, no such device. */
	| 'unusable';

/** Something the operator should know about the opening; nothing was lost by it. */
export type OpeningNote =
	| {readonly note: 'torn-tail'; readonly quarantined: string | undefined; readonly bytes: number}
	| {readonly note: 'snapshot-unusable'}
	| {readonly note: 'snapshot-not-written'; readonly why: string}
	/** `isLeft`: by a reader, who mends nothing. */
	| {readonly note: 'head-unreadable'; readonly isLeft?: boolean}
	/** A reader met a write that is not finished. */
	| {readonly note: 'unfinished-write'; readonly bytes: number}
	/** A restore was cut short: the backup is in its place, and the shop of before, if there was one, is set aside. */
	| {readonly note: 'restored'; readonly setAside: string | undefined}
	/** A restore was cut short: the shop of before is in its place. */
	| {readonly note: 'not-restored'}
	/** The file of the past was not there, was damaged, or was of another journal: made anew. */
	| {readonly note: 'history-remade'; readonly entries: number}
	/** Something beside the books could not be used, and has another name now; without a place it is still in the way. */
	| {readonly note: 'put-aside'; readonly name: string; readonly why: string; readonly place: string | undefined}
	/** The disk is nearly full. */
	| {readonly note: 'little-room'; readonly bytes: number}
	| {readonly note: 'history-unusable'; readonly why: string}
	/** The file of the past did not agree with the journal, which decides: it was taken away, and the next start makes it anew. */
	| {readonly note: 'history-wrong'; readonly why: string}
	/** The file of the past knew of entries up to `lastSeq`, and the journal ends at `entries`: made anew. */
	| {readonly note: 'history-ahead'; readonly lastSeq: number; readonly entries: number}
	| {readonly note: 'clock-behind'; readonly lastAt: number};
