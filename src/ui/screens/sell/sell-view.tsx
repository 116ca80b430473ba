// The drawing of Sell: the entry line with its list, and the basket beside it.
import {Box} from 'ink';
import {sellState} from '../../actions/sell-state.ts';
import type {Sight} from '../../model/desk.ts';
import {scrolledTo} from '../../model/list.ts';
import {Field} from '../../widgets/field.tsx';
import {Line, type Span, span} from '../../widgets/line.tsx';
import {Options} from '../../widgets/list-rows.tsx';
import {inside, Lines, Panel, type PanelSize} from '../../widgets/panel.tsx';
import {useTheme} from '../../widgets/theme.tsx';
import {BesideBasket} from '../shared/beside-basket.tsx';
import {guessHeading} from '../shared/guess.ts';
import {arrows} from '../shared/title-marks.ts';
import {roomy, rowsBelow} from './below-list.ts';
import {isGuess, listed, listPlace, quickListed, readEntry} from './entry.ts';
import {productRow, quickRow} from './product-rows.ts';

const lesson = ({keyOf}: Sight): readonly (readonly Span[])[] => [
	['  Scan goods, or type part of a name.'],
	[`  3*milk is three. ${keyOf('sell.one-more')} − and 3* count a line.`],
	[`  ${keyOf('sell.pay')} on the empty line pays. ${keyOf('everywhere.help')} is help.`],
];

function ProductList({sight, size}: {readonly sight: Sight; readonly size: PanelSize}) {
	const {columns, rows} = size;
	const products = listed(sight);
	const quick = quickListed(sight);
	const place = listPlace(sight);
	const {entry, cursor} = sellState.read(sight);
	const {text} = readEntry(entry.value);
	if (quick && quick.length > 0)
		return <Options rows={quick.slice(0, rows).map(key => quickRow(sight, key, columns - 2))} chosen={place} hasCursor />;
	if (products.length === 0) {
		if (text !== '') return <Lines rows={[[span('  Nothing is called that.', 'dim')]]} />;
		return (
			<Lines
				rows={
					sight.state.products.rows.size === 0
						? [[`  No goods yet. Stock is ${sight.keyOf('everywhere.stock')}, ${sight.keyOf('stock.new')} adds one.`]]
						: lesson(sight)
				}
			/>
		);
	}
	const title = text === '' ? 'Most sold' : isGuess(sight) ? guessHeading : undefined;
	const heading = title === undefined ? [] : [[span(`  ${title}`, 'dim')]];
	const isLong = products.length > rows - heading.length;
	const height = rows - heading.length - (isLong ? 1 : 0);
	const top = scrolledTo(0, place ?? 0, {height, length: products.length});
	return (
		<>
			<Lines rows={heading} />
			<Options
				rows={products.slice(top, top + height).map(product => productRow(sight, product, columns - 2))}
				chosen={place === undefined ? undefined : place - top}
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
				const below = rowsBelow(sight, {columns, rows});
				const rule = columns < roomy ? [] : [[span(borders.across.repeat(columns), 'faint')]];
				const list = rows - 1 - rule.length - below.length;
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
							<ProductList sight={sight} size={{columns: Math.min(columns, widest), rows: list}} />
						</Box>
						<Lines rows={below} />
					</Panel>
				);
			}}
		</BesideBasket>
	);
}
