// The keys of the payees of an account, and of what is due: new, edit, remove, and paying one in the form of its service or biller.
import {allPayees, duePayees, type Payee, payeesOf} from '../../../domain/payees/records.ts';
import {soldName} from '../../../formats/records/payee.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import type {Desk, DialogKeys, Sight} from '../../model/desk.ts';
import type {PayeesDialog} from '../../model/dialogs.ts';
import {letters} from '../../model/letters.ts';
import {chosenKey} from '../../model/list.ts';
import {onTop} from '../../model/on-top.ts';
import {bodyRows} from '../../model/view.ts';
import {payPayee} from '../purchase/pay-payee.ts';
import {back, movingKeys} from '../shared/list-keys.ts';
import {today} from '../shared/title-marks.ts';
import {payeeForm} from './payee-form.ts';

const keyOfPayee = ({account, number}: Payee): string => `${account}:${number}`;

/** The payees in the list: of an account, or what is due. */
const listedPayees = (sight: Sight, {account}: PayeesDialog): readonly Payee[] =>
	account === undefined ? duePayees(sight.state, today(sight)) : payeesOf(sight.state, account);

export const payeeKeys = (sight: Sight, dialog: PayeesDialog): readonly string[] => listedPayees(sight, dialog).map(keyOfPayee);

export const payeeByKey = (sight: Sight, key: string): Payee | undefined =>
	allPayees(sight.state).find(payee => keyOfPayee(payee) === key);

const open = (sight: Sight): PayeesDialog => onTop(sight, 'payees');

function chosen(sight: Sight): Payee | undefined {
	const key = chosenKey(open(sight).list, payeeKeys(sight, open(sight)));
	return key === undefined ? undefined : payeeByKey(sight, key);
}

function noPayee(sight: Sight): string | undefined {
	if (chosen(sight)) return undefined;
	return open(sight).account === undefined
		? 'Nothing is due this week.'
		: `No payee is saved here. Press ${sight.keyOf('payees.new')} to save one.`;
}

const withChosen = (act: (desk: Desk, payee: Payee) => void) => (desk: Desk) => {
	const payee = chosen(desk);
	if (payee) act(desk, payee);
};

function remove(desk: Desk, payee: Payee): void {
	const {account, number, name} = payee;
	desk.perform(
		{type: 'removePayee', id: desk.ports.newId(), account, payee: number},
		{done: () => desk.say(`Removed ${plainText(name)}, ${plainText(soldName(desk.state, payee))}.`, 'done')},
	);
}

export const payees: DialogKeys<PayeesDialog> = {
	title: 'Payees',
	isReading: () => true,
	bindings: [
		...movingKeys({
			read: sight => open(sight).list,
			write: (desk, list) => desk.replace({...open(desk), list}),
			keys: sight => payeeKeys(sight, open(sight)),
			height: sight => bodyRows(sight.view) - 3,
		}),
		{keys: ['enter'], label: 'pay now', hint: 1, blocked: noPayee, run: withChosen(payPayee)},
		{
			keys: [letters.new],
			label: 'new',
			hint: 2,
			blocked: sight =>
				open(sight).account === undefined ? 'A payee is saved on an account. Choose one under Accounts.' : undefined,
			run: desk => {
				const {account} = open(desk);
				if (account !== undefined) desk.open({type: 'form', form: payeeForm(desk, account)});
			},
		},
		{
			keys: [letters.edit],
			label: 'edit',
			hint: 3,
			blocked: noPayee,
			run: withChosen((desk, payee) => desk.open({type: 'form', form: payeeForm(desk, payee.account, payee)})),
		},
		{keys: ['delete'], label: 'remove', hint: 4, blocked: noPayee, run: withChosen(remove)},
		back,
	],
};
