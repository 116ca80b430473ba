// The actions on a person's data, in the list of accounts and on the page of one.
import type {Binding} from '../../model/desk.ts';
import {basketFirst} from '../shared/basket-first.ts';
import {onAccount, withForm} from './account-actions.ts';
import {noAccount} from './current-account.ts';
import {exportPerson, redactForm} from './person-forms.ts';

export const personActions: readonly Binding[] = [
	{keys: [], label: 'export the person', blocked: noAccount, run: onAccount(exportPerson)},
	{keys: [], label: 'redact', blocked: sight => noAccount(sight) ?? basketFirst(sight), run: withForm(redactForm)},
];
