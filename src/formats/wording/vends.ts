// Vends that wait for their providers, in words: how each stands, and what is told when an answer comes.
import type {Declined, UnknownWhy} from '../../domain/vending/answer.ts';
import {unanswered, type Vend, type VendsState} from '../../domain/vending/vends.ts';
import {moneyText} from '../text/amount.ts';
import {capital, withoutStop} from '../text/capital.ts';
import {counted} from '../text/counted.ts';
import {plainText} from '../text/plain-text.ts';
import type {KeyOf} from './said-actions.ts';

/** How a vend stands now. `issued`: its answer came, and nobody has looked at it yet. */
export type VendNow = 'asking' | 'unknown' | 'declined' | 'issued';

const whyTexts: Readonly<Record<UnknownWhy, string>> = {
	'no-answer': 'the provider did not answer in time',
	unreachable: 'the provider cannot be reached',
	unbelievable: 'what the provider answered cannot be believed',
	stopped: 'the program was stopped meanwhile',
	'in-progress': 'the provider is still at it',
};

/** The reason of a provider, as it may be shown. */
export const declinedText = ({reason}: Pick<Declined, 'reason'>): string => `declined: ${withoutStop(plainText(reason))}`;

/** How a vend stands, in words: by its newest answer, unless its provider is being asked or it has just come through. */
export function vendStateText({answer}: Vend, now?: VendNow): string {
	if (now === 'asking') return 'asking the provider…';
	if (now === 'issued') return 'it came through';
	if (answer?.outcome === 'declined') return declinedText(answer);
	return `unknown: ${whyTexts[answer?.why ?? 'stopped']}`;
}

/** What is done about a vend that stands so. */
export function vendNextText(
	{due}: Vend,
	now: VendNow,
	{symbol, keyOf}: {readonly symbol: string; readonly keyOf: KeyOf},
): string {
	if (now === 'asking') return 'Its answer comes by itself. Nothing is sold anew.';
	if (now === 'declined')
		return `It was not issued, and will not be. Give ${moneyText(due, symbol)} back: ${keyOf('vends.give-the-money-back')}.`;
	if (now === 'issued') return `${keyOf('vends.show-the-receipt')} shows the receipt with its numbers.`;
	return `It may have been issued. It is asked about again by itself, and at once with ${keyOf('vends.resolve')}. Nothing is sold anew.`;
}

type Told = {readonly symbol: string; readonly keyOf: KeyOf; readonly isPrinted: boolean};

/** What is told when the answer of a vend comes after its receipt was left. */
export function vendToldText({receipt, name, due, answer}: Vend, now: VendNow, {symbol, keyOf, isPrinted}: Told): string {
	const what = `Receipt ${receipt}: ${plainText(name)}`;
	const key = keyOf('everywhere.vends');
	if (now === 'issued') {
		const again = isPrinted ? ` It was printed without; ${keyOf('vends.print')} there prints it again.` : '';
		return `${what} came through. ${key} shows it.${again}`;
	}
	if (answer?.outcome === 'declined') return `${what} was ${declinedText(answer)}. Give ${moneyText(due, symbol)} back: ${key}.`;
	return `${what} is not answered yet: it is in the queue, and asked about again by itself. ${key} lists it.`;
}

/** What vends there are that wait, each in some words. */
export function waitingVends(state: VendsState): readonly string[] {
	const open = unanswered(state).length;
	const declined = state.vends.rows.size - open;
	return [
		...(open > 0 ? [`${counted(open, 'vend')} not answered`] : []),
		...(declined > 0 ? [`${counted(declined, 'vend')} declined and not given back`] : []),
	];
}

/** Said before the counter is left while providers are asked. */
export const askedOnLeavingText = (count: number): string =>
	`${counted(count, 'vend')} ${count === 1 ? 'is' : 'are'} being asked of ${count === 1 ? 'its provider' : 'their providers'}. The next start asks what became of ${count === 1 ? 'it' : 'them'}; nothing is sold twice.`;

/** The unfinished vends as sentences without an amount, for a screen that anybody may read. */
export const waitingVendsTexts = (state: VendsState): readonly string[] => waitingVends(state).map(text => `${capital(text)}.`);
