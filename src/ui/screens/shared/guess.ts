// What is said where a misspelling found something: the heading over it, and the sentence for Enter, which takes none of it.
import {quoted} from '../../../formats/text/amount.ts';
import {keyName} from '../../model/bindings.ts';
import type {Sight} from '../../model/desk.ts';
import {isInWords} from '../../model/view.ts';

export const guessHeading = 'Did you mean';

export const guessSentence = (sight: Sight, text: string): string =>
	`Nothing is called ${quoted(text)}. Choose what you mean with ${keyName('down', isInWords(sight.view.machine))}, or type another word.`;
