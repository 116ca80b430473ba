// Owns what keys and scans do on the purchase panel, for Services and Bills alike: a provider is chosen, its form filled.
import {nameScan} from '../../actions/name-scan.ts';
import type {Binding, Context, Desk, Sight} from '../../model/desk.ts';
import type {Form} from '../../model/form.ts';
import {chosenKey} from '../../model/list.ts';
import {bodyRows} from '../../model/view.ts';
import {enterForm, formField, formKeys, scanIntoForm} from '../fields/form-keys.ts';
import {movingKeys} from '../shared/list-keys.ts';
import {type Provider, providerForm} from './purchase-form.ts';
import {type PurchaseScreen, purchaseState} from './state.ts';

export function providers(desk: Sight, screen: PurchaseScreen): readonly Provider[] {
	const {services, billers} = desk.state;
	return screen === 'services'
		? [...services.rows.values()].map(row => ({type: 'service', row}) as const)
		: [...billers.rows.values()].map(row => ({type: 'bill', row}) as const);
}

const keysOf = (desk: Sight, screen: PurchaseScreen): readonly string[] => providers(desk, screen).map(({row}) => row.id);

/** The provider that is chosen on the left. */
export function chosenProvider(desk: Sight, screen: PurchaseScreen): Provider | undefined {
	const key = chosenKey(purchaseState[screen].read(desk).list, keysOf(desk, screen));
	return providers(desk, screen).find(({row}) => row.id === key);
}

export function purchase(screen: PurchaseScreen): Context {
	const state = purchaseState[screen];
	const form = {
		read: (desk: Sight): Form | undefined => state.read(desk).form,
		write: (desk: Desk, next: Form | undefined): void => state.update(desk, {form: next}),
	};
	const hasForm = (desk: Sight): boolean => form.read(desk) !== undefined;
	const openChosen = (desk: Desk): void => {
		const provider = chosenProvider(desk, screen);
		if (provider)
			form.write(
				desk,
				providerForm(desk, provider, () => form.write(desk, undefined)),
			);
	};
	const list = movingKeys({
		read: desk => state.read(desk).list,
		write: (desk, next) => state.update(desk, {list: next}),
		keys: desk => keysOf(desk, screen),
		height: desk => bodyRows(desk.view),
	}).map((binding): Binding => ({...binding, isActive: desk => !hasForm(desk)}));

	return {
		bindings: [
			...list,
			{keys: ['enter', 'tab', 'right'], label: 'fill in', hint: 1, isActive: desk => !hasForm(desk), run: openChosen},
			{keys: ['enter'], label: 'next, or accept', hint: 1, isActive: hasForm, run: desk => enterForm(desk, form)},
			...formKeys(form).map(
				(binding): Binding => ({...binding, isActive: desk => hasForm(desk) && (binding.isActive?.(desk) ?? true)}),
			),
			{keys: ['esc'], label: 'back to the list', hint: 5, isActive: hasForm, run: desk => form.write(desk, undefined)},
		],
		field: formField(form),
		onScan: (desk, code) => {
			if (!scanIntoForm(desk, form, code)) nameScan(desk, code);
		},
	};
}
