// The counter's start and end in a terminal.
import {isShop, type Shop} from '../../app/shop.ts';
import {createDesk} from '../../ui/desk/create-desk.ts';
import type {Bench, Desk} from '../../ui/model/desk.ts';
import {openTerminal} from '../../ui/terminal.tsx';
import {sizeOf} from '../../ui/widgets/terminal-size.ts';
import {exitCodes} from '../kit/exit.ts';
import type {LookFlags} from '../kit/look-flags.ts';
import {openMachine} from '../kit/machine.ts';
import {talk} from '../kit/output.ts';
import {heedLock, listen, type Shown, stopAndGoOn, takeCounterKeys} from './counter-keys.ts';
import {counterPorts} from './counter-ports.ts';
import {heedEnds} from './ends.ts';
import {openAt} from './found-shop.ts';
import {watch} from './idle.ts';
import {leave} from './leaving.ts';

/** Runs the counter on this terminal. Leaving it ends the process. Throws a StoreError when the shop cannot be opened. */
export async function runCounter(folder: string, flags: LookFlags): Promise<never> {
	const ends = heedEnds();
	const keyboard = takeCounterKeys();
	let shown: Shown | undefined;
	stopAndGoOn(keyboard, ends, () => shown);
	heedLock(() => shown?.desk.lock());
	const found = await openAt(keyboard, folder, ends);
	let {shop} = found;
	const machine = openMachine(folder, flags, () => isShop(folder));
	const keep = (next: Shop) => {
		shop = next;
		machine.settle();
		return {shop: next};
	};
	const ports = counterPorts(folder, machine, {
		found,
		keep,
		desk: () => desk,
		shop: () => shop,
		leave: () => ends.end({code: exitCodes.done}),
		redraw: () => terminal.redraw(),
		bug: ends.fail,
	});
	const {stdout: output, env} = process;
	const desk: Desk & Bench = createDesk(ports, machine.contexts, sizeOf(output, env));
	keyboard.onLight(() => desk.set({machine: {...desk.view.machine, isLight: true}}));
	const terminal = openTerminal(desk, {input: keyboard, output, env});
	shown = {terminal, desk};
	process.once('exit', terminal.close);
	listen(keyboard, terminal, desk).catch(ends.fail);
	const idle = watch(desk, folder);

	const {code, lastWords} = await ends.ended;
	clearInterval(idle);
	terminal.close();
	await leave(desk, shop, code);
	if (lastWords !== undefined) talk(`${lastWords}\nThe shop is in ${folder}\n`);
	process.exit(code);
}
