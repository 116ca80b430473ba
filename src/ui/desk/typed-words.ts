// The word that was typed where words mean nothing: as long as it stands there, Enter answers nothing.
import type {Desk} from '../model/desk.ts';
import type {Dialog} from '../model/dialogs.ts';
import {topDialog} from '../model/view.ts';

/** What Enter would do in a dialog, or undefined where words are text. A key that means something there changes it. */
function enterWould(dialog: Dialog | undefined): string | undefined {
	if (dialog?.type === 'pay') {
		const {tender, account, changeTo, field} = dialog;
		return JSON.stringify(['pay', tender, account, changeTo, field.value.trim()]);
	}
	if (dialog?.type === 'question') return JSON.stringify([dialog.title, dialog.choice]);
	return dialog?.type === 'menu' ? JSON.stringify([dialog.title, dialog.list.place]) : undefined;
}

/** Behind a pause as long as this, in ms, a key in a question is no part of the word before it. */
const pauseMs = 2000;

export type TypedWords = {
	/** A word was typed on what is on top. */
	remember(): void;
	/** Whether one stands there still. It is asked at every press: what has changed once is forgotten. */
	isThere(): boolean;
};

/** No word was typed yet. */
export function createTypedWords(desk: Desk): TypedWords {
	let on: string | undefined;
	let typedAt = 0;
	return {
		remember: () => {
			on = enterWould(topDialog(desk.view));
			typedAt = desk.ports.timers.now();
		},
		isThere: () => {
			const top = topDialog(desk.view);
			// Pay shows what was typed; a question does not, so it is over once the hand has paused.
			const isOver = top?.type !== 'pay' && desk.ports.timers.now() - typedAt > pauseMs;
			if (isOver || on !== enterWould(top)) on = undefined;
			return on !== undefined;
		},
	};
}
