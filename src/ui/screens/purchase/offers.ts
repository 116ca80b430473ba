// What can be taken instead of typed: the amounts a service is often bought for, and the numbers this shop served lately.
import type {Cents} from '../../../domain/base/money.ts';
import {factsOf, type SaleLine} from '../../../domain/lines/lines.ts';
import type {Receipt} from '../../../domain/receipts/receipt.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {productText} from '../../../formats/text/service.ts';
import type {Sight} from '../../model/desk.ts';
import {type Form, withField} from '../../model/form.ts';
import {fieldOf} from '../../model/text-field.ts';
import {fillField} from '../fields/form-keys.ts';
import {today} from '../shared/title-marks.ts';
import type {Provider} from './providers.ts';

/** Something to take: as it is shown, and the form with it filled in. */
export type Offer = {readonly label: string; readonly about: string; readonly fill: (form: Form) => Form};

/** A number on an earlier receipt, with the newest sale for it. */
type Served = {readonly number: string; readonly amount: Cents; readonly day: string};

/** The most offers: each is taken by a figure. */
export const mostOffers = 9;

const setAmounts = (sight: Sight, {products, stockNotes}: Provider): readonly Offer[] => {
	const notes = stockNotes(sight);
	return products.map((product, place) => ({
		label: plainText(productText(product)),
		about: [moneyText(product.amount, sight.symbol), ...(notes.get(product.name) ?? [])].join('  '),
		fill: form => withField(form, 'product', fieldOf(String(place + 1))),
	}));
};

const usualAmounts = (sight: Sight, {usual}: Provider): readonly Offer[] =>
	usual.map(amount => ({
		label: moneyText(amount, sight.symbol),
		about: '',
		fill: form => withField(form, 'amount', fieldOf((amount / 100).toFixed(2))),
	}));

/** Amounts of a provider: its set ones, or the usual ones. */
const amountOffers = (sight: Sight, provider: Provider): readonly Offer[] => [
	...setAmounts(sight, provider),
	...usualAmounts(sight, provider),
];

/** The number on a line of an earlier receipt: the meter, the mobile or the reference. Empty for a voucher, and for a line of another provider. */
function numberOn(line: SaleLine, {counted}: Provider): string {
	const facts = factsOf(line);
	const vend = facts.vend(line);
	return vend && `${vend.kind}:${vend.id}` === counted ? (facts.purchase(line)?.beneficiary ?? '') : '';
}

function servedOn(receipts: readonly Receipt[], provider: Provider): readonly Served[] {
	const served = receipts.flatMap((receipt): readonly Served[] => {
		if (receipt.type !== 'sale') return [];
		const {stamp, lines} = receipt;
		const numbered = lines.map(line => ({number: numberOn(line, provider), amount: line.total, day: stamp.day}));
		return numbered.filter(({number}) => number !== '');
	});
	return served.filter(({number}, place) => served.findIndex(each => each.number === number) === place);
}

/** What is on receipts is read once: the same list comes until the next receipt. */
const served = new WeakMap<readonly Receipt[], Map<string, readonly Served[]>>();

function servedLately({lookups}: Sight, provider: Provider): readonly Served[] {
	const receipts = lookups.naming(provider.row.name);
	const known = served.get(receipts) ?? new Map<string, readonly Served[]>();
	served.set(receipts, known);
	const found = known.get(provider.counted) ?? servedOn(receipts, provider);
	known.set(provider.counted, found);
	return found;
}

/** The numbers that were served lately, the newest first. */
export const numberOffers = (sight: Sight, provider: Provider): readonly Offer[] =>
	servedLately(sight, provider)
		.slice(0, mostOffers)
		.map(({number, amount, day}) => ({
			label: plainText(provider.readable(number)),
			about: `${moneyText(amount, sight.symbol)}, ${day === today(sight) ? 'today' : day}`,
			fill: form => fillField(form, 'for', number),
		}));

/** Both, in the order of the figures that take them: amounts first, because their figures stay the same. */
export function offersOf(
	sight: Sight,
	provider: Provider,
): {readonly amounts: readonly Offer[]; readonly numbers: readonly Offer[]} {
	const amounts = amountOffers(sight, provider).slice(0, mostOffers);
	return {amounts, numbers: numberOffers(sight, provider).slice(0, mostOffers - amounts.length)};
}
