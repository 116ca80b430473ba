// The drawing of a list: only the visible rows, the chosen one marked by › and not by colour alone.
import {Box} from 'ink';
import {type ListView, windowOf} from '../model/list.ts';
import {Line, type Span, span} from './line.tsx';

type ListRowsProps = {
	readonly list: ListView;
	readonly keys: readonly string[];
	readonly height: number;
	/** The cells of a row, at the full width less the two columns of the mark. */
	readonly row: (key: string) => string;
	/** False while another part of the screen has the cursor: the choice stays marked, without its bar. */
	readonly hasCursor?: boolean;
};

export function ListRows({list, keys, height, row, hasCursor = true}: ListRowsProps) {
	const {top, shown, place} = windowOf(list, keys, height);
	return <Options rows={shown.map(row)} chosen={place - top} hasCursor={hasCursor} />;
}

type OptionsProps = {readonly rows: readonly string[]; readonly chosen: number | undefined; readonly hasCursor: boolean};

/** Rows to choose among, one of them chosen. */
export function Options({rows, chosen, hasCursor}: OptionsProps) {
	return (
		<Box flexDirection="column" aria-role="list">
			{rows.map((row, place) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place on the screen.
				<Box key={place} aria-role="listitem" aria-state={{selected: place === chosen}}>
					<Line spans={markedRow(row, {isChosen: place === chosen, hasCursor})} />
				</Box>
			))}
		</Box>
	);
}

type Marking = {readonly isChosen: boolean; readonly hasCursor: boolean};

/** A row with its mark in front. */
function markedRow(text: string, {isChosen, hasCursor}: Marking): readonly Span[] {
	if (!isChosen) return [`  ${text}`];
	return hasCursor ? [span(`› ${text}`, 'chosen')] : [`› ${text}`];
}
