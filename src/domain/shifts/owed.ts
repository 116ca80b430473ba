// Those that the shop sells for, with what is owed to each by the books: providers, services without one, and billers.
import {type Cents, negative, zero} from '../base/money.ts';
import type {Outsider} from '../base/postings.ts';
import {floatLeft, standsWith} from '../vending/floats.ts';
import type {ShiftsState} from './records.ts';

/** Somebody whose money passes through the shop. */
export type OwedTo = {
	readonly account: Outsider;
	readonly kind: 'provider' | 'service' | 'biller';
	readonly id: string;
	readonly name: string;
	/** What is owed, commission off; 0 where the shop has money with it. */
	readonly owed: Cents;
	/** What is left of its float; below 0 more was sold. Left out while none is open. */
	readonly float?: Cents;
};

type Seen = Pick<ShiftsState, 'providers' | 'services' | 'billers' | 'ledger' | 'floats'>;

function row(state: Seen, named: Pick<OwedTo, 'account' | 'kind' | 'id' | 'name'>): OwedTo {
	const balance = standsWith(state, named.account);
	const float = named.kind === 'provider' ? floatLeft(state, named.id) : undefined;
	return {...named, owed: balance < zero ? negative(balance) : zero, ...(float !== undefined && {float})};
}

/** All providers, then the services and billers for which something was sold without one. */
export function owedTo(state: Seen): readonly OwedTo[] {
	const {providers, services, billers, ledger} = state;
	return [
		...[...providers.rows.values()].map(({id, name}) => row(state, {account: `provider:${id}`, kind: 'provider', id, name})),
		...[...services.rows.values()]
			.filter(({id}) => !providers.rows.has(id) && ledger.rows.has(`provider:${id}`))
			.map(({id, name}) => row(state, {account: `provider:${id}`, kind: 'service', id, name})),
		...[...billers.rows.values()]
			.filter(({id}) => ledger.rows.has(`biller:${id}`))
			.map(({id, name}) => row(state, {account: `biller:${id}`, kind: 'biller', id, name})),
	];
}
