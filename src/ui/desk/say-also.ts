// A sentence behind the notice that is shown already.
import type {Hands, Sight} from '../model/desk.ts';

/** Adds a sentence to the current notice; without one it is a warning. */
export function sayAlso(desk: Pick<Sight, 'view'> & Pick<Hands, 'say'>, sentence: string): void {
	const {notice} = desk.view;
	if (notice) desk.say(`${notice.text} ${sentence}`, notice.tone);
	else desk.say(sentence, 'warning');
}
