// The customer display's start and end in a terminal. It looks at the basket a few times a second, and nothing waits for it.
import {openCustomerDisplay} from '../../app/customer-sight.ts';
import {openCustomerTerminal} from '../../ui/customer/customer-display.tsx';
import {rawAgain} from '../../ui/keyboard/gate.ts';
import {unsizedText} from '../../ui/widgets/terminal-size.ts';
import {exitCodes} from '../kit/exit.ts';
import type {LookFlags} from '../kit/look-flags.ts';
import {openMachine} from '../kit/machine.ts';
import {talk} from '../kit/output.ts';
import {heedEnds} from './ends.ts';
import {heedStops} from './stops.ts';

/** The time between two looks, in ms. It is short, so that a scan seems to show at once. */
const lookMs = 150;

/** Shows the counter's basket on this terminal. Leaving it ends the process. Throws a StoreError when there is no shop. */
export async function runDisplay(folder: string, flags: LookFlags): Promise<never> {
	const display = await openCustomerDisplay(folder);
	const {ports} = openMachine(folder, flags, () => false);
	const ends = heedEnds();
	let sight = await display.look();
	let tell = (): void => undefined;
	let timer: NodeJS.Timeout | undefined;
	const look = async (): Promise<void> => {
		const next = await display.look();
		if (next !== sight) {
			sight = next;
			tell();
		}
		timer = setTimeout(() => look().catch(ends.fail), lookMs);
	};
	const shown = {
		sight: () => sight,
		subscribe: (listener: () => void) => {
			tell = listener;
			return () => undefined;
		},
	};
	const {stdin: input, stdout: output, env} = process;
	// The customer is not told: it is read once the display is left.
	const unsized = unsizedText(output, env);
	if (unsized !== undefined) talk(`${unsized}\n`);
	const machine = ports.machine.settings;
	const parts = {input, output, env, machine, bug: ends.fail};
	const screen = openCustomerTerminal(parts, shown, () => ends.end({code: exitCodes.done}));
	process.once('exit', screen.close);
	const taken = {
		lend: () => {
			screen.lend();
			input.setRawMode(false);
		},
		takeAgain: () => {
			rawAgain(input);
			screen.redraw();
		},
	};
	heedStops(taken, ends);
	look().catch(ends.fail);

	const {code, lastWords} = await ends.ended;
	clearTimeout(timer);
	screen.close();
	if (lastWords !== undefined) talk(`${lastWords}\n`);
	process.exit(code);
}
