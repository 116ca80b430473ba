// What the sign-in screen holds: where work goes on after it, who was at the till before, and what is typed.
import type {OperatorId} from '../../domain/base/stamp.ts';
import type {Sight} from './desk.ts';
import {freshList, type ListView} from './list.ts';
import {screenState} from './screen-state.ts';
import type {ScreenId} from './screens.ts';
import {emptyField, type TextField} from './text-field.ts';

type SignInView = {
	/** The screen that was hidden. */
	readonly from: ScreenId;
	/** Who was at the till; undefined when the counter has just been opened. */
	readonly before: OperatorId | undefined;
	/** Letters choose a name, digits are the PIN. */
	readonly typed: TextField;
	readonly list: ListView;
};

export const signInState = screenState<SignInView>('sign-in', {
	from: 'sell',
	before: undefined,
	typed: emptyField,
	list: freshList,
});

/** Those who can be at the till, as they were added, by the keys of the list. */
export const operatorKeys = ({state}: Pick<Sight, 'state'>): readonly string[] =>
	[...state.operators.rows.values()].filter(({isDisabled}) => !isDisabled).map(({id}) => String(id));
