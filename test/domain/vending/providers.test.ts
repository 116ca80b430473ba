// Providers connected and changed, and what of them does not change.
import {describe, expect, test} from 'vitest';
import type {VendAnswer} from '../../../src/domain/vending/answer.ts';
import type {Provider} from '../../../src/domain/vending/providers.ts';
import {electricity, netflix, opened, sell, vend} from '../../support/commands.ts';
import {given, type Said} from '../../support/given.ts';

const sim: Provider = {id: 'sim', name: 'Simulator', kind: 'http', url: 'https://sim.example'};
const connected = (own: Partial<Provider> = {}): Said => ({type: 'setProvider', provider: {...sim, ...own}});
const elsewhere = connected({url: 'https://other.example'});
const shop = [opened({services: [electricity({provider: 'sim'})]}), connected()];
const sold: Said = {...sell(vend('electricity', 10_000, '07123456787')), id: 'asked'};
const answered = (answer: VendAnswer): Said => ({type: 'answerVend', vend: 'asked-1', answer});

describe('A provider', () => {
	test('is connected with its name tidied, and changed as a whole', () => {
		const changed = given(connected({name: '  Simulator '})).when(connected({name: 'City', url: 'https://other.example'}));
		changed.then({type: 'ProviderSet', provider: {...sim, name: 'City', url: 'https://other.example'}});
	});

	test.each<[Partial<Provider>, object]>([
		[{id: 'City Power'}, {kind: 'bad-provider-id', provider: 'City Power'}],
		[{name: ''}, {kind: 'bad-text', field: 'name', fault: {fault: 'empty'}}],
		[{url: 'http://sim.example'}, {kind: 'bad-provider-url', url: 'http://sim.example'}],
		[{id: 'electricity'}, {kind: 'provider-id-taken', provider: 'electricity'}],
	])('with %o is refused', (own, refusal) =>
		given(opened({services: [electricity()]}))
			.when(connected(own))
			.refused(refusal as never),
	);

	test('does not become one of another kind: what was asked over the network is in no drawer of vouchers', () =>
		given(...shop)
			.when({type: 'setProvider', provider: {id: 'sim', name: 'Simulator', kind: 'vouchers'}})
			.refused({kind: 'provider-kind-stays', name: 'Simulator'}));

	test('listens elsewhere only once it has answered what it was asked', () => {
		const refused = {kind: 'provider-is-asked', name: 'Simulator', vends: 1} as const;
		given(...shop, sold)
			.when(elsewhere)
			.refused(refused);
		given(...shop, sold, answered({outcome: 'unknown', why: 'no-answer'}))
			.when(elsewhere)
			.refused(refused);
		const declined = given(...shop, sold, answered({outcome: 'declined', reason: 'blocked'}));
		expect(declined.when(elsewhere).state.providers.rows.get('sim')?.url).toBe('https://other.example');
	});

	test('has another name meanwhile all the same', () =>
		expect(
			given(...shop, sold)
				.when(connected({name: 'City'}))
				.state.providers.rows.get('sim')?.name,
		).toBe('City'));
});

test('A service has no id of a provider: the books of both would be one', () =>
	given(...shop)
		.when({type: 'listService', service: electricity({id: 'sim', name: 'Gas'})})
		.refused({kind: 'offer-taken', name: 'sim'}));

test('A biller has no provider of vouchers, neither new nor changed', () => {
	const keeper: Said = {type: 'setProvider', provider: {id: 'drawer', name: 'Drawer', kind: 'vouchers'}};
	const refused = {kind: 'bill-by-voucher', name: 'Netflix', provider: 'Drawer'} as const;
	given(keeper)
		.when({type: 'listBiller', biller: netflix({id: 'tv', name: 'Television', provider: 'drawer'})})
		.refused({...refused, name: 'Television'});
	given(opened({billers: [netflix()]}), keeper)
		.when({type: 'editBiller', biller: netflix({provider: 'drawer'})})
		.refused(refused);
});
