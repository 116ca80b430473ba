// Owns the drawing of a list: only the rows that are seen, the chosen one marked by › and not by colour alone.
import {type ListView, windowOf} from '../model/list.ts';
import {type Span, span} from './line.tsx';
import {Lines} from './panel.tsx';

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
	return <Lines rows={shown.map((key, offset) => markedRow(row(key), {isChosen: top + offset === place, hasCursor}))} />;
}

type Marking = {readonly isChosen: boolean; readonly hasCursor: boolean};

/** A row with its mark in front. */
export function markedRow(text: string, {isChosen, hasCursor}: Marking): readonly Span[] {
	if (!isChosen) return [`  ${text}`];
	return hasCursor ? [span(`› ${text}`, 'chosen')] : [`› ${text}`];
}
