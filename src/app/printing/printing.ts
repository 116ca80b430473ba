// Printing: papers go into the spool after the sale is recorded, and from there to the printer in order. It never delays or undoes a sale.
import {createListeners} from '../../domain/base/listeners.ts';
import {isCash} from '../../domain/paying/tenders.ts';
import {isOfTraining, type Receipt} from '../../domain/receipts/receipt.ts';
import type {ZReport} from '../../domain/shifts/z-report.ts';
import type {PrinterSettings} from '../../formats/config/printer-settings.ts';
import {laidOut, printerPaper} from '../../formats/paper/as-text.ts';
import {zPaper} from '../../formats/paper/shift-report.ts';
import {nextTurn} from '../../store/disk/steps.ts';
import {type AnswersOfVends, createHeldPapers} from './held-papers.ts';
import {type After, type PrinterLine, printerLine, systemAfter} from './printer-line.ts';
import {createSender} from './sender.ts';
import {mostJobs, openSpool, type Spool} from './spool.ts';
import type {Job} from './spool-list.ts';

/** What is printed: a receipt, or the Z of a shift. */
type Paper = Receipt | ZReport;

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
	/** Prints a receipt once its vends are answered, or when that takes long, unless it was printed meanwhile. Answers as `print` does. */
	printWhole(receipt: Receipt): Promise<string | undefined>;
	/** Opens the cash drawer, now or not at all. */
	kick(): void;
	/** Adds a receipt, a Z, or a copy of one to those to be printed. Answers with `spool-full` or the disk's code when that failed. */
	print(paper: Paper): Promise<string | undefined>;
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
	/** Where papers wait for the answers of providers; without it none does. */
	readonly answers?: AnswersOfVends;
	readonly after?: After;
	readonly line?: PrinterLine;
	readonly spool?: Spool;
};

/** True when cash went into the drawer or out of it. */
export function movedCash(receipt: Receipt): boolean {
	if (receipt.copy || isOfTraining(receipt)) return false;
	if (receipt.type === 'withdrawal') return true;
	return receipt.tenders.some(({tender, tendered, net}) => isCash(tender) && (tendered !== 0 || net !== 0));
}

/** The encoder is large, so a counter without a printer never loads it. Keys are handled between its pieces. */
async function bytesOf(paper: Paper, {symbol, printer}: PrintingParts): Promise<Uint8Array> {
	const {receiptPieces} = await import('../../formats/paper/receipt-escpos.ts');
	const {columns} = printer;
	const laid = 'report' in paper ? laidOut(paper.number, zPaper(paper, symbol), columns) : printerPaper(paper, symbol, columns);
	const pieces: Uint8Array[] = [];
	for (const piece of receiptPieces({...laid, codePage: printer['code-page']})) {
		pieces.push(piece);
		await nextTurn();
	}
	return Buffer.concat(pieces);
}

/** The printing of a shop that this process has open. What an earlier run left in the spool waits until somebody asks for it. */
export function openPrinting(parts: PrintingParts): Printing {
	const {folder, printer, now, after = systemAfter} = parts;
	const {line = printerLine(printer, {folder, after}), spool = openSpool(folder)} = parts;
	const {tell, subscribe, clear} = createListeners();
	const sender = createSender({spool, line, after, tell});
	const held = createHeldPapers(parts.answers);

	const kick = (): void => {
		if (printer.drawer) sender.kick();
	};
	const print = async (paper: Paper): Promise<string | undefined> => {
		const bytes = await bytesOf(paper, parts);
		const why = spool.add({receipt: paper.number, copy: paper.copy?.number ?? 0, at: now()}, bytes);
		if (why === undefined) sender.run();
		return why;
	};

	const printWhole = (receipt: Receipt): Promise<string | undefined> =>
		held.whole(receipt, async whole => (spool.isPrinted(whole.number) ? undefined : print(whole)));

	return {
		printer,
		status: () => ({waiting: spool.jobs(), isPrinting: sender.isSending(), trouble: sender.trouble()}),
		subscribe,
		made: async receipt => {
			if (movedCash(receipt)) kick();
			return printer.automatic ? printWhole(receipt) : undefined;
		},
		printWhole,
		kick,
		print,
		isPrinted: spool.isPrinted,
		isFull: () => spool.jobs().length >= mostJobs,
		retry: sender.retry,
		settled: sender.settled,
		close: async () => {
			await held.letGo();
			await sender.close();
			clear();
		},
	};
}
