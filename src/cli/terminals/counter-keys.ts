// The counter's keys around the time in which its screen is seen: before the first frame, and while it is stopped.
import {sayAlso} from '../../ui/actions/say-also.ts';
import {type EarlyKeyboard, takeKeyboard} from '../../ui/keyboard/early-keys.ts';
import {rawAgain} from '../../ui/keyboard/gate.ts';
import {groundQuestion} from '../../ui/keyboard/ground-answer.ts';
import type {Desk} from '../../ui/model/desk.ts';
import type {Terminal} from '../../ui/terminal.tsx';
import {unsizedText} from '../../ui/widgets/terminal-size.ts';
import {answersGround} from '../kit/terminal-kind.ts';
import type {Ends} from './ends.ts';
import {heedStops} from './stops.ts';

const tooEarly = 'Keys pressed before the counter was ready were not taken.';
const whileStopped = 'Keys pressed while the counter was stopped were not taken.';

/** In raw mode Ctrl+C is a letter. This sends the signal again, which stops the opening or the process. */
const interrupt = (): boolean => process.kill(process.pid, 'SIGINT');

/** Takes the keyboard, and asks the terminal for its ground: it answers while the shop is opened, or not at all. */
export function takeCounterKeys(): EarlyKeyboard {
	const keyboard = takeKeyboard(process.stdin, interrupt);
	if (answersGround(process.env)) process.stdout.write(groundQuestion);
	return keyboard;
}

export type Shown = {readonly terminal: Terminal; readonly desk: Desk};

/** Gives the terminal back while the counter is stopped. The keys typed meanwhile are not for what is shown when it goes on. */
export function stopAndGoOn(keyboard: EarlyKeyboard, ends: Ends, shown: () => Shown | undefined): void {
	const taken = {
		lend: () => {
			shown()?.terminal.lend();
			keyboard.setRawMode?.(false);
		},
		takeAgain: () => {
			rawAgain(keyboard);
			const now = shown();
			if (now === undefined) return;
			keyboard.ignore();
			now.terminal.redraw();
			void keyboard.count().then(wasPressed => {
				if (wasPressed) sayAlso(now.desk, whileStopped);
			});
		},
	};
	heedStops(taken, ends);
}

/**
 * Heeds the signal that locks the counter, such as a screen saver or a door sends. Without a listener Node would open its debugger on it. A shop
 * that asks PINs begins locked, so before it is shown there is nothing to hide.
 */
export const heedLock = (lock: () => void): void => {
	process.on('SIGUSR1', lock);
};

/** Takes keys from the first frame on. If some came earlier, a notice says so. */
export async function listen(keyboard: EarlyKeyboard, terminal: Terminal, desk: Desk): Promise<void> {
	const wasPressed = await keyboard.count();
	terminal.listen();
	const unsized = unsizedText(process.stdout, process.env);
	if (unsized !== undefined) sayAlso(desk, unsized);
	if (wasPressed) sayAlso(desk, tooEarly);
}
