// The export of accounts: the files of the billing program, exactly in their shapes (rules.md §16 A).
import type {Till} from '../../domain/ports/till.ts';
import {balancePath, registryName, registryText} from '../../formats/old-files/accounts-registry.ts';
import {pythonFloatText} from '../../formats/old-files/python-float.ts';
import {logPath} from '../../formats/old-files/transaction-log.ts';
import {counted} from '../../formats/text/counted.ts';
import {pastLines} from '../importing/past-lines.ts';
import {asFile, type Exported} from './exported.ts';

/** The registry, a balance file for each account, and a log for each account with transactions. */
export function accountFiles(till: Till): Exported {
	const accounts = [...till.state.accounts.rows.values()].sort((a, b) => a.id - b.id);
	const lines = pastLines(till);
	const balances = accounts.map(({id, balance}) => ({name: balancePath(id), text: pythonFloatText(balance)}));
	const logs = accounts.map(({id}) => ({name: logPath(id), text: asFile(lines.account(id))})).filter(({text}) => text !== '');
	const contacts = accounts.filter(({phone, email}) => phone !== undefined || email !== undefined).length;
	const notes =
		contacts > 0
			? [`${counted(contacts, 'account has', 'accounts have')} a phone or e-mail; the registry has no place for them.`]
			: [];
	return {files: [{name: registryName, text: registryText(accounts)}, ...balances, ...logs], notes};
}
