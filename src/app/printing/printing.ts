// Owns printing: papers go into the spool after the sale is recorded, and from there to the printer in their order. It never delays a sale, and never undoes one.
import {isCash} from '../../domain/paying/tenders.ts';
import type {Receipt} from '../../domain/receipts/receipt.ts';
import type {PrinterSettings} from '../../formats/config/printer-settings.ts';
import {nextTurn} from '../../store/disk/steps.ts';
import {type After, leavingMs, type PrinterLine, type PrintFault, printerLine, silenceMs, systemAfter} from './printer-line.ts';
import {mostJobs, openSpool, type Spool} from './spool.ts';
import type {Job} from './spool-list.ts';

/** How printing stands now. */
export type PrintStatus = {
	/** Papers that are not printed, the oldest first. */
	readonly waiting: readonly Job[];
	readonly isPrinting: boolean;
	/** What the printer said to the last paper, if that was no. */
	readonly trouble: string | undefined;
};

export type Printing = {
	readonly printer: PrinterSettings;
	status(): PrintStatus;
	/** Calls back when the status is another one. Answers with the way to stop. */
	subscribe(listener: () => void): () => void;
	/** A receipt was just recorded: opens the drawer when cash moved, and prints where that is automatic. Answers as `print` does. */
	made(receipt: Receipt): Promise<string | undefined>;
	/** Opens the cash drawer, now or not at all. */
	kick(): void;
	/** Puts a receipt, or a copy of one, among those to be printed. Answers with `spool-full` or the disk's code when that failed. */
	print(receipt: Receipt): Promise<string | undefined>;
	/** Whether a receipt was printed, or is about to be: then the next paper is a copy. */
	isPrinted(receipt: string): boolean;
	/** Whether no more papers may wait. */
	isFull(): boolean;
	/** Tries all that waits again. */
	retry(): void;
	/** When nothing is under way any more. */
	settled(): Promise<void>;
	/** Waits for what is under way, but no longer for a printer that takes nothing, and stops; what is left waits in the spool. */
	close(): Promise<void>;
};

export type PrintingParts = {
	readonly folder: string;
	readonly symbol: string;
	readonly printer: PrinterSettings;
	readonly now: () => number;
	readonly after?: After;
	readonly line?: PrinterLine;
	readonly spool?: Spool;
};

/** After a printer that could not be reached, in ms; twice as long each time, up to the most. */
export const firstWaitMs = 5000;
export const longestWaitMs = 60_000;

/** True when cash went into the drawer or out of it. */
export function movedCash(receipt: Receipt): boolean {
	if (receipt.copy) return false;
	if (receipt.type === 'withdrawal') return true;
	return receipt.tenders.some(({tender, tendered, net}) => isCash(tender) && (tendered !== 0 || net !== 0));
}

/** The encoder is large, and a counter without a printer never reads it. Keys have their turns between its pieces. */
async function bytesOf(receipt: Receipt, {symbol, printer}: PrintingParts): Promise<Uint8Array> {
	const {receiptPieces} = await import('../../formats/paper/receipt-escpos.ts');
	const pieces: Uint8Array[] = [];
	for (const piece of receiptPieces(receipt, symbol, printer.columns)) {
		pieces.push(piece);
		await nextTurn();
	}
	return Buffer.concat(pieces);
}

const drawerKick = async (): Promise<Uint8Array> => (await import('../../formats/paper/receipt-escpos.ts')).drawerKick;

/** Printing of a shop this process has open. What an earlier life left in the spool waits until somebody asks for it. */
export function openPrinting(parts: PrintingParts): Printing {
	const {folder, printer, now, after = systemAfter} = parts;
	const {line = printerLine(printer, {folder, after}), spool = openSpool(folder)} = parts;
	const listeners = new Set<() => void>();
	/** Jobs that are not tried by themselves: of an earlier life, or half on paper. */
	const held = new Set(spool.jobs().map(({name}) => name));
	let running: Promise<void> | undefined;
	let trouble: string | undefined;
	let waitMs = firstWaitMs;
	let isKickDue = false;
	let isAsked = false;
	let isLeaving = false;
	let isClosed = false;
	let stopWaiting = () => {};

	const tell = (): void => {
		for (const listener of listeners) listener();
	};
	const nextJob = (): Job | undefined => spool.jobs().find(({name}) => !held.has(name));

	/** A printer that took nothing is asked again by itself. One that took a part is not: half a receipt an attempt helps nobody. */
	const failed = (job: Job | undefined, {why, taken}: PrintFault): void => {
		trouble = why;
		// A drawer that opens a minute late opens for nobody.
		isKickDue = false;
		if (!job) return;
		if (taken > 0) held.add(job.name);
		stopWaiting = after(waitMs, run);
		waitMs = Math.min(waitMs * 2, longestWaitMs);
	};

	const patience = (): number => (isLeaving ? leavingMs : silenceMs);

	/** Sends the next paper, and before it what opens the drawer. Answers whether there may be more to send. */
	const sendNext = async (): Promise<boolean> => {
		const job = nextJob();
		const paper = job && spool.read(job);
		if (job && !paper) held.add(job.name);
		if (!paper && !isKickDue) return job !== undefined;
		const kick = isKickDue ? await drawerKick() : new Uint8Array();
		isKickDue = false;
		const fault = await line(Buffer.concat([kick, paper ?? new Uint8Array()]), patience);
		if (fault) failed(paper && job, fault);
		else {
			trouble = undefined;
			waitMs = firstWaitMs;
			if (job && paper) spool.done(job);
		}
		tell();
		return !fault && !isClosed;
	};

	/** All there is to send, also what came while the last paper was under way. */
	const sendAll = async (): Promise<void> => {
		while (isAsked) {
			isAsked = false;
			while (await sendNext());
		}
		running = undefined;
		tell();
	};

	const run = (): void => {
		if (isClosed) return;
		stopWaiting();
		isAsked = true;
		running ??= sendAll();
	};

	const settled = async (): Promise<void> => {
		while (running) await running;
	};

	const kick = (): void => {
		if (!printer.drawer) return;
		isKickDue = true;
		run();
	};
	const print = async (receipt: Receipt): Promise<string | undefined> => {
		const bytes = await bytesOf(receipt, parts);
		const why = spool.add({receipt: receipt.number, copy: receipt.copy?.number ?? 0, at: now()}, bytes);
		if (why === undefined) run();
		return why;
	};

	return {
		printer,
		status: () => ({waiting: spool.jobs(), isPrinting: running !== undefined, trouble}),
		subscribe: listener => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		made: async receipt => {
			if (movedCash(receipt)) kick();
			return printer.automatic && !spool.isPrinted(receipt.number) ? print(receipt) : undefined;
		},
		kick,
		print,
		isPrinted: spool.isPrinted,
		isFull: () => spool.jobs().length >= mostJobs,
		retry: () => {
			held.clear();
			waitMs = firstWaitMs;
			run();
		},
		settled,
		close: async () => {
			isLeaving = true;
			await settled();
			isClosed = true;
			stopWaiting();
			listeners.clear();
		},
	};
}
