// The list of Sell: what the entry finds, the quick keys behind a dot, or the most sold.
import {sellState} from '../../actions/sell-state.ts';
import type {Sight} from '../../model/desk.ts';
import {scrolledTo} from '../../model/list.ts';
import {type Span, span} from '../../widgets/line.tsx';
import {Options} from '../../widgets/list-rows.tsx';
import {Lines, type PanelSize} from '../../widgets/panel.tsx';
import type {Row} from '../../widgets/row.ts';
import {guessHeading} from '../shared/guess.ts';
import {arrows} from '../shared/title-marks.ts';
import {isGuess, listed, listPlace, quickListed, readEntry} from './entry.ts';
import {productRow, quickRow} from './product-rows.ts';

const lesson = ({keyOf}: Sight): readonly (readonly Span[])[] => [
	['  Scan goods, or type part of a name.'],
	[`  3*milk is three. ${keyOf('sell.one-more')} − and 3* count a line.`],
	[`  ${keyOf('sell.pay')} on the empty line pays. ${keyOf('everywhere.help')} is help.`],
];

/** What the list says in place of rows. */
function emptyRows(sight: Sight, text: string): readonly (readonly Span[])[] {
	if (text !== '') return [[span('  Nothing is called that.', 'dim')]];
	if (sight.state.products.rows.size > 0) return lesson(sight);
	return [[`  No goods yet. Stock is ${sight.keyOf('everywhere.stock')}, ${sight.keyOf('stock.new')} adds one.`]];
}

/** What is listed: the quick keys behind a dot, or products; each as a row at a width. */
function rowsListed(sight: Sight, columns: number): readonly (() => Row)[] {
	const quick = quickListed(sight) ?? [];
	if (quick.length > 0) return quick.map(key => () => quickRow(sight, key, columns));
	return listed(sight).map(product => () => productRow(sight, product, columns));
}

export function SellList({sight, size}: {readonly sight: Sight; readonly size: PanelSize}) {
	const {columns, rows} = size;
	const all = rowsListed(sight, columns - 2);
	const place = listPlace(sight);
	const {entry, cursor} = sellState.read(sight);
	const {text} = readEntry(entry.value);
	if (all.length === 0) return <Lines rows={emptyRows(sight, text)} />;
	const title = text === '' ? 'Most sold' : isGuess(sight) ? guessHeading : undefined;
	const heading = title === undefined ? [] : [[span(`  ${title}`, 'dim')]];
	const isLong = all.length > rows - heading.length;
	const height = rows - heading.length - (isLong ? 1 : 0);
	const top = scrolledTo(0, place ?? 0, {height, length: all.length});
	return (
		<>
			<Lines rows={heading} />
			<Options
				rows={all.slice(top, top + height).map(row => row())}
				chosen={place === undefined ? undefined : place - top}
				above={top}
				before={cursor.in === 'basket' ? ['esc'] : []}
				hasCursor
			/>
			<Lines rows={isLong ? [[span(`  ${arrows(sight)} for more`, 'dim')]] : []} />
		</>
	);
}
