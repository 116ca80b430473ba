// What stands under the list of Sell: the quick keys where there is room, what today has taken, and the last sale with its change.
import {type Cents, sum} from '../../../domain/base/money.ts';
import {type QuickKey, quickKeysOf, quickProduct} from '../../../domain/quick-keys/quick-keys.ts';
import {receiptTaken, tendersOf} from '../../../domain/receipts/receipt.ts';
import {leftBeside} from '../../../domain/selling/basket.ts';
import {quickText} from '../../../formats/records/quick-key.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {columnsOf, filled} from '../../../formats/text/plain-text.ts';
import {tenderLabel} from '../../../formats/text/tender.ts';
import type {Sight} from '../../model/desk.ts';
import {isInWords} from '../../model/view.ts';
import {type Span, span} from '../../widgets/line.tsx';
import type {PanelSize} from '../../widgets/panel.tsx';
import {intoHand} from '../pay/into-hand.tsx';
import {counted, today} from '../shared/title-marks.ts';

type Drawn = readonly Span[];

/** From this width on there is room for the quick keys, and for the hours of the day. */
export const roomy = 56;
const quickColumns = 19;
const mostQuickRows = 4;

/** A quick key on its chip, with what it sells; out is said. */
function quickCell(sight: Sight, {key, sells}: QuickKey, columns: number): Drawn {
	const product = quickProduct(sight.state, sells);
	const out = product && leftBeside(sight.state, sight.view.basket, product) <= 0 ? ' out' : '';
	const name = filled(quickText(sight.state, sells, sight.symbol), columns - 5 - out.length);
	return [
		span(` ${key} `, 'chip'),
		` ${out === '' ? name : name.trimEnd()}`,
		span(out, 'bad'),
		' '.repeat(out === '' ? 1 : columns - 4 - columnsOf(name.trimEnd()) - out.length),
	];
}

/** The quick keys in columns, as many as there is room for. */
function quickRows(sight: Sight, {columns}: PanelSize): readonly Drawn[] {
	const keys = quickKeysOf(sight.state);
	if (keys.length === 0) return [];
	const across = Math.min(5, Math.max(1, Math.floor((columns - 2) / quickColumns)));
	const each = Math.min(30, Math.floor((columns - 2) / across));
	const rows = Array.from(
		{length: Math.min(mostQuickRows, Math.ceil(keys.length / across))},
		(_, row): Drawn => ['  ', ...keys.slice(row * across, (row + 1) * across).flatMap(key => quickCell(sight, key, each))],
	);
	return [[span('  Quick keys', 'dim'), span('   . and the key', 'faint')], ...rows, [' ']];
}

const bars = '▁▂▃▄▅▆▇█';

/** The takings of the hours from the first to the last as bars. Their sum stands beside them. */
function hourBars(byHour: ReadonlyMap<string, Cents>): string {
	const hours = [...byHour.keys()].map(Number);
	const [first, last] = [Math.min(...hours), Math.max(...hours)];
	const most = Math.max(1, ...byHour.values());
	const barOf = (hour: number): string => {
		const taken = Math.max(0, byHour.get(String(hour).padStart(2, '0')) ?? 0);
		return bars[Math.round((taken / most) * (bars.length - 1))] ?? '';
	};
	return Array.from({length: last - first + 1}, (_, place) => barOf(first + place)).join('');
}

/** What today has taken so far. */
function todayRows(sight: Sight, {columns}: PanelSize): readonly Drawn[] {
	const {byTender, byHour, receipts} = sight.lookups.takings(today(sight));
	if (receipts === 0) return [];
	const taken = moneyText(sum([...byTender.values()]), sight.symbol);
	const row: Drawn = [span('  Today ', 'dim'), span(taken, 'strong'), span(` ${counted(receipts, 'receipt')} `, 'dim')];
	if (byHour.size === 0 || isInWords(sight.view.machine)) return [row];
	const drawn = hourBars(byHour);
	const hours = [...byHour.keys()].toSorted();
	if (columns < roomy) return [[...row, span(drawn, 'accent')]];
	return [row, [span('  by hour  ', 'dim'), span(drawn, 'accent'), span(`   ${hours[0]}–${hours.at(-1)}`, 'faint')], [' ']];
}

/** The last receipt, and what the customer got back. */
function lastRows(sight: Sight, {columns}: PanelSize): readonly Drawn[] {
	const receipt = sight.lookups.lastReceipt();
	if (!receipt) return [];
	const {symbol} = sight;
	const isRoomy = columns >= roomy;
	const hand = intoHand(receipt);
	const paid = receipt.type === 'sale' && isRoomy ? tendersOf(receipt) : [];
	const how = paid.map(
		({net, change, ...taken}) => ` ${tenderLabel(taken).toLowerCase()} ${moneyText((net + change) as Cents, symbol)}`,
	);
	const back = receipt.type === 'sale' && receipt.total >= 0 ? 'change' : 'back';
	return [
		[
			span(isRoomy ? '  Last sale ' : '  Last ', 'dim'),
			receipt.number,
			span(` ${isRoomy ? '  ' : ''}${moneyText(receiptTaken(receipt), symbol)}${how.join('')}${isRoomy ? '  ' : ''}`, 'dim'),
			...(hand === 0 ? [] : [span(` ${back} `, 'dim'), span(moneyText(hand, symbol), 'good')]),
		],
	];
}

/** The rows under the list, in a pane of this size. */
export function rowsBelow(sight: Sight, size: PanelSize): readonly Drawn[] {
	if (size.columns < roomy) return [...lastRows(sight, size), ...todayRows(sight, size)];
	return [...quickRows(sight, size), ...todayRows(sight, size), ...lastRows(sight, size)];
}
