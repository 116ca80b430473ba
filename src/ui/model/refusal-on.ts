// A refusal's sentence at the counter, with the shop's currency and this machine's keys.
import type {Refusal} from '../../domain/ports/till.ts';
import {refusalText} from '../../formats/wording/refusals.ts';
import type {Desk, Sight} from './desk.ts';
import {selected} from './text-field.ts';

/** The sentence of a refusal. */
export const refusalOn = ({symbol, keyOf}: Sight, refusal: Refusal): string => refusalText(refusal, symbol, keyOf);

/** Selects the text with the cursor, which was refused: the next key replaces it. */
export function selectRefused(desk: Desk): void {
	const {field} = desk.context();
	const text = field?.read(desk);
	if (field && text && text.value !== '' && !text.isFresh) field.write(desk, selected(text));
}

/** Says a refusal of the text with the cursor. */
export function sayRefused(desk: Desk, sentence: string): void {
	selectRefused(desk);
	desk.say(sentence, 'warning');
}
