// What goes to the printer: one paper after the other, the command that opens the drawer, and the tries of a printer that does not answer.
import {type After, leavingMs, type PrinterLine, type PrintFault, silenceMs} from './printer-line.ts';
import type {Spool} from './spool.ts';
import type {Job} from './spool-list.ts';

/** The wait after a printer could not be reached, in ms. It doubles each time, up to the longest. */
export const firstWaitMs = 5000;
export const longestWaitMs = 60_000;

export type Sender = {
	isSending(): boolean;
	/** What the printer reported for the last paper, if it failed. */
	trouble(): string | undefined;
	/** Sends everything that is to be tried. */
	run(): void;
	/** Opens the cash drawer with the next thing that is sent. */
	kick(): void;
	/** Tries everything that waits again. */
	retry(): void;
	/** Waits until nothing is under way. */
	settled(): Promise<void>;
	/** Waits for what is under way, but only briefly for a printer that takes nothing, and stops. */
	close(): Promise<void>;
};

/** The papers that are tried by themselves: all that wait, but for those that are held until somebody asks for them. */
function papersOf(spool: Spool) {
	/** Left by an earlier run, or half on paper. */
	const held = new Set(spool.jobs().map(({name}) => name));
	return {
		next: (): {readonly job: Job | undefined; readonly paper: Uint8Array | undefined} => {
			const job = spool.jobs().find(({name}) => !held.has(name));
			const paper = job && spool.read(job);
			if (job && !paper) held.add(job.name);
			return {job, paper};
		},
		hold: (job: Job) => held.add(job.name),
		release: () => held.clear(),
	};
}

/** Tries again after a while, and after a longer one each time, until it went well. */
function longerWaits(after: After, run: () => void) {
	let waitMs = firstWaitMs;
	let stop = () => {};
	return {
		start: () => {
			stop = after(waitMs, run);
			waitMs = Math.min(waitMs * 2, longestWaitMs);
		},
		stop: () => stop(),
		beginAnew: () => {
			waitMs = firstWaitMs;
		},
	};
}

/** Does a piece of work until there is no more of it. What is asked for meanwhile is done after it. */
function inTurn(work: () => Promise<boolean>, tell: () => void) {
	let running: Promise<void> | undefined;
	let isAsked = false;
	let isStopped = false;
	const doAll = async (): Promise<void> => {
		while (isAsked) {
			isAsked = false;
			while ((await work()) && !isStopped);
		}
		running = undefined;
		tell();
	};
	return {
		isRunning: () => running !== undefined,
		ask: () => {
			if (isStopped) return;
			isAsked = true;
			running ??= doAll();
		},
		/** Nothing more is begun. */
		stop: () => {
			isStopped = true;
		},
		settled: async (): Promise<void> => {
			while (running) await running;
		},
	};
}

const drawerKick = async (): Promise<Uint8Array> => (await import('../../formats/paper/receipt-escpos.ts')).drawerKick;

type Parts = {readonly spool: Spool; readonly line: PrinterLine; readonly after: After; readonly tell: () => void};

/** The sender of a shop that this process has open. It tells when its state has changed. */
export function createSender({spool, line, after, tell}: Parts): Sender {
	const papers = papersOf(spool);
	let trouble: string | undefined;
	let [isKickDue, isLeaving] = [false, false];

	/** A printer that took nothing is tried again by itself. One that took a part is not: each try would print half a receipt. */
	const failed = (job: Job | undefined, {why, taken}: PrintFault): void => {
		trouble = why;
		isKickDue = false; // The drawer opens at once or not at all.
		if (!job) return;
		if (taken > 0) papers.hold(job);
		waits.start();
	};

	/** Sends the next paper, and before it the command that opens the drawer. Answers whether there may be more to send. */
	const sendNext = async (): Promise<boolean> => {
		const {job, paper} = papers.next();
		if (!paper && !isKickDue) return job !== undefined;
		const kick = isKickDue ? await drawerKick() : new Uint8Array();
		isKickDue = false;
		const fault = await line(Buffer.concat([kick, paper ?? new Uint8Array()]), () => (isLeaving ? leavingMs : silenceMs));
		if (fault) failed(paper && job, fault);
		else {
			trouble = undefined;
			waits.beginAnew();
			if (job && paper) spool.done(job);
		}
		tell();
		return !fault;
	};

	const sending = inTurn(sendNext, tell);
	const run = (): void => {
		waits.stop();
		sending.ask();
	};
	const waits = longerWaits(after, run);

	return {
		isSending: sending.isRunning,
		trouble: () => trouble,
		run,
		kick: () => {
			isKickDue = true;
			run();
		},
		retry: () => {
			papers.release();
			waits.beginAnew();
			run();
		},
		settled: sending.settled,
		close: async () => {
			isLeaving = true;
			await sending.settled();
			sending.stop();
			waits.stop();
		},
	};
}
