// What can be taken instead of typed: the amounts a service is often bought for, and the numbers this shop served lately.
import type {Cents} from '../../../domain/base/money.ts';
import {isPhone} from '../../../domain/base/text.ts';
import {factsOf, type SaleLine} from '../../../domain/lines/lines.ts';
import {type Payee, payeesOf} from '../../../domain/payees/records.ts';
import type {Receipt} from '../../../domain/receipts/receipt.ts';
import {usualText} from '../../../formats/records/payee.ts';
import {moneyText, quoted} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {productAmount, productText} from '../../../formats/text/service.ts';
import type {Sight} from '../../model/desk.ts';
import {type Form, withField} from '../../model/form.ts';
import {fieldOf} from '../../model/text-field.ts';
import {fillField} from '../fields/form-keys.ts';
import {today} from '../shared/title-marks.ts';
import type {Provider} from './providers.ts';

/** Something to take: as it is shown, more briefly where there is too little room, and the form with it filled in. */
export type Offer = {
	readonly label: string;
	readonly about: string;
	readonly brief?: string;
	readonly fill: (form: Form) => Form;
};

/** A number on an earlier receipt, with the newest sale for it. */
type Served = {readonly number: string; readonly amount: Cents; readonly day: string};

/** The most offers: each is taken by a figure. */
export const mostOffers = 9;

const setAmounts = (sight: Sight, {products, terms, stockNotes}: Provider): readonly Offer[] => {
	const notes = stockNotes(sight);
	return products.map((product, place) => {
		const note = notes.get(product.name) ?? [];
		return {
			label: plainText(productText(product)),
			about: [productAmount(product, terms(product), sight.symbol), ...note].join('  '),
			// What is left of a voucher is said nowhere else; its amount is in the form as well.
			...(note.length > 0 && {brief: note.join('  ')}),
			fill: form => withField(form, 'product', fieldOf(String(place + 1))),
		};
	});
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

const lately = (sight: Sight, provider: Provider, served: readonly Served[]): readonly Offer[] =>
	served.slice(0, mostOffers).map(({number, amount, day}) => ({
		label: plainText(provider.readable(number)),
		about: `${moneyText(amount, sight.symbol)}, ${day === today(sight) ? 'today' : day}`,
		fill: form => fillField(form, 'for', number),
	}));

/** The form for a payee: its number, and what it usually gets. */
export function filledFor(form: Form, {products}: Provider, {beneficiary, product, amount}: Payee): Form {
	const place = products.findIndex(({name}) => name === product);
	const chosen = place === -1 ? form : withField(form, 'product', fieldOf(String(place + 1)));
	const usual = amount === undefined ? chosen : withField(chosen, 'amount', fieldOf((amount / 100).toFixed(2)));
	return fillField(usual, 'for', beneficiary);
}

/** The payees of some accounts that this provider serves. */
const payeesFor = (sight: Sight, provider: Provider, accounts: readonly number[]): readonly Offer[] =>
	accounts
		.flatMap(account => payeesOf(sight.state, account))
		.filter(({kind, sold}) => `${kind}:${sold}` === provider.counted)
		.slice(0, mostOffers)
		.map(payee => ({
			label: plainText(provider.readable(payee.beneficiary)),
			about: [plainText(payee.name), usualText(payee, sight.symbol)].filter(text => text !== '').join(', '),
			fill: form => filledFor(form, provider, payee),
		}));

/** Offers under a heading. */
export type OfferGroup = {readonly heading: string; readonly offers: readonly Offer[]};

/** The payees of the account that is on the basket. */
function ownPayees(sight: Sight, provider: Provider): OfferGroup {
	const {account} = sight.view.basket;
	const name = plainText(sight.state.accounts.rows.get(account ?? 0)?.name ?? '');
	return {heading: `Payees of ${name}`, offers: account === undefined ? [] : payeesFor(sight, provider, [account])};
}

/** What is offered while no form is open, in the order of the figures that take it: amounts first, because their figures stay the same. */
export function offersOf(sight: Sight, provider: Provider): readonly OfferGroup[] {
	const groups = [
		{heading: 'Amounts', offers: amountOffers(sight, provider)},
		ownPayees(sight, provider),
		{heading: 'Served lately', offers: lately(sight, provider, servedLately(sight, provider))},
	];
	let room = mostOffers;
	return groups.map(({heading, offers}) => {
		const shown = offers.slice(0, room);
		room -= shown.length;
		return {heading, offers: shown};
	});
}

/** As many letters of a name find somebody's payees. */
const fewestLetters = 3;
/** More accounts than these are not found yet. */
const mostAccounts = 9;

/** The numbers that a text finds which is none itself: payees of the accounts with that name or phone, and what was sold to that phone before. */
function foundBy(sight: Sight, provider: Provider, text: string): readonly Offer[] {
	if (text.length < fewestLetters || provider.paid(text)) return [];
	const accounts = sight.lookups.openAccounts(text).map(Number);
	const payees = accounts.length > mostAccounts ? [] : payeesFor(sight, provider, accounts);
	const before = isPhone(text) ? lately(sight, provider, servedOn(sight.lookups.naming(text), provider)) : [];
	const isNew = ({label}: Offer): boolean => payees.every(payee => payee.label !== label);
	return [...payees, ...before.filter(isNew)].slice(0, mostOffers);
}

/** The numbers to choose from under a form whose number has the cursor: with a text in it those that it finds. */
export function numberOffers(sight: Sight, provider: Provider, text: string): OfferGroup {
	if (text !== '') return {heading: `Found by ${quoted(text)}`, offers: foundBy(sight, provider, text)};
	const own = ownPayees(sight, provider);
	const served = lately(sight, provider, servedLately(sight, provider));
	if (own.offers.length === 0) return {heading: 'Served lately', offers: served};
	const heading = served.length === 0 ? own.heading : `${own.heading}, and served lately`;
	return {heading, offers: [...own.offers, ...served].slice(0, mostOffers)};
}
