// The rows of help: each action with its keys, and beside it, or under it, why it cannot be done now.
import {columnsOf, filled, plainText, wrapped} from '../../../formats/text/plain-text.ts';
import type {Action} from '../../model/bindings.ts';
import type {HelpDialog} from '../../model/dialogs.ts';
import {type Span, span} from '../../widgets/line.tsx';

/** Room for the keys of an action. */
export const keyColumns = 18;

/** One action, and beside it, or under it, why it cannot be done now. */
function actionRows({label, keys, reason}: Action, columns: number): readonly (readonly Span[])[] {
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

export function helpRows({lead, actions}: HelpDialog, columns: number): readonly (readonly Span[])[] {
	const [first, ...rest] = lead;
	const lesson = rest.flatMap(text => wrapped(`    ${text}`, columns)).map(row => [row]);
	const above = first === undefined ? [] : [[span(`  ${first}`, 'strong')], ...lesson, [' ']];
	return [...above, ...actions.flatMap(action => actionRows(action, columns))];
}
