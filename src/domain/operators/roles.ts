// Roles of the shop's own: a name for some permissions. The presets are the same in every shop and stay as they are.
import {type CheckRefusal, checkText} from '../base/checks.ts';
import {accept, type Decider, type Envelope, type Evolver, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {part} from '../base/part.ts';
import {drop, put} from '../base/table.ts';
import {roleName, tidy} from '../base/text.ts';
import {permissions as all, isPresetRole, type Permission, permissionShape} from './permissions.ts';
import {type OperatorsState, roleOf} from './records.ts';
import type {OperatorRefusal} from './refusals.ts';
import {roleNamed, unknownRole} from './rights.ts';

/** Makes a role. */
export type DefineRole = Envelope & {
	readonly type: 'defineRole';
	/** Its name, up to 30 letters; no other role has it. */
	readonly role: string;
	/** All that it may. */
	readonly permissions: readonly Permission[];
};
/** Says anew what a role of the shop's own may do. Nobody changes the one he has himself. */
export type ChangeRole = Envelope & {
	readonly type: 'changeRole';
	/** Its name. */
	readonly role: string;
	/** All that it may from now on. */
	readonly permissions: readonly Permission[];
};
/** Removes a role of the shop's own that nobody has. */
export type RemoveRole = Envelope & {
	readonly type: 'removeRole';
	/** Its name. */
	readonly role: string;
};
type RoleCommand = DefineRole | ChangeRole | RemoveRole;

export type RoleDefined = {readonly type: 'RoleDefined'; readonly role: string; readonly permissions: readonly Permission[]};
export type RoleChanged = {readonly type: 'RoleChanged'; readonly role: string; readonly permissions: readonly Permission[]};
export type RoleRemoved = {readonly type: 'RoleRemoved'; readonly role: string};
type RoleEvent = RoleDefined | RoleChanged | RoleRemoved;

type Does<C> = Decider<OperatorsState, C, RoleEvent, OperatorRefusal | CheckRefusal>;

/** Each permission once, in the order of the table. */
const inOrder = (given: readonly Permission[]): readonly Permission[] => all.filter(each => given.includes(each));

/** The role of the shop's own that a name means, or why there is none to be changed. */
function ownRole(state: OperatorsState, given: string) {
	const role = roleNamed(state, given);
	if (role === undefined) return refuse(unknownRole(state, given));
	return isPresetRole(role) ? refuse({kind: 'role-fixed', role}) : {role};
}

const defineRole = ((state, {role: given, permissions}) => {
	const role = tidy(given);
	const unfit = checkText('name', role, roleName);
	if (unfit) return refuse(unfit);
	const taken = roleNamed(state, role);
	if (taken !== undefined) return refuse({kind: 'role-name-taken', role: taken});
	return accept({type: 'RoleDefined', role, permissions: inOrder(permissions)});
}) satisfies Does<DefineRole>;

const changeRole = ((state, {role: given, permissions, operator: by}) => {
	const found = ownRole(state, given);
	if ('refused' in found) return found;
	const {role} = found;
	const giver = state.operators.rows.get(by);
	if (giver && roleOf(giver) === role) return refuse({kind: 'own-rights', name: giver.name});
	return accept({type: 'RoleChanged', role, permissions: inOrder(permissions)});
}) satisfies Does<ChangeRole>;

const removeRole = ((state, {role: given}) => {
	const found = ownRole(state, given);
	if ('refused' in found) return found;
	const {role} = found;
	const who = [...state.operators.rows.values()].filter(each => roleOf(each) === role).map(({name}) => name);
	return who.length > 0 ? refuse({kind: 'role-in-use', role, who}) : accept({type: 'RoleRemoved', role});
}) satisfies Does<RemoveRole>;

const keep: Evolver<OperatorsState, RoleDefined | RoleChanged> = (state, {role, permissions}) =>
	put(state.roles, role, {name: role, permissions});

export const roles = part<Does<RoleCommand>, RoleEvent>({
	orders: {
		defineRole: {role: is.words, permissions: is.all(permissionShape)},
		changeRole: {role: is.words, permissions: is.all(permissionShape)},
		removeRole: {role: is.words},
	},
	deciders: {defineRole, changeRole, removeRole},
	events: {
		RoleDefined: {role: is.words, permissions: is.all(permissionShape)},
		RoleChanged: {role: is.words, permissions: is.all(permissionShape)},
		RoleRemoved: {role: is.words},
	},
	evolvers: {RoleDefined: keep, RoleChanged: keep, RoleRemoved: (state, {role}) => drop(state.roles, role)},
	moves: 'nothing',
});
