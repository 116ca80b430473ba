// The numbers of a line that a customer wants to write down: its tokens, else its reference or confirmation.
import {type ByKind, byKind} from '../../domain/lines/by-kind.ts';
import {isVoucher, type LineOf, type SaleLine} from '../../domain/lines/lines.ts';
import {isConnected} from '../../domain/prepaid/connection.ts';
import {groupedToken} from '../../domain/prepaid/tokens.ts';
import type {Receipt} from '../../domain/receipts/receipt.ts';
import {type AnswerShown, answerShown, type TokenShown} from './vend-answer.ts';

export type {TokenShown};

/** A number that no provider answers for is marked. */
const labelled = (line: {readonly name: string}, what: string): string =>
	`${line.name}: ${what}${isConnected(line) ? '' : ' (DEMO)'}`;

/** What a provider answered of a vend. */
export const answerOfVend = (line: LineOf<'service'>): AnswerShown | undefined =>
	answerShown(line, {what: 'Token', tracking: line.reference});

/** What a provider answered of a bill. One that was paid and has no number of theirs is known by ours. */
export function answerOfBill(line: LineOf<'bill'>): AnswerShown | undefined {
	const answer = answerShown(line, {what: 'Confirmation', tracking: line.confirmation});
	if (answer?.tokens.length !== 0 || line.answer?.outcome !== 'issued') return answer;
	return {...answer, tokens: [{label: 'confirmation', digits: line.confirmation}]};
}

const confirmation = (line: LineOf<'bill'>): TokenShown => ({
	label: labelled(line, 'confirmation'),
	digits: line.confirmation,
});

/** The number of a vend that was drawn here. */
function ownToken(line: LineOf<'service'>): TokenShown {
	const {reference, meterToken} = line;
	return meterToken === undefined
		? {label: labelled(line, isVoucher(line) ? 'voucher PIN' : 'reference'), digits: reference}
		: {label: labelled(line, 'meter token'), digits: groupedToken(meterToken), isMeterToken: true};
}

/** The numbers of an answer, with the name of what they are for. */
const named = ({name}: {readonly name: string}, answer: AnswerShown | undefined): readonly TokenShown[] | undefined =>
	answer?.tokens.map(token => ({...token, label: `${name}: ${token.label}`}));

const shown: ByKind<readonly TokenShown[]> = {
	goods: () => [],
	open: () => [],
	service: line => named(line, answerOfVend(line)) ?? [ownToken(line)],
	bill: line => named(line, answerOfBill(line)) ?? [confirmation(line)],
	'top-up': () => [],
};

/** The numbers of a line for its customer, in the order in which they are used: none, one, or several from a provider. */
export const tokensToShow = (line: SaleLine): readonly TokenShown[] => byKind(shown, line);

/** The numbers of a receipt for its customer, the most wanted first: those for a meter, then references and confirmations. */
export function tokensOf(receipt: Receipt): readonly TokenShown[] {
	if (receipt.type !== 'sale') return [];
	const tokens = wantedFirst(receipt.lines);
	return receipt.isTraining ? tokens.map(token => ({...token, label: `TRAINING: ${token.label}`})) : tokens;
}

/** The numbers of lines, those for a meter first. */
function wantedFirst(lines: readonly SaleLine[]): readonly TokenShown[] {
	const tokens = lines.flatMap(tokensToShow);
	return [...tokens.filter(({isMeterToken}) => isMeterToken), ...tokens.filter(({isMeterToken}) => !isMeterToken)];
}
