// Letters near money: on Pay and in a question a letter counts only when it stands alone. A word is not a command.
import type {Press} from '../keyboard/bursts.ts';
import {act} from '../model/bindings.ts';
import type {Desk} from '../model/desk.ts';
import {topDialog} from '../model/view.ts';
import {aloneMs, createNearness} from './nearness.ts';
import {commandOf, createPayWords} from './pay-words.ts';

/** Enter as fast as a scanner ends a code, behind what is no code: a hand did not press it. */
const isScannersEnter = (press: Press): boolean => press.type === 'key' && press.key === 'enter' && press.endsBurst === true;

/**
 * Answers whether a press is done with: it was part of a word, waits to see whether it is, or is a letter that does nothing,
 * which `nothing` says.
 */
export function createLoneLetters(desk: Desk, nothing: (key: string) => void): (press: Press, at: number) => boolean {
	const nearness = createNearness();
	const onPay = createPayWords(desk, nothing);
	/** What a letter answers, while it may still be the beginning of a word. */
	let answer: (() => void) | undefined;
	let stopWaiting = () => {};

	const giveAnswer = (): void => {
		stopWaiting();
		const run = answer;
		answer = undefined;
		run?.();
	};

	const onQuestion = (letter: string, isPartOfWord: boolean): boolean => {
		const command = commandOf(desk, letter);
		if (isPartOfWord) {
			desk.say('A word answers nothing. Press one key, and no other.', 'warning');
			return true;
		}
		if (!command) return false;
		answer = () => act(desk, command);
		stopWaiting = desk.ports.timers.after(aloneMs, giveAnswer);
		return true;
	};

	return (press, at) => {
		const near = nearness(press, at);
		if (near.toText) answer = undefined;
		giveAnswer();
		if (onPay(press, near)) return true;
		const top = topDialog(desk.view)?.type;
		if (isScannersEnter(press) && (top === 'pay' || top === 'question')) {
			desk.say('That came as fast as from a scanner, and answers nothing. Look at it, and answer again.', 'warning');
			return true;
		}
		return press.type === 'text' && (top === 'question' || top === 'menu') && onQuestion(press.text, near.toText);
	};
}
