// The page docs/rights.md, made of the table that the test of rights holds, and of the permissions of the preset roles.
import {permissions, presetNames, presetRoles} from '../../src/domain/operators/permissions.ts';
import {permissionTexts} from '../../src/formats/wording/permissions.ts';
import {rights, roleLetters, rolesInTable} from '../support/rights-table.ts';

const intro = `# Who may do what

Each operator has a role. What a role may do is checked in the till itself, so that the counter, the command line and a program obey alike. In a shop of one person there is one owner, and none of this is felt.

This page is made by \`npm run reference\` from the table that the tests hold, cell by cell. A cell says \`yes\`, or who can allow it there and then: a second person, with a PIN and a reason, for that one order and for a minute. Both names go on record. Nobody allows himself anything.`;

const ownRoles = `A role of the shop's own has the permissions that are ticked for it. Whoever changes people needs, beside \`operators\`, all that the role in question may, so that nobody makes himself or another into more than he is. Reading asks nobody: see [SECURITY.md](../SECURITY.md).`;

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (heads: readonly string[], rows: readonly string[]): string =>
	[row(...heads), `|${heads.map(() => '---').join('|')}|`, ...rows].join('\n');

/** Those of the presets who may allow it. */
function said(cell: string): string {
	if (cell === 'yes') return cell;
	return presetNames.filter(role => cell.includes(roleLetters[role])).join(', ') || 'nobody';
}

/** The page. */
export function rightsPage(): string {
	const presetPlaces = presetNames.map(role => rolesInTable.indexOf(role));
	const orders = rights.map(({what, cells}) => {
		const all = cells.split(' ');
		return row(what, ...presetPlaces.map(place => said(all[place] ?? '')));
	});
	const named = permissions.map(permission =>
		row(
			`\`${permission}\``,
			permissionTexts[permission],
			...presetNames.map(role => ((presetRoles[role] as readonly string[]).includes(permission) ? 'yes' : '')),
		),
	);
	return `${[
		intro,
		'## What each role may do',
		table(['to', ...presetNames], orders),
		'## The permissions',
		table(['permission', 'an operator with it may', ...presetNames], named),
		ownRoles,
	].join('\n\n')}\n`;
}
