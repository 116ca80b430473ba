// Plays the story at a counter in this process, at a fixed time and with seeded numbers, and keeps each screen after each key.

import {expect} from 'vitest';
import {createShop} from '../../src/app/new-shop.ts';
import {practicePins} from '../../src/formats/wording/practice-pins.ts';
import {drive, freshFolder, keys} from '../support/drive.ts';
import {quickFiles} from '../support/faulty-files.ts';
import {seeded} from '../support/luck.ts';
import {ground, ink, painter, type Row} from './painted.ts';
import {story} from './story.ts';
import type {Frame, Screen} from './svg.ts';

const size = {columns: 100, rows: 30};
const lengthMs = 60_000;

/** How long a screen stands, beside the others: after a letter, after another key, and at the end of a step. */
const beats = {letter: 2, key: 7, end: 18};

const isLetter = (key: string): boolean => key.length === 1 && key > ' ' && key < '\u007F';

/** The name of a key, as the page under the screen has it. */
function nameOf(key: string): string {
	if (isLetter(key)) return key;
	if (key.length > 1 && key.endsWith('\r')) return ` scan ${key.trim()} `;
	const [name] = Object.entries(keys).find(([, sent]) => sent === key) ?? [`Ctrl+${String.fromCharCode(64 + key.charCodeAt(0))}`];
	return ` ${name.charAt(0).toUpperCase()}${name.slice(1)} `;
}

/** Two rows under the screen: what is done, and the keys that did it so far. */
function caption(does: string, pressed: readonly string[]): Screen {
	const named = pressed.map(nameOf).join('').replaceAll(/ +/g, ' ').trim();
	const text = ` ${does.padEnd(28)}${named.slice(-(size.columns - 30))}`.padEnd(size.columns);
	const row = (letters: string): Row => [...letters].map((letter, at) => ({letter, ink, ground, isBold: at < 28}));
	return [row(' '.repeat(size.columns)), row(text)];
}

export type Played = {
	/** A minute. */
	readonly frames: readonly Frame[];
	readonly stills: readonly {readonly name: string; readonly title: string; readonly screen: Screen}[];
};

async function practiceAt(at: number) {
	const random = seeded(18);
	const made = await createShop(
		freshFolder(),
		{kind: 'practice', hasPast: true},
		{
			files: quickFiles,
			clock: {now: () => ({at, offset: 120})},
			draw: (least, most) => least + Math.floor(random() * (most - least)),
		},
	);
	if ('refusal' in made) throw new Error(JSON.stringify(made.refusal));
	// The owner is at the till already.
	await made.shop.signIns.signIn({who: 1, secret: practicePins.get('Thandi') ?? ''});
	return made.shop;
}

/** Twenty to eleven on a Friday morning in Johannesburg. */
const morning = Date.UTC(2026, 10, 20, 8, 42);

export async function play(): Promise<Played> {
	const counter = await drive(await practiceAt(morning), {
		...size,
		env: {TERM: 'xterm-256color', COLORTERM: 'truecolor'},
		now: () => ({at: morning, offset: 120}),
	});
	const paint = painter(size.columns, size.rows);
	const frames: {screen: Screen; beat: number}[] = [];
	const stills: Played['stills'][number][] = [];
	let painted = 0;
	for (const {does, pressed, shows, picture} of story) {
		let screen: Screen = [];
		for (const [place, key] of pressed.entries()) {
			await counter.type(key);
			screen = await paint(counter.raw().slice(painted));
			painted = counter.raw().length;
			const isEnd = place === pressed.length - 1;
			const beat = isEnd ? beats.end : isLetter(key) ? beats.letter : beats.key;
			frames.push({screen: [...screen, ...caption(does, pressed.slice(0, place + 1))], beat});
		}
		expect(counter.lines().join('\n').toLowerCase(), does).toContain(shows.toLowerCase());
		if (picture) stills.push({...picture, screen});
	}
	const all = frames.reduce((sum, {beat}) => sum + beat, 0);
	return {frames: frames.map(({screen, beat}) => ({screen, ms: Math.round((beat * lengthMs) / all)})), stills};
}
