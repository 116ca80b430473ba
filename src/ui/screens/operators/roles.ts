// The keys of Roles: the list of all, and the page of one, on which Space ticks what it may. The presets are only looked at.

import {checkText} from '../../../domain/base/checks.ts';
import {roleName, tidy} from '../../../domain/base/text.ts';
import {isPresetRole, type Permission, permissions} from '../../../domain/operators/permissions.ts';
import {permissionsOfRole} from '../../../domain/operators/records.ts';
import {roleNames} from '../../../domain/operators/rights.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {refusalText} from '../../../formats/wording/refusals.ts';
import type {Binding, Desk, DialogKeys, Sight} from '../../model/desk.ts';
import type {RoleDialog, RolesDialog} from '../../model/dialogs.ts';
import {openForm, textInput} from '../../model/form.ts';
import {letters} from '../../model/letters.ts';
import {chosenKey, freshList} from '../../model/list.ts';
import {onTop} from '../../model/on-top.ts';
import {isAtWork} from '../../model/screens.ts';
import {bodyRows} from '../../model/view.ts';
import {back, movingKeys} from '../shared/list-keys.ts';

/** The names of all roles. */
export const roleKeys = (sight: Sight): readonly string[] => roleNames(sight.state);

const chosen = (sight: Sight): string => chosenKey(onTop(sight, 'roles').list, roleKeys(sight)) ?? '';

const openRole = (desk: Desk, role: string): void =>
	desk.open({type: 'role', role, ticked: new Set(permissionsOfRole(desk.state, role)), list: freshList});

function openNewForm(desk: Desk): void {
	desk.open({
		type: 'form',
		form: openForm({
			title: 'A new role',
			verb: 'make it',
			id: desk.ports.newId(),
			fields: [
				textInput('name', 'Called', {
					placeholder: 'like Packer, or Manager',
					check: text => {
						const refusal = checkText('name', tidy(text), roleName);
						return refusal && refusalText(refusal);
					},
				}),
			],
			accept: (values, {id}) => {
				const role = tidy(values.get('name') ?? '');
				desk.perform(
					{type: 'defineRole', id, role, permissions: []},
					{
						done: () => {
							desk.close();
							desk.replace({...onTop(desk, 'roles'), list: {...freshList, chosen: role}});
							desk.say(`${plainText(role)} may do nothing yet. Tick what it may.`, 'done');
							openRole(desk, role);
						},
					},
				);
			},
		}),
	});
}

function askToRemove(desk: Desk): void {
	const role = chosen(desk);
	const name = plainText(role);
	desk.open({
		type: 'question',
		asks: 'remove-role',
		title: 'Remove the role?',
		lines: [`${name} is gone then, with what was ticked for it. What was done stays on record.`],
		yes: `remove ${name}`,
		no: 'go back',
		choice: 'no',
		onYes: () =>
			desk.perform(
				{type: 'removeRole', id: desk.ports.newId(), role},
				{done: () => desk.say(`The role ${name} is removed.`, 'done')},
			),
	});
}

/** Why a role cannot be changed, or undefined. */
const fixed = (role: string): string | undefined => (isPresetRole(role) ? refusalText({kind: 'role-fixed', role}) : undefined);

export const roles: DialogKeys<RolesDialog> = {
	title: 'Roles',
	isReading: () => true,
	bindings: [
		...movingKeys({
			read: sight => onTop(sight, 'roles').list,
			write: (desk, list) => desk.replace({...onTop(desk, 'roles'), list}),
			keys: roleKeys,
			height: sight => bodyRows(sight.view) - 3,
		}),
		{keys: ['enter'], label: 'what it may', hint: 1, run: desk => openRole(desk, chosen(desk))},
		{keys: [letters.new], label: 'new', hint: 2, run: openNewForm},
		{keys: ['delete'], label: 'remove the role', hint: 4, blocked: sight => fixed(chosen(sight)), run: askToRemove},
		back,
	],
};

/** Whether somebody ticked something since the page was opened. */
export const isTicked = (sight: Sight, {role, ticked}: RoleDialog): boolean =>
	permissions.some(each => ticked.has(each) !== permissionsOfRole(sight.state, role).includes(each));

/** The permission with the cursor. */
export const permissionAt = ({list}: RoleDialog): Permission =>
	permissions.find(each => each === chosenKey(list, permissions)) ?? permissions[0];

function tick(desk: Desk): void {
	const dialog = onTop(desk, 'role');
	const each = permissionAt(dialog);
	const ticked = new Set(dialog.ticked);
	if (!ticked.delete(each)) ticked.add(each);
	desk.replace({...dialog, ticked});
}

function keep(desk: Desk): void {
	const dialog = onTop(desk, 'role');
	const {role, ticked} = dialog;
	if (!isTicked(desk, dialog)) return desk.close();
	desk.perform(
		{type: 'changeRole', id: desk.ports.newId(), role, permissions: [...ticked]},
		{
			done: () => {
				desk.close();
				desk.say(`${plainText(role)} may do what was ticked, from now on.`, 'done');
			},
		},
	);
}

export const role: DialogKeys<RoleDialog> = {
	title: 'Role',
	isReading: dialog => isPresetRole(dialog.role),
	bindings: [
		...movingKeys({
			read: sight => onTop(sight, 'role').list,
			write: (desk, list) => desk.replace({...onTop(desk, 'role'), list}),
			keys: () => permissions,
			height: sight => bodyRows(sight.view) - 5,
		}),
		{keys: [' '], label: 'tick, or not', hint: 1, blocked: sight => fixed(onTop(sight, 'role').role), run: tick},
		{
			keys: ['enter'],
			label: 'keep what is ticked',
			hint: 2,
			records: true,
			isActive: sight => !isPresetRole(onTop(sight, 'role').role),
			run: keep,
		},
		{
			keys: ['esc'],
			label: 'as it was',
			hint: 5,
			isActive: sight => isTicked(sight, onTop(sight, 'role')),
			run: desk => {
				const dialog = onTop(desk, 'role');
				desk.replace({...dialog, ticked: new Set(permissionsOfRole(desk.state, dialog.role))});
			},
		},
		back,
	],
};

export const openRoles = (desk: Desk): void => desk.open({type: 'roles', list: freshList});

/** The palette's action for roles. */
export const roleBinding: Binding = {
	keys: [],
	label: 'roles',
	isActive: sight => isAtWork(sight) && !sight.shop.isReadOnly && sight.may('operators'),
	run: openRoles,
};
