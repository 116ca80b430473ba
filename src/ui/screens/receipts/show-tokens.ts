// The numbers of a receipt for its customer, the whole screen for one: who looks at an earlier one is on record first.
import {isOfTraining, type Receipt} from '../../../domain/receipts/receipt.ts';
import {keptTokens} from '../../../formats/records/kept-tokens.ts';
import {tokensOf} from '../../../formats/records/tokens.ts';
import {copyKey} from '../../actions/copying.ts';
import {whenOnRecord} from '../../actions/look-at-tokens.ts';
import type {Binding, Desk, DialogKeys, Sight} from '../../model/desk.ts';
import type {ShowDialog} from '../../model/dialogs.ts';
import {letters} from '../../model/letters.ts';
import {onTop} from '../../model/on-top.ts';
import {copyAtOnce} from './papers.ts';

/** Which number comes first, and whether the sale was just made: then its customer is there. */
type Showing = {readonly line?: number; readonly isFresh?: boolean};

/** Shows the numbers of a receipt. Whoever looks at an earlier one has what was bought, so that is on record first. */
export function showTokens(desk: Desk, receipt: Receipt, {line, isFresh = false}: Showing = {}): void {
	const tokens = tokensOf(receipt);
	if (tokens.length === 0) return;
	const ofLine = keptTokens([receipt]).find(each => each.line === line)?.tokens[0];
	const place = Math.max(
		0,
		tokens.findIndex(({digits}) => digits === ofLine?.digits),
	);
	const show = (): void => desk.open({type: 'show', receipt, place});
	if (isFresh) return show();
	whenOnRecord(desk, receipt, show);
}

const shown = (sight: Sight): ShowDialog => onTop(sight, 'show');

const isSeveral = (sight: Sight): boolean => tokensOf(shown(sight).receipt).length > 1;

const turn =
	(by: number) =>
	(desk: Desk): void => {
		const dialog = shown(desk);
		const {length} = tokensOf(dialog.receipt);
		desk.replace({...dialog, place: (dialog.place + by + length) % length});
	};

const turning: readonly Binding[] = [
	{keys: ['right', 'pagedown', ' '], label: 'the next number', hint: 2, isActive: isSeveral, run: turn(1)},
	{keys: ['left', 'pageup'], label: 'the number before', isActive: isSeveral, run: turn(-1)},
];

/** Puts the numbers on the customer's display, once that is on record. */
function showToCustomer(desk: Desk): void {
	const {receipt} = shown(desk);
	if (isOfTraining(receipt)) return desk.say('A number of training is not shown to a customer.', 'warning');
	desk.perform(
		{type: 'showToken', id: desk.ports.newId(), receipt: receipt.number, onDisplay: true},
		{done: () => desk.say("It is on the customer's display until the next basket.", 'done')},
	);
}

export const show: DialogKeys<ShowDialog> = {
	title: 'Token',
	isPage: true,
	isReading: () => true,
	bindings: [
		...turning,
		{
			keys: [letters.token],
			label: 'show it to the customer',
			hint: 3,
			blocked: ({shop}) => (shop.isReadOnly ? 'This shop is only looked at.' : undefined),
			run: showToCustomer,
		},
		copyAtOnce(sight => shown(sight).receipt),
		copyKey({
			what: sight => tokensOf(shown(sight).receipt).map(({label, digits}) => ({label, text: digits})),
			none: () => undefined,
		}),
		{keys: ['enter', 'esc'], label: 'back', hint: 1, run: desk => desk.close()},
	],
};
