// The keys and scans of Sell: the entry line, the list under it, and the lines of the basket.
import {chosenLine} from '../../../domain/selling/basket.ts';
import {isBeingPaid, paidFirst} from '../../actions/fill-basket.ts';
import {refuseScan} from '../../actions/name-scan.ts';
import {sellState} from '../../actions/sell-state.ts';
import type {Binding, Context} from '../../model/desk.ts';
import {openHelp} from '../dialogs/help.ts';
import {nothingToPay, openPay} from '../pay/open-pay.ts';
import {customerForm} from './customer-form.ts';
import {addEntered, clearEntry, isCountAlone, isEmpty, nothingBehind, readEntry, setCursor} from './entry.ts';
import {agreements, changeQuantity, emptyText, noPieces, removeTarget, setCount, takeBack} from './line-keys.ts';
import {moveDown, moveUp} from './moving.ts';
import {quickKeyActions} from './quick.ts';
import {takeScan} from './scanning.ts';

const bindings: readonly Binding[] = [
	{
		keys: ['enter'],
		label: 'add',
		hint: 1,
		isActive: sight => sellState.read(sight).cursor.in === 'list' || !(isEmpty(sight) || isCountAlone(sight)),
		run: addEntered,
	},
	{
		keys: ['enter'],
		label: 'set the quantity',
		hint: 1,
		isActive: sight => sellState.read(sight).cursor.in !== 'list' && isCountAlone(sight),
		blocked: sight => (chosenLine(sight.view.basket) ? undefined : nothingBehind),
		run: setCount,
	},
	{
		keys: ['enter'],
		label: 'pay',
		hint: 2,
		isActive: sight => isEmpty(sight) && sellState.read(sight).cursor.in !== 'list',
		blocked: nothingToPay,
		run: openPay,
	},
	{keys: ['f1', '?'], label: 'help', hint: 9, isAlways: true, isActive: isEmpty, run: openHelp},
	{keys: ['down'], label: 'move', isMovement: true, run: moveDown},
	{keys: ['up'], label: 'move', isMovement: true, run: moveUp},
	{keys: ['+'], label: 'one more', hint: 4, isActive: isEmpty, blocked: noPieces, run: desk => changeQuantity(desk, 1000)},
	{keys: ['-'], label: 'one less', hint: 5, isActive: isEmpty, blocked: noPieces, run: desk => changeQuantity(desk, -1000)},
	{
		keys: ['delete'],
		label: 'remove line',
		hint: 6,
		isActive: isEmpty,
		blocked: sight =>
			isBeingPaid(sight) ? paidFirst(sight) : chosenLine(sight.view.basket) || sight.view.basket.returns ? undefined : emptyText,
		run: removeTarget,
	},
	...agreements,
	...quickKeyActions,
	{
		keys: ['backspace'],
		label: 'take back the last scan',
		isActive: isEmpty,
		blocked: sight =>
			isBeingPaid(sight) ? paidFirst(sight) : sight.view.basket.lastScan ? undefined : 'There is no scan to take back.',
		run: takeBack,
	},
	{
		keys: ['esc'],
		label: 'clear',
		isActive: sight => !isEmpty(sight),
		hint: 2,
		run: clearEntry,
	},
	{
		keys: ['esc'],
		label: 'back to the line',
		isActive: sight => isEmpty(sight) && sellState.read(sight).cursor.in !== 'entry',
		hint: 7,
		run: desk => setCursor(desk, {in: 'entry'}),
	},
	{
		keys: ['ctrl+o'],
		label: 'customer',
		hint: 9,
		run: desk => desk.open({type: 'form', form: customerForm(desk)}),
	},
];

export const sell: Context = {
	typed: [
		'A code, or any part of a name: milk.',
		'How many, before a name or a scan: 3*milk; a weight: 0.455*bananas.',
		'How many of the chosen line, with nothing behind the star: 5*.',
		'A quick key: .1 to .9, then .a and on; a dot alone lists them.',
		'Where a discount is asked for: 10% or 2.50.',
	],
	bindings,
	field: {
		read: sight => sellState.read(sight).entry,
		write: (desk, entry) => sellState.write(desk, {entry, cursor: {in: 'entry'}}),
	},
	onScan: (desk, scanned) => {
		const {quantity, text, fault} = readEntry(sellState.read(desk).entry.value);
		// A count alone is for this scan. The scan replaces an entry that names goods, also one that was refused and is still there.
		const isCount = text === '';
		if (isCount && fault !== undefined) return refuseScan(desk, fault);
		const how = takeScan(desk, scanned, {quantity: isCount ? quantity : undefined, settled: () => clearEntry(desk)});
		// The goods are refused, so their count is cleared: it is not for other goods. A misread keeps it: it is scanned again.
		if (isCount && how === 'refused') clearEntry(desk);
	},
};
