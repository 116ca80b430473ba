// Printing: papers go into the spool after the sale is recorded, and from there to the printer in order. It never delays or undoes a sale.
import {isCash} from '../../domain/paying/tenders.ts';
import type {Receipt} from '../../domain/receipts/receipt.ts';
import type {PrinterSettings} from '../../formats/config/printer-settings.ts';
import {nextTurn} from '../../store/disk/steps.ts';
import {type After, leavingMs, type PrinterLine, type PrintFault, printerLine, silenceMs, systemAfter} from './printer-line.ts';
import {mostJobs, openSpool, type Spool} from './spool.ts';
import type {Job} from './spool-list.ts';

/** The state of printing now. */
export type PrintStatus = {
	/** Papers that are not printed, oldest first. */
	readonly waiting: readonly Job[];
	readonly isPrinting: boolean;
	/** What the printer reported for the last paper, if it failed. */
	readonly trouble: string | undefined;
};

export type Printing = {
	readonly printer: PrinterSettings;
	status(): PrintStatus;
	/** Calls back when the status changes. Answers with a function that stops that. */
	subscribe(listener: () => void): () => void;
	/** Takes a receipt that was just recorded: opens the drawer if cash moved, and prints if that is automatic. Answers as `print` does. */
	made(receipt: Receipt): Promise<string | undefined>;
	/** Opens the cash drawer, now or not at all. */
	kick(): void;
	/** Adds a receipt, or a copy of one, to those to be printed. Answers with `spool-full` or the disk's code when that failed. */
	print(receipt: Receipt): Promise<string | undefined>;
	/** Whether a receipt was printed or is about to be. The next paper is then a copy. */
	isPrinted(receipt: string): boolean;
	/** Whether no more papers may wait. */
	isFull(): boolean;
	/** Tries everything that waits again. */
	retry(): void;
	/** Waits until nothing is under way. */
	settled(): Promise<void>;
	/** Waits for what is under way, but only briefly for a printer that takes nothing, and stops. What is left waits in the spool. */
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

/** The wait after a printer could not be reached, in ms. It doubles each time, up to the longest. */
export const firstWaitMs = 5000;
export const longestWaitMs = 60_000;

/** True when cash went into the drawer or out of it. */
export function movedCash(receipt: Receipt): boolean {
	if (receipt.copy) return false;
	if (receipt.type === 'withdrawal') return true;
	return receipt.tenders.some(({tender, tendered, net}) => isCash(tender) && (tendered !== 0 || net !== 0));
}

/** The encoder is large, so a counter without a printer never loads it. Keys are handled between its pieces. */
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

/** The printing of a shop that this process has open. What an earlier run left in the spool waits until somebody asks for it. */
export function openPrinting(parts: PrintingParts): Printing {
	const {folder, printer, now, after = systemAfter} = parts;
	const {line = printerLine(printer, {folder, after}), spool = openSpool(folder)} = parts;
	const listeners = new Set<() => void>();
	/** Jobs that are not tried by themselves: left by an earlier run, or half on paper. */
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

	/** A printer that took nothing is tried again by itself. One that took a part is not: each try would print half a receipt. */
	const failed = (job: Job | undefined, {why, taken}: PrintFault): void => {
		trouble = why;
		// The drawer opens at once or not at all.
		isKickDue = false;
		if (!job) return;
		if (taken > 0) held.add(job.name);
		stopWaiting = after(waitMs, run);
		waitMs = Math.min(waitMs * 2, longestWaitMs);
	};

	const patience = (): number => (isLeaving ? leavingMs : silenceMs);

	/** Sends the next paper, and before it the command that opens the drawer. Answers whether there may be more to send. */
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

	/** Sends everything there is, also what came while the last paper was under way. */
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
