// The counter's start and end in a terminal: signals, keys pressed too early, and the way out after a bug.
import {isShop, type Shop} from '../../app/shop.ts';
import {assert} from '../../domain/base/assert.ts';
import {noteText} from '../../formats/wording/trouble.ts';
import {littleRoom} from '../../store/disk/disk-room.ts';
import {sayAlso} from '../../ui/actions/say-also.ts';
import {createDesk} from '../../ui/desk/create-desk.ts';
import {type EarlyKeyboard, takeKeyboard} from '../../ui/keyboard/early-keys.ts';
import type {Bench, Desk} from '../../ui/model/desk.ts';
import type {ShopOrFault} from '../../ui/model/upkeep.ts';
import {openTerminal, sizeOf, type Terminal} from '../../ui/terminal.tsx';
import {exitCodes, failureOf} from '../kit/exit.ts';
import type {LookFlags} from '../kit/look-flags.ts';
import {openMachine} from '../kit/machine.ts';
import {talk} from '../kit/output.ts';
import {counterPorts} from './counter-ports.ts';
import {openAt} from './found-shop.ts';
import {backUpOnLeaving} from './leaving-backup.ts';

const signals = {SIGINT: exitCodes.interrupted, SIGTERM: exitCodes.terminated, SIGHUP: 129} as const;

/** How often the clock in the title and the room on the disk are checked, in ms. */
const idleMs = 20_000;

const tooEarly = 'Keys pressed before the counter was ready were not taken.';
const whileStopped = 'Keys pressed while the counter was stopped were not taken.';

/** After a stop (`kill -STOP`) the terminal may be as the shell had it, and the keys typed meanwhile are not for what is shown now. */
function resume(keyboard: EarlyKeyboard, terminal: Terminal, desk: Desk): void {
	keyboard.ignore();
	keyboard.setRawMode?.(true);
	terminal.redraw();
	void keyboard.count().then(wasPressed => {
		if (wasPressed) sayAlso(desk, whileStopped);
	});
}

/** In raw mode Ctrl+C is a letter. This sends the signal again, which stops the opening or the process. */
const interrupt = (): boolean => process.kill(process.pid, 'SIGINT');

/** Takes keys from the first frame on. If some came earlier, a notice says so. */
async function listen(keyboard: EarlyKeyboard, terminal: Terminal, desk: Desk): Promise<void> {
	const wasPressed = await keyboard.count();
	terminal.listen();
	if (wasPressed) sayAlso(desk, tooEarly);
}

/** Checks the clock and the disk at intervals. A disk that fills up is reported once. */
function watch(desk: Desk, folder: string): NodeJS.Timeout {
	let isTold = littleRoom(folder).length > 0;
	return setInterval(() => {
		const [note] = littleRoom(folder);
		if (note && !isTold) desk.say(noteText(note), 'alarm');
		isTold = note !== undefined;
		desk.set({});
	}, idleMs);
}

/** Ends on a signal, and when the terminal takes no more output: then it is gone, whether its signal came or not. */
function heedEnd(end: (code: number) => void): void {
	for (const [signal, code] of Object.entries(signals)) process.on(signal, () => end(code));
	process.stdout.on('error', () => end(signals.SIGHUP));
}

/** What is done for a shop is done while one is open. */
function theShop(shop: Shop | undefined): Shop {
	assert(shop !== undefined, 'work beside selling needs a shop', {});
	return shop;
}

/** Closes the shop, and says what was not printed or could not be written. Then a backup is made. */
async function leave(desk: Desk & Bench, shop: Shop | undefined, code: number): Promise<void> {
	const unprinted = await desk.closeShop();
	if (unprinted !== undefined) talk(`${unprinted}\n`);
	for (const note of (await shop?.close()) ?? []) talk(`${noteText(note)}\n`);
	await backUpOnLeaving(desk.ports.upkeep, shop, code);
}

/** Runs the counter on this terminal. Leaving it ends the process. Throws a StoreError when the shop cannot be opened. */
export async function runCounter(folder: string, flags: LookFlags): Promise<never> {
	const keyboard = takeKeyboard(process.stdin, interrupt);
	const found = await openAt(keyboard, folder);
	let {shop} = found;
	const {promise: ended, resolve: end} = Promise.withResolvers<{readonly code: number; readonly lastWords?: string}>();
	const fail = (error: unknown): void => {
		const {exit, message} = failureOf(error);
		end({code: exit, lastWords: `${message}\nThe shop is in ${folder}`});
	};
	const machine = openMachine(folder, flags, () => isShop(folder));
	const keep = (next: Shop): ShopOrFault => {
		shop = next;
		machine.settle();
		return {shop: next};
	};
	const ports = counterPorts(folder, machine, {
		found,
		keep,
		desk: () => desk,
		shop: () => theShop(shop),
		leave: () => end({code: exitCodes.done}),
		redraw: () => terminal.redraw(),
		bug: fail,
	});
	const desk: Desk & Bench = createDesk(ports, machine.contexts, sizeOf(process.stdout));
	const terminal = openTerminal(desk, {input: keyboard, output: process.stdout, env: process.env});
	listen(keyboard, terminal, desk).catch(fail);
	const idle = watch(desk, folder);
	process.on('SIGCONT', () => resume(keyboard, terminal, desk));
	heedEnd(code => end({code}));
	for (const bug of ['uncaughtException', 'unhandledRejection']) process.once(bug, fail);

	const {code, lastWords} = await ended;
	clearInterval(idle);
	terminal.close();
	await leave(desk, shop, code);
	if (lastWords !== undefined) talk(`${lastWords}\n`);
	process.exit(code);
}
