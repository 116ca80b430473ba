// Why somebody cannot sign in, or may not do something.
import type {Permission} from './permissions.ts';

export type OperatorRefusal =
	/** Nobody, or somebody else, is signed in. */
	| {readonly kind: 'not-signed-in'; readonly name: string}
	| {readonly kind: 'operator-disabled'; readonly name: string}
	/** `who` are those of the shop who may. */
	| {readonly kind: 'not-allowed'; readonly name: string; readonly permission: Permission; readonly who: readonly string[]}
	/** Somebody has that name. */
	| {readonly kind: 'operator-name-taken'; readonly name: string}
	| {readonly kind: 'unknown-role'; readonly role: string; readonly known: readonly string[]}
	/** Nobody changes what he himself may do. */
	| {readonly kind: 'own-rights'; readonly name: string}
	/** Without this one nobody could change anything any more. */
	| {readonly kind: 'last-owner'; readonly name: string}
	/** `name` has that badge. */
	| {readonly kind: 'badge-taken'; readonly name: string}
	| {readonly kind: 'role-name-taken'; readonly role: string}
	/** A preset. */
	| {readonly kind: 'role-fixed'; readonly role: string}
	/** `who` have it. */
	| {readonly kind: 'role-in-use'; readonly role: string; readonly who: readonly string[]}
	| {readonly kind: 'pin-missing'; readonly name: string}
	/** Too many wrong PINs. `who` can unlock. */
	| {readonly kind: 'pin-locked'; readonly name: string; readonly who: readonly string[]}
	/** In ms since 1970. */
	| {readonly kind: 'pin-wait'; readonly name: string; readonly seconds: number}
	| {readonly kind: 'bad-pin'; readonly why: 'no-digits' | 'length' | 'weak'; readonly digits: number}
	/** Whoever has the first PIN of a shop must be able to give others theirs. */
	| {readonly kind: 'owner-pin-first'; readonly name: string}
	/** Only the till says that a PIN was right. */
	| {readonly kind: 'not-proven'; readonly name: string}
	| {readonly kind: 'approver-same'; readonly name: string}
	| {readonly kind: 'approver-may-not'; readonly name: string; readonly permission: Permission};

/** What the till says of a secret, before or after it was tried. */
export type SecretRefusal =
	/** `left` tries are left. */
	| {readonly kind: 'wrong-pin'; readonly name: string; readonly left: number}
	| {readonly kind: 'wrong-code'; readonly name: string}
	/** The setting `badge-is-enough` is off. */
	| {readonly kind: 'badge-not-enough'; readonly name: string}
	/** The PINs of this shop were made with a pepper that is not in its file. */
	| {readonly kind: 'pepper-lost'; readonly path: string};
