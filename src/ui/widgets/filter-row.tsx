// The drawing of a list's filter, while it is open.
import {Box} from 'ink';
import type {FilteredList} from '../model/filtered-list.ts';
import {Field} from './field.tsx';
import {Line} from './line.tsx';

export function FilterRow({
	filtered,
	columns,
	label,
}: {
	readonly filtered: FilteredList;
	readonly columns: number;
	readonly label: string;
}) {
	if (!filtered.filter) return undefined;
	return (
		<Box>
			<Line spans={[` ${label}: `]} />
			<Field field={filtered.filter} columns={columns - label.length - 4} hasCursor={filtered.isTyping} />
		</Box>
	);
}

/** The rows it takes from the list. */
export const filterRows = ({filter}: FilteredList): number => (filter ? 1 : 0);
