// The sentences about a damaged shop: what is whole, what is not, and which receipts are unproven.
import {wallTime} from '../../domain/base/calendar.ts';
import {firstTill} from '../../domain/ledger/ledger.ts';
import type {State} from '../../domain/ledger/state.ts';
import type {TroubleFacts} from '../../domain/ports/trouble.ts';
import {receiptNumber, receiptsGiven} from '../../domain/shop/receipt-numbers.ts';
import {plainText} from '../text/plain-text.ts';

export type Findings = {
	readonly state: State;
	readonly place: {readonly seq: number};
	readonly last: {readonly at: number; readonly offset: number} | undefined;
	readonly damage: {readonly facts: TroubleFacts};
	readonly receipts: readonly string[];
};

/** What was found in a damaged shop, one sentence a line. */
export function findingLines({state, place, last, damage, receipts}: Findings): readonly string[] {
	const given = receiptsGiven(state, firstTill);
	const upTo = given === 0 ? '' : `, with receipts up to ${receiptNumber(firstTill, given, state.shop.isPractice)}`;
	const until = last ? `, until ${wallTime(last).slice(0, 16)}` : '';
	const {seq, why} = damage.facts;
	const [first] = receipts;
	const behind =
		first === undefined
			? 'No receipt can be read behind it.'
			: `Receipts behind it, which nothing vouches for: ${receipts.length === 1 ? first : `${first} to ${receipts.at(-1)}`}.`;
	return [
		place.seq === 0 ? 'Whole: nothing.' : `Whole: entries 1 to ${place.seq}${until}${upTo}.`,
		`Damaged: entry ${seq ?? place.seq + 1} (${plainText(why ?? 'unknown')}).`,
		behind,
	];
}

/** When a backup was made. `time` is YYYY-MM-DD-HHMMSS. */
export const backupWhen = ({time}: {readonly time: string}): string =>
	`of ${time.slice(0, 10)} ${time.slice(11, 13)}:${time.slice(13, 15)}`;

/** A backup as an operator knows it. */
export const backupText = (backup: {readonly time: string; readonly entry: number}): string =>
	`${backupWhen(backup)}, up to entry ${backup.entry}`;
