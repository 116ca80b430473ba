// Signing in by name: the short way for programs and the command line.
import type {State} from '../domain/ledger/state.ts';
import {operatorNamed} from '../domain/operators/records.ts';
import type {SignIns} from '../domain/ports/sign-ins.ts';
import type {Outcome} from '../domain/ports/till.ts';

/** Who signs in, by name or number. */
export type SignInByName = {readonly operator: string | number; readonly pin?: string};
/** Signed in, or why not. */
export type SignInAnswer = {readonly type: 'done'} | Extract<Outcome, {type: 'refused'}>;

/** Signs an operator in by name or number. Where nobody has a PIN, the operator steps in. */
export async function signInByName(
	state: Readonly<State>,
	signIns: SignIns,
	{operator, pin = ''}: SignInByName,
): Promise<SignInAnswer> {
	const found = operatorNamed(state, operator);
	if ('kind' in found) return {type: 'refused', refusal: found};
	if (state.shop.asksPins) return signIns.signIn({who: found.id, secret: pin});
	if (found.isDisabled) return {type: 'refused', refusal: {kind: 'operator-disabled', name: found.name}};
	signIns.stepIn(found.id);
	return {type: 'done'};
}
