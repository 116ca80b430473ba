// Copying: a number, an amount or a row goes onto the terminal's clipboard. Nobody says whether it arrives there.
import {moneyText} from '../../formats/text/amount.ts';
import {plainText} from '../../formats/text/plain-text.ts';
import type {Binding, Desk, Sight} from '../model/desk.ts';
import {letters} from '../model/letters.ts';
import {freshList} from '../model/list.ts';

/** What can be copied: its name, and the text that is copied. */
export type Copyable = {readonly label: string; readonly text: string};

/** Terminals may take no more. What is copied here is far shorter. */
const longest = 4000;

/** The parts of a row as one text. */
export const rowText = (...parts: readonly (string | undefined)[]): string =>
	parts.filter(part => part !== undefined && part !== '').join(', ');

export const amountOf = (sight: Sight, amount: Parameters<typeof moneyText>[0]): string => moneyText(amount, sight.symbol);

function copy(desk: Desk, {text}: Copyable): void {
	const copied = plainText(text);
	if (copied.length > longest) return desk.say('That is too long for a clipboard.', 'warning');
	desk.ports.copy?.(copied);
	desk.say(`Copied ${copied}, if this terminal allows it.`, 'done');
}

type Copying = {
	/** What can be copied now, the most wanted first. */
	readonly what: (sight: Sight) => readonly Copyable[];
	/** Said where there is nothing. */
	readonly none: (sight: Sight) => string | undefined;
	/** Its key where letters are text. */
	readonly key?: string;
};

/** Copies what there is, or asks which of it. */
export const copyKey = ({what, none, key = letters.copy}: Copying): Binding => ({
	keys: [key],
	label: 'copy',
	hint: 12,
	blocked: sight => (what(sight).length === 0 ? none(sight) : undefined),
	run: desk => {
		if (!desk.ports.copy) return desk.say('This terminal has no clipboard.', 'warning');
		const [first, ...more] = what(desk);
		if (!first) return;
		if (more.length === 0) return copy(desk, first);
		desk.open({
			type: 'menu',
			title: 'Copy what?',
			lines: [],
			options: [first, ...more].map(each => ({
				label: plainText(`${each.label}: ${each.text}`),
				run: () => copy(desk, each),
			})),
			list: freshList,
		});
	},
});
