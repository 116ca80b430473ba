// Providers that the shop is connected to: who they are and how they are reached. Their keys are in a file outside the shop.
import {type CheckRefusal, checkAmount, checkText} from '../base/checks.ts';
import {accept, type Decider, type Envelope, type Evolver, type OfKind, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {type Cents, zero} from '../base/money.ts';
import {part} from '../base/part.ts';
import {maybe, record} from '../base/record-shape.ts';
import {word} from '../base/shape.ts';
import {put, type Table} from '../base/table.ts';
import {tidy} from '../base/text.ts';

/** How a provider gives its numbers: over the network, or from vouchers that the shop has in stock. */
export type ProviderKind = 'http' | 'vouchers';

export type Provider = {
	/** Small letters, digits and hyphens; services and billers name it. */
	readonly id: string;
	readonly name: string;
	readonly kind: ProviderKind;
	/** For `http`: where it listens. */
	readonly url?: string;
	/** Its float is low from here on, if one is open. When left out, from what a day uses. */
	readonly low?: Cents;
};

/** Connects a provider, or changes how it is reached. Services and billers that name its id are sold through it from then on. */
export type SetProvider = Envelope & {
	readonly type: 'setProvider';
	/** As it is from now on, whole. */
	readonly provider: Provider;
};
export type ProviderSet = {readonly type: 'ProviderSet'; readonly provider: Provider};

export type ProviderRefusal =
	| {readonly kind: 'bad-provider-id'; readonly provider: string}
	| {readonly kind: 'bad-provider-url'; readonly url: string}
	/** Without a provider the service of this id has the books that the provider would have. */
	| {readonly kind: 'provider-id-taken'; readonly provider: string}
	/** Another kind of provider would not know what this one sold. */
	| {readonly kind: 'provider-kind-stays'; readonly name: string}
	/** Whoever listens elsewhere does not know what this one was asked for. */
	| {readonly kind: 'provider-is-asked'; readonly name: string; readonly vends: number}
	| {readonly kind: 'unknown-provider'; readonly provider: string; readonly known: readonly string[]};

/** What the ledger keeps of providers. */
export type ProvidersState = {
	/** By their ids. */
	readonly providers: Table<string, Provider>;
};

/** What a change of a provider has to leave whole. */
type Around = ProvidersState & {
	readonly vends: {readonly rows: ReadonlyMap<string, {readonly provider: string; readonly status: string}>};
	/** A service without a provider has the books that a provider of its id would have. */
	readonly services: {readonly rows: ReadonlyMap<string, unknown>};
};

type Does = Decider<Around, SetProvider, ProviderSet, ProviderRefusal | OfKind<CheckRefusal, 'bad-text' | 'amount-out-of-range'>>;

/** A secret travels to it: over the network only by TLS; on this machine, for practice, without. */
const urlShape = /^(?:https:\/\/[^\s/@?#]+|http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?)(?:\/[^\s?#]*)?$/;

/** Why a provider cannot take the place of the one of its id, or a new one cannot be there; undefined where it can. */
function checkPlace({providers, vends, services}: Around, {id, kind, url}: Provider) {
	const before = providers.rows.get(id);
	if (!before) return services.rows.has(id) ? ({kind: 'provider-id-taken', provider: id} as const) : undefined;
	const {name} = before;
	if (kind !== before.kind) return {kind: 'provider-kind-stays', name} as const;
	const asked = [...vends.rows.values()].filter(({provider, status}) => provider === id && status !== 'declined').length;
	return url !== before.url && asked > 0 ? ({kind: 'provider-is-asked', name, vends: asked} as const) : undefined;
}

const setProvider = ((state, {provider}) => {
	const {id, kind, url, low} = provider;
	if (!/^[a-z][a-z0-9-]{0,29}$/.test(id)) return refuse({kind: 'bad-provider-id', provider: id});
	const name = tidy(provider.name);
	const unfit = checkText('name', name, {least: 2, most: 40});
	if (unfit) return refuse(unfit);
	if (kind === 'http' && !urlShape.test(url ?? '')) return refuse({kind: 'bad-provider-url', url: url ?? ''});
	const misplaced = checkPlace(state, provider);
	if (misplaced) return refuse(misplaced);
	const wrong = low === undefined ? undefined : checkAmount('low float', low, {least: zero});
	if (wrong) return refuse(wrong);
	return accept({
		type: 'ProviderSet',
		provider: {id, name, kind, ...(kind === 'http' && url !== undefined && {url}), ...(low !== undefined && {low})},
	});
}) satisfies Does;

const ProviderSet: Evolver<ProvidersState, ProviderSet> = (state, {provider}) => put(state.providers, provider.id, provider);

const providerShape = record<Provider>({
	id: is.words,
	name: is.words,
	kind: word<ProviderKind>({http: true, vouchers: true}),
	url: maybe(is.words),
	low: maybe(is.cents),
});

export const providers = part<Does, ProviderSet>({
	orders: {setProvider: {provider: providerShape}},
	deciders: {setProvider},
	events: {ProviderSet: {provider: providerShape}},
	evolvers: {ProviderSet},
	moves: 'nothing',
});
