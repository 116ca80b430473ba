// The keys of one of the two lists: vouchers and the quick key of a service, and what is due on Bills.
import {connectionOf} from '../../../domain/prepaid/connection.ts';
import type {Service} from '../../../domain/prepaid/services.ts';
import type {Binding, Sight} from '../../model/desk.ts';
import {letters} from '../../model/letters.ts';
import {freshList} from '../../model/list.ts';
import type {PurchaseScreen} from '../../model/purchase-state.ts';
import {chosenProvider} from './chosen-provider.ts';
import {serviceQuickKey} from './quick-service.ts';
import {openVouchers} from './vouchers.ts';

/** The service that is chosen. */
const chosenService = (sight: Sight): Service | undefined =>
	sight.state.services.rows.get(chosenProvider(sight, 'services')?.row.id ?? '');

function hasVouchers(sight: Sight): boolean {
	const service = chosenService(sight);
	return service !== undefined && connectionOf(sight.state, service)?.kind === 'vouchers';
}

export const panelActions: Readonly<Record<PurchaseScreen, readonly Binding[]>> = {
	services: [
		{
			keys: [letters.receive],
			label: 'vouchers',
			hint: 6,
			isActive: hasVouchers,
			run: desk => {
				const service = chosenService(desk);
				if (service) openVouchers(desk, service);
			},
		},
		{
			keys: [letters.quickKey],
			label: 'quick key',
			hint: 7,
			run: desk => {
				const service = chosenService(desk);
				if (service) desk.open({type: 'form', form: serviceQuickKey(desk, service)});
			},
		},
	],
	bills: [
		{
			keys: [letters.topUp],
			label: 'what is due',
			hint: 6,
			run: desk => desk.open({type: 'payees', account: undefined, list: freshList}),
		},
	],
};
