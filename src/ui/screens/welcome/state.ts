// What can be chosen on Welcome, and the mark on one of them.
import type {Desk} from '../../model/desk.ts';
import {freshList, type ListView} from '../../model/list.ts';
import {screenState} from '../../model/screen-state.ts';

export const welcomeState = screenState<ListView>('welcome', freshList);

/** Something that can be chosen while no shop is open. */
export type WelcomeChoice = {
	readonly key: string;
	readonly title: string;
	readonly about: string;
	readonly run: (desk: Desk) => void;
};
