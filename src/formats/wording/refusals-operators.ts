// The sentences for refusals of operators: who is not signed in, and who may not do something. All other refusals are in refusals.ts.

import {quoted} from '../text/amount.ts';
import {anyOf} from '../text/any-of.ts';
import {counted} from '../text/counted.ts';
import {didYouMean} from '../text/did-you-mean.ts';
import {plainText} from '../text/plain-text.ts';
import {permissionTexts} from './permissions.ts';
import type {Words} from './refusal-words.ts';

/** Those of the shop who may, as a sentence. */
const saidWho = (who: readonly string[]): string =>
	who.length === 0 ? 'Nobody of this shop may.' : `${anyOf(who.map(plainText))} may.`;

const whyNoPin = {
	'no-digits': (digits: number) => `A PIN has digits only, ${digits} of them.`,
	length: (digits: number) => `A PIN of this shop has ${digits} digits.`,
	weak: () => 'That PIN is among the first that somebody tries: rows, repeats, years. Choose another.',
} as const;

export const operatorWords = {
	'not-signed-in': ({name}) => [`${plainText(name)} is not signed in.`, 'Sign in first.'],
	'operator-disabled': ({name}) => `${plainText(name)} does not work here any more. An owner can take that back under Operators.`,
	'not-allowed': ({name, permission, who}) =>
		`${plainText(name)} may not ${permissionTexts[permission]} (${permission}). ${saidWho(who)}`,
	'operator-name-taken': ({name}) => `There is a ${plainText(name)} already. Give a name by which the two are told apart.`,
	'unknown-role': ({role, known}) =>
		`There is no role ${quoted(role)}.${didYouMean(role, known)} Use ${anyOf(known.map(plainText))}.`,
	'own-rights': ({name}) =>
		`Nobody changes what he himself may do, and ${plainText(name)} asks. Somebody else who may change operators does it.`,
	'last-owner': ({name}) =>
		`${plainText(name)} is the last owner who can sign in, and a shop needs one. Make somebody else an owner first, then give him a new PIN, which comes with a recovery code.`,
	'badge-taken': ({name}) => `${plainText(name)} has that badge. Give another one, or take it away there first.`,
	'role-name-taken': ({role}) => `There is a role ${plainText(role)} already. Give another name, or change that one.`,
	'role-fixed': ({role}) => `The role ${plainText(role)} is the same in every shop. Make a role of your own beside it.`,
	'role-in-use': ({role, who}) =>
		`The role ${plainText(role)} is in use: ${who.map(plainText).join(', ')}. Give another role there first.`,
	'pin-missing': ({name}) => `${plainText(name)} has no PIN yet. Somebody who may change operators gives one.`,
	'pin-locked': ({name, who}) =>
		`${plainText(name)} is locked after too many wrong PINs. ${who.length === 0 ? 'The recovery code lets an owner in.' : `${anyOf(who.map(plainText))} can unlock.`}`,
	'pin-wait': ({name, seconds}) => `${plainText(name)} has to wait ${counted(seconds, 'second')} after wrong PINs.`,
	'bad-pin': ({why, digits}) => whyNoPin[why](digits),
	'owner-pin-first': ({name}) =>
		`The first PIN of a shop is an owner's, since it is needed to give others theirs. ${plainText(name)} gets one after that.`,
	'not-proven': ({name}) => `That ${plainText(name)} was there is said by the till alone, after the PIN. Sign in with it.`,
	'approver-same': ({name}) => `${plainText(name)} asks, so somebody else has to allow it.`,
	'approver-may-not': ({name, permission}) => `${plainText(name)} may not ${permissionTexts[permission]} either (${permission}).`,
	'wrong-pin': ({name, left}) =>
		`That is not the PIN of ${plainText(name)}. ${left === 0 ? 'It is locked now.' : `${counted(left, 'try', 'tries')} left.`}`,
	'badge-not-enough': ({name}) => `A badge alone lets nobody in here. Give the PIN of ${plainText(name)} as well.`,
	'wrong-code': ({name}) => `That is not the recovery code of ${plainText(name)}. A code works once: the newest one counts.`,
	'pepper-lost': ({path}) =>
		`The file ${plainText(path)}, which belongs to the PINs of this shop, is not the one they were made with. Put it back from your copy; or take it away, sign in as an owner with the recovery code and give everybody a new PIN.`,
} as const satisfies Partial<Words>;
