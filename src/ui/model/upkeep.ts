// The ports to shops beside selling in one: making and recovering them, backups, the proof of the books, printers of this machine.
import type {BackupsSeen} from '../../app/backups/look.ts';
import type {Written} from '../../app/exporting/files.ts';
import type {NewShop} from '../../app/new-shop.ts';
import type {FilesSeen} from '../../app/old-files.ts';
import type {FoundPrinter} from '../../app/printing/found-printers.ts';
import type {Redacted} from '../../app/redaction.ts';
import type {Shop} from '../../app/shop.ts';
import type {BackupSettings} from '../../formats/config/backup-settings.ts';
import type {PrinterSettings} from '../../formats/config/printer-settings.ts';
import type {PaperRow} from '../../formats/paper/rows.ts';

/** A new shop, where the one before it was set aside, and what could not be done for it; or the sentence why not. */
export type ShopOrFault =
	| {readonly shop: Shop; readonly setAside?: string | undefined; readonly trouble?: string | undefined}
	| {readonly fault: string};

/** How far long work is: in entries, in rows, or in days of a past that is made. */
export type WorkStep = {readonly done: number; readonly total: number};
export type OnWorkStep = (step: WorkStep) => void;

/** What follows the making of a shop, and may stop it. */
export type MakingWatch = {readonly onStep: OnWorkStep; readonly signal: AbortSignal};

/** What is intact in a damaged shop, and the ways out; each answers with a shop to take into use. */
export type RecoveryPort = {
	/** What is intact and what is not, one sentence a line. */
	readonly findings: readonly string[];
	/** The newest backup in the shop's folder, in words. */
	readonly backup: string | undefined;
	readonly look: () => Promise<ShopOrFault>;
	readonly rebuild: () => Promise<ShopOrFault>;
	readonly restore: () => Promise<ShopOrFault>;
};

/** Where shops come from. */
export type ShopMaking = {
	/** Makes a shop. One that is stopped by `signal` is not made, and its fault says so. */
	readonly createShop: (plan: NewShop, watch?: MakingWatch) => Promise<ShopOrFault>;
	/** Sets the practice shop aside and makes the user's own in its place. Answers with where the practice shop is now. */
	readonly startOwnShop: (practice: Shop, plan: NewShop) => Promise<ShopOrFault>;
	/** The old programs' files: what would come into a new shop, and bringing it in. */
	readonly oldFiles?: {
		readonly look: (plan: NewShop, path: string) => Promise<FilesSeen | {readonly fault: string}>;
		readonly bring: (shop: Shop, path: string, watch: MakingWatch) => Promise<FilesSeen | {readonly fault: string}>;
	};
	/** Ways out of a shop that is damaged and did not open. */
	readonly recovery?: RecoveryPort;
};

/** Work in a process of its own. */
export type BesideWork<T> = {readonly done: Promise<T>; readonly stop: () => void};

/** How a verb ended, and its sentences: what it did, then what it could not. It did a part where it has both. */
export type Told = {readonly end: 'done' | 'partly' | 'stopped' | 'failed'; readonly lines: readonly string[]};

/** A proven backup in words, ready to take the place of the shop; or the sentence why not. */
export type ProvenOrFault = {readonly holds: string; readonly restore: () => Promise<ShopOrFault>} | {readonly fault: string};

/** A file of vouchers, the service that they are of, and the business day. */
export type VouchersAsked = {readonly path: string; readonly service: string; readonly day: string};

export type UpkeepPort = {
	/** Looks at the backups of the shop that is open. */
	readonly look: () => Promise<BackupsSeen>;
	/** What is wrong with places for backups, in a sentence. The second place is made where only its own folder is missing. */
	readonly placeFault: (settings: BackupSettings) => string | undefined;
	/** The last receipt in a backup, not proven. */
	readonly lastReceipt: (backup: string) => Promise<string | undefined>;
	readonly backUp: (onStep: OnWorkStep) => BesideWork<Told>;
	readonly verify: (onStep: OnWorkStep) => BesideWork<Told>;
	/** Brings a file of vouchers into stock. It is done by this process, between keys. */
	readonly bringVouchers: (asked: VouchersAsked, onStep: OnWorkStep) => BesideWork<Told>;
	/** Proves a backup. Nothing is changed until its `restore` is called, which leaves the shop for it. */
	readonly prove: (backup: string, onStep: OnWorkStep) => BesideWork<ProvenOrFault>;
	/** Opens the shop anew once the order of a redaction is done as entry `seq`: its lines are then written without the person. */
	readonly finishRedaction: (done: {
		readonly account: number;
		readonly seq: number;
	}) => Promise<{readonly shop: Shop; readonly redacted: Redacted} | {readonly fault: string}>;
	/** Writes all that is kept about the holder of an account into the folder of exports. */
	readonly writePerson: (account: number) => Promise<Written>;
	/** The printers at this machine. */
	readonly findPrinters: () => readonly FoundPrinter[];
	/** Prints a test page. Answers with the sentence why not. */
	readonly tryPrinter: (printer: PrinterSettings) => Promise<string | undefined>;
	/** Prints rows at once and past the papers that wait, so that no disk keeps them. Answers with the sentence why not. */
	readonly printAside: (printer: PrinterSettings, rows: readonly PaperRow[]) => Promise<string | undefined>;
};
