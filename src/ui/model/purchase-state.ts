// The state of Services and of Bills: the provider chosen on the left, and its form on the right.
import {type Paid, payeeKey} from '../../domain/payees/records.ts';
import type {LookedUp} from '../../domain/ports/vending.ts';
import type {Sight} from './desk.ts';
import type {Form} from './form.ts';
import {freshList, type ListView} from './list.ts';
import {type ScreenState, screenState} from './screen-state.ts';

export type PurchaseScreen = 'services' | 'bills';

type PurchaseView = {
	readonly list: ListView;
	readonly form: Form | undefined;
	/** The place of the number that is marked under the form; undefined while the field has the keyboard. */
	readonly marked: number | undefined;
	/** The number that its provider was asked about last, and the answer once it is there. */
	readonly lookedUp?: {readonly of: string; readonly answer?: LookedUp} | undefined;
};

const fresh: PurchaseView = {list: freshList, form: undefined, marked: undefined};

export const purchaseState: Readonly<Record<PurchaseScreen, ScreenState<PurchaseView>>> = {
	services: screenState('services', fresh),
	bills: screenState('bills', fresh),
};

/** What the provider said of a number, where it was asked and has answered. */
export function lookedUpOf(sight: Sight, paid: Paid): LookedUp | undefined {
	const screen = {service: 'services', bill: 'bills'} as const;
	const {lookedUp} = purchaseState[screen[paid.kind]].read(sight);
	return lookedUp?.of === payeeKey(paid) ? lookedUp.answer : undefined;
}
