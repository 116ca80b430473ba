// The services or billers of a screen, in order, and the one that is chosen there.
import {inOrder} from '../../../domain/prepaid/offered.ts';
import type {Sight} from '../../model/desk.ts';
import {chosenKey} from '../../model/list.ts';
import {type PurchaseScreen, purchaseState} from '../../model/purchase-state.ts';
import {billProvider, type Provider, serviceProvider} from './providers.ts';

/** The providers on offer, those off sale last. */
export function providers(sight: Sight, screen: PurchaseScreen): readonly Provider[] {
	const {services, billers} = sight.state;
	return screen === 'services'
		? inOrder(services.rows.values()).map(serviceProvider)
		: inOrder(billers.rows.values()).map(billProvider);
}

/** Their ids. */
export const keysOf = (sight: Sight, screen: PurchaseScreen): readonly string[] =>
	providers(sight, screen).map(({row}) => row.id);

/** The provider that is chosen on the left. */
export function chosenProvider(sight: Sight, screen: PurchaseScreen): Provider | undefined {
	const key = chosenKey(purchaseState[screen].read(sight).list, keysOf(sight, screen));
	return providers(sight, screen).find(({row}) => row.id === key);
}
