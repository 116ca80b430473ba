// The rows of the day's takings.
import type {Takings} from '../../../domain/ports/history.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {columnsOf, plainText, wrapped} from '../../../formats/text/plain-text.ts';
import {tenderText} from '../../../formats/text/tender.ts';
import type {Sight} from '../../model/desk.ts';
import {counted} from '../shared/title-marks.ts';

/** The day's takings by tender. Top-ups are included and also named separately, on a second row where one is too short. */
export function takingsRows({state, symbol}: Sight, {byTender, topUps, receipts}: Takings, columns: number): readonly string[] {
	if (receipts === 0) return ['Today: nothing yet.'];
	const sums = [...byTender].map(([name, amount]) => `${plainText(tenderText(state, name))} ${moneyText(amount, symbol)}`);
	const taken = `Today: ${sums.join('  ')} (${counted(receipts, 'receipt')})`;
	const all = topUps > 0 ? [`${taken}.`, `Top-ups among these ${moneyText(topUps, symbol)}.`] : [taken];
	const row = all.join(' ');
	return columnsOf(row) <= columns ? [row] : all.flatMap(each => wrapped(each, columns));
}
