// What the operator may look at, in a sentence where he may not: it names who of the shop may.
import type {Permission} from '../../domain/operators/permissions.ts';
import {whoMay} from '../../domain/operators/records.ts';
import {refusalText} from '../../formats/wording/refusals.ts';
import type {Sight} from './desk.ts';

/** Why the operator may not see something, or undefined. */
export const mayNotSee = (sight: Sight, permission: Permission): string | undefined =>
	sight.may(permission)
		? undefined
		: refusalText({kind: 'not-allowed', name: sight.operator.name, permission, who: whoMay(sight.state, permission)});
