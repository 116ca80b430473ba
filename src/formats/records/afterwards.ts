// What became of a receipt after it was made: what came back of it, and its copies. Its paper has the rest: its correction and its notes.
import {wallTime} from '../../domain/base/calendar.ts';
import type {State} from '../../domain/ledger/state.ts';
import {backFactsOf} from '../../domain/lines/lines.ts';
import type {Till} from '../../domain/ports/till.ts';
import {newestCopy} from '../../domain/receipts/copies.ts';
import type {Receipt, SaleReceipt} from '../../domain/receipts/receipt.ts';
import {type Returned, returnedTotal} from '../../domain/receipts/returned-lines.ts';
import {declinedOn} from '../../domain/vending/vends.ts';
import {moneyText} from '../text/amount.ts';
import {quantityOf} from '../text/quantity.ts';

/** The refunds and exchanges on which lines of a receipt came back, the oldest first. */
export type CameBack = readonly {readonly on: SaleReceipt; readonly returned: readonly Returned[]}[];

/** What came back of a receipt. The ledger knows that something did, the history on which receipts. */
export function cameBackOf({state, history}: Pick<Till, 'state' | 'history'>, {number}: Receipt): CameBack {
	if (!state.refunds.rows.has(number)) return [];
	return history
		.receipts({text: number, limit: Number.MAX_SAFE_INTEGER})
		.toReversed()
		.flatMap(on => {
			const returned = on.type === 'sale' ? (on.returned ?? []).filter(({receipt}) => receipt === number) : [];
			return on.type === 'sale' && returned.length > 0 ? [{on, returned}] : [];
		});
}

type Afterwards = {readonly state: State; readonly symbol: string; readonly cameBack: CameBack};

const linesText = (returned: readonly Returned[]): string =>
	returned
		.flatMap(({lines}) => lines)
		.map(line => `${quantityOf(backFactsOf(line).quantity(line), backFactsOf(line).unit(line))} x ${line.name}`)
		.join(', ');

/** The sentences that stand under a receipt; none where nothing became of it. */
export function afterwardsTexts({number}: Receipt, {state, symbol, cameBack}: Afterwards): readonly string[] {
	const copy = newestCopy(state, number);
	const declined = declinedOn(state, number);
	return [
		...declined.map(({name, due}) => `DECLINED: give back ${moneyText(due, symbol)} for ${name}.`),
		...cameBack.map(
			({on, returned}) =>
				`Came back on ${on.number}, ${wallTime(on.stamp).slice(0, 16)}: ${linesText(returned)}, ${moneyText(returnedTotal(returned), symbol)}`,
		),
		...(copy ? [`Copies: ${copy.number}, the newest of ${wallTime(copy).slice(0, 16)}`] : []),
	];
}
