// Rules about rights: which role a name means, what an order about people gives or takes away, and who must not be lost.
import type {OfKind} from '../base/handlers.ts';
import type {OperatorId} from '../base/stamp.ts';
import {tidy} from '../base/text.ts';
import type {Operator} from '../shop/operator.ts';
import {type Permission, presetNames} from './permissions.ts';
import {type OperatorsState, permissionsOfRole, roleOf} from './records.ts';
import type {OperatorRefusal} from './refusals.ts';

/** Whether two names are told apart by hand and ear. */
export const isSameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The names of all roles: the presets, then the shop's own. */
export const roleNames = ({roles}: OperatorsState): readonly string[] => [...presetNames, ...roles.rows.keys()];

/** The role that a name means, in capitals or not; undefined for none. */
export const roleNamed = (state: OperatorsState, given: string): string | undefined =>
	roleNames(state).find(name => isSameName(name, tidy(given)));

export const unknownRole = (state: OperatorsState, role: string): OfKind<OperatorRefusal, 'unknown-role'> => ({
	kind: 'unknown-role',
	role: tidy(role),
	known: roleNames(state),
});

/** What an order about people speaks of. */
type AboutPeople = {
	readonly who?: OperatorId;
	readonly role?: string;
	readonly permissions?: readonly Permission[];
};

/**
 * All that an order about people gives, takes away, or would put into the hands of its giver: what the operator may do whom it is about, what
 * a role may, and what it is to. It asks its giver for all of that, so that nobody rises, or makes others rise, above himself.
 */
export function rightsTouched(state: OperatorsState, {who, role, permissions = []}: AboutPeople): readonly Permission[] {
	const operator = who === undefined ? undefined : state.operators.rows.get(who);
	const named = role === undefined ? undefined : roleNamed(state, role);
	const ofRole = (name: string | undefined): readonly Permission[] => (name === undefined ? [] : permissionsOfRole(state, name));
	return [...ofRole(operator && roleOf(operator)), ...ofRole(named), ...permissions];
}

/** Whether somebody can do all that an owner does, today. */
const isOwnerAtHand = ({shop}: OperatorsState, operator: Operator): boolean =>
	roleOf(operator) === 'owner' && !operator.isDisabled && !operator.isTrainee && (operator.pin !== undefined || !shop.asksPins);

/** Whether an owner comes in again without the PIN, so that the shop can be left to him alone. */
const hasWayBack = ({shop}: OperatorsState, {recovery}: Operator): boolean => recovery !== undefined || !shop.asksPins;

/** Whether an operator is the only owner who is left, or the others have no recovery code. */
export const isLastOwner = (state: OperatorsState, operator: Operator): boolean =>
	isOwnerAtHand(state, operator) &&
	![...state.operators.rows.values()].some(
		other => other.id !== operator.id && isOwnerAtHand(state, other) && hasWayBack(state, other),
	);
