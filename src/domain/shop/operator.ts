// An operator of the till: the name, the role, and how he shows who he is.
import * as is from '../base/members.ts';
import {maybe, record} from '../base/record-shape.ts';
import {text, whole, word} from '../base/shape.ts';

/** What is kept of a secret, so that it can be checked and not be read: scrypt with its parameters (RFC 7914). */
export type SecretHash = {
	readonly kind: 'scrypt';
	/** N, a power of two. */
	readonly cost: number;
	/** r. */
	readonly block: number;
	/** p. */
	readonly parallel: number;
	/** In hex. */
	readonly salt: string;
	/** In hex. */
	readonly hash: string;
	/** Which pepper of this machine is in it. Left out where there is none. */
	readonly pepper?: string;
};

/** The number of an operator, from 1 upward. */
export type Operator = {
	readonly id: number;
	readonly name: string;
	/** A preset role or one of the shop's own. Left out, it is the owner, as in shops of before there were roles. */
	readonly role?: string;
	/** He learns: what he sells moves nothing. */
	readonly isTrainee?: true;
	/** He cannot sign in any more. What he did keeps his name. */
	readonly isDisabled?: true;
	readonly pin?: SecretHash;
	/** Of an owner's recovery code, until it was used. */
	readonly recovery?: SecretHash;
	/** The sha-256 of the code on the badge, in hex. */
	readonly badge?: string;
};

export const secretHashShape = record<SecretHash>({
	kind: word({scrypt: true}),
	cost: whole(2, 2 ** 24),
	block: whole(1, 64),
	parallel: whole(1, 64),
	salt: text(128, 1),
	hash: text(256, 1),
	pepper: maybe(text(64, 1)),
});

export const operatorShape = record<Operator>({
	id: is.number,
	name: is.words,
	role: maybe(is.words),
	isTrainee: maybe(is.yes),
	isDisabled: maybe(is.yes),
	pin: maybe(secretHashShape),
	recovery: maybe(secretHashShape),
	badge: maybe(is.words),
});
