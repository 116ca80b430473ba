// The second person who confirms a large difference in the drawer: when one is asked for, and whether one approved.
import type {Envelope, Facts} from '../base/handlers.ts';
import {type Cents, zero} from '../base/money.ts';
import type {OperatorId} from '../base/stamp.ts';
import {approvalFor} from '../operators/approvals.ts';
import type {Permission} from '../operators/permissions.ts';
import {mayInEarnest} from '../operators/records.ts';
import type {Operator} from '../shop/operator.ts';
import {setting} from '../shop/settings.ts';
import type {ShiftsState} from './records.ts';

/** What the second person needs, and what is asked to be approved of the close. */
export const confirming: Permission = 'confirm-difference';

/**
 * The limit that a difference is above, so that a second person confirms it; undefined where it is not above one, or nobody else can: whoever
 * confirms shows who he is by his PIN.
 */
export function mostUnconfirmed(state: ShiftsState, difference: Cents, operator: OperatorId): Cents | undefined {
	const above = setting(state.settings, 'difference-confirm-above');
	if (above === zero || Math.abs(difference) <= above) return undefined;
	const canConfirm = (other: Operator): boolean =>
		other.id !== operator && other.pin !== undefined && mayInEarnest(state, other, confirming);
	return [...state.operators.rows.values()].some(canConfirm) ? above : undefined;
}

/** The approval of a close by a second person, or undefined. */
export const confirmationOf = (state: ShiftsState, command: Envelope, facts: Pick<Facts, 'stamp' | 'digest'>) =>
	approvalFor(state, command, {lacking: [confirming], facts});
