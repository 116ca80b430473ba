// Work that runs beside the counter and is followed in a dialog: it can be stopped, and selling goes on meanwhile.
import {sayBehind} from '../../actions/say-also.ts';
import type {Desk, DialogKeys} from '../../model/desk.ts';
import type {Dialog, WorkDialog} from '../../model/dialogs.ts';
import {onTop} from '../../model/on-top.ts';
import {type ScreenId, screenTable} from '../../model/screens.ts';
import type {BesideWork, OnWorkStep} from '../../model/upkeep.ts';
import {topDialog} from '../../model/view.ts';

export const work: DialogKeys<WorkDialog> = {
	title: 'Work',
	bindings: [{keys: ['esc', 'ctrl+c'], label: 'stop', hint: 1, run: desk => onTop(desk, 'work').stop()}],
};

/** Puts another dialog, or none, in the place of the one that follows this work, on whichever screen it is. */
function replaceWork(desk: Desk, id: string, next: (dialog: WorkDialog) => Dialog | undefined): void {
	const stacks = Object.entries(desk.view.stacks).map(([screen, stack]) => [
		screen,
		stack.flatMap(dialog => (dialog.type === 'work' && dialog.id === id ? (next(dialog) ?? []) : [dialog])),
	]);
	desk.set({stacks: Object.fromEntries(stacks) as Readonly<Record<ScreenId, readonly Dialog[]>>});
}

export type Followed<T> = {
	readonly title: string;
	readonly doing: string;
	/** What its steps count; entries when left out. */
	readonly what?: string;
	readonly begin: (onStep: OnWorkStep) => BesideWork<T>;
	/** What is shown when it is over: a dialog, or a sentence. */
	readonly end: (result: T) => Dialog | string;
};

/** Begins work and follows it in a dialog. */
export function follow<T>(desk: Desk, {title, doing, what = 'entries', begin, end}: Followed<T>): void {
	const id = desk.ports.newId();
	const from = desk.view.screen;
	const {done, stop} = begin(step => replaceWork(desk, id, dialog => ({...dialog, step})));
	desk.open({type: 'work', id, title, doing, what, step: undefined, stop});
	done
		.then(result => {
			const shown = end(result);
			const top = topDialog(desk.view);
			const isInSight = top?.type === 'work' && top.id === id;
			replaceWork(desk, id, () => (typeof shown === 'string' ? undefined : shown));
			if (typeof shown === 'string') sayBehind(desk, shown);
			else if (!isInSight) sayBehind(desk, `${title}: it is over. It is shown on ${screenTable[from].name}.`);
		})
		.catch(desk.ports.bug);
}
