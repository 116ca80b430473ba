// The keys of Providers: who the shop sells for, what is left with them or owed to them; money paid to them, and books compared.
import {type OwedTo, owedTo} from '../../../domain/shifts/owed.ts';
import type {Provider} from '../../../domain/vending/providers.ts';
import type {Binding, Desk, DialogKeys, Sight} from '../../model/desk.ts';
import type {ProvidersDialog} from '../../model/dialogs.ts';
import {letters} from '../../model/letters.ts';
import {chosenKey, freshList} from '../../model/list.ts';
import {mayNotSee} from '../../model/may-see.ts';
import {onTop} from '../../model/on-top.ts';
import {isAtWork} from '../../model/screens.ts';
import {bodyRows} from '../../model/view.ts';
import {back, movingKeys} from '../shared/list-keys.ts';
import {compare} from './compare.ts';
import {openFloatForm, openRemitForm} from './money-forms.ts';
import {openProviderForm} from './provider-form.ts';

/** The accounts of all that the shop sells for. */
export const owedKeys = (sight: Sight): readonly string[] => owedTo(sight.state).map(({account}) => account);

function chosen(sight: Sight): OwedTo | undefined {
	const all = owedTo(sight.state);
	const key = chosenKey(onTop(sight, 'providers').list, owedKeys(sight));
	return all.find(({account}) => account === key);
}

const chosenProvider = (sight: Sight): Provider | undefined => {
	const row = chosen(sight);
	return row?.kind === 'provider' ? sight.state.providers.rows.get(row.id) : undefined;
};

const noProvider = (sight: Sight): string | undefined =>
	chosenProvider(sight)
		? undefined
		: chosen(sight)
			? 'That is no provider: only providers have a float.'
			: 'Nothing is selected.';

const readOnly = ({shop}: Sight): string | undefined => (shop.isReadOnly ? 'The shop is open for reading only.' : undefined);

const withProvider =
	(act: (desk: Desk, provider: Provider) => void) =>
	(desk: Desk): void => {
		const provider = chosenProvider(desk);
		if (provider) act(desk, provider);
	};

export const providers: DialogKeys<ProvidersDialog> = {
	title: 'Providers',
	isPage: true,
	isReading: () => true,
	bindings: [
		...movingKeys({
			read: sight => onTop(sight, 'providers').list,
			write: (desk, list) => desk.replace({...onTop(desk, 'providers'), list}),
			keys: owedKeys,
			height: sight => bodyRows(sight.view) - 3,
		}),
		{
			keys: [letters.topUp],
			label: 'open or top up the float',
			hint: 1,
			blocked: sight => readOnly(sight) ?? noProvider(sight),
			run: withProvider(openFloatForm),
		},
		{
			keys: ['1'],
			label: 'pay what is owed',
			hint: 2,
			blocked: sight => readOnly(sight) ?? (chosen(sight) ? undefined : 'Nothing is selected.'),
			run: desk => {
				const row = chosen(desk);
				if (row) openRemitForm(desk, row);
			},
		},
		{
			keys: ['2', 'enter'],
			label: 'compare the books',
			hint: 3,
			blocked: sight => readOnly(sight) ?? noProvider(sight),
			run: withProvider(compare),
		},
		{keys: [letters.new], label: 'new', hint: 4, blocked: readOnly, run: desk => openProviderForm(desk)},
		{
			keys: [letters.edit],
			label: 'edit',
			hint: 5,
			blocked: sight => readOnly(sight) ?? noProvider(sight),
			run: withProvider(openProviderForm),
		},
		back,
	],
};

/** The palette's action that opens Providers. */
export const providersBinding: Binding = {
	keys: [],
	label: 'providers',
	isActive: isAtWork,
	blocked: sight => mayNotSee(sight, 'reports'),
	run: desk => desk.open({type: 'providers', list: freshList, theirs: new Map()}),
};
