// What is saved of a person: the payees, and all of the data, in the list of accounts and on the page of one.
import type {Binding} from '../../model/desk.ts';
import {letters} from '../../model/letters.ts';
import {freshList} from '../../model/list.ts';
import {basketFirst} from '../shared/basket-first.ts';
import {onAccount, withForm} from './account-actions.ts';
import {noAccount} from './current-account.ts';
import {exportPerson, redactForm} from './person-forms.ts';

export const personActions: readonly Binding[] = [
	{
		keys: [letters.print],
		label: 'payees',
		hint: 6,
		blocked: noAccount,
		run: onAccount((desk, {id}) => desk.open({type: 'payees', account: id, list: freshList})),
	},
	{keys: [], label: 'export the person', blocked: noAccount, run: onAccount(exportPerson)},
	{keys: [], label: 'redact', blocked: sight => noAccount(sight) ?? basketFirst(sight), run: withForm(redactForm)},
];
