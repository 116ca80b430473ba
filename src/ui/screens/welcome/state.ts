// What Welcome keeps: which of its choices is marked.
import {freshList, type ListView} from '../../model/list.ts';
import {screenState} from '../../model/screen-state.ts';

export const welcomeState = screenState<ListView>('welcome', freshList);
