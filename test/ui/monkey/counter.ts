// The counter without a screen, for a monkey: the real gate, desk and till, the time by hand, and a record of all there was to see.
import {EventEmitter} from 'node:events';
import {cpSync, rmSync} from 'node:fs';
import {openDraft} from '../../../src/app/draft.ts';
import {openShop, type Shop} from '../../../src/app/shop.ts';
import {standardCounter} from '../../../src/formats/config/counter-settings.ts';
import {createDesk} from '../../../src/ui/desk/create-desk.ts';
import {type GatePort, openGate} from '../../../src/ui/keyboard/gate.ts';
import type {Bench, Desk} from '../../../src/ui/model/desk.ts';
import {topDialog} from '../../../src/ui/model/view.ts';
import {contexts} from '../../../src/ui/screens/registry.ts';
import {quickFiles} from '../../support/faulty-files.ts';
import {type HandTimers, handTimers} from '../../support/hand-timers.ts';
import type {Key, Seen, Shown} from './seen.ts';

const morning = {at: Date.UTC(2026, 10, 20, 6, 30, 0), offset: 120};

export type Played = {
	/** The gap that is set for the scanner, in ms. */
	readonly gapMs?: number;
	/** Makes another gate of ours, so that the reading is seen to notice what it does. */
	readonly spoil?: (port: GatePort) => GatePort;
};

const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

const bug = (error: unknown): never => {
	throw error;
};

function shownOn({view}: Desk, at: number): Shown {
	const top = topDialog(view);
	const depth = view.stacks[view.screen].length;
	const title = top === undefined ? '' : 'title' in top ? top.title : 'form' in top ? top.form.title : '';
	return {kind: 'shown', at, screen: view.screen, top: top?.type ?? 'none', title: `${depth} ${title}`};
}

const isSame = (one: Shown | undefined, other: Shown): boolean =>
	one !== undefined && one.screen === other.screen && one.top === other.top && one.title === other.title;

/** Writes down what is new on the desk. */
function watch(desk: Desk, seen: Seen[], now: () => number): () => void {
	let shown: Shown | undefined;
	let taken = desk.view.basket.taken;
	return () => {
		const next = shownOn(desk, now());
		if (!isSame(shown, next)) seen.push(next);
		shown = next;
		if (desk.view.basket.taken !== taken) {
			taken = desk.view.basket.taken;
			seen.push({kind: 'taken', at: now(), tenders: taken ?? []});
		}
	};
}

/** The same shop, whose orders are written down once they are done. */
const written = (shop: Shop, done: (order: Parameters<Shop['execute']>[0]) => void): Shop => ({
	...shop,
	execute: async order => {
		const outcome = await shop.execute(order);
		if (outcome.type === 'done') done(order);
		return outcome;
	},
});

function deskOf(shop: Shop, {timers}: HandTimers, gapMs: number): Desk & Bench {
	let ids = 0;
	return createDesk(
		{
			machine: {
				settings: {...standardCounter, scanner: {...standardCounter.scanner, 'gap-ms': gapMs}},
				keep: () => undefined,
				beep: () => undefined,
			},
			shop,
			openDraft: next => openDraft(next, bug, quickFiles),
			folder: '/shop',
			now: () => morning,
			timers,
			newId: () => `id-${ids++}`,
			createShop: async () => ({fault: 'A monkey makes no shop.'}),
			startOwnShop: async () => ({fault: 'A monkey makes no shop.'}),
			troubleText: error => (error instanceof Error && error.name === 'StoreError' ? error.message : undefined),
			leave: () => undefined,
			redraw: () => undefined,
			bug,
		},
		contexts,
		{columns: 80, rows: 24},
	);
}

/** Presses the keys on a copy of the shop in a folder, and answers with all there was to see. */
export async function play(
	from: string,
	keys: readonly Key[],
	{gapMs = 50, spoil = port => port}: Played = {},
): Promise<readonly Seen[]> {
	const folder = `${from}-played`;
	cpSync(from, folder, {recursive: true});
	const shop = await openShop(folder, {clock: {now: () => morning}, files: quickFiles});
	const seen: Seen[] = [];
	const hand = handTimers();
	const {now} = hand.timers;
	const desk = deskOf(
		written(shop, order => seen.push({kind: 'done', at: now(), order})),
		hand,
		gapMs,
	);
	const look = watch(desk, seen, now);
	const input = Object.assign(new EventEmitter(), {resume: () => undefined, pause: () => undefined});
	const {takesText, burstKind, press} = desk;
	const ours: GatePort = {
		takesText,
		burstKind,
		press,
		scanner: () => desk.view.machine.scanner,
		isWatching: () => desk.context().onArrival !== undefined,
		timers: hand.timers,
	};
	const gate = openGate(input, spoil(ours));
	/** Until the till has answered. */
	const calm = async (): Promise<void> => {
		look();
		while (desk.view.busy !== undefined) await turn();
		look();
	};
	/** Lets time pass from one thing that is due to the next. */
	const pass = async (ms: number): Promise<void> => {
		for (let left = ms; left > 0; left -= 1) if (hand.pass(1)) await calm();
	};
	await calm();
	for (const {wait, bytes} of keys) {
		await pass(wait);
		seen.push({kind: 'key', at: now(), bytes});
		input.emit('data', Buffer.from(bytes));
		await calm();
	}
	await pass(1000);
	gate.close();
	await desk.closeShop();
	await shop.close();
	rmSync(folder, {recursive: true, force: true});
	return seen;
}
