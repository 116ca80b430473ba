// The drawing of Sell: the entry line with its list, and the basket beside it.
import {Box} from 'ink';
import {sellState} from '../../actions/sell-state.ts';
import type {Sight} from '../../model/desk.ts';
import {Field} from '../../widgets/field.tsx';
import {Line, span} from '../../widgets/line.tsx';
import {inside, Lines, Panel, type PanelSize} from '../../widgets/panel.tsx';
import {useTheme} from '../../widgets/theme.tsx';
import {BesideBasket} from '../shared/beside-basket.tsx';
import {rowsBelow} from './below-list.ts';
import {SellList} from './sell-list.tsx';
import {roomy} from './today-below.ts';

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
