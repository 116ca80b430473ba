// The keys of Receipts: moving in the list, finding, and opening one.
import type {Context, Sight} from '../../model/desk.ts';
import {bodyRows} from '../../model/view.ts';
import {giveBackKey} from '../returns/give-back.ts';
import {filterField, filterKeys, movingKeys} from '../shared/list-keys.ts';
import {printKeys} from './papers.ts';
import {afterwards, copyReceipt, openScanned, showToken} from './receipt-actions.ts';
import {chosenReceipt, receiptKeys, receiptsState} from './state.ts';

const noReceipt = (sight: Sight): string | undefined => (chosenReceipt(sight) ? undefined : 'No receipt is selected.');

export const receipts: Context = {
	typed: [
		'A receipt is found by what is on it, all words together:',
		'its number, goods, customer, account, operator, tender or total; a note;',
		'withdrawal, top-up, refund, exchange, corrected, copy, not printed;',
		'a meter, a token or a reference; four digits or more of a phone;',
		'its time: 2026-11-20, 20 Nov, 20/11, friday, yesterday, 08:30, 3pm.',
	],
	bindings: [
		...filterKeys(receiptsState, receiptKeys).map(binding =>
			binding.keys[0] === '/' ? {...binding, label: 'find', hint: 2} : binding,
		),
		...movingKeys({
			read: sight => receiptsState.read(sight).list,
			write: (desk, list) => receiptsState.update(desk, {list}),
			keys: receiptKeys,
			height: sight => bodyRows(sight.view) - 3,
		}),
		{
			keys: ['enter'],
			label: 'open',
			hint: 1,
			blocked: noReceipt,
			run: desk => {
				const receipt = chosenReceipt(desk);
				if (receipt) desk.open({type: 'receipt', receipt, top: 0, isFresh: false});
			},
		},
		...showToken,
		...printKeys(chosenReceipt),
		giveBackKey(chosenReceipt),
		...afterwards(chosenReceipt),
		copyReceipt,
	],
	field: filterField(receiptsState),
	onScan: openScanned,
};
