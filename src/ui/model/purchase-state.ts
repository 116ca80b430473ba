// The state of Services and of Bills: the provider chosen on the left, and its form on the right.
import type {Form} from './form.ts';
import {freshList, type ListView} from './list.ts';
import {type ScreenState, screenState} from './screen-state.ts';

export type PurchaseScreen = 'services' | 'bills';

type PurchaseView = {
	readonly list: ListView;
	readonly form: Form | undefined;
	/** The place of the number that is marked under the form; undefined while the field has the keyboard. */
	readonly marked: number | undefined;
};

const fresh: PurchaseView = {list: freshList, form: undefined, marked: undefined};

export const purchaseState: Readonly<Record<PurchaseScreen, ScreenState<PurchaseView>>> = {
	services: screenState('services', fresh),
	bills: screenState('bills', fresh),
};
