// Approvals: a second person allows one command, once, for a minute. Both names and the reason are on record.
import {type CheckRefusal, checkText} from '../base/checks.ts';
import {accept, type Decider, type Envelope, type Evolver, type Facts, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {part} from '../base/part.ts';
import {maybe} from '../base/record-shape.ts';
import {text} from '../base/shape.ts';
import type {OperatorId} from '../base/stamp.ts';
import {keepNewest, mustHave, put} from '../base/table.ts';
import {note, tidy} from '../base/text.ts';
import type {ShopRefusal} from '../shop/records.ts';
import {type Permission, permissionShape} from './permissions.ts';
import {type Approval, mayInEarnest, type OperatorsState} from './records.ts';
import type {OperatorRefusal} from './refusals.ts';
import {whoSignsIn} from './sign-in.ts';

/** Allows the operator of this order one command for which he lacks a permission. Only the till gives it, after the approver's PIN. */
export type Approve = Envelope & {
	readonly type: 'approve';
	/** The number of the second person. */
	readonly approver: OperatorId;
	/** The id of the command that is allowed. */
	readonly command: string;
	/** Of the content of that command: only what was shown is allowed. */
	readonly digest?: string;
	/** What the operator lacks for it. */
	readonly permissions: readonly Permission[];
	/** Up to 120 letters. */
	readonly reason: string;
};

export type Approved = {
	readonly type: 'Approved';
	readonly approver: OperatorId;
	readonly command: string;
	readonly digest?: string;
	readonly permissions: readonly Permission[];
	readonly reason: string;
};

type Does<C> = Decider<OperatorsState, C, Approved, OperatorRefusal | ShopRefusal | CheckRefusal, Facts>;

/** How long an approval is good for, in ms. */
const approvalMs = 60_000;
/** The least number of approvals that are remembered. */
const approvalsKept = 64;

const approve = ((state, {operator, approver, command, digest, permissions: asked, reason: given}, {proven}) => {
	const found = whoSignsIn(state, approver);
	if ('refused' in found) return found;
	const {name} = found.operator;
	if (approver === operator) return refuse({kind: 'approver-same', name});
	if (proven !== approver) return refuse({kind: 'not-proven', name});
	const lacking = asked.find(permission => !mayInEarnest(state, found.operator, permission));
	if (lacking) return refuse({kind: 'approver-may-not', name, permission: lacking});
	const reason = tidy(given);
	const unfit = checkText('reason', reason, note);
	if (unfit) return refuse(unfit);
	return accept({type: 'Approved', approver, command, ...(digest !== undefined && {digest}), permissions: asked, reason});
}) satisfies Does<Approve>;

const Approved: Evolver<OperatorsState, Approved> = (state, {approver, command, digest, permissions}, {at, operator}) => {
	put(state.approvals, command, {approver, requester: operator, permissions, at, ...(digest !== undefined && {digest})});
	keepNewest(state.approvals, approvalsKept);
};

/** The approval of just this command that allows all of some permissions now, or undefined. A clock that went back makes none good again. */
export function approvalFor(
	state: OperatorsState,
	{id, operator}: Envelope,
	{lacking, facts: {stamp, digest}}: {readonly lacking: readonly Permission[]; readonly facts: Pick<Facts, 'stamp' | 'digest'>},
): Approval | undefined {
	const approval = state.approvals.rows.get(id);
	if (!approval || approval.requester !== operator || approval.digest !== digest) return undefined;
	const age = stamp.at - approval.at;
	if (age < 0 || age > approvalMs) return undefined;
	// He may have been kept out since, or given another role.
	const approver = mustHave(state.operators, approval.approver);
	const isAllowed = (permission: Permission): boolean =>
		approval.permissions.includes(permission) && mayInEarnest(state, approver, permission);
	return lacking.every(isAllowed) ? approval : undefined;
}

export const approvals = part<Does<Approve>, Approved>({
	orders: {
		approve: {
			approver: is.number,
			command: text(is.bounds.idLetters, 1),
			digest: maybe(text(64, 1)),
			permissions: is.all(permissionShape),
			reason: is.words,
		},
	},
	deciders: {approve},
	events: {
		Approved: {
			approver: is.number,
			command: text(is.bounds.idLetters, 1),
			digest: maybe(text(64, 1)),
			permissions: is.all(permissionShape),
			reason: is.words,
		},
	},
	evolvers: {Approved},
	moves: 'nothing',
});
