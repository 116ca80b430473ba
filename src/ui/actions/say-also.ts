// A sentence behind the notice that is shown already.
import type {Hands, Sight} from '../model/desk.ts';

/** Adds a sentence to the current notice; without one it is a warning. */
export function sayAlso(desk: Pick<Sight, 'view'> & Pick<Hands, 'say'>, sentence: string): void {
	const {notice} = desk.view;
	if (notice) desk.say(`${notice.text} ${sentence}`, notice.tone);
	else desk.say(sentence, 'warning');
}

/** Says it behind the notice of the sale or an alarm, in place of any other: the change of the sale stays on the screen, and so does an alarm. */
export function sayBehind(desk: Pick<Sight, 'view'> & Pick<Hands, 'say'>, text: string, before?: string): void {
	const {notice, screen} = desk.view;
	if (notice?.tone === 'alarm') return sayAlso(desk, text);
	// A warning is cleared with the receipt shown; the notice of the sale stays, and this with it.
	if (notice?.screen !== screen || notice.tone !== 'done') return desk.say(text, 'warning');
	const done = before === undefined ? notice.text : notice.text.replace(` ${before}`, '');
	desk.say(`${done} ${text}`, 'done');
}
