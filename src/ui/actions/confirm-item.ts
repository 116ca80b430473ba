// The questions about one service or bill before it is sold: a doubtful meter, made-up numbers, and the same again, with the receipt that the customer lost.
import type {OfKind} from '../../domain/base/handlers.ts';
import {confirmedMeter, meterToConfirm} from '../../domain/lines/items.ts';
import type {ItemRefusal, SaleItem} from '../../domain/lines/lines.ts';
import {checkConnected} from '../../domain/lines/unconnected.ts';
import {asksAboutMadeUp, confirmedMadeUp} from '../../domain/selling/made-up.ts';
import type {SaleRefusal} from '../../domain/selling/sale-deciding.ts';
import {dayOf} from '../../domain/shop/settings.ts';
import type {Desk, Sight} from '../model/desk.ts';
import {refusalOn} from '../model/refusal-on.ts';
import {whenOnRecord} from './look-at-tokens.ts';

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

type Confirmed = (item: SaleItem) => SaleItem;

/** Asks whether a meter number is used although its check digit does not fit. The answer is for this number only. */
export const askAboutMeter = (
	desk: Desk,
	refused: OfKind<ItemRefusal, 'meter-doubtful'>,
	onYes: (confirmed: Confirmed) => void,
): void =>
	desk.open({
		type: 'question',
		asks: 'unknown-meter',
		title: 'Is the meter number right?',
		lines: [refusalOn(desk, refused)],
		yes: 'use it anyway',
		no: 'go back to the number',
		choice: 'no',
		onYes: () => onYes(item => (meterToConfirm(desk.state, item) === refused.meter ? confirmedMeter(item) : item)),
	});

/** Why nothing can be sold for a provider, or undefined. In training nothing is sold, so it need not be connected. */
export const unconnectedNow = (sight: Sight, provider: {readonly name: string}) =>
	sight.isTraining ? undefined : checkConnected(sight.state, provider);

/** An item for a provider, and the items it is sold with. */
type ForProvider = {
	readonly provider: {readonly name: string};
	readonly item: SaleItem;
	readonly beside: readonly SaleItem[];
};

/** Goes on with an item: at once, or when all that is asked about it is confirmed. Refuses it where that may not be. */
export function whenConfirmed(desk: Desk, {provider, item, beside}: ForProvider, goOn: (item: SaleItem) => void): void {
	const refusal = unconnectedNow(desk, provider);
	if (refusal) return desk.say(refusalOn(desk, refusal), 'warning');
	const meter = meterToConfirm(desk.state, item);
	if (meter !== undefined)
		return askAboutMeter(desk, {kind: 'meter-doubtful', name: provider.name, meter}, confirmed =>
			whenConfirmed(desk, {provider, item: confirmed(item), beside}, goOn),
		);
	const now = desk.ports.now();
	const day = dayOf(desk.state.settings, now);
	if (desk.isTraining || !asksAboutMadeUp(desk.state, [...beside, item], {...now, day})) return goOn(item);
	askAboutMadeUp(desk, () => goOn(confirmedMadeUp(item)));
}

type Repeats = OfKind<SaleRefusal, 'repeats'>;

/** Shows the receipt of an earlier sale with its numbers. */
function showEarlier(desk: Desk, number: string): void {
	const receipt = desk.till.history.receipt(number);
	if (!receipt) return desk.say(refusalOn(desk, {kind: 'unknown-receipt', receipt: number}), 'warning');
	whenOnRecord(desk, receipt, () => desk.open({type: 'receipt', receipt, top: 0, isFresh: false}));
}

/** Asks whether what was sold before is sold again. */
export function askSameAgain(desk: Desk, refused: Repeats, onYes: () => void): void {
	const {earlier} = refused;
	desk.open({
		type: 'question',
		asks: 'same-again',
		title: 'The same again?',
		lines: [refusalOn(desk, refused)],
		yes: 'sell it again',
		no: 'go back',
		choice: 'no',
		onYes,
		...(earlier && {
			look: {label: `show receipt ${earlier.receipt} with its token`, run: () => showEarlier(desk, earlier.receipt)},
		}),
	});
}
