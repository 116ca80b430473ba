// Letters near money: on Pay, in a question and where a figure is a choice they count only alone. A word is not a command.
import type {Press} from '../keyboard/bursts.ts';
import {act} from '../model/bindings.ts';
import type {Desk} from '../model/desk.ts';
import type {Dialog} from '../model/dialogs.ts';
import {pressEnter} from '../model/form.ts';
import {topDialog} from '../model/view.ts';
import {createNearness} from './nearness.ts';
import {commandOf, createPayWords} from './pay-words.ts';
import {createTypedWords} from './typed-words.ts';
import {createWaitingLetter} from './waiting-letter.ts';

type Ways = {
	/** Says that a key does nothing. */
	readonly nothing: (key: string) => void;
	/** Takes a press once more, from the beginning. */
	readonly again: (press: Press, at: number) => void;
};

/** Whether a key came as fast as a scanner ends a code, behind what is no code, and would answer: a hand did not press it. */
function isScanners(press: Press, top: Dialog | undefined): boolean {
	if (press.type !== 'key' || !press.endsBurst) return false;
	if (top?.type === 'question') return press.key === 'enter' || press.key === 'tab';
	return press.key === 'enter' && (top?.type === 'pay' || (top?.type === 'form' && pressEnter(top.form).isAccepted));
}

/**
 * Answers whether a press is done with: it was part of a word, waits to see whether it is, comes again, or does nothing.
 */
export function createLoneLetters(desk: Desk, {nothing, again}: Ways): (press: Press, at: number) => boolean {
	const nearness = createNearness();
	const words = createTypedWords(desk);
	const onPay = createPayWords(desk, {nothing, words});
	const waiting = createWaitingLetter(desk.ports.timers);

	const sayWord = (): true => {
		desk.say('A word answers nothing. Press one key, and no other.', 'warning');
		return true;
	};

	/** Where each letter alone may be a choice: several of them are what is typed. `begun` is the one that waited. */
	const onTyped = (begun: string, letter: string): boolean => {
		const take = desk.context().onWord?.(desk);
		if (!take || !/^[\p{L}\p{N}]$/u.test(letter)) return false;
		if (begun !== '') {
			take(desk, begun + letter);
			return true;
		}
		const command = commandOf(desk, letter);
		waiting.wait(letter, () => (command ? act(desk, command) : nothing(letter)));
		return true;
	};

	const onQuestion = (letter: string, isPartOfWord: boolean): boolean => {
		const command = commandOf(desk, letter);
		if (isPartOfWord) {
			words.remember();
			return sayWord();
		}
		if (!command) return false;
		waiting.wait(letter, () => act(desk, command));
		return true;
	};

	return (press, at) => {
		const near = nearness(press, at);
		const begun = near.toText ? waiting.takeBack() : '';
		// What the answer brings has just appeared: the key comes after it.
		if (waiting.give()) {
			again(press, at);
			return true;
		}
		const isWordThere = words.isThere();
		if (onPay(press, near)) return true;
		const top = topDialog(desk.view);
		if (isScanners(press, top)) {
			desk.say('That came as fast as from a scanner, and answers nothing. Look at it, and answer again.', 'warning');
			return true;
		}
		if (press.type === 'key' && press.key === 'enter' && isWordThere) return sayWord();
		if (press.type !== 'text') return false;
		if (top?.type === 'question' || top?.type === 'menu') return onQuestion(press.text, near.toText);
		return onTyped(begun, press.text);
	};
}
