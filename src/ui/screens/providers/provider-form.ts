// The form of a provider: connected, or changed.
import {zero} from '../../../domain/base/money.ts';
import type {Provider, ProviderKind} from '../../../domain/vending/providers.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import type {Desk} from '../../model/desk.ts';
import {choiceInput, openForm, textInput} from '../../model/form.ts';
import {freshList} from '../../model/list.ts';
import {fieldOf} from '../../model/text-field.ts';
import {topDialog} from '../../model/view.ts';
import {amountField, amountIn} from './money-forms.ts';

const kinds: Readonly<Record<ProviderKind, string>> = {http: 'over the network', vouchers: 'vouchers in stock'};

/** Chooses the row of a provider in the list that is open under its form. */
function showChosen(desk: Desk, id: string): void {
	const list = topDialog(desk.view);
	if (list?.type === 'providers') desk.replace({...list, list: {...freshList, chosen: `provider:${id}`}});
}

/** Connects a provider, or changes how it is reached. What is wrong is said by the till, which knows best. */
export function openProviderForm(desk: Desk, before?: Provider): void {
	desk.open({
		type: 'form',
		form: openForm({
			title: before ? `Edit ${plainText(before.name)}` : 'Connect a provider',
			verb: before ? 'keep it' : 'connect it',
			id: desk.ports.newId(),
			fields: [
				...(before ? [] : [textInput('id', 'Id', {isKeyed: true, placeholder: 'small letters, like city-power'})]),
				textInput('name', 'Name', {value: before?.name ?? ''}),
				choiceInput('kind', 'Numbers', {
					options: Object.entries(kinds).map(([value, label]) => ({value, label})),
					field: fieldOf(before?.kind ?? 'http'),
				}),
				textInput('url', 'Listens at', {
					value: before?.url ?? '',
					isKeyed: true,
					placeholder: 'https://…',
					isHidden: values => values.get('kind') === 'vouchers',
				}),
				amountField(desk, {name: 'low', label: 'Low float', value: before?.low, least: zero}),
			],
			accept: (values, {id}) => {
				const kind: ProviderKind = values.get('kind') === 'vouchers' ? 'vouchers' : 'http';
				const [url, low] = [values.get('url'), values.get('low')];
				const provider: Provider = {
					id: before?.id ?? values.get('id') ?? '',
					name: values.get('name') ?? '',
					kind,
					...(kind === 'http' && url !== undefined && {url}),
					...(low !== undefined && low !== '' && {low: amountIn(values, 'low')}),
				};
				desk.perform(
					{type: 'setProvider', id, provider},
					{
						done: () => {
							desk.close();
							showChosen(desk, provider.id);
							const key =
								before || kind === 'vouchers' ? '' : ` Its key is set by: counterfoil provider key ${provider.id} --new`;
							desk.say(`${plainText(provider.name)} is connected.${key}`, 'done');
						},
					},
				);
			},
		}),
	});
}
