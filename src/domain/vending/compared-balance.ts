// The shop's books of a provider beside the provider's own: by how much they differ, and what of that has a reason.
import {type Cents, cents, minus, negative, plus, sum, zero} from '../base/money.ts';
import type {FloatsState} from './floats.ts';
import type {Vend, VendsState} from './vends.ts';

/** What may make the two books differ, each as what theirs is more than ours by it. */
export type Reasons = {
	/** Declined and not given back: the books still count it as sold. */
	readonly declined: Cents;
	/** Under way or unknown: at most so much, if none of it was issued. */
	readonly open: Cents;
	/** Commission since the float was opened, which the provider has not credited yet; 0 where it has, or credits it at once. */
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

/** What a vend took of the float. */
const taken = ({amount, commission}: Asked['vends'][number]): Cents => minus(amount, commission);

/** What of a difference is beyond what is declined, and up to what is open. */
function beyond(difference: Cents, {declined, open, commission}: Reasons): Cents {
	const rest = plus(minus(difference, declined), commission);
	return rest < zero ? rest : cents(Math.max(0, rest - open));
}

export function compareBalance({ours, theirs, vends, commission}: Asked): ComparedBalance {
	const takenBy = (isIt: (vend: Asked['vends'][number]) => boolean): Cents => sum(vends.filter(isIt).map(taken));
	const found = {declined: takenBy(({status}) => status === 'declined'), open: takenBy(({status}) => status !== 'declined')};
	const difference = minus(theirs, ours);
	// A provider credits its commission at once, or later: what leaves less without a reason is how it does.
	const [best] = [zero, commission]
		.map(kept => ({...found, commission: negative(kept)}))
		.map(reasons => ({reasons, unexplained: beyond(difference, {...reasons, commission: negative(reasons.commission)})}))
		.sort((a, b) => Math.abs(a.unexplained) - Math.abs(b.unexplained));
	const {reasons = {...found, commission: zero}, unexplained = difference} = best ?? {};
	return {ours, theirs, difference, reasons, unexplained};
}

/** The books of a shop beside what a provider says that it has. Without an open float ours do not know what was there before. */
export function compareBooks(
	{ledger, floats, vends}: FloatsState & VendsState,
	provider: string,
	theirs: Cents,
): ComparedBalance & {readonly hasFloat: boolean} {
	const compared = compareBalance({
		ours: ledger.rows.get(`provider:${provider}`) ?? zero,
		theirs,
		vends: [...vends.rows.values()].filter(vend => vend.provider === provider),
		commission: floats.rows.get(provider)?.commission ?? zero,
	});
	return {...compared, hasFloat: floats.rows.has(provider)};
}
