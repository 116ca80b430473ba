// The rows of the day's takings.
import type {Takings} from '../../../domain/ports/history.ts';
import {turnoverIn} from '../../../domain/shifts/turnover.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {tenderText} from '../../../formats/text/tender.ts';
import type {Sight} from '../../model/desk.ts';
import {type Span, span} from '../../widgets/line.tsx';
import {packed} from '../shared/packed.ts';
import {counted} from '../shared/title-marks.ts';

/** The day's takings by tender. Top-ups are included and also named separately. */
export function takingsRows(
	{state, symbol}: Sight,
	{byTender, topUps, posted, receipts}: Takings,
	columns: number,
): readonly (readonly Span[])[] {
	if (receipts === 0) return [[span('Today: nothing yet.', 'dim')]];
	const money = (amount: typeof topUps): Span => span(moneyText(amount, symbol), 'strong');
	const sums = [...byTender].map(([name, amount]) => [span(`${plainText(tenderText(state, name))} `, 'dim'), money(amount)]);
	const [first = [], ...others] = sums;
	const forOthers = turnoverIn(posted).others;
	return packed(
		[
			[span('Today: ', 'dim'), ...first],
			...others,
			span(`(${counted(receipts, 'receipt')})`, 'dim'),
			...(forOthers > 0 ? [[span('Prepaid and bills among these ', 'dim'), money(forOthers)]] : []),
			...(topUps > 0 ? [[span('Top-ups among these ', 'dim'), money(topUps)]] : []),
		],
		columns,
	);
}
