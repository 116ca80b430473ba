// The fields for how a form is paid.
import {type Account, available} from '../../../domain/accounts/records.ts';
import {asKeyed} from '../../../domain/base/text.ts';
import {chargesAccount} from '../../../domain/paying/tender-roles.ts';
import {isCash, type TenderName} from '../../../domain/paying/tenders.ts';
import {moneyText, quoted} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {tenderWord} from '../../../formats/text/tender.ts';
import type {Sight} from '../../model/desk.ts';
import {choiceInput, type FormField, textInput} from '../../model/form.ts';

/** Not paid yet: it goes into the basket. */
export const inBasket = 'basket';

function payLabel(option: TenderName): string {
	if (option === inBasket) return 'into the basket';
	const name = tenderWord(option).toLowerCase();
	if (chargesAccount(option)) return `now, from an ${name}`;
	return isCash(option) ? `now, in ${name}` : `now, by ${name}`;
}

/** The tender. Enter stops at it, unless the form expects few to change the first one. */
export const payChoice = (
	options: readonly (TenderName | typeof inBasket)[],
	more: Pick<FormField, 'passed' | 'check'> = {},
): FormField => choiceInput('pay', 'Paid', {options: options.map(value => ({value, label: payLabel(value)})), ...more});

/** The account that a typed text names: the one of that number, or the only one that the text finds. */
export function accountOf(sight: Sight, text: string): Account | undefined {
	const rows = sight.state.accounts.rows;
	const number = asKeyed(text);
	const numbered = /^\d{1,9}$/.test(number) ? rows.get(Number(number)) : undefined;
	if (numbered) return numbered;
	const keys = text === '' ? [] : sight.lookups.accountsNamed(text);
	return keys.length === 1 ? rows.get(Number(keys[0])) : undefined;
}

/** Why a text names no account. */
export function accountFault(sight: Sight, text: string): string {
	if (text === '') return 'Type a number, name, phone or e-mail.';
	const many = sight.lookups.accountsNamed(text).length;
	return many > 1
		? `${many} accounts hold ${quoted(text)}. Type more of the name, or the number.`
		: `No account holds ${quoted(text)}.`;
}

/** The paying account, by number or by what is known of it. */
export function accountField(sight: Sight): FormField {
	const chosen = sight.view.basket.account;
	return textInput('account', 'Account', {
		value: chosen === undefined ? '' : String(chosen),
		placeholder: 'number, or part of a name',
		isHidden: values => !chargesAccount(values.get('pay') ?? ''),
		check: text => {
			return accountOf(sight, text) ? undefined : accountFault(sight, text);
		},
		doubt: text => {
			const account = accountOf(sight, text);
			return account && `${plainText(account.name)}: ${moneyText(available(account), sight.symbol)} available`;
		},
	});
}
