// The keys that keep the catalogue of services and billers, on their lists: new, edit, off and on sale, earlier and later in the list.
import {orderOf} from '../../../domain/offering/offering.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import type {Binding, Desk, Sight} from '../../model/desk.ts';
import type {Form} from '../../model/form.ts';
import {letters} from '../../model/letters.ts';
import {freshList} from '../../model/list.ts';
import {type PurchaseScreen, purchaseState} from '../../model/purchase-state.ts';
import {billerReferencesForm, billerTermsForm, newBillerForm} from './biller-form.ts';
import {chosenProvider} from './chosen-provider.ts';
import type {Provider} from './providers.ts';
import {serviceForm} from './service-form.ts';
import {serviceProductForm} from './service-product-form.ts';

const openForm = (desk: Desk, form: Form): void => desk.open({type: 'form', form});

/** What of a service is changed: itself, one of its products, or a new one. */
function editService(desk: Desk, id: string): void {
	const service = desk.state.services.rows.get(id);
	if (!service) return;
	desk.open({
		type: 'menu',
		title: `Edit ${plainText(service.name)}`,
		lines: ['Choose what to change.'],
		options: [
			{label: 'its amounts, commission, limits and provider', run: () => openForm(desk, serviceForm(desk, service))},
			...service.products.map((product, place) => ({
				label: plainText(product.name),
				run: () => openForm(desk, serviceProductForm(desk, service, place)),
			})),
			{label: 'a new product', run: () => openForm(desk, serviceProductForm(desk, service))},
		],
		list: freshList,
	});
}

/** What of a biller is changed: its amounts, or its references. */
function editBiller(desk: Desk, id: string): void {
	const biller = desk.state.billers.rows.get(id);
	if (!biller) return;
	desk.open({
		type: 'menu',
		title: `Edit ${plainText(biller.name)}`,
		lines: ['Choose what to change.'],
		options: [
			{label: 'its amounts, fee, commission and limits', run: () => openForm(desk, billerTermsForm(desk, biller))},
			{label: 'its references, and what is paid of a bill', run: () => openForm(desk, billerReferencesForm(desk, biller))},
		],
		list: freshList,
	});
}

const edit = (desk: Desk, {of, row}: Provider): void => (of === 'service' ? editService : editBiller)(desk, row.id);

function switchSale(desk: Desk, {of, row: {id, name, isOffSale}}: Provider): void {
	const isOnSale = isOffSale === true;
	desk.perform(
		{type: 'setOfferOnSale', of, offer: id, isOnSale},
		{done: () => desk.say(`${plainText(name)} is ${isOnSale ? 'on sale again' : 'off sale'}.`, 'done')},
	);
}

/** Puts what is chosen before the one above it, or behind the one below it. */
function move(desk: Desk, {of, row: {id, name}}: Provider, by: 1 | -1): void {
	const order = [...orderOf(desk.state, of)];
	const place = order.indexOf(id);
	const to = place + by;
	const other = order[to];
	if (other === undefined) return desk.say(`${plainText(name)} is ${by === 1 ? 'last' : 'first'} already.`);
	order[to] = id;
	order[place] = other;
	desk.perform(
		{type: 'orderOffers', of, order},
		{done: () => desk.say(`${plainText(name)} is number ${orderOf(desk.state, of).indexOf(id) + 1} of the list.`, 'done')},
	);
}

/** The keys that keep the catalogue, on Services or on Bills. */
export function offerActions(screen: PurchaseScreen): readonly Binding[] {
	/** It stays the chosen one, wherever it goes in the list. */
	const withChosen = (act: (desk: Desk, provider: Provider) => void) => (desk: Desk) => {
		const provider = chosenProvider(desk, screen);
		if (!provider) return;
		const {list} = purchaseState[screen].read(desk);
		purchaseState[screen].update(desk, {list: {...list, chosen: provider.row.id}});
		act(desk, provider);
	};
	const blocked = (sight: Sight): string | undefined =>
		chosenProvider(sight, screen) ? undefined : `There is none yet. ${sight.keyOf(`${screen}.new`)} adds one.`;
	const openNew = (desk: Desk): void => openForm(desk, screen === 'services' ? serviceForm(desk) : newBillerForm(desk));
	return [
		{keys: [letters.new], label: 'new', hint: 9, run: openNew},
		{keys: [letters.edit], label: 'edit', hint: 9, blocked, run: withChosen(edit)},
		{keys: [letters.offSale], label: 'off or on sale', hint: 9, blocked, run: withChosen(switchSale)},
		{keys: ['<'], label: 'earlier in the list', hint: 9, blocked, run: withChosen((desk, chosen) => move(desk, chosen, -1))},
		{keys: ['>'], label: 'later in the list', hint: 9, blocked, run: withChosen((desk, chosen) => move(desk, chosen, 1))},
	];
}
