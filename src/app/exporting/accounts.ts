// The export of accounts: the files of the billing program, exactly in their shapes (rules.md §16 A).
import type {Account} from '../../domain/accounts/records.ts';
import type {Till} from '../../domain/ports/till.ts';
import {balancePath, registryName, registryText} from '../../formats/old-files/accounts-registry.ts';
import {pythonFloatText} from '../../formats/old-files/python-float.ts';
import {logPath} from '../../formats/old-files/transaction-log.ts';
import {pastLines} from '../importing/past-lines.ts';
import {asFile, type Exported, leftOutOf, type NoPlace} from './exported.ts';

const noPlace: readonly NoPlace<Account>[] = [
	{
		what: 'contacts',
		is: ({phone, email}) => phone !== undefined || email !== undefined,
		said: [
			'account has a phone or e-mail; the registry has no place for them.',
			'accounts have a phone or e-mail; the registry has no place for them.',
		],
	},
	{
		what: 'frozen or closed',
		is: ({standing}) => standing !== undefined,
		said: [
			'account is frozen or closed; the registry cannot say so.',
			'accounts are frozen or closed; the registry cannot say so.',
		],
	},
	{
		what: 'credit limits',
		is: ({creditLimit}) => creditLimit > 0,
		said: [
			'account has a credit limit; the registry has no place for it.',
			'accounts have a credit limit; the registry has no place for it.',
		],
	},
];

/** The registry, a balance file for each account, and a log for each account with transactions. */
export function accountFiles(till: Till): Exported {
	const accounts = [...till.state.accounts.rows.values()].sort((a, b) => a.id - b.id);
	const lines = pastLines(till);
	const balances = accounts.map(({id, balance}) => ({name: balancePath(id), text: pythonFloatText(balance)}));
	const logs = accounts.map(({id}) => ({name: logPath(id), text: asFile(lines.account(id))})).filter(({text}) => text !== '');
	return {
		files: [{name: registryName, text: registryText(accounts)}, ...balances, ...logs],
		leftOut: leftOutOf(accounts, noPlace),
	};
}
