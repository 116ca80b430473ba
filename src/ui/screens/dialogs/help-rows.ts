// The rows of help: a heading for each group, its sentences, and its keys with what they do.
import {columnsOf, filled, plainText, wrapped} from '../../../formats/text/plain-text.ts';
import type {HelpGroup, HelpRow} from '../../model/dialogs.ts';
import {type Span, span} from '../../widgets/line.tsx';

/** Room for the keys of an action. */
export const keyColumns = 16;

const indented = (text: string, by: number, columns: number): readonly string[] =>
	wrapped(text, columns - by - 1).map(row => filled(`${' '.repeat(by)}${row}`, columns));

/** Keys with what they do, and beside it, or under it, why they cannot now. */
function keyRows({label, keys, reason}: HelpRow, columns: number): readonly (readonly Span[])[] {
	const tone = reason === undefined ? 'plain' : 'dim';
	// Keys in words may be longer: they are not cut.
	const room = Math.max(keyColumns, columnsOf(keys) + 2) + 2;
	const head = [span(filled(`  ${keys}`, room), reason === undefined ? 'accent' : 'dim'), span(label, tone)];
	if (reason === undefined) return [head];
	const why = `(${plainText(reason)})`;
	if (columnsOf(why) <= columns - room - columnsOf(label) - 3) return [[...head, span(`  ${why}`, 'dim')]];
	return [head, ...indented(why, keyColumns + 2, columns).map(row => [span(row, 'dim')])];
}

/** The groups under each other, a free row between two. */
export function helpRows(groups: readonly HelpGroup[], columns: number): readonly (readonly Span[])[] {
	return groups.flatMap(({heading, texts = [], rows = []}, place) => [
		...(place === 0 ? [] : [[' ']]),
		[span(` ${plainText(heading)}`, 'title')],
		...texts.flatMap(text => indented(text, 2, columns)).map(row => [row]),
		...rows.flatMap(row => keyRows(row, columns)),
	]);
}
