// How operators come in and stay out: their badges, and those who do not work here any more.
import {accept, type Decider, type Envelope, type Evolver, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {part} from '../base/part.ts';
import {maybe} from '../base/record-shape.ts';
import {text} from '../base/shape.ts';
import type {OperatorId} from '../base/stamp.ts';
import {mustHave, put} from '../base/table.ts';
import type {ShopRefusal} from '../shop/records.ts';
import type {OperatorsState} from './records.ts';
import type {OperatorRefusal} from './refusals.ts';
import {isLastOwner} from './rights.ts';

/** Gives an operator a badge, or takes it away. */
export type SetBadge = Envelope & {
	readonly type: 'setBadge';
	readonly who: OperatorId;
	/** The sha-256 of the code on it, in hex, so that the code is nowhere in the shop's files. Left out, he has none. */
	readonly badge?: string;
};
/** Keeps an operator out. What he did keeps his name. */
export type DisableOperator = Envelope & {readonly type: 'disableOperator'; readonly who: OperatorId};
/** Lets an operator in again, with the role, the PIN and the badge he had. */
export type EnableOperator = Envelope & {readonly type: 'enableOperator'; readonly who: OperatorId};
type AccessCommand = SetBadge | DisableOperator | EnableOperator;

export type BadgeSet = {readonly type: 'BadgeSet'; readonly who: OperatorId; readonly badge?: string};
export type OperatorDisabled = {readonly type: 'OperatorDisabled'; readonly who: OperatorId};
export type OperatorEnabled = {readonly type: 'OperatorEnabled'; readonly who: OperatorId};
type AccessEvent = BadgeSet | OperatorDisabled | OperatorEnabled;

type Does<C> = Decider<OperatorsState, C, AccessEvent, OperatorRefusal | ShopRefusal>;

const setBadge = ((state, {who, badge}) => {
	if (!state.operators.rows.has(who)) return refuse({kind: 'unknown-operator', operator: who});
	if (badge === undefined) return accept({type: 'BadgeSet', who});
	const holder = [...state.operators.rows.values()].find(each => each.id !== who && each.badge === badge);
	return holder ? refuse({kind: 'badge-taken', name: holder.name}) : accept({type: 'BadgeSet', who, badge});
}) satisfies Does<SetBadge>;

const disableOperator = ((state, {who, operator: by}) => {
	const operator = state.operators.rows.get(who);
	if (!operator) return refuse({kind: 'unknown-operator', operator: who});
	const {name} = operator;
	if (isLastOwner(state, operator)) return refuse({kind: 'last-owner', name});
	return who === by ? refuse({kind: 'own-rights', name}) : accept({type: 'OperatorDisabled', who});
}) satisfies Does<DisableOperator>;

const enableOperator = ((state, {who}) =>
	state.operators.rows.has(who)
		? accept({type: 'OperatorEnabled', who})
		: refuse({kind: 'unknown-operator', operator: who})) satisfies Does<EnableOperator>;

const BadgeSet: Evolver<OperatorsState, BadgeSet> = (state, {who, badge}) => {
	const {badge: _before, ...operator} = mustHave(state.operators, who);
	put(state.operators, who, {...operator, ...(badge !== undefined && {badge})});
};

const OperatorDisabled: Evolver<OperatorsState, OperatorDisabled> = (state, {who}) =>
	put(state.operators, who, {...mustHave(state.operators, who), isDisabled: true});

const OperatorEnabled: Evolver<OperatorsState, OperatorEnabled> = (state, {who}) => {
	const {isDisabled: _before, ...operator} = mustHave(state.operators, who);
	put(state.operators, who, operator);
};

/** A sha-256 in hex. */
const hashLetters = 64;

export const access = part<Does<AccessCommand>, AccessEvent>({
	orders: {
		setBadge: {who: is.number, badge: maybe(text(hashLetters, hashLetters))},
		disableOperator: {who: is.number},
		enableOperator: {who: is.number},
	},
	deciders: {setBadge, disableOperator, enableOperator},
	events: {
		BadgeSet: {who: is.number, badge: maybe(is.words)},
		OperatorDisabled: {who: is.number},
		OperatorEnabled: {who: is.number},
	},
	evolvers: {BadgeSet, OperatorDisabled, OperatorEnabled},
	moves: 'nothing',
});
