// What Welcome holds: the step it is on, the choice that is marked, what is typed for each shop, and what was seen in the old files.
import type {FilesSeen} from '../../../app/old-files.ts';
import type {Desk} from '../../model/desk.ts';
import type {Form} from '../../model/form.ts';
import {freshList, type ListView} from '../../model/list.ts';
import {screenState} from '../../model/screen-state.ts';

/** A shop that is described before it is made. */
export type ShopKind = 'own' | 'files';

type WelcomeView = {
	readonly step: 'which' | 'data' | 'look';
	readonly list: ListView;
	readonly kind: ShopKind;
	/** What was typed stays, whichever step one goes back to. */
	readonly forms: Readonly<Partial<Record<ShopKind, Form>>>;
	readonly seen: FilesSeen | undefined;
};

export const welcomeState = screenState<WelcomeView>('welcome', {
	step: 'which',
	list: freshList,
	kind: 'own',
	forms: {},
	seen: undefined,
});

/** Something that can be chosen while no shop is open. */
export type WelcomeChoice = {
	readonly key: string;
	readonly title: string;
	readonly about: string;
	readonly run: (desk: Desk) => void;
};
