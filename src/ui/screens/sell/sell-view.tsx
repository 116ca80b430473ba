// The drawing of Sell: the entry line with its list, and the basket beside it.
import {Box} from 'ink';
import {sellState} from '../../actions/sell-state.ts';
import type {Sight} from '../../model/desk.ts';
import {scrolledTo} from '../../model/list.ts';
import {Field} from '../../widgets/field.tsx';
import {Line, type Span, span} from '../../widgets/line.tsx';
import {Options} from '../../widgets/list-rows.tsx';
import {inside, Lines, Panel, type PanelSize} from '../../widgets/panel.tsx';
import type {Row} from '../../widgets/row.ts';
import {useTheme} from '../../widgets/theme.tsx';
import {BesideBasket} from '../shared/beside-basket.tsx';
import {guessHeading} from '../shared/guess.ts';
import {arrows} from '../shared/title-marks.ts';
import {rowsBelow} from './below-list.ts';
import {isGuess, listed, listPlace, quickListed, readEntry} from './entry.ts';
import {productRow, quickRow} from './product-rows.ts';
import {roomy} from './today-below.ts';

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

function SellList({sight, size}: {readonly sight: Sight; readonly size: PanelSize}) {
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

/** A list is no wider: a name and its price stay near each other. */
const widest = 96;

export function SellView({sight, size}: {readonly sight: Sight; readonly size: PanelSize}) {
	const {borders} = useTheme();
	return (
		<BesideBasket sight={sight} size={size}>
			{left => {
				const {columns, rows} = inside(left);
				const rule = columns < roomy ? [] : [[span(borders.across.repeat(columns), 'faint')]];
				const both = rows - 1 - rule.length;
				const below = rowsBelow(sight, {columns, rows: both});
				const list = both - below.length;
				return (
					<Panel title="Find, scan, or 3*name" size={left} hasCursor={sellState.read(sight).cursor.in !== 'basket'}>
						<Box>
							<Line spans={[' ']} />
							<Field
								field={sellState.read(sight).entry}
								columns={columns - 2}
								hasCursor={sellState.read(sight).cursor.in !== 'basket'}
							/>
						</Box>
						<Lines rows={rule} />
						<Box flexDirection="column" height={list} overflow="hidden">
							<SellList sight={sight} size={{columns: Math.min(columns, widest), rows: list}} />
						</Box>
						<Lines rows={below} />
					</Panel>
				);
			}}
		</BesideBasket>
	);
}
