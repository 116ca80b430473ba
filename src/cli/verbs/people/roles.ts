// The verbs `role`: the roles of every shop, and the shop's own, each a name for some permissions.
import type {Command} from 'commander';
import {isPresetRole, type Permission, permissions} from '../../../domain/operators/permissions.ts';
import {permissionsOfRole} from '../../../domain/operators/records.ts';
import {roleNames} from '../../../domain/operators/rights.ts';
import {holdersOf, roleText} from '../../../formats/records/operator.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {permissionTexts} from '../../../formats/wording/permissions.ts';
import {type GlobalOptions, wordOption} from '../../kit/arguments.ts';
import {withId} from '../../kit/asked.ts';
import {perform, reading, type Session, selling} from '../../kit/session.ts';
import {table} from '../../kit/tables.ts';

function showRoles({shop, output}: Session): void {
	const {state} = shop.till;
	const all = roleNames(state);
	const roles = all.map(role => [plainText(role), holdersOf(state, role).join(', '), roleText(state, role)]);
	const each = permissions.map(permission => [permission, permissionTexts[permission]]);
	output.show(
		[
			...table([{title: 'Role'}, {title: 'Who has it'}, {title: 'May'}], roles),
			' ',
			...table([{title: 'Permission'}, {title: 'Allows to'}], each),
		],
		{
			roles: all.map(role => ({
				role,
				isOwn: !isPresetRole(role),
				permissions: permissionsOfRole(state, role),
				operators: holdersOf(state, role),
			})),
			permissions: permissions.map(permission => ({permission, allowsTo: permissionTexts[permission]})),
		},
	);
}

const permissionOf = wordOption('permission', permissions);

/** A verb that says all that a role may. */
const saying =
	(type: 'defineRole' | 'changeRole', purpose: string) =>
	(...words: readonly unknown[]): Promise<void> => {
		const command = words.at(-1) as Command;
		const [role = '', ...given] = command.args;
		const may: readonly Permission[] = given.map(permissionOf);
		return selling(command.optsWithGlobals<GlobalOptions>(), purpose, async session => {
			const {after} = await perform(session, () => ({type, role, permissions: may}));
			showRoles(after);
		});
	};

export function addRoleVerbs(program: Command): void {
	const verb = program
		.command('role')
		.summary('who may do what')
		.description(
			'Lists the roles and what each may do, and makes roles of your own. cashier, supervisor, owner and auditor are the same in every shop.',
		);
	verb
		.command('list')
		.summary('every role, who has it, and what each permission allows')
		.addHelpText('after', '\nExample:\n  counterfoil role list')
		.action((_options: object, command: Command) => reading(command.optsWithGlobals<GlobalOptions>(), showRoles));
	withId(verb.command('add'))
		.summary('make a role')
		.argument('<role>', 'its name; no other role has it')
		.argument('[permission...]', 'all that it may; see counterfoil role list')
		.addHelpText('after', '\nExample:\n  counterfoil role add Packer stock sell')
		.action(saying('defineRole', 'role add'));
	withId(verb.command('set'))
		.summary('say anew all that a role may')
		.argument('<role>', 'one of your own; nobody changes the one he has himself')
		.argument('[permission...]', 'all that it may from now on')
		.addHelpText('after', '\nExample:\n  counterfoil role set Packer stock sell reprint')
		.action(saying('changeRole', 'role set'));
	withId(verb.command('remove'))
		.summary('remove a role that nobody has')
		.argument('<role>', 'one of your own')
		.addHelpText('after', '\nExample:\n  counterfoil role remove Packer')
		.action((role: string, _options: object, command: Command) =>
			selling(command.optsWithGlobals<GlobalOptions>(), 'role remove', async session => {
				const {after} = await perform(session, () => ({type: 'removeRole', role}));
				showRoles(after);
			}),
		);
}
