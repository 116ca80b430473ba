// The tenders beside cash on Pay: card by its own key, an account that is chosen, and the others from a list.
import type {AccountId} from '../../../domain/accounts/records.ts';
import {accountTender, cashTender, plainTenders} from '../../../domain/paying/tender-roles.ts';
import type {TenderName} from '../../../domain/paying/tenders.ts';
import {tenderText} from '../../../formats/text/tender.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import {freshList} from '../../model/list.ts';
import {emptyField} from '../../model/text-field.ts';
import {givesBack, payDialog} from './reckoning.ts';
import {payBy} from './take-part.ts';

export function chooseAccount(desk: Desk, title: string, then: (account: AccountId) => void): void {
	desk.open({type: 'choose-account', title, field: emptyField, list: freshList, onChoose: account => then(account)});
}

export function payByAccount(desk: Desk): void {
	const {account, tender} = payDialog(desk);
	if (account !== undefined && tender !== accountTender) return payBy(desk, {tender: accountTender, account});
	const title = givesBack(desk) ? 'Onto which account does the money go?' : 'Which account pays?';
	chooseAccount(desk, title, chosen => payBy(desk, {tender: accountTender, account: chosen}));
}

/** The tender with its own key, beside cash and accounts; and the other tenders of all shops, chosen from a list. */
const [first = cashTender, ...slowTenders] = plainTenders;

export const quickTender = first;

/** The other ways to pay: those without a key, and those that the shop added. */
export const otherTenders = (sight: Sight): readonly TenderName[] => [
	...new Set([...slowTenders, ...sight.state.tenders.rows.keys()]),
];

export function payByAnother(desk: Desk): void {
	const [only, ...more] = otherTenders(desk);
	if (only !== undefined && more.length === 0) return payBy(desk, {tender: only});
	desk.open({
		type: 'menu',
		title: givesBack(desk) ? 'Back by what?' : 'Paid by what?',
		lines: givesBack(desk) ? [] : ['The amount that is typed, or all that is left.'],
		options: otherTenders(desk).map(name => ({
			label: tenderText(desk.state, name),
			run: () => payBy(desk, {tender: name}),
		})),
		list: freshList,
	});
}
