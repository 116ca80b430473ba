// The keys of Services alone: the vouchers of the chosen service, and its quick key.
import {connectionOf} from '../../../domain/prepaid/connection.ts';
import type {Service} from '../../../domain/prepaid/services.ts';
import type {Binding, Sight} from '../../model/desk.ts';
import {letters} from '../../model/letters.ts';
import {serviceQuickKey} from './quick-service.ts';
import {openVouchers} from './vouchers.ts';

/** The keys, for the service whose id is chosen. */
export function serviceKeys(chosen: (sight: Sight) => string | undefined): readonly Binding[] {
	const serviceOf = (sight: Sight): Service | undefined => sight.state.services.rows.get(chosen(sight) ?? '');
	const hasVouchers = (sight: Sight): boolean => {
		const service = serviceOf(sight);
		return service !== undefined && connectionOf(sight.state, service)?.kind === 'vouchers';
	};
	return [
		{
			keys: [letters.receive],
			label: 'vouchers',
			hint: 6,
			isActive: hasVouchers,
			run: desk => {
				const service = serviceOf(desk);
				if (service) openVouchers(desk, service);
			},
		},
		{
			keys: [letters.quickKey],
			label: 'quick key',
			hint: 7,
			run: desk => {
				const service = serviceOf(desk);
				if (service) desk.open({type: 'form', form: serviceQuickKey(desk, service)});
			},
		},
	];
}
