// The customer display's start and end in a terminal. It looks at the basket a few times a second, and nothing waits for it.
import {openCustomerDisplay} from '../../app/customer-sight.ts';
import {openCustomerTerminal} from '../../ui/customer/customer-display.tsx';
import {exitCodes, failureOf} from '../kit/exit.ts';
import type {LookFlags} from '../kit/look-flags.ts';
import {openMachine} from '../kit/machine.ts';
import {talk} from '../kit/output.ts';

/** The time between two looks, in ms. It is short, so that a scan seems to show at once. */
const lookMs = 150;

const signals = {SIGINT: exitCodes.interrupted, SIGTERM: exitCodes.terminated, SIGHUP: 129} as const;

/** Shows the counter's basket on this terminal. Leaving it ends the process. Throws a StoreError when there is no shop. */
export async function runDisplay(folder: string, flags: LookFlags): Promise<never> {
	const display = await openCustomerDisplay(folder);
	const {ports} = openMachine(folder, flags, () => false);
	let sight = await display.look();
	let tell = (): void => undefined;
	let timer: NodeJS.Timeout | undefined;
	let end: (code: number, lastWords?: string) => void = () => undefined;
	const ended = new Promise<{code: number; lastWords: string | undefined}>(resolve => {
		end = (code, lastWords) => resolve({code, lastWords});
	});
	const fail = (error: unknown): void => end(failureOf(error).exit, failureOf(error).message);
	const look = async (): Promise<void> => {
		const next = await display.look();
		if (next !== sight) {
			sight = next;
			tell();
		}
		timer = setTimeout(() => look().catch(fail), lookMs);
	};
	const shown = {
		sight: () => sight,
		subscribe: (listener: () => void) => {
			tell = listener;
			return () => undefined;
		},
	};
	const {stdin: input, stdout: output, env} = process;
	const close = openCustomerTerminal({input, output, env, machine: ports.machine.settings}, shown, () => end(exitCodes.done));
	for (const [signal, code] of Object.entries(signals)) process.on(signal, () => end(code));
	// A terminal that takes no more output is gone, whether its signal came or not.
	process.stdout.on('error', () => end(signals.SIGHUP));
	look().catch(fail);

	const {code, lastWords} = await ended;
	clearTimeout(timer);
	close();
	if (lastWords !== undefined) talk(`${lastWords}\n`);
	process.exit(code);
}
