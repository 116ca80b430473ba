// The dialog on top, for the keys that act on it.
import {assert} from '../../domain/base/assert.ts';
import type {Sight} from './desk.ts';
import type {Dialog} from './dialogs.ts';
import {topDialog} from './view.ts';

/** The dialog on top. It must be of this type: only its own context asks. */
export function onTop<T extends Dialog['type']>(sight: Sight, type: T): Extract<Dialog, {type: T}> {
	const dialog = topDialog(sight.view);
	assert(dialog?.type === type, 'a dialog acts while it is on top', {wanted: type, top: dialog?.type});
	return dialog as Extract<Dialog, {type: T}>;
}
