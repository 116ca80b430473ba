// The keys lists and pages share: moving, scrolling, the filter that `/` opens, and the way back.
import {assert} from '../../../domain/base/assert.ts';
import type {Binding, Desk, FieldAccess, Sight} from '../../model/desk.ts';
import type {Dialog} from '../../model/dialogs.ts';
import type {FilteredList} from '../../model/filtered-list.ts';
import {chosenKey, freshList, type ListView, listKeys, moved, unchosenList} from '../../model/list.ts';
import {type Column, nextSort, type Sort} from '../../model/sorting.ts';
import {cleared, emptyField} from '../../model/text-field.ts';
import {bodyRows, topDialog} from '../../model/view.ts';
import {placeOver} from './over.ts';

/** How a context reads and writes its list. */
export type ListAccess = {
	readonly read: (sight: Sight) => ListView;
	readonly write: (desk: Desk, list: ListView) => void;
	readonly keys: (sight: Sight) => readonly string[];
	readonly height: (sight: Sight) => number;
	/** The moving keys of the list: a field beside it may need Home and End. */
	readonly only?: readonly string[];
};

/** Bindings that move the choice in a list. */
export const movingKeys = ({read, write, keys, height, only = listKeys}: ListAccess): readonly Binding[] =>
	only.map(key => ({
		keys: [key],
		label: 'move',
		isMovement: true,
		run: desk => write(desk, moved(read(desk), keys(desk), {key, height: height(desk)})),
	}));

/** These bindings, while something is so. */
export const onlyWhile = (isSo: (sight: Sight) => boolean, bindings: readonly Binding[]): readonly Binding[] =>
	bindings.map(binding => ({...binding, isActive: sight => isSo(sight) && (binding.isActive?.(sight) ?? true)}));

type FilterAccess = {readonly read: (sight: Sight) => FilteredList; readonly write: (desk: Desk, list: FilteredList) => void};

/** `/` opens the filter, Enter keeps it, Esc clears it; the chosen row of `keys` stays chosen. They come before a list's own Enter and Esc. */
export const filterKeys = ({read, write}: FilterAccess, keys: (sight: Sight) => readonly string[]): readonly Binding[] => [
	{
		keys: ['/'],
		label: 'filter',
		hint: 6,
		run: desk => write(desk, {...read(desk), filter: read(desk).filter ?? emptyField, isTyping: true}),
	},
	{
		keys: ['enter'],
		label: 'keep filter',
		hint: 1,
		isActive: sight => read(sight).isTyping,
		run: desk => write(desk, {...read(desk), isTyping: false}),
	},
	{
		keys: ['esc'],
		label: 'clear filter',
		hint: 2,
		isActive: sight => read(sight).filter !== undefined,
		run: desk => {
			const {list} = read(desk);
			const chosen = chosenKey(list, keys(desk));
			write(desk, {...read(desk), filter: undefined, isTyping: false});
			const place = Math.max(0, keys(desk).indexOf(chosen ?? ''));
			write(desk, {...read(desk), list: {...list, chosen, place}});
		},
	},
];

const orderText = <R>({isText}: Column<R>, {isDown}: Sort): string => {
	if (isText) return isDown ? 'from Z to A' : 'from A to Z';
	return isDown ? 'the largest first' : 'the smallest first';
};

/** The order of a list, for the right end of its border; `own` is the column of the order it has by itself. */
export function sortMark<R>(
	sight: Sight,
	columns: readonly Column<R>[],
	{sort, own}: {sort: Sort | undefined; own: string},
): string {
	const {column: id, isDown} = sort ?? {column: own, isDown: false};
	const column = columns.find(each => each.id === id);
	const label = column?.label.toLowerCase() ?? own;
	const way =
		sight.view.machine['screen-reader'] && column ? `, ${orderText(column, {column: id, isDown})}` : isDown ? ' ▼' : ' ▲';
	return `sorted by ${label}${way}`;
}

/** ← → choose the column to sort by, Space turns the order round. The chosen row stays chosen. */
export function sortKeys<R>(columns: readonly Column<R>[], {read, write}: FilterAccess): readonly Binding[] {
	const isFree = (sight: Sight): boolean => !read(sight).isTyping;
	const apply = (desk: Desk, sort: Sort | undefined): void => {
		write(desk, {...read(desk), sort});
		const column = columns.find(({id}) => id === sort?.column);
		desk.say(
			sort && column ? `Sorted by ${column.label.toLowerCase()}, ${orderText(column, sort)}.` : 'In the order of the list.',
		);
	};
	const step = (by: number) => (desk: Desk) => apply(desk, nextSort(columns, read(desk).sort, by));
	return [
		{keys: ['right'], label: 'sort by the next column', hint: 7, isActive: isFree, run: step(1)},
		{keys: ['left'], label: 'sort by the column before', isActive: isFree, run: step(-1)},
		{
			keys: [' '],
			label: 'turn the order round',
			isActive: isFree,
			blocked: sight => (read(sight).sort ? undefined : 'Choose a column first, with the arrow to the right.'),
			run: desk => {
				const {sort} = read(desk);
				apply(desk, sort && {...sort, isDown: !sort.isDown});
			},
		},
	];
}

type IsGuess = (sight: Sight, text: string) => boolean;

/** The filter as the field with the cursor, while typing. Of what is only a guess at its text, no row is chosen. */
export const filterField = ({read, write}: FilterAccess, isGuess: IsGuess = () => false): FieldAccess => ({
	read: sight => (read(sight).isTyping ? read(sight).filter : undefined),
	write: (desk, filter) => {
		const {list} = read(desk);
		const isUnchosen = list.place === unchosenList.place;
		const next = isGuess(desk, filter.value) ? unchosenList : isUnchosen ? freshList : list;
		write(desk, {...read(desk), filter, list: next});
	},
});

/** Esc clears the text of a field, before the next Esc leaves. It comes before a context's own Esc. */
export const clearText = ({read, write}: FieldAccess): Binding => ({
	keys: ['esc'],
	label: 'clear',
	hint: 8,
	isActive: sight => (read(sight)?.value ?? '') !== '',
	run: desk => {
		const field = read(desk);
		if (field) write(desk, cleared(field));
	},
});

/** The furthest a dialog scrolls: its last row is at the bottom. */
function furthestTop(sight: Sight, dialog: Dialog): number {
	const {over, rows: rowsAt} = sight.contexts.dialogs[dialog.type];
	const {screen, size} = sight.view;
	const columns = over === undefined ? size.columns : placeOver(screen, size.columns, over).width;
	const rows = rowsAt?.(sight, dialog, columns - 2) ?? 0;
	return Math.max(0, rows - bodyRows(sight.view));
}

/** Scrolls the dialog on top: a page of entries, the paper, the help. */
function scrollPage(by: number) {
	return (desk: Desk): void => {
		const dialog = topDialog(desk.view);
		assert(dialog !== undefined && 'top' in dialog, 'what scrolls is on top', {top: dialog?.type});
		desk.replace({...dialog, top: Math.max(0, Math.min(dialog.top + by, furthestTop(desk, dialog)))});
	};
}

/** Bindings that scroll where no row can be chosen. */
export const scrollKeys: readonly Binding[] = [
	{keys: ['down'], label: 'scroll', isMovement: true, run: scrollPage(1)},
	{keys: ['up'], label: 'scroll', isMovement: true, run: scrollPage(-1)},
	{keys: ['pagedown'], label: 'scroll', isMovement: true, run: scrollPage(10)},
	{keys: ['pageup'], label: 'scroll', isMovement: true, run: scrollPage(-10)},
];

/** Esc leaves the dialog. */
export const back: Binding = {keys: ['esc'], label: 'back', hint: 8, run: desk => desk.close()};
