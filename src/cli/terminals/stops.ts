// A screen that is stopped and continued, by a signal or a shell: the terminal is given back meanwhile, and taken again with all its modes.
import type {Ends} from './ends.ts';

type Taken = {
	/** Gives the terminal back. */
	readonly lend: () => void;
	/** Takes it again, whatever was done to it. */
	readonly takeAgain: () => void;
};

/** A stop that the system does not carry out, since no shell could continue the program, is over after this time, in ms. */
const stoppedMs = 100;

/** Heeds stopping and continuing until the end: then the terminal is given back for good. SIGSTOP cannot be heeded: then there is only the continuing. */
export function heedStops({lend, takeAgain}: Taken, {sofar}: Pick<Ends, 'sofar'>): void {
	const isTaken = (): boolean => sofar() === undefined;
	let isLent = false;
	const stop = (): void => {
		isLent = true;
		if (isTaken()) lend();
		process.off('SIGTSTP', stop);
		// Without a listener the signal stops the program, and whatever the shell started along with it.
		process.kill(0, 'SIGTSTP');
		setTimeout(() => {
			if (isLent) goOn();
		}, stoppedMs);
	};
	const goOn = (): void => {
		isLent = false;
		process.off('SIGTSTP', stop);
		process.on('SIGTSTP', stop);
		if (isTaken()) takeAgain();
	};
	process.on('SIGTSTP', stop);
	process.on('SIGCONT', goOn);
}
