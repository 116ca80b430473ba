// Signing in: each try is on record before the PIN is looked at, so that nobody gets a free guess (faults.md).
import {accept, type Decider, type Envelope, type Evolver, type Facts, type OfKind, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {part} from '../base/part.ts';
import {maybe, ownPart} from '../base/record-shape.ts';
import {text, word} from '../base/shape.ts';
import type {OperatorId} from '../base/stamp.ts';
import {drop, mustHave, put} from '../base/table.ts';
import {type Operator, type SecretHash, secretHashShape} from '../shop/operator.ts';
import type {ShopRefusal} from '../shop/records.ts';
import {isLocked, waitsUntil} from './pin.ts';
import {type OperatorsState, whoMay} from './records.ts';
import type {OperatorRefusal} from './refusals.ts';

/** How somebody shows who he is. */
export type SignInBy = 'pin' | 'badge' | 'recovery';
const ways = {pin: true, badge: true, recovery: true} as const satisfies Readonly<Record<SignInBy, true>>;

/** Puts a try on record. The till looks at the PIN only after that. */
export type TrySignIn = Envelope & {
	readonly type: 'trySignIn';
	/** The number of whoever wants to sign in, or to approve something. */
	readonly who: OperatorId;
	readonly by: SignInBy;
};
/** Says that the try before was right. Only the till itself can give this order. */
export type SignIn = Envelope & {
	readonly type: 'signIn';
	readonly who: OperatorId;
	readonly by: SignInBy;
	/** What the secret was compared with: the salt of the PIN or of the recovery code. */
	readonly salt?: string;
	/** The same PIN, kept with stronger parameters than before; by the recovery code, a new one. */
	readonly pin?: SecretHash;
	/** What is kept of the next recovery code, in place of the one that was used. */
	readonly recovery?: SecretHash;
};

export type SignInTried = {readonly type: 'SignInTried'; readonly who: OperatorId; readonly by: SignInBy};
export type SignedIn = {
	readonly type: 'SignedIn';
	readonly who: OperatorId;
	readonly by: SignInBy;
	readonly pin?: SecretHash;
	readonly recovery?: SecretHash;
};

type Does<C> = Decider<OperatorsState, C, SignInTried | SignedIn, OperatorRefusal | ShopRefusal, Facts>;

/** Who wants to sign in, if there is such an operator who can. */
export function whoSignsIn(state: OperatorsState, who: OperatorId) {
	const operator = state.operators.rows.get(who);
	if (!operator) return refuse({kind: 'unknown-operator', operator: who});
	if (operator.isDisabled) return refuse({kind: 'operator-disabled', name: operator.name});
	return {operator};
}

/** Why an operator cannot try a PIN or a badge now, or undefined. */
function checkTry(
	state: OperatorsState,
	{id, name, pin}: Operator,
	{by, now}: {readonly by: SignInBy; readonly now: number},
): OfKind<OperatorRefusal, 'pin-missing' | 'pin-locked' | 'pin-wait'> | undefined {
	if (!pin && by === 'pin') return {kind: 'pin-missing', name};
	const tries = state.tries.rows.get(id);
	if (isLocked(tries)) return {kind: 'pin-locked', name, who: whoMay(state, 'operators').filter(each => each !== name)};
	const left = waitsUntil(tries) - now;
	return left > 0 ? {kind: 'pin-wait', name, seconds: Math.ceil(left / 1000)} : undefined;
}

const trySignIn = ((state, {who, by}, {stamp}) => {
	const found = whoSignsIn(state, who);
	if ('refused' in found) return found;
	const refusal = by === 'recovery' ? undefined : checkTry(state, found.operator, {by, now: stamp.at});
	return refusal ? refuse(refusal) : accept({type: 'SignInTried', who, by});
}) satisfies Does<TrySignIn>;

const signIn = ((state, {who, by, salt, pin, recovery}, {proven}) => {
	const found = whoSignsIn(state, who);
	if ('refused' in found) return found;
	const kept = {pin: found.operator.pin, recovery: found.operator.recovery, badge: undefined}[by];
	// Another secret may have been kept while this one was looked at.
	if (proven !== who || (salt !== undefined && salt !== kept?.salt))
		return refuse({kind: 'not-proven', name: found.operator.name});
	const own = (secret: SecretHash): SecretHash => ownPart(secretHashShape, secret);
	return accept({type: 'SignedIn', who, by, ...(pin && {pin: own(pin)}), ...(recovery && {recovery: own(recovery)})});
}) satisfies Does<SignIn>;

/** A try counts as failed until it is known to be right. The recovery code is too long to be guessed and does not count. */
const SignInTried: Evolver<OperatorsState, SignInTried> = (state, {who, by}, {at}) => {
	if (by !== 'recovery') put(state.tries, who, {failed: (state.tries.rows.get(who)?.failed ?? 0) + 1, at});
};

/** A recovery code that was used is gone. */
const SignedIn: Evolver<OperatorsState, SignedIn> = (state, {who, by, pin, recovery: next}) => {
	drop(state.tries, who);
	const {recovery: before, ...operator} = mustHave(state.operators, who);
	const recovery = next ?? (by === 'recovery' ? undefined : before);
	if (!pin && recovery === before) return;
	put(state.operators, who, {...operator, ...(pin && {pin}), ...(recovery && {recovery})});
};

export const signingIn = part<Does<TrySignIn | SignIn>, SignInTried | SignedIn>({
	orders: {
		trySignIn: {who: is.number, by: word<SignInBy>(ways)},
		signIn: {
			who: is.number,
			by: word<SignInBy>(ways),
			salt: maybe(text(128)),
			pin: maybe(secretHashShape),
			recovery: maybe(secretHashShape),
		},
	},
	deciders: {trySignIn, signIn},
	events: {
		SignInTried: {who: is.number, by: word<SignInBy>(ways)},
		SignedIn: {who: is.number, by: word<SignInBy>(ways), pin: maybe(secretHashShape), recovery: maybe(secretHashShape)},
	},
	evolvers: {SignInTried, SignedIn},
	moves: 'nothing',
});
