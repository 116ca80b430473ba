// Drives the counter in this process: a real shop in a folder of its own, keys as a terminal sends them, the screen as the operator reads it.
import {EventEmitter} from 'node:events';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {Writable} from 'node:stream';
import {onTestFinished} from 'vitest';
import {openDraft} from '../../src/app/draft.ts';
import {createShop, type NewShop} from '../../src/app/new-shop.ts';
import {bringFiles, lookAtFiles} from '../../src/app/old-files.ts';
import {openShop, type Shop} from '../../src/app/shop.ts';
import {type CounterSettings, standardCounter} from '../../src/formats/config/counter-settings.ts';
import type {Clock} from '../../src/store/clock.ts';
import {createDesk} from '../../src/ui/desk/create-desk.ts';
import {rebound} from '../../src/ui/desk/key-map.ts';
import type {Bench, Desk, DeskPorts} from '../../src/ui/model/desk.ts';
import {contexts} from '../../src/ui/screens/registry.ts';
import {openTerminal} from '../../src/ui/terminal.tsx';
import type {TerminalOutput} from '../../src/ui/widgets/full-screen.ts';
import {quickFiles} from './faulty-files.ts';
import {handTimers} from './hand-timers.ts';
import {createScreen, type TerminalScreen} from './terminal-screen.ts';

/** Half past eight on a Friday morning in Johannesburg. */
export const morning = {at: Date.UTC(2026, 10, 20, 6, 30, 0), offset: 120};

/** A new folder that is gone after the test. */
export function freshFolder(): string {
	const parent = mkdtempSync(join(tmpdir(), 'counterfoil-'));
	onTestFinished(() => rmSync(parent, {recursive: true, force: true}));
	return join(parent, 'shop');
}

/** Digits that count up instead of being drawn, so that tokens are known. */
function countingDraw(): (least: number, most: number) => number {
	let next = 0;
	return (least, most) => least + (next++ % (most - least));
}

/** On a quick disk, at a fixed time, with counted tokens. */
const options = () => ({files: quickFiles, clock: {now: () => morning}, draw: countingDraw()});

async function madeIn(folder: string, plan: NewShop): Promise<Shop> {
	const made = await createShop(folder, plan, options());
	if ('refusal' in made) throw new Error(JSON.stringify(made.refusal));
	return made.shop;
}

/** The files of a folder by their names in it, and undefined for each folder. */
export type Kept = ReadonlyMap<string, Buffer | undefined>;

let template: Promise<Kept> | undefined;

/** What is on the disk of a shop that was just made and left. */
export async function keptOf(make: (folder: string) => Promise<Shop>): Promise<Kept> {
	const parent = mkdtempSync(join(tmpdir(), 'counterfoil-'));
	try {
		const shop = await make(join(parent, 'shop'));
		await shop.close();
		return new Map(
			readdirSync(shop.folder, {recursive: true, withFileTypes: true}).map(entry => {
				const path = join(entry.parentPath, entry.name);
				return [relative(shop.folder, path), entry.isFile() ? readFileSync(path) : undefined];
			}),
		);
	} finally {
		rmSync(parent, {recursive: true, force: true});
	}
}

/** Opens a copy of a shop in a new folder, which is sooner done than making one. */
export async function copyOf(kept: Kept, folder: string, clock?: Clock): Promise<Shop> {
	mkdirSync(folder, {mode: 0o700});
	for (const [name, bytes] of kept)
		if (bytes) writeFileSync(join(folder, name), bytes, {mode: 0o600});
		else mkdirSync(join(folder, name), {mode: 0o700});
	return openShop(folder, {...options(), ...(clock && {clock})});
}

/** Opens a shop that is left, at the same fixed time. */
export const openedAgain = (folder: string): Promise<Shop> => openShop(folder, options());

/** A shop in a new folder. */
export async function shopIn(folder: string, plan: NewShop = {kind: 'practice'}): Promise<Shop> {
	if (plan.kind !== 'practice') return madeIn(folder, plan);
	template ??= keptOf(path => madeIn(path, {kind: 'practice'}));
	return copyOf(await template, folder);
}

/** How long a hand waits after a key, in ms: in three steps, since what one of them brings may bring something more. */
const handPause = [110, 300, 300];

/** Ink draws once a millisecond: what changes sooner after a frame waits for the next. */
const betweenFramesMs = 1.5;

const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

export type Driven = TerminalScreen & {
	readonly desk: Desk & Bench;
	readonly hasLeft: () => boolean;
	/** Everything that was written to the terminal, escapes included. */
	raw(): string;
	/** How often the counter made its sound that says no. */
	readonly beeps: () => number;
	/** What was put on the clipboard. */
	readonly copied: () => readonly string[];
	/** Clicks on the first place that shows a text, as a terminal tells it; or does so many columns behind its beginning. */
	click(text: string, behind?: number): Promise<void>;
	/** What was written into counter.json, one change after the other. */
	readonly kept: () => readonly Partial<CounterSettings>[];
	/** Sends each text in one read, with a human pause behind it, and waits until all of it is on the screen. Only what stands at the last one is drawn. */
	type(...texts: readonly string[]): Promise<void>;
	/** Sends letters one read each, so many ms apart; the gap behind each may be its own. */
	typeAt(gapMs: number | ((place: number) => number), text: string): Promise<void>;
	/** The same with nothing drawn between them, as quick as many scans want it. */
	scanAt(gapMs: number, text: string): Promise<void>;
	/** Lets time pass with no key pressed. */
	pass(ms: number): Promise<void>;
	setSize(columns: number, rows: number): Promise<void>;
};

export type DriveOptions = {
	readonly columns?: number;
	readonly rows?: number;
	readonly env?: NodeJS.ProcessEnv;
	/** What `counter.json` sets on this machine. */
	readonly machine?: Partial<CounterSettings>;
	/** The printer that is set. */
	readonly openPrinting?: DeskPorts['openPrinting'];
	/** Backups, proofs and printers; none unless given. */
	readonly upkeep?: DeskPorts['upkeep'];
	/** How shops are made; at once, and without a past, unless given. */
	readonly createShop?: DeskPorts['createShop'];
	/** The clock; it stands still unless given. */
	readonly now?: DeskPorts['now'];
};

export async function drive(
	shop: Shop | undefined,
	{
		columns = 80,
		rows = 24,
		env = {TERM: 'xterm-256color'},
		machine = {},
		openPrinting,
		upkeep,
		createShop = async plan => ({shop: await shopIn(freshFolder(), plan.kind === 'practice' ? undefined : plan)}),
		now = () => morning,
	}: DriveOptions = {},
): Promise<Driven> {
	const screen = createScreen(columns, rows);
	let writes = 0;
	let written = '';
	let wroteAt = 0;
	const output = Object.assign(
		new Writable({
			write: (chunk: Buffer, _encoding, done) => {
				writes += 1;
				written += String(chunk);
				wroteAt = performance.now();
				screen.write(chunk);
				done();
			},
		}),
		{columns, rows, isTTY: true},
	);
	const input = Object.assign(new EventEmitter(), {resume: () => undefined, pause: () => undefined, setRawMode: () => undefined});
	const {timers, pass} = handTimers();
	let ids = 0;
	let left = false;
	const bug = (error: unknown): never => {
		throw error;
	};
	let beeps = 0;
	const kept: Partial<CounterSettings>[] = [];
	const copied: string[] = [];
	const settings = {...standardCounter, ...machine};
	const bound = rebound(contexts, settings.keys);
	const desk = createDesk(
		{
			machine: {
				settings,
				fault: 'fault' in bound ? bound.fault : undefined,
				keep: changed => {
					kept.push(changed);
					return undefined;
				},
				beep: () => {
					beeps += 1;
				},
			},
			shop,
			...(openPrinting && {openPrinting}),
			...(upkeep && {upkeep}),
			openDraft: next => openDraft(next, bug),
			folder: '/shop',
			now,
			timers,
			newId: () => `id-${ids++}`,
			createShop,
			oldFiles: {look: lookAtFiles, bring: bringFiles},
			startOwnShop: async (practice, plan) => {
				await practice.close();
				return {shop: await shopIn(freshFolder(), plan)};
			},
			troubleText: error => (error instanceof Error && error.name === 'StoreError' ? error.message : undefined),
			leave: () => {
				left = true;
			},
			redraw: () => undefined,
			copy: text => copied.push(text),
			bug,
		},
		'value' in bound ? bound.value : contexts,
		{columns, rows},
	);
	// Between texts that are typed in one go nothing is drawn: nobody looks.
	let isHeld = false;
	let missed: (() => void) | undefined;
	const sight: Desk & Bench = Object.assign(Object.create(desk), {
		subscribe: (listener: () => void) =>
			desk.subscribe(() => {
				missed = isHeld ? listener : undefined;
				if (!isHeld) listener();
			}),
	});
	const terminal = openTerminal(sight, {input, output: output as unknown as TerminalOutput, env});
	onTestFinished(async () => {
		terminal.close();
		await desk.closeShop();
		if (shop) await shop.close();
	});

	/** Until the till has answered and nothing more is drawn. */
	const calm = async (): Promise<void> => {
		for (let quiet = 0; quiet < 4; ) {
			const before = writes;
			await turn();
			const isStill = writes === before && performance.now() - wroteAt > betweenFramesMs;
			quiet = isStill && desk.view.busy === undefined ? quiet + 1 : 0;
		}
		await screen.settled();
	};
	const send = (text: string): void => {
		input.emit('data', Buffer.from(text));
	};
	const pause = async (): Promise<void> => {
		for (const ms of handPause) if (pass(ms)) await calm();
	};
	await calm();
	return {
		...screen,
		desk,
		hasLeft: () => left,
		raw: () => written,
		beeps: () => beeps,
		kept: () => kept,
		copied: () => copied,
		click: async (text, behind = 0) => {
			const row = screen.lines().findIndex(line => line.includes(text));
			const column = screen.lines()[row]?.indexOf(text);
			if (column === undefined) throw new Error(`nothing to click: ${text}\n${screen.lines().join('\n')}`);
			for (const end of 'Mm') send(`\u001B[<0;${column + behind + 1};${row + 1}${end}`);
			await calm();
			await pause();
		},
		scanAt: async (gapMs, text) => {
			for (const letter of text) {
				send(letter);
				pass(gapMs);
			}
			await calm();
			await pause();
		},
		type: async (...texts) => {
			for (const [place, text] of texts.entries()) {
				isHeld = place < texts.length - 1;
				send(text);
				await calm();
				await pause();
			}
			// Where the last text changed nothing, what the others changed is not drawn yet.
			const look = missed;
			missed = undefined;
			look?.();
			await calm();
		},
		typeAt: async (gapMs, text) => {
			for (const [place, letter] of [...text].entries()) {
				send(letter);
				pass(typeof gapMs === 'number' ? gapMs : gapMs(place));
				await turn();
			}
			await calm();
			await pause();
		},
		pass: async ms => {
			pass(ms);
			await calm();
		},
		setSize: async (nextColumns, nextRows) => {
			screen.resize(nextColumns, nextRows);
			Object.assign(output, {columns: nextColumns, rows: nextRows});
			output.emit('resize');
			await calm();
		},
	};
}

/** What a terminal sends for keys. */
export const keys = {
	enter: '\r',
	esc: '\u001B',
	up: '\u001B[A',
	down: '\u001B[B',
	right: '\u001B[C',
	left: '\u001B[D',
	home: '\u001B[H',
	end: '\u001B[F',
	pageUp: '\u001B[5~',
	pageDown: '\u001B[6~',
	insert: '\u001B[2~',
	delete: '\u001B[3~',
	backspace: '\u007F',
	tab: '\t',
	shiftTab: '\u001B[Z',
	f1: '\u001BOP',
	f2: '\u001BOQ',
	f3: '\u001BOR',
	f4: '\u001BOS',
	f5: '\u001B[15~',
	f6: '\u001B[17~',
	f7: '\u001B[18~',
	f8: '\u001B[19~',
	f10: '\u001B[21~',
	f11: '\u001B[23~',
	f12: '\u001B[24~',
	ctrl: (letter: string) => String.fromCharCode(letter.toLowerCase().charCodeAt(0) - 96),
} as const;
