// The port of signing in: who is at the till of this process, and the only way to become that. The store implements it.
import type {OperatorId} from '../base/stamp.ts';
import type {Command} from '../ledger/commands.ts';
import type {Permission} from '../operators/permissions.ts';
import type {SignInBy} from '../operators/sign-in.ts';
import type {Outcome} from './till.ts';

/** Who wants to sign in, and what he shows for it. */
export type SignInAsked = {
	readonly who: OperatorId;
	/** The digits of his PIN, the code on his badge, or an owner's recovery code. */
	readonly secret: string;
	/** By his PIN, unless it says otherwise. */
	readonly by?: SignInBy;
};

/** What a second person is asked to allow. */
export type ApprovalAsked = SignInAsked & {
	/** The command that is allowed, once, within a minute: just as it will be given. */
	readonly command: Command;
	readonly permissions: readonly Permission[];
	readonly reason: string;
};

/** A new PIN. `recovery` is an owner's new recovery code, which is shown once and kept nowhere. */
export type NewPin = {readonly outcome: Outcome; readonly recovery?: string};

export interface SignIns {
	/** Who is at the till: the operator of the next commands. In a shop where nobody has a PIN it is operator 1. */
	operator(): OperatorId;
	/** Whether commands of that operator are taken. */
	isPresent(): boolean;
	/** Whether the operator at the till learns: he is a trainee, or has switched training on. */
	isTraining(): boolean;
	/** Switches training on or off for the operator at the till; it ends when he leaves. A trainee learns all the same. */
	setTraining(isOn: boolean): void;
	/**
	 * Signs somebody in, in place of whoever was. The try is on the disk before the secret is looked at. A wrong one is refused with `wrong-pin`;
	 * the pepper may be lost, or the operator locked, or have to wait.
	 */
	signIn(asked: SignInAsked): Promise<Outcome>;
	/** Signs an owner in by his recovery code, with a new PIN: both at once, so that nobody is left without either. */
	recover(asked: {readonly who: OperatorId; readonly code: string; readonly pin: string}): Promise<NewPin>;
	/** Whose badge has a code, or undefined. */
	holderOf(badge: string): OperatorId | undefined;
	/** What is kept of the code on a badge. */
	badge(code: string): string;
	/** Takes an operator's place where nobody has a PIN. */
	stepIn(who: OperatorId): void;
	/** Nobody is at the till. In a shop without PINs nothing changes. */
	signOut(): void;
	/** A second person allows the operator at the till one command. His PIN is tried as when he signs in. */
	approve(asked: ApprovalAsked): Promise<Outcome>;
	/** Gives an operator a PIN: his own, with the old one, where there is one; or another's where he may. */
	setPin(who: OperatorId, pin: string, old?: string): Promise<NewPin>;
}
