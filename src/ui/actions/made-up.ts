// The question before made-up numbers are sold: the till asks it for the first such sale of a day.
import type {SaleItem} from '../../domain/lines/lines.ts';
import {checkConnected} from '../../domain/lines/unconnected.ts';
import {asksAboutMadeUp, confirmedMadeUp} from '../../domain/selling/made-up.ts';
import {dayOf} from '../../domain/shop/settings.ts';
import type {Desk} from '../model/desk.ts';
import {refusalOn} from '../model/refusal-on.ts';

/** Asks whether made-up numbers are sold all the same. */
export const askAboutMadeUp = (desk: Desk, onYes: () => void): void =>
	desk.open({
		type: 'question',
		asks: 'made-up',
		title: 'Not connected',
		lines: ['These numbers are made up: no provider is connected. Sell it all the same?'],
		yes: 'sell it',
		no: 'go back',
		choice: 'no',
		onYes,
	});

/** An item for a provider, and the items it is sold with. */
type ForProvider = {
	readonly provider: {readonly name: string};
	readonly item: SaleItem;
	readonly beside: readonly SaleItem[];
};

/** Goes on with an item: at once, or when it is confirmed that its numbers are made up. Refuses it where that may not be. */
export function whenConfirmed(desk: Desk, {provider, item, beside}: ForProvider, goOn: (item: SaleItem) => void): void {
	const refusal = checkConnected(desk.state, provider);
	if (refusal) return desk.say(refusalOn(desk, refusal), 'warning');
	const now = desk.ports.now();
	const day = dayOf(desk.state.settings, now);
	if (!asksAboutMadeUp(desk.state, [...beside, item], {...now, day})) return goOn(item);
	askAboutMadeUp(desk, () => goOn(confirmedMadeUp(item)));
}
