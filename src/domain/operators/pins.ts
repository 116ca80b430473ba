// PINs given: to oneself, or by somebody who may, and the recovery code of an owner.
import {accept, type Decider, type Envelope, type Evolver, type Facts, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {part} from '../base/part.ts';
import {maybe, ownPart} from '../base/record-shape.ts';
import type {OperatorId} from '../base/stamp.ts';
import {drop, mustHave, put} from '../base/table.ts';
import {type SecretHash, secretHashShape} from '../shop/operator.ts';
import type {ShopRefusal} from '../shop/records.ts';
import {type OperatorsState, roleOf} from './records.ts';
import type {OperatorRefusal} from './refusals.ts';
import {whoSignsIn} from './sign-in.ts';

/** Gives an operator a new PIN. The first PIN of a shop is an owner's: from then on who sells signs in. */
export type SetPin = Envelope & {
	readonly type: 'setPin';
	readonly who: OperatorId;
	/** What is kept of the PIN. Only the till makes it: `shop.signIns.setPin` takes the digits. */
	readonly pin: SecretHash;
	/** What is kept of an owner's new recovery code. */
	readonly recovery?: SecretHash;
};
/** Lets an operator try again who is locked after too many wrong PINs. */
export type UnlockOperator = Envelope & {readonly type: 'unlockOperator'; readonly who: OperatorId};

export type PinSet = {
	readonly type: 'PinSet';
	readonly who: OperatorId;
	readonly pin: SecretHash;
	readonly recovery?: SecretHash;
};
export type OperatorUnlocked = {readonly type: 'OperatorUnlocked'; readonly who: OperatorId};

type Does<C> = Decider<OperatorsState, C, PinSet | OperatorUnlocked, OperatorRefusal | ShopRefusal, Facts>;

const setPin = ((state, {who, pin, recovery, operator: by}, {proven}) => {
	const found = whoSignsIn(state, who);
	if ('refused' in found) return found;
	const {name} = found.operator;
	if (proven !== by) return refuse({kind: 'not-proven', name: state.operators.rows.get(by)?.name ?? name});
	const isOwner = roleOf(found.operator) === 'owner' && !found.operator.isTrainee;
	if (!state.shop.asksPins && !isOwner) return refuse({kind: 'owner-pin-first', name});
	const kept = (secret: SecretHash): SecretHash => ownPart(secretHashShape, secret);
	return accept({type: 'PinSet', who, pin: kept(pin), ...(recovery && {recovery: kept(recovery)})});
}) satisfies Does<SetPin>;

const unlockOperator = ((state, {who}) => {
	const found = whoSignsIn(state, who);
	return 'refused' in found ? found : accept({type: 'OperatorUnlocked', who});
}) satisfies Does<UnlockOperator>;

const PinSet: Evolver<OperatorsState, PinSet> = (state, {who, pin, recovery}) => {
	put(state.operators, who, {...mustHave(state.operators, who), pin, ...(recovery && {recovery})});
	drop(state.tries, who);
	if (!state.shop.asksPins) state.shop = {...state.shop, asksPins: true};
};

const OperatorUnlocked: Evolver<OperatorsState, OperatorUnlocked> = (state, {who}) => drop(state.tries, who);

export const pins = part<Does<SetPin | UnlockOperator>, PinSet | OperatorUnlocked>({
	orders: {
		setPin: {who: is.number, pin: secretHashShape, recovery: maybe(secretHashShape)},
		unlockOperator: {who: is.number},
	},
	deciders: {setPin, unlockOperator},
	events: {
		PinSet: {who: is.number, pin: secretHashShape, recovery: maybe(secretHashShape)},
		OperatorUnlocked: {who: is.number},
	},
	evolvers: {PinSet, OperatorUnlocked},
	moves: 'nothing',
});
