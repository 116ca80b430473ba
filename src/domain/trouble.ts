// Owns the names of what can go wrong with the disk, so that whoever shows it need not know the store.

/** What went wrong and with what: paths, sequences, the system's own code. Nothing secret stands in it. */
export type TroubleFacts = {
	readonly path?: string;
	readonly seq?: number;
	readonly why?: string;
	readonly holder?: string;
	readonly receipts?: readonly string[];
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
	/** What is left of a damaged shop is open for looking only. */
	| 'read-only'
	/** The disk cannot be used at all: read-only, no rights, no such device. */
	| 'unusable';

/** Something the operator should know about the opening; nothing was lost by it. */
export type OpeningNote =
	| {readonly note: 'torn-tail'; readonly quarantined: string | undefined; readonly bytes: number}
	| {readonly note: 'snapshot-unusable'}
	| {readonly note: 'snapshot-not-written'; readonly why: string}
	| {readonly note: 'head-unreadable'}
	/** The file of the past was not there, was damaged, or was of another journal: made anew. */
	| {readonly note: 'history-remade'; readonly entries: number}
	/** The disk is nearly full. */
	| {readonly note: 'little-room'; readonly bytes: number}
	| {readonly note: 'history-unusable'; readonly why: string}
	/** The file of the past did not agree with the journal, which decides: it was taken away, and the next start makes it anew. */
	| {readonly note: 'history-wrong'; readonly why: string}
	/** The file of the past knew of entries up to `lastSeq`, and the journal ends at `entries`: made anew. */
	| {readonly note: 'history-ahead'; readonly lastSeq: number; readonly entries: number}
	| {readonly note: 'clock-behind'; readonly lastAt: number};
