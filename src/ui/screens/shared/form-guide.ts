// The sentences beside a form: what Enter and Esc do in it, which fields Enter passes and why, and whose it is when that customer is gone.
import {plainText, wrapped} from '../../../formats/text/plain-text.ts';
import type {Sight} from '../../model/desk.ts';
import {type Form, holdsTyped, lastStop, passedFields} from '../../model/form.ts';
import {leftFrom} from '../../model/open-forms.ts';
import {type Span, span} from '../../widgets/line.tsx';

const indent = '  ';

/** What Enter and Esc do. */
function guideText({keyOf}: Sight, form: Form): string {
	const last = lastStop(form);
	const enter = `${keyOf('form.next-or-accept')}${last ? ` on ${last.label}` : ''}: ${plainText(form.verb)}.`;
	const back = holdsTyped(form) ? 'clear the field' : 'back, nothing is done';
	const esc = `${keyOf('form.back')}: ${form.isKept ? 'back, and what is typed stays' : back}.`;
	return `${enter} ${esc}`;
}

/** The fields that Enter passes, each with the reason. */
function passedText({keyOf}: Sight, form: Form): readonly string[] {
	const passed = [...passedFields(form)].map(([why, labels]) => `${labels.join(', ')} (${why})`);
	if (passed.length === 0) return [];
	return [`${keyOf('form.next-or-accept')} passes ${passed.join(', ')}; ${keyOf('form.next-field')} goes there.`];
}

type Room = {readonly columns: number; readonly rows: number};

/** The rows under a form that there is room for, each sentence whole. Read aloud they take no room. */
export function guideRows(sight: Sight, form: Form, {columns, rows}: Room): readonly (readonly Span[])[] {
	const sentences = [guideText(sight, form), ...passedText(sight, form)].map(text => wrapped(text, columns - indent.length - 1));
	const room = sight.view.machine['screen-reader'] ? Number.POSITIVE_INFINITY : rows;
	const fit: string[] = [];
	for (const sentence of sentences) if (fit.length + sentence.length <= room) fit.push(...sentence);
	return fit.map(row => [span(`${indent}${row}`, 'dim')]);
}

/** The rows above a form: empty, or that it is an earlier customer's. */
export function leftRows(sight: Sight, form: Form, columns: number): readonly (readonly Span[])[] {
	const left = leftFrom(sight, form);
	if (left === undefined) return [[' ']];
	const text = `${plainText(left)}: ${sight.keyOf('form.back')} clears it.`;
	return wrapped(text, columns - indent.length - 1).map(row => [span(`${indent}${row}`, 'warning')]);
}
