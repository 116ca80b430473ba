// How each provider stands now, and whose float is low.
import {type ProviderStanding, providerStanding} from '../../domain/shifts/provider-standing.ts';
import {dayOf} from '../../domain/shop/settings.ts';
import type {Provider} from '../../domain/vending/providers.ts';
import {lastsText} from '../../formats/records/provider.ts';
import {moneyText} from '../../formats/text/amount.ts';
import {plainText} from '../../formats/text/plain-text.ts';
import type {Sight} from './desk.ts';

export function standingNow({state, ports, lookups}: Sight, provider: Provider): ProviderStanding {
	const now = ports.now();
	return providerStanding(state, provider, {now, pace: lookups.pace(provider.id, dayOf(state.settings, now))});
}

/** The providers whose float is low, in their order. */
export const lowFloats = (sight: Sight): readonly Provider[] =>
	[...sight.state.floats.rows.keys()].flatMap(id => {
		const provider = sight.state.providers.rows.get(id);
		return provider && standingNow(sight, provider).isLow ? [provider] : [];
	});

/** What is said where something is sold whose provider's float is low: what is left, and until when. */
export function lowFloatTexts(sight: Sight, {provider: id}: {readonly provider?: string}): readonly string[] {
	const provider = id === undefined ? undefined : sight.state.providers.rows.get(id);
	const {float, isLow, lasts} = provider ? standingNow(sight, provider) : {};
	if (!provider || !isLow || float === undefined) return [];
	const until = lastsText(lasts, sight.ports.now());
	const left = `! ${moneyText(float, sight.symbol)} is left with ${plainText(provider.name)}`;
	return [until === '' ? `${left}.` : `${left}, until ${until}.`];
}
