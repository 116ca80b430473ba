// The records of operators beside their names: the shop's own roles, failed tries to sign in, approvals; and who may do what.
import type {OfKind} from '../base/handlers.ts';
import type {OperatorId} from '../base/stamp.ts';
import type {Table} from '../base/table.ts';
import type {Operator} from '../shop/operator.ts';
import type {ShopRefusal, ShopState} from '../shop/records.ts';
import {isPresetRole, type Permission, presetRoles} from './permissions.ts';

/** A role that the shop made for itself. */
export type Role = {readonly name: string; readonly permissions: readonly Permission[]};

/** The tries to sign in since the last that fitted. `at` is the last one, in ms since 1970. */
export type Tries = {readonly failed: number; readonly at: number};

/** What a second person allowed once: for one command, for a minute. */
export type Approval = {
	readonly approver: OperatorId;
	readonly requester: OperatorId;
	/** Of the command's content. */
	readonly digest?: string;
	readonly permissions: readonly Permission[];
	readonly at: number;
};

/** What the ledger keeps of operators. */
export type OperatorsState = ShopState & {
	/** By their names. */
	readonly roles: Table<string, Role>;
	/** By the number of the operator. */
	readonly tries: Table<OperatorId, Tries>;
	/** By the id of the command that each is for. Only the newest are kept. */
	readonly approvals: Table<string, Approval>;
};

/** The role of an operator. */
export const roleOf = ({role = 'owner'}: Operator): string => role;

/** The operator of a name or a number; a name counts in capitals too, and before the number that it may look like. */
export function operatorNamed(
	{operators}: ShopState,
	named: string | number,
): Operator | OfKind<ShopRefusal, 'unknown-operator'> {
	const all = [...operators.rows.values()];
	const text = String(named).trim().toLowerCase();
	const found = all.find(({name}) => name.toLowerCase() === text) ?? all.find(({id}) => String(id) === text);
	if (found) return found;
	return {kind: 'unknown-operator', operator: named, known: all.filter(each => !each.isDisabled).map(({name}) => name)};
}

/** The permissions of a role; none where there is no such role. */
export const permissionsOfRole = (state: OperatorsState, role: string): readonly Permission[] =>
	isPresetRole(role) ? presetRoles[role] : (state.roles.rows.get(role)?.permissions ?? []);

/** Whether an operator may do something. */
export const may = (state: OperatorsState, operator: Operator, permission: Permission): boolean =>
	operator.isDisabled !== true && permissionsOfRole(state, roleOf(operator)).includes(permission);

/** Whether somebody may do something in earnest, for himself or for another: whoever learns may not. */
export const mayInEarnest = (state: OperatorsState, operator: Operator, permission: Permission): boolean =>
	operator.isTrainee !== true && may(state, operator, permission);

/** The names of all who may do something in earnest, as they were added. Of a shop with PINs, those who can show who they are. */
export const whoMay = (state: OperatorsState, permission: Permission): readonly string[] =>
	[...state.operators.rows.values()]
		.filter(operator => mayInEarnest(state, operator, permission) && (operator.pin !== undefined || !state.shop.asksPins))
		.map(({name}) => name);
