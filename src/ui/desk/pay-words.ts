// Words on Pay: a letter there chooses a tender only when it stands alone. A second letter takes its choice back.
import type {Press} from '../keyboard/bursts.ts';
import {isLive} from '../model/bindings.ts';
import type {Binding, Desk} from '../model/desk.ts';
import type {Dialog} from '../model/dialogs.ts';
import {topDialog} from '../model/view.ts';
import {isLetter, type Nearness} from './nearness.ts';
import type {TypedWords} from './typed-words.ts';

/** The command of a letter in the context on top, if it has one. */
export const commandOf = (desk: Desk, letter: string): Binding | undefined =>
	desk.context().bindings.find(binding => isLive(desk, binding, {key: letter, hasField: false}));

/** Whether a letter chooses something in the context on top, now or at another time. */
const isCommandSometimes = (desk: Desk, letter: string): boolean =>
	desk.context().bindings.some(({keys}) => keys.includes(letter.toLowerCase()));

const isTyped = (desk: Desk): boolean => (desk.context().field?.read(desk)?.value ?? '') !== '';

const isPastedWord = (press: Press): boolean => press.type === 'paste' && /\p{L}/u.test(press.text);

type PayWays = {
	/** Says that a key does nothing. */
	readonly nothing: (key: string) => void;
	readonly words: TypedWords;
};

/** Answers whether a press is done with. */
export function createPayWords(desk: Desk, {nothing, words}: PayWays): (press: Press, near: Nearness) => boolean {
	/** The dialogs on Sell before a letter chose something. */
	let before: readonly Dialog[] | undefined;

	const say = (): true => {
		desk.say(`You are on Pay. ${desk.keyOf('pay.back')} goes back to add goods.`, 'warning');
		return true;
	};

	const takeBack = (): true => {
		if (before) desk.set({stacks: {...desk.view.stacks, sell: before}});
		before = undefined;
		words.remember();
		return say();
	};

	const onPay = (press: Press, {toText, toLetter}: Nearness): boolean => {
		const isWordThere = words.isThere();
		if (isPastedWord(press) || toLetter || (toText && isWordThere)) return takeBack();
		if (isWordThere && press.type === 'key' && press.key === 'enter') return say();
		before = isLetter(press) ? desk.view.stacks.sell : undefined;
		// In an amount a letter stays, for Enter to refuse: without it the amount would be another.
		if (isLetter(press) && !commandOf(desk, press.text) && !isTyped(desk)) {
			nothing(press.text);
			// It may be the beginning of a word that is typed slowly.
			if (!isCommandSometimes(desk, press.text)) words.remember();
			return true;
		}
		return false;
	};

	return (press, near) => {
		if (!desk.view.stacks.sell.some(({type}) => type === 'pay')) before = undefined;
		if (topDialog(desk.view)?.type === 'pay') return onPay(press, near);
		if (before && near.toLetter) return takeBack();
		before = undefined;
		return false;
	};
}
