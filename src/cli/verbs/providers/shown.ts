// What the verbs of providers answer: one of them, all of them, and what is owed to everybody the shop sells for.
import {zero} from '../../../domain/base/money.ts';
import type {State} from '../../../domain/ledger/state.ts';
import {owedTo} from '../../../domain/shifts/owed.ts';
import {type ProviderStanding, providerStanding} from '../../../domain/shifts/provider-standing.ts';
import {dayOf} from '../../../domain/shop/settings.ts';
import {providerPace} from '../../../domain/vending/float-use.ts';
import type {Provider} from '../../../domain/vending/providers.ts';
import {lastsText, reachedText} from '../../../formats/records/provider.ts';
import {amountText, moneyText} from '../../../formats/text/amount.ts';
import {counted} from '../../../formats/text/counted.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {keyOfProvider} from '../../../store/secrets/provider-keys.ts';
import {refused, type Session} from '../../kit/session.ts';
import {table} from '../../kit/tables.ts';

/** A provider by its id or its name. */
export function providerNamed({shop, symbol}: Session, text: string): Provider {
	const {providers} = shop.till.state;
	const wanted = text.trim().toLowerCase();
	const found = providers.rows.get(wanted) ?? [...providers.rows.values()].find(({name}) => name.toLowerCase() === wanted);
	if (!found) throw refused({kind: 'unknown-provider', provider: text, known: [...providers.rows.keys()]}, symbol);
	return found;
}

/** How a provider stands, whether this machine has its key, and what is sold through it. */
type Standing = Omit<ProviderStanding, 'declined'> & {readonly hasKey: boolean; readonly sells: readonly string[]};

const soldThrough = ({services, billers}: State, id: string): readonly string[] =>
	[...services.rows.values(), ...billers.rows.values()].filter(({provider}) => provider === id).map(({name}) => name);

function standingOf({shop, now}: Session, provider: Provider): Standing {
	const {state, history} = shop.till;
	const {id, kind} = provider;
	const pace = state.floats.rows.has(id) ? providerPace(id, dayOf(state.settings, now()), history.takings) : undefined;
	const {declined: _declined, ...standing} = providerStanding(state, provider, {now: now(), pace});
	return {...standing, hasKey: kind === 'http' && keyOfProvider(id) !== undefined, sells: soldThrough(state, id)};
}

const documentOf = (provider: Provider, {lasts, ...standing}: Standing): object => ({
	...provider,
	...standing,
	...(lasts !== undefined && lasts !== 'long' && {lastsUntil: `${lasts.day} ${String(lasts.hour).padStart(2, '0')}:00`}),
});

/** One provider. */
export function showProvider(session: Session, provider: Provider): void {
	const {output, symbol, currency, now} = session;
	const standing = standingOf(session, provider);
	const {owed, float, lasts, isLow, hasKey, sells} = standing;
	const until = lastsText(lasts, now());
	const floatText =
		float === undefined
			? `No float is open. ${moneyText(owed, symbol)} is owed.`
			: `${moneyText(float, symbol)} is left of the float${isLow ? ': LOW' : ''}${until === '' ? '' : `. At the usual pace it lasts until ${until}`}.`;
	const keyText =
		provider.kind !== 'http'
			? []
			: [hasKey ? 'Its key is on this machine.' : `It has no key yet: counterfoil provider key ${provider.id} --new`];
	output.show(
		[
			`${plainText(provider.name)} (${provider.id}): ${reachedText(provider)}`,
			...keyText,
			floatText,
			sells.length === 0 ? 'Nothing is sold through it.' : `Sold through it: ${sells.map(plainText).join(', ')}.`,
			...(standing.unanswered === 0 ? [] : [`${counted(standing.unanswered, 'vend')} without an answer.`]),
		],
		{currency, provider: documentOf(provider, standing)},
	);
}

const columns = [
	{title: 'Id'},
	{title: 'Name'},
	{title: 'Reached'},
	{title: 'Key'},
	{title: 'Float', align: 'right'},
	{title: 'Owed', align: 'right'},
	{title: 'Lasts until'},
	{title: 'No answer', align: 'right'},
] as const;

/** All providers. */
export function showProviders(session: Session): void {
	const {shop, output, currency, now} = session;
	const all = [...shop.till.state.providers.rows.values()].map(provider => ({provider, standing: standingOf(session, provider)}));
	const rows = all.map(({provider, standing: {owed, float, lasts, isLow, hasKey, unanswered: waiting}}) => [
		provider.id,
		provider.name,
		reachedText(provider),
		provider.kind === 'http' ? (hasKey ? 'yes' : 'no') : '',
		float === undefined ? '' : `${isLow ? 'LOW ' : ''}${amountText(float)}`,
		owed === zero ? '' : amountText(owed),
		lastsText(lasts, now()),
		waiting === 0 ? '' : String(waiting),
	]);
	output.show(
		rows.length === 0
			? ['No provider is connected. Connect one: counterfoil provider add ID --name NAME --url URL']
			: table(columns, rows),
		{currency, providers: all.map(({provider, standing}) => documentOf(provider, standing))},
	);
}

/** What is owed to everybody the shop sells for. */
export function showOwed({shop, output, currency}: Session): void {
	const all = owedTo(shop.till.state);

	const rows = all.map(({account, kind, name, owed, float}) => [
		account,
		name,
		kind,
		amountText(owed),
		float === undefined ? '' : amountText(float),
	]);
	const titles = [
		{title: 'To'},
		{title: 'Name'},
		{title: 'Kind'},
		{title: 'Owed', align: 'right'},
		{title: 'Float', align: 'right'},
	] as const;
	output.show(rows.length === 0 ? ['Nothing was sold for anybody yet, so nothing is owed.'] : table(titles, rows), {
		currency,
		owed: all,
	});
}
