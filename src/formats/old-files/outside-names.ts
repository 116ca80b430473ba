// Names of old files as a shop can keep them: an account's money is never refused for its name.
import {type TextRule, textFault, tidy} from '../../domain/base/text.ts';
import {quoted} from '../text/amount.ts';
import {visibleText} from './outside-words.ts';

/** A name that can be kept, and what was done to it or is odd about it, a sentence each. */
export type OutsideName = {readonly name: string; readonly notes: readonly string[]};

/** A name of an old file. What cannot be shown is taken out, what is too long is cut, and one that is left empty is called `otherwise`. */
export function outsideName(given: unknown, rule: TextRule, otherwise: string): OutsideName {
	const text = typeof given === 'string' ? given : '';
	const visible = visibleText(text);
	if (visible === '') return {name: otherwise, notes: [`It has no name that can be shown: it is called ${quoted(otherwise)}.`]};
	const kept = [...visible].slice(0, rule.most).join('').trim();
	const isOdd = textFault(kept, rule) !== undefined;
	const notes = [
		...(visible === text
			? []
			: [tidy(text) === visible ? `The name ${quoted(text)} was tidied.` : `What cannot be shown was taken out of the name.`]),
		...(kept === visible ? [] : [`The name was cut to ${rule.most} letters.`]),
		...(isOdd ? [`No new one could be called ${quoted(kept)}: it keeps its name until you change it.`] : []),
	];
	return {name: kept, notes};
}
