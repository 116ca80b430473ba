// The actions on a sale just made. They are in a row and in the palette, and on no letter: a letter begins the next sale.
import type {Binding, Desk, Sight} from '../../model/desk.ts';
import type {ReceiptDialog} from '../../model/dialogs.ts';
import {letters} from '../../model/letters.ts';
import {topDialog} from '../../model/view.ts';
import {giveBackKey, hasDeclined} from '../returns/give-back.ts';
import {printKeys} from './papers.ts';
import {afterwards, copyFresh, isOtherNumber, shownReceipt, showToken} from './receipt-actions.ts';

const freshReceipt = ({view}: Sight): ReceiptDialog | undefined => {
	const dialog = topDialog(view);
	return dialog?.type === 'receipt' && dialog.isFresh ? dialog : undefined;
};

const isFresh = (sight: Sight): boolean => freshReceipt(sight) !== undefined;

/** The same action, in the row and the palette, and on its key where that is no letter. */
const withoutLetter = ({keys, label, blocked, run}: Binding, isActive: (sight: Sight) => boolean = isFresh): Binding => ({
	keys: keys.filter(key => key.length > 1),
	label,
	...(blocked && {blocked}),
	run,
	isActive,
});

const [showNumber, showMeterToken] = showToken;
const [print] = printKeys(shownReceipt);

const isRefundOf = ({keys}: Binding): boolean => keys.includes(letters.refund);
/** As long as there is money to give back, that is the refund. */
const isRefunded = (sight: Sight): boolean => isFresh(sight) && !hasDeclined(sight, shownReceipt(sight));

/** In the palette: each action of a receipt, with the reason where it cannot be done. */
const actions: readonly Binding[] = [
	withoutLetter(giveBackKey(shownReceipt), sight => isFresh(sight) && hasDeclined(sight, shownReceipt(sight))),
	withoutLetter(showNumber, sight => isFresh(sight) && isOtherNumber(sight)),
	withoutLetter(showMeterToken, sight => isFresh(sight) && !isOtherNumber(sight)),
	withoutLetter(print),
	...afterwards(shownReceipt).map(action => withoutLetter(action, isRefundOf(action) ? isRefunded : isFresh)),
];

/** In the row: those that can be done. */
export const actionsInRow = (sight: Sight): readonly Binding[] =>
	actions.filter(({isActive, blocked}) => isActive?.(sight) && blocked?.(sight) === undefined);

const choose = (desk: Desk, action: number | undefined): void => {
	const dialog = freshReceipt(desk);
	if (dialog) desk.replace({...dialog, action});
};

const isInRow = (sight: Sight): boolean => freshReceipt(sight)?.action !== undefined;

function step(desk: Desk, by: number): void {
	const count = actionsInRow(desk).length;
	choose(desk, ((freshReceipt(desk)?.action ?? 0) + by + count) % count);
}

/** The keys of a sale just made: Tab goes to the row of its actions and back. */
export const afterSale: readonly Binding[] = [
	{
		keys: ['tab', 'shift+tab', 'esc'],
		label: 'back to the paper',
		hint: 3,
		isActive: isInRow,
		run: desk => choose(desk, undefined),
	},
	{
		keys: ['tab', 'shift+tab'],
		label: 'what can be done with it',
		hint: 3,
		isActive: isFresh,
		blocked: sight => (actionsInRow(sight).length === 0 ? 'Nothing can be done with this receipt.' : undefined),
		run: desk => choose(desk, 0),
	},
	{keys: ['right'], label: 'the next', isMovement: true, isActive: isInRow, run: desk => step(desk, 1)},
	{keys: ['left'], label: 'the one before', isMovement: true, isActive: isInRow, run: desk => step(desk, -1)},
	{
		keys: ['enter'],
		label: 'do it',
		hint: 1,
		isActive: isInRow,
		run: desk => {
			const chosen = actionsInRow(desk)[freshReceipt(desk)?.action ?? 0];
			choose(desk, undefined);
			chosen?.run(desk);
		},
	},
	...actions,
	{...copyFresh, isActive: isFresh},
];
