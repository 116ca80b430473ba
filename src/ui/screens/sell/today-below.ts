// What stands under the list of Sell about the day: what it has taken, and the last receipt with its change.
import {type Cents, sum} from '../../../domain/base/money.ts';
import {type Receipt, tendersOf} from '../../../domain/receipts/receipt.ts';
import {turnoverIn} from '../../../domain/shifts/turnover.ts';
import {setting} from '../../../domain/shop/settings.ts';
import {hoursOfDay} from '../../../formats/records/hours-of-day.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {sparkline} from '../../../formats/text/sparkline.ts';
import {tenderLabel} from '../../../formats/text/tender.ts';
import type {Sight} from '../../model/desk.ts';
import {isInWords} from '../../model/view.ts';
import {columnsOfSpans, type Span, span} from '../../widgets/line.tsx';
import type {PanelSize} from '../../widgets/panel.tsx';
import {intoHand} from '../pay/into-hand.tsx';
import {counted, today} from '../shared/title-marks.ts';

type Drawn = readonly Span[];

/** From this width on there is room for the quick keys, and for the hours of the day. */
export const roomy = 56;

/** Pieces of a row one behind the other, as many as there is room for. */
function fitting(columns: number, pieces: readonly Drawn[]): Drawn {
	let room = columns;
	const gone = pieces.findIndex(piece => {
		room -= columnsOfSpans(piece);
		return room < 0;
	});
	return (gone === -1 ? pieces : pieces.slice(0, gone)).flat();
}

/** What today has taken so far, for whoever may see it. */
export function todayRows(sight: Sight, {columns}: PanelSize): readonly Drawn[] {
	const {byTender, byHour, posted, receipts} = sight.lookups.takings(today(sight));
	if (receipts === 0 || !sight.may('reports')) return [];
	const taken = moneyText(sum([...byTender.values()]), sight.symbol);
	const row: Drawn = [span('  Today ', 'dim'), span(taken, 'strong'), span(` ${counted(receipts, 'receipt')} `, 'dim')];
	const hours = hoursOfDay(byHour, setting(sight.state.settings, 'day-starts-at'));
	if (!hours || isInWords(sight.view.machine)) return [row];
	const drawn = span(sparkline(hours.taken, 0), 'accent');
	if (columns < roomy) return [fitting(columns, [row, [drawn]])];
	const others = turnoverIn(posted).others;
	const apart: Drawn =
		others > 0 ? [span(' of it prepaid and bills ', 'dim'), span(moneyText(others, sight.symbol), 'others')] : [];
	return [
		fitting(columns, [row, apart]),
		[span('  by hour  ', 'dim'), drawn, span(`   ${hours.first}–${hours.last}`, 'faint')],
		[' '],
	];
}

/** What the customer got: change, money for what came back, or what an account paid out. */
function handWord(receipt: Receipt): string {
	if (receipt.type === 'withdrawal') return 'paid out';
	return receipt.total >= 0 ? 'change' : 'back';
}

/** The last receipt, what the customer got in the hand, and where there is room for all of it how it was paid. */
export function lastRows(sight: Sight, {columns}: PanelSize): readonly Drawn[] {
	const receipt = sight.lookups.lastReceipt();
	if (!receipt) return [];
	const {symbol} = sight;
	const [label, space] = columns < roomy ? ['Last', ' '] : ['Last receipt', '  '];
	const hand = intoHand(receipt);
	const sale = receipt.type === 'sale' ? receipt : undefined;
	const paid = sale && columns >= roomy ? tendersOf(sale) : [];
	const how = paid.map(
		({net, change, ...taken}) => ` ${tenderLabel(taken).toLowerCase()} ${moneyText((net + change) as Cents, symbol)}`,
	);
	return [
		fitting(columns, [
			[span(`  ${label} `, 'dim'), receipt.number],
			...(sale ? [[span(`${space}${moneyText(sale.total, symbol)}`, 'dim')]] : []),
			...(hand === 0 ? [] : [[span(`${space}${handWord(receipt)} `, 'dim'), span(moneyText(hand, symbol), 'good')]]),
			...(how.length === 0 ? [] : [[span(` ${how.join('')}`, 'dim')]]),
		]),
	];
}
