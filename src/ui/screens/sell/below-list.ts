// What stands under the list of Sell: the quick keys where there is room, what today has taken, and the last receipt with its change.
import {sellState} from '../../actions/sell-state.ts';
import type {Sight} from '../../model/desk.ts';
import type {Span} from '../../widgets/line.tsx';
import type {PanelSize} from '../../widgets/panel.tsx';
import {readEntry} from './entry.ts';
import {quickRows} from './quick-below.ts';
import {lastRows, roomy, todayRows} from './today-below.ts';

/** While one searches, what is below gives way to a list of fewer rows. */
const fewestFound = 8;

/** The rows under the list, where both have so many rows. */
export function rowsBelow(sight: Sight, size: PanelSize): readonly (readonly Span[])[] {
	const isRoomy = size.columns >= roomy;
	const isSearching = readEntry(sellState.read(sight).entry.value).text !== '';
	// The first to give way stands first.
	const parts = [...(isRoomy ? [quickRows(sight, size)] : []), todayRows(sight, size), lastRows(sight, size)];
	while (isSearching && parts.length > 1 && size.rows - parts.flat().length < fewestFound) parts.shift();
	return (isRoomy ? parts : parts.toReversed()).flat();
}
