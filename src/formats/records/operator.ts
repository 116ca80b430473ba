// What is said of an operator in lists: the role, how he signs in, and what keeps him from it. And what a badge must have.
import {permissions} from '../../domain/operators/permissions.ts';
import {isLocked} from '../../domain/operators/pin.ts';
import {type OperatorsState, permissionsOfRole, roleOf} from '../../domain/operators/records.ts';
import type {Operator} from '../../domain/shop/operator.ts';
import {plainText} from '../text/plain-text.ts';

/** The facts of an operator, as a document has them. */
export const operatorFacts = (state: OperatorsState, operator: Operator) => ({
	operator: operator.id,
	name: operator.name,
	role: roleOf(operator),
	pin: operator.pin !== undefined,
	badge: operator.badge !== undefined,
	trainee: operator.isTrainee === true,
	disabled: operator.isDisabled === true,
	locked: isLocked(state.tries.rows.get(operator.id)),
});

/** "locked", "learning", "not here any more"; nothing for most. */
export function operatorMarks(state: OperatorsState, operator: Operator): string {
	const {trainee, disabled, locked} = operatorFacts(state, operator);
	return [...(disabled ? ['not here any more'] : []), ...(locked ? ['locked'] : []), ...(trainee ? ['learning'] : [])].join(', ');
}

/** What an owner still needs who has a PIN and no recovery code, as one has who was made an owner; nothing for the others. */
export const wayBackNote = (operator: Operator | undefined): string | undefined =>
	operator?.pin && roleOf(operator) === 'owner' && !operator.recovery
		? `Give ${plainText(operator.name)} a new PIN now: it comes with the recovery code that an owner needs.`
		: undefined;

/** What a role may, in the names of permissions: "everything", "nothing". */
export function roleText(state: OperatorsState, role: string): string {
	const may = permissionsOfRole(state, role);
	if (may.length === permissions.length) return 'everything';
	return may.length === 0 ? 'nothing' : may.join(', ');
}

/** The names of those who have a role, as they were added. */
export const holdersOf = ({operators}: OperatorsState, role: string): readonly string[] =>
	[...operators.rows.values()].filter(operator => roleOf(operator) === role).map(({name}) => plainText(name));

/** The fewest letters of a code on a badge: a shorter one is typed too easily. */
const leastBadge = 4;

/** What is wrong with the code on a badge, or undefined. */
export const badgeFault = (code: string): string | undefined =>
	code.length < leastBadge ? `The code on a badge has at least ${leastBadge} letters or digits.` : undefined;
