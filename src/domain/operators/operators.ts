// The people of a shop: added, under numbers that are never given twice.
import {type CheckRefusal, checkText} from '../base/checks.ts';
import {accept, type Decider, type Envelope, type Evolver, type OfKind, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {part} from '../base/part.ts';
import {maybe} from '../base/record-shape.ts';
import {put} from '../base/table.ts';
import {personName, tidy} from '../base/text.ts';
import {type Operator, operatorShape} from '../shop/operator.ts';
import type {ShopRefusal} from '../shop/records.ts';
import {isPresetRole, presetNames} from './permissions.ts';
import type {OperatorsState} from './records.ts';
import type {OperatorRefusal} from './refusals.ts';

/** Adds somebody who works at the till, under the next number. */
export type AddOperator = Envelope & {
	readonly type: 'addOperator';
	/** Up to 50 letters; nobody else has it. */
	readonly name: string;
	/** cashier, supervisor, owner, auditor, or a role of the shop's own. */
	readonly role: string;
	/** What he sells moves nothing. */
	readonly isTrainee?: true;
};

export type OperatorAdded = {readonly type: 'OperatorAdded'; readonly operator: Operator};

type Does<C> = Decider<OperatorsState, C, OperatorAdded, OperatorRefusal | ShopRefusal | CheckRefusal>;

/** Whether two names are told apart by hand and ear. */
const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** What is wrong with a name for an operator, or undefined. */
function checkOperatorName(state: OperatorsState, name: string, own?: number) {
	const unfit = checkText('name', name, personName);
	if (unfit) return unfit;
	const holder = [...state.operators.rows.values()].find(each => each.id !== own && sameName(each.name, name));
	return holder && {kind: 'operator-name-taken' as const, name: holder.name};
}

/** Why there is no such role, or undefined. */
function checkRole(state: OperatorsState, role: string): OfKind<OperatorRefusal, 'unknown-role'> | undefined {
	if (isPresetRole(role) || state.roles.rows.has(role)) return undefined;
	return {kind: 'unknown-role', role, known: [...presetNames, ...state.roles.rows.keys()]};
}

const addOperator = ((state, command) => {
	const name = tidy(command.name);
	const role = tidy(command.role);
	const refusal = checkOperatorName(state, name) ?? checkRole(state, role);
	if (refusal) return refuse(refusal);
	const id = Math.max(...state.operators.rows.keys()) + 1;
	return accept({type: 'OperatorAdded', operator: {id, name, role, ...(command.isTrainee && {isTrainee: true})}});
}) satisfies Does<AddOperator>;

const OperatorAdded: Evolver<OperatorsState, OperatorAdded> = (state, {operator}) => put(state.operators, operator.id, operator);

export const operators = part<Does<AddOperator>, OperatorAdded>({
	orders: {addOperator: {name: is.words, role: is.words, isTrainee: maybe(is.yes)}},
	deciders: {addOperator},
	events: {OperatorAdded: {operator: operatorShape}},
	evolvers: {OperatorAdded},
	moves: 'nothing',
});
