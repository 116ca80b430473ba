// The names of faults of the disk, so that code that shows them need not know the store.

/** The facts of a fault: paths, sequences, the system's error code. They contain nothing secret. */
export type TroubleFacts = {
	readonly path?: string;
	readonly seq?: number;
	readonly why?: string;
	readonly holder?: string;
	readonly receipts?: readonly string[];
	readonly folder?: string;
	/** User ids of the machine. */
	readonly owner?: number;
	readonly user?: number;
};

/** The name of a fault. */
export type TroubleCode =
	/** Another process has the shop open. */
	| 'locked'
	/** There is no shop in the folder. */
	| 'no-shop'
	/** There is no backup in the folder. */
	| 'no-backup'
	/** The backup contains something impossible. */
	| 'backup-damaged'
	/** A shop was to be created in a folder that is not empty. */
	| 'not-empty'
	/** Group or world can read the folder. */
	| 'readable-by-others'
	/** The files contain something impossible. */
	| 'damaged'
	/** Written by a newer version of this program. */
	| 'newer-version'
	/** The write failed and was taken back: nothing was recorded. */
	| 'not-recorded'
	/** The sync failed: it is unknown what is on the disk. */
	| 'outcome-unknown'
	/** Somebody else wrote to the journal while this process holds it. */
	| 'foreign-writer'
	/** The folder was moved or replaced while it is open, or its lock was taken away. */
	| 'moved'
	/** The journal's file has a second name, by which somebody else may write to it. */
	| 'second-name'
	/** A link, a pipe, a device or a folder stands in place of a file of the books, or a file in place of a folder; `why` says which. */
	| 'wrong-kind'
	/** The folder belongs to another user, and only its owner writes to it. */
	| 'not-yours'
	/** A file of the books belongs to another user than the folder. */
	| 'not-the-owners'
	/** What is left of a damaged shop is open for reading only. */
	| 'read-only'
	/** The shop was opened for reading only. */
	| 'only-reading'
	/** A person was redacted: the shop must be opened anew before anything else is done. */
	| 'redacting'
	/** The disk cannot be used at all: read-only, no permission, no such device. */
	| 'unusable';

/** Something the operator should know about the opening. Nothing was lost. */
export type OpeningNote =
	| {readonly note: 'torn-tail'; readonly quarantined: string | undefined; readonly bytes: number}
	| {readonly note: 'snapshot-unusable'}
	| {readonly note: 'snapshot-not-written'; readonly why: string}
	/** `isLeft`: it was left as it is, because a reader repairs nothing. */
	| {readonly note: 'head-unreadable'; readonly isLeft?: boolean}
	/** A reader found an unfinished write. */
	| {readonly note: 'unfinished-write'; readonly bytes: number}
	/** A restore was interrupted: the backup is in its place, and the earlier shop, if there was one, is set aside. */
	| {readonly note: 'restored'; readonly setAside: string | undefined}
	/** A restore was interrupted: the earlier shop is in its place. */
	| {readonly note: 'not-restored'}
	/** The history file was missing, damaged, or of another journal. It was made anew. */
	| {readonly note: 'history-remade'; readonly entries: number}
	/** A file beside the books could not be used and was renamed; without a `place` it could not be renamed. */
	| {readonly note: 'put-aside'; readonly name: string; readonly why: string; readonly place: string | undefined}
	/** The disk is nearly full. */
	| {readonly note: 'little-room'; readonly bytes: number}
	| {readonly note: 'history-unusable'; readonly why: string}
	/** The history file did not agree with the journal, which decides. It was removed, and the next start makes it anew. */
	| {readonly note: 'history-wrong'; readonly why: string}
	/** The history file had entries up to `lastSeq`, but the journal ends at `entries`. It was made anew. */
	| {readonly note: 'history-ahead'; readonly lastSeq: number; readonly entries: number}
	| {readonly note: 'clock-behind'; readonly lastAt: number};
