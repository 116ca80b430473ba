// The rows of help: a heading for each group, its sentences, and its keys with what they do.
import {columnsOf, filled, plainText, wrapped} from '../../../formats/text/plain-text.ts';
import type {HelpGroup, HelpRow} from '../../model/dialogs.ts';
import {type Span, span} from '../../widgets/line.tsx';

/** Room for the keys of an action. */
export const keyColumns = 18;

/** One action, and beside it, or under it, why it cannot be done now. */
function keyRows({label, keys, reason}: HelpRow, columns: number): readonly (readonly Span[])[] {
	const row = `  ${filled(keys, keyColumns)}${label}`;
	if (reason === undefined) return [[filled(row, columns)]];
	const why = `(${plainText(reason)})`;
	const room = columns - columnsOf(row) - 3;
	if (columnsOf(why) <= room) return [[row, span(filled(`  ${why}`, room + 3), 'dim')]];
	const indent = ' '.repeat(keyColumns + 2);
	return [
		[filled(row, columns)],
		...wrapped(why, columns - keyColumns - 3).map(text => [span(filled(`${indent}${text}`, columns), 'dim')]),
	];
}

/** The groups under each other, a free row between two. */
export function helpRows(groups: readonly HelpGroup[], columns: number): readonly (readonly Span[])[] {
	return groups.flatMap(({heading, texts = [], rows = []}, place) => [
		...(place === 0 ? [] : [[' ']]),
		[span(`  ${plainText(heading)}`, 'strong')],
		...texts.flatMap(text => wrapped(`  ${text}`, columns)).map(row => [row]),
		...rows.flatMap(row => keyRows(row, columns)),
	]);
}
