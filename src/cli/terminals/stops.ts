// A screen that is stopped and continued, by a signal or a shell: the terminal is given back meanwhile, and taken again with all its modes.

type Taken = {
	/** Gives the terminal back. */
	readonly lend: () => void;
	/** Takes it again, whatever was done to it. */
	readonly takeAgain: () => void;
};

/** A stop that the system does not carry out, since no shell could continue the program, is over after this time, in ms. */
const stoppedMs = 100;

/** Heeds stopping and continuing. SIGSTOP cannot be heeded: then there is only the continuing. */
export function heedStops({lend, takeAgain}: Taken): void {
	let isLent = false;
	const stop = (): void => {
		isLent = true;
		lend();
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
		takeAgain();
	};
	process.on('SIGTSTP', stop);
	process.on('SIGCONT', goOn);
}
