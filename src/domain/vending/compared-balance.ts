// The shop's books of a provider beside the provider's own: by how much they differ, and what of that has a reason.
import {assert} from '../base/assert.ts';
import {type Cents, cents, minus, sum, zero} from '../base/money.ts';
import {type FloatsState, standsWith} from './floats.ts';
import {unfinishedOf, type Vend, type VendsState} from './vends.ts';

/** What may make the two books differ, each as what theirs is more than ours by it. */
export type Reasons = {
	/** Declined and not given back: the books still count it as sold. */
	readonly declined: Cents;
	/** Under way or unknown: at most so much, if none of it was issued; with its commission where that is credited later. */
	readonly open: Cents;
	/**
	 * Commission since the float was opened, which the provider has not credited yet, without that of what it declined; 0 where it has, or
	 * credits it at once.
	 */
	readonly commission: Cents;
};

export type ComparedBalance = {
	readonly ours: Cents;
	readonly theirs: Cents;
	/** Theirs less ours. */
	readonly difference: Cents;
	readonly reasons: Reasons;
	/** What has no reason: above 0, theirs is more; 0, all of it is explained. */
	readonly unexplained: Cents;
};

type Asked = {
	readonly ours: Cents;
	readonly theirs: Cents;
	/** Of this provider, all that are not finished. */
	readonly vends: readonly Pick<Vend, 'amount' | 'commission' | 'status'>[];
	/** The commission of what was sold through it since the float was opened. */
	readonly commission: Cents;
};

/** What of a difference is beyond what is declined and credited later, and up to what is open. */
function beyond(difference: Cents, {declined, open, commission}: Reasons): Cents {
	const rest = minus(minus(difference, declined), commission);
	return rest < zero ? rest : cents(Math.max(0, rest - open));
}

/** What there may be a reason for: where the provider credits its commission at once, and where it credits it later. */
function possibleReasons({vends, commission}: Pick<Asked, 'vends' | 'commission'>): readonly Reasons[] {
	const declined = vends.filter(({status}) => status === 'declined');
	const open = vends.filter(({status}) => status !== 'declined');
	const amountOf = (some: Asked['vends']): Cents => sum(some.map(({amount}) => amount));
	const commissionOf = (some: Asked['vends']): Cents => sum(some.map(vend => vend.commission));
	const lost = minus(amountOf(declined), commissionOf(declined));
	return [
		{declined: lost, open: minus(amountOf(open), commissionOf(open)), commission: zero},
		{declined: lost, open: amountOf(open), commission: minus(commissionOf(declined), commission)},
	];
}

export function compareBalance({ours, theirs, vends, commission}: Asked): ComparedBalance {
	const difference = minus(theirs, ours);
	// What leaves less without a reason is how the provider credits its commission.
	const [best] = possibleReasons({vends, commission})
		.map(reasons => ({reasons, unexplained: beyond(difference, reasons)}))
		.sort((a, b) => Math.abs(a.unexplained) - Math.abs(b.unexplained));
	assert(best !== undefined, 'a provider credits its commission at once or later');
	return {ours, theirs, difference, ...best};
}

/** The books of a shop beside what a provider says that it has. Without an open float ours do not know what was there before. */
export function compareBooks(
	{ledger, floats, vends}: FloatsState & VendsState,
	provider: string,
	theirs: Cents,
): ComparedBalance & {readonly hasFloat: boolean} {
	const compared = compareBalance({
		ours: standsWith({ledger}, `provider:${provider}`),
		theirs,
		vends: unfinishedOf({vends}, provider),
		commission: floats.rows.get(provider)?.commission ?? zero,
	});
	return {...compared, hasFloat: floats.rows.has(provider)};
}
