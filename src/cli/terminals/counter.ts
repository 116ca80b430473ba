// Owns the counter's start and end in a terminal: the ports it is given, signals, and the way out after a bug.
import {randomUUIDv7} from 'node:crypto';
import {noDraft, openDraft} from '../../app/draft.ts';
import {openRecovery, type Recovery} from '../../app/recovery.ts';
import {createShop, isShop, openShop, type Shop} from '../../app/shop.ts';
import {startOwnShop} from '../../app/start-own.ts';
import {wallTime} from '../../domain/base/calendar.ts';
import {backupText, findingLines} from '../../formats/wording/recovery.ts';
import {refusalText} from '../../formats/wording/refusals.ts';
import {draftTrouble, noteText, troubleText} from '../../formats/wording/trouble.ts';
import {systemClock} from '../../store/clock.ts';
import {littleRoom} from '../../store/disk/disk-room.ts';
import {StoreError} from '../../store/disk/store-error.ts';
import {createDesk} from '../../ui/desk/create-desk.ts';
import {type EarlyKeyboard, takeKeyboard} from '../../ui/keyboard/early-keys.ts';
import type {Desk, Made, RecoveryPort} from '../../ui/model/desk.ts';
import {openTerminal, sizeOf, type Terminal} from '../../ui/terminal.tsx';
import {exitCodes, failureOf} from '../kit/exit.ts';
import type {LookFlags} from '../kit/look-flags.ts';
import {openMachine} from '../kit/machine.ts';
import {talk} from '../kit/output.ts';
import {type Progress, withProgress} from '../kit/progress.ts';

const signals = {SIGINT: exitCodes.interrupted, SIGTERM: exitCodes.terminated, SIGHUP: 129} as const;

/** How often the clock in the title and the room on the disk are looked at, in ms. */
const idleMs = 20_000;

const troubleOf = (error: unknown): string | undefined =>
	error instanceof StoreError ? troubleText(error.code, error.facts) : undefined;

type Found = {readonly shop: Shop | undefined; readonly recovery?: Recovery};

/** The shop in a folder, none, or the ways out when it is damaged. */
async function openOrRecover(folder: string): Promise<Found> {
	if (!isShop(folder)) return {shop: undefined};
	try {
		const open = ({show, signal}: Progress) => openShop(folder, {purpose: 'counter', onProgress: show, signal});
		return {shop: await withProgress('entries', open)};
	} catch (error) {
		if (!(error instanceof StoreError) || error.code !== 'damaged') throw error;
		return {shop: undefined, recovery: await openRecovery(folder, error)};
	}
}

/** The same for whoever waits at the keyboard: a shop that does not open leaves the terminal as it was. */
async function openAt(keyboard: EarlyKeyboard, folder: string): Promise<Found> {
	try {
		return await openOrRecover(folder);
	} catch (error) {
		keyboard.letGo();
		throw error;
	}
}

function recoveryPort({salvaged, backup, look, rebuild, restore}: Recovery, keep: (shop: Shop) => Made): RecoveryPort {
	return {
		findings: findingLines(salvaged),
		backup: backup === undefined ? undefined : backupText(backup),
		look: async () => keep(await look()),
		rebuild: async () => keep(await rebuild()),
		restore: async () => {
			const {shop, setAside} = await restore();
			return {...keep(shop), setAside};
		},
	};
}

const tooEarly = 'Keys pressed before the counter was ready were not taken.';

/** Says a sentence behind what is being said. */
function sayAlso(desk: Desk, sentence: string): void {
	const {notice} = desk.view;
	if (notice) desk.say(`${notice.text} ${sentence}`, notice.tone);
	else desk.say(sentence, 'warning');
}

/** In raw mode Ctrl+C is a letter: it is made the signal again that stops the opening, or the process. */
const interrupt = (): boolean => process.kill(process.pid, 'SIGINT');

/** From the first frame on keys count; that some came before is said. */
async function listen(keyboard: EarlyKeyboard, terminal: Terminal, desk: Desk): Promise<void> {
	const wasPressed = await keyboard.count();
	terminal.listen();
	if (wasPressed) sayAlso(desk, tooEarly);
}

/** Looks at clock and disk now and then; a disk that fills up is said once. */
function watch(desk: Desk, folder: string): NodeJS.Timeout {
	let isTold = littleRoom(folder).length > 0;
	return setInterval(() => {
		const [note] = littleRoom(folder);
		if (note && !isTold) desk.say(noteText(note), 'alarm');
		isTold = note !== undefined;
		desk.set({});
	}, idleMs);
}

/** Ends with a signal, and when the terminal takes nothing any more: then it is gone, whether its signal came or not. */
function heedEnd(end: (code: number) => void): void {
	for (const [signal, code] of Object.entries(signals)) process.on(signal, () => end(code));
	process.stdout.on('error', () => end(signals.SIGHUP));
}

/** Leaves the shop, and says what was not printed or could not be written. */
async function leave(desk: Desk, shop: Shop | undefined): Promise<void> {
	const unprinted = await desk.letGo();
	if (unprinted !== undefined) talk(`${unprinted}\n`);
	for (const note of (await shop?.close()) ?? []) talk(`${noteText(note)}\n`);
}

/** Opens the counter on this terminal and stays until it is left, which ends the process. Throws a StoreError when the shop cannot be opened. */
export async function runCounter(folder: string, flags: LookFlags): Promise<never> {
	const keyboard = takeKeyboard(process.stdin, interrupt);
	const found = await openAt(keyboard, folder);
	let {shop} = found;
	let end: (code: number, lastWords?: string) => void = () => undefined;
	const ended = new Promise<{code: number; lastWords: string | undefined}>(resolve => {
		end = (code, lastWords) => resolve({code, lastWords});
	});
	const fail = (error: unknown): void => {
		const {exit, message} = failureOf(error);
		end(exit, `${message}\nThe shop is in ${folder}`);
	};
	const machine = openMachine(folder, flags, () => isShop(folder));
	const keep = (next: Shop): Made => {
		shop = next;
		machine.settle();
		return {shop: next};
	};
	const desk: Desk = createDesk(
		{
			...machine.ports,
			shop,
			...(found.recovery && {recovery: recoveryPort(found.recovery, keep)}),
			openDraft: next => (next.isReadOnly ? noDraft : openDraft(next, why => desk.say(draftTrouble(why), 'warning'))),
			folder,
			now: () => systemClock.now(),
			newId: randomUUIDv7,
			createShop: async plan => {
				const made = await createShop(folder, plan);
				return 'refusal' in made ? {fault: refusalText(made.refusal)} : keep(made.shop);
			},
			startOwnShop: async (practice, plan) => {
				const made = await startOwnShop(practice, plan, wallTime(systemClock.now()).slice(0, 10));
				if ('practice' in made) return {...keep(made.shop), setAside: made.practice};
				keep(made.shop);
				desk.enter(made.shop);
				return {fault: 'refusal' in made ? refusalText(made.refusal) : troubleText(made.trouble.code, made.trouble.facts)};
			},
			troubleText: troubleOf,
			leave: () => end(exitCodes.done),
			redraw: () => terminal.redraw(),
			bug: fail,
		},
		machine.contexts,
		sizeOf(process.stdout),
	);
	const terminal = openTerminal(desk, {input: keyboard, output: process.stdout, env: process.env});
	listen(keyboard, terminal, desk).catch(fail);
	const idle = watch(desk, folder);
	heedEnd(end);
	for (const bug of ['uncaughtException', 'unhandledRejection']) process.once(bug, fail);

	const {code, lastWords} = await ended;
	clearInterval(idle);
	terminal.close();
	await leave(desk, shop);
	if (lastWords !== undefined) talk(`${lastWords}\n`);
	process.exit(code);
}
