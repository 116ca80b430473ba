// Letters near money: on Pay and in a question a letter counts only when it stands alone. A word is not a command.
import type {Press} from '../keyboard/bursts.ts';
import {act, isLive} from '../model/bindings.ts';
import type {Desk} from '../model/desk.ts';
import type {Dialog} from '../model/dialogs.ts';
import {topDialog} from '../model/view.ts';

/** A letter stands alone when no other comes within this time before or after it, in ms. */
const aloneMs = 300;

const isLetter = (press: Press): boolean => press.type === 'text' && /^\p{L}$/u.test(press.text);

/** Answers whether a press is done with: it was part of a word, waits to see whether it is, or is a letter that does nothing. */
export function createLoneLetters(desk: Desk, nothing: (key: string) => void): (press: Press, at: number) => boolean {
	let textAt = Number.NEGATIVE_INFINITY;
	let letterAt = Number.NEGATIVE_INFINITY;
	/** The dialogs on Sell before a letter chose something on Pay. */
	let before: readonly Dialog[] | undefined;
	let isWordOnPay = false;
	/** The answer of a letter that may still turn out to be the beginning of a word. */
	let answer: (() => void) | undefined;
	let stopWaiting = () => {};

	const sayPay = (): true => {
		desk.say(`You are on Pay. ${desk.keyOf('pay.back')} goes back to add goods.`, 'warning');
		return true;
	};

	const isTyped = (): boolean => (desk.context().field?.read(desk)?.value ?? '') !== '';

	const giveAnswer = (): void => {
		stopWaiting();
		const run = answer;
		answer = undefined;
		run?.();
	};

	/** The second letter of a word: whatever the first one chose is taken back. */
	const takeBack = (): true => {
		if (before) desk.set({stacks: {...desk.view.stacks, sell: before}});
		before = undefined;
		isWordOnPay = true;
		return sayPay();
	};

	const onPay = (press: Press, isClose: boolean, isWord: boolean): boolean => {
		const isPasted = press.type === 'paste' && /\p{L}/u.test(press.text);
		if (isPasted || isWord || (isClose && isWordOnPay)) return takeBack();
		if (press.type === 'key' && press.key === 'enter' && isWordOnPay) return sayPay();
		before = isLetter(press) ? desk.view.stacks.sell : undefined;
		// In an amount it stays, for Enter to refuse: without it the amount would be another.
		if (press.type === 'text' && isLetter(press) && !commandOf(press.text) && !isTyped()) {
			nothing(press.text);
			return true;
		}
		isWordOnPay = false;
		return false;
	};

	const commandOf = (letter: string) =>
		desk.context().bindings.find(binding => isLive(desk, binding, {key: letter, hasField: false}));

	/** The letter waits. Another one within its time makes it a word, which answers nothing. */
	const onQuestion = (press: Press, isClose: boolean): boolean => {
		if (press.type !== 'text') return false;
		const command = commandOf(press.text);
		if (isClose) {
			desk.say('A word answers nothing. Press one key, and no other.', 'warning');
			return true;
		}
		if (!command) return false;
		answer = () => act(desk, command);
		stopWaiting = desk.ports.timers.after(aloneMs, giveAnswer);
		return true;
	};

	return (press, at) => {
		const isClose = press.type === 'text' && at - textAt <= aloneMs;
		const isWord = isLetter(press) && at - letterAt <= aloneMs;
		if (press.type === 'text') textAt = at;
		if (isLetter(press)) letterAt = at;
		if (answer) {
			if (isClose) answer = undefined;
			giveAnswer();
		}
		const top = topDialog(desk.view);
		if (!desk.view.stacks.sell.some(({type}) => type === 'pay')) {
			before = undefined;
			isWordOnPay = false;
		}
		if (top?.type === 'pay') return onPay(press, isClose, isWord);
		if (before && isWord) return takeBack();
		before = undefined;
		return top?.type === 'question' || top?.type === 'menu' ? onQuestion(press, isClose) : false;
	};
}
