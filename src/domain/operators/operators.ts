// The people of a shop: added under numbers that are never given twice, and renamed; their roles, and who of them learns.
import {type CheckRefusal, checkText} from '../base/checks.ts';
import {accept, type Decider, type Envelope, type Evolver, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {part} from '../base/part.ts';
import {maybe} from '../base/record-shape.ts';
import type {OperatorId} from '../base/stamp.ts';
import {mustHave, put} from '../base/table.ts';
import {personName, tidy} from '../base/text.ts';
import {type Operator, operatorShape} from '../shop/operator.ts';
import type {ShopRefusal} from '../shop/records.ts';
import type {OperatorsState} from './records.ts';
import type {OperatorRefusal} from './refusals.ts';
import {isLastOwner, isSameName, roleNamed, unknownRole} from './rights.ts';

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
/** Gives an operator another name. What he did keeps the number, so it shows the new name. */
export type RenameOperator = Envelope & {
	readonly type: 'renameOperator';
	readonly who: OperatorId;
	/** Up to 50 letters; nobody else has it. */
	readonly name: string;
};
/** Gives an operator another role. Nobody changes his own. */
export type SetOperatorRole = Envelope & {
	readonly type: 'setOperatorRole';
	readonly who: OperatorId;
	/** cashier, supervisor, owner, auditor, or a role of the shop's own. */
	readonly role: string;
};
/** Says whether an operator learns. */
export type SetTrainee = Envelope & {
	readonly type: 'setTrainee';
	readonly who: OperatorId;
	/** Whether what he sells moves nothing. */
	readonly isTrainee: boolean;
};
type OperatorCommand = AddOperator | RenameOperator | SetOperatorRole | SetTrainee;

export type OperatorAdded = {readonly type: 'OperatorAdded'; readonly operator: Operator};
export type OperatorRenamed = {readonly type: 'OperatorRenamed'; readonly who: OperatorId; readonly name: string};
export type OperatorRoleSet = {readonly type: 'OperatorRoleSet'; readonly who: OperatorId; readonly role: string};
export type TraineeSet = {readonly type: 'TraineeSet'; readonly who: OperatorId; readonly isTrainee: boolean};
type OperatorEvent = OperatorAdded | OperatorRenamed | OperatorRoleSet | TraineeSet;

type Does<C> = Decider<OperatorsState, C, OperatorEvent, OperatorRefusal | ShopRefusal | CheckRefusal>;

/** What is wrong with a name for an operator, or undefined. */
function checkOperatorName(state: OperatorsState, name: string, own?: OperatorId) {
	const unfit = checkText('name', name, personName);
	if (unfit) return unfit;
	const holder = [...state.operators.rows.values()].find(each => each.id !== own && isSameName(each.name, name));
	return holder && {kind: 'operator-name-taken' as const, name: holder.name};
}

const addOperator = ((state, command) => {
	const name = tidy(command.name);
	const refusal = checkOperatorName(state, name);
	if (refusal) return refuse(refusal);
	const role = roleNamed(state, command.role);
	if (role === undefined) return refuse(unknownRole(state, command.role));
	const id = Math.max(...state.operators.rows.keys()) + 1;
	return accept({type: 'OperatorAdded', operator: {id, name, role, ...(command.isTrainee && {isTrainee: true})}});
}) satisfies Does<AddOperator>;

const renameOperator = ((state, {who, name: given}) => {
	if (!state.operators.rows.has(who)) return refuse({kind: 'unknown-operator', operator: who});
	const name = tidy(given);
	const refusal = checkOperatorName(state, name, who);
	return refusal ? refuse(refusal) : accept({type: 'OperatorRenamed', who, name});
}) satisfies Does<RenameOperator>;

const setOperatorRole = ((state, {who, role: given, operator: by}) => {
	const operator = state.operators.rows.get(who);
	if (!operator) return refuse({kind: 'unknown-operator', operator: who});
	const role = roleNamed(state, given);
	if (role === undefined) return refuse(unknownRole(state, given));
	const {name} = operator;
	if (role !== 'owner' && isLastOwner(state, operator)) return refuse({kind: 'last-owner', name});
	return who === by ? refuse({kind: 'own-rights', name}) : accept({type: 'OperatorRoleSet', who, role});
}) satisfies Does<SetOperatorRole>;

const setTrainee = ((state, {who, isTrainee}) => {
	const operator = state.operators.rows.get(who);
	if (!operator) return refuse({kind: 'unknown-operator', operator: who});
	if (isTrainee && isLastOwner(state, operator)) return refuse({kind: 'last-owner', name: operator.name});
	return accept({type: 'TraineeSet', who, isTrainee});
}) satisfies Does<SetTrainee>;

const OperatorAdded: Evolver<OperatorsState, OperatorAdded> = (state, {operator}) => put(state.operators, operator.id, operator);

const OperatorRenamed: Evolver<OperatorsState, OperatorRenamed> = (state, {who, name}) =>
	put(state.operators, who, {...mustHave(state.operators, who), name});

const OperatorRoleSet: Evolver<OperatorsState, OperatorRoleSet> = (state, {who, role}) =>
	put(state.operators, who, {...mustHave(state.operators, who), role});

const TraineeSet: Evolver<OperatorsState, TraineeSet> = (state, {who, isTrainee}) => {
	const {isTrainee: _before, ...operator} = mustHave(state.operators, who);
	put(state.operators, who, {...operator, ...(isTrainee && {isTrainee})});
};

export const operators = part<Does<OperatorCommand>, OperatorEvent>({
	orders: {
		addOperator: {name: is.words, role: is.words, isTrainee: maybe(is.yes)},
		renameOperator: {who: is.number, name: is.words},
		setOperatorRole: {who: is.number, role: is.words},
		setTrainee: {who: is.number, isTrainee: is.yesNo},
	},
	deciders: {addOperator, renameOperator, setOperatorRole, setTrainee},
	events: {
		OperatorAdded: {operator: operatorShape},
		OperatorRenamed: {who: is.number, name: is.words},
		OperatorRoleSet: {who: is.number, role: is.words},
		TraineeSet: {who: is.number, isTrainee: is.yesNo},
	},
	evolvers: {OperatorAdded, OperatorRenamed, OperatorRoleSet, TraineeSet},
	moves: 'nothing',
});
