// The state of Sell: its entry line and its cursor. It is shared with the basket panel and with all that begins a basket.
import {screenState} from '../model/screen-state.ts';
import {emptyField, type TextField} from '../model/text-field.ts';

/** Where the cursor is: on the entry line, in the list under it, or on the chosen line of the basket. */
export type SellCursor = {readonly in: 'entry' | 'basket'} | {readonly in: 'list'; readonly place: number};

type SellView = {readonly entry: TextField; readonly cursor: SellCursor};

export const freshSell: SellView = {entry: emptyField, cursor: {in: 'entry'}};

export const sellState = screenState<SellView>('sell', freshSell);
