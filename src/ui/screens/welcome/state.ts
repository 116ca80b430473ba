// The state of Welcome: the marked choice.
import {freshList, type ListView} from '../../model/list.ts';
import {screenState} from '../../model/screen-state.ts';

export const welcomeState = screenState<ListView>('welcome', freshList);
