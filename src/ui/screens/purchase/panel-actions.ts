// The keys of one of the two lists: the quick key of a service, and what is due on Bills.
import type {Binding} from '../../model/desk.ts';
import {letters} from '../../model/letters.ts';
import {freshList} from '../../model/list.ts';
import type {PurchaseScreen} from '../../model/purchase-state.ts';
import {chosenProvider} from './chosen-provider.ts';
import {serviceQuickKey} from './quick-service.ts';

export const panelActions: Readonly<Record<PurchaseScreen, Binding>> = {
	services: {
		keys: [letters.quickKey],
		label: 'quick key',
		hint: 7,
		run: desk => {
			const service = desk.state.services.rows.get(chosenProvider(desk, 'services')?.row.id ?? '');
			if (service) desk.open({type: 'form', form: serviceQuickKey(desk, service)});
		},
	},
	bills: {
		keys: [letters.topUp],
		label: 'what is due',
		hint: 6,
		run: desk => desk.open({type: 'payees', account: undefined, list: freshList}),
	},
};
