// Sums of refunds, by line, by VAT and by tender: any sequence of refunds ends exactly at what was paid (rules.md §4).
import {type Cents, cents, minus, plus, proportion, sum, type Thousandths, thousandths, zero} from '../base/money.ts';
import {lineVats} from '../lines/line-vat.ts';
import {isChange, isOwn, lineDue, quantitySold, type SaleLine} from '../lines/lines.ts';
import {isCash} from '../paying/tenders.ts';
import {type SaleReceipt, tendersOf} from '../receipts/receipt.ts';
import type {TenderShare} from '../receipts/returned-lines.ts';
import {vatWithin} from '../shop/vat.ts';

/** The quantity that came back so far, by the place of the line from 1. */
export type QuantitiesBack = ReadonlyMap<number, Thousandths>;

/** The money given back so far for a line of which the quantity `back` came back: its price by quantity, rounded once. */
export const refundedOfLine = (line: SaleLine, back: Thousandths): Cents =>
	cents(proportion(lineDue(line), back, quantitySold(line)));

const backOf = (quantities: QuantitiesBack, place: number): Thousandths => quantities.get(place + 1) ?? thousandths(0);

/** The money given back so far for all lines. */
export const refundedValue = ({lines}: SaleReceipt, quantities: QuantitiesBack): Cents =>
	sum(lines.map((line, place) => refundedOfLine(line, backOf(quantities, place))));

/** The price of all lines together. */
export const valueSold = ({lines}: SaleReceipt): Cents => sum(lines.filter(line => !isChange(line)).map(lineDue));

/** Whether everything that was sold has come back. */
export const isAllBack = ({lines}: SaleReceipt, quantities: QuantitiesBack): boolean =>
	lines.every((line, place) => isChange(line) || backOf(quantities, place) === quantitySold(line));

/** The VAT given back so far on goods, at the rate of the receipt. Once all is back it is exactly the VAT of the receipt. */
export function goodsVatBack({lines, vat}: SaleReceipt, quantities: QuantitiesBack): Cents {
	const rate = vat[0]?.rate;
	if (rate === undefined) return zero;
	const vats = lineVats(lines, vat);
	let [paid, back, whole] = [0, 0, 0];
	for (const [place, line] of lines.entries()) {
		if (!isOwn(line) || line.tax !== 'standard') continue;
		paid += line.total;
		back += refundedOfLine(line, backOf(quantities, place));
		whole += vats[place] ?? 0;
	}
	return back === paid ? cents(whole) : vatWithin(cents(back), rate);
}

const isSame = (a: TenderShare, b: Omit<TenderShare, 'amount'>): boolean =>
	a.tender === b.tender && a.account?.id === b.account?.id;

/** The share of one tender among others; 0 when it has none. */
const shareOf = (shares: readonly TenderShare[], of: Omit<TenderShare, 'amount'>): Cents =>
	shares.find(share => isSame(share, of))?.amount ?? zero;

/** Merges shares: one for each tender and account, cash last, without shares of 0. */
export function merged(shares: readonly TenderShare[]): readonly TenderShare[] {
	const together: TenderShare[] = [];
	for (const share of shares) {
		const place = together.findIndex(each => isSame(each, share));
		const known = together[place];
		if (known) together[place] = {...known, amount: plus(known.amount, share.amount)};
		else together.push(share);
	}
	const held = together.filter(({amount}) => amount !== zero);
	return [...held.filter(({tender}) => !isCash(tender)), ...held.filter(({tender}) => isCash(tender))];
}

/** By how much `shares` exceed `less`; shares that do not are left out. */
export const surplusOver = (shares: readonly TenderShare[], less: readonly TenderShare[]): readonly TenderShare[] =>
	merged(shares.map(share => ({...share, amount: cents(Math.max(0, share.amount - shareOf(less, share)))})));

/** The part of a receipt's lines that each tender paid: its own tenders, and those of earlier receipts whose goods were exchanged. */
export function keptBy(receipt: SaleReceipt): readonly TenderShare[] {
	const change = sum(receipt.lines.filter(isChange).map(({total}) => total));
	const own = tendersOf(receipt)
		.filter(({net}) => net > zero)
		.map(
			({tender, net, label, account}): TenderShare => ({
				tender,
				amount: isCash(tender) ? minus(net, change) : net,
				...(label !== undefined && {label}),
				...(account && {account: {id: account.id, name: account.name}}),
			}),
		);
	return merged([...own, ...(receipt.credit ?? [])]);
}

/** How much of a receipt came back: `value` of `whole`, both in prices of lines before cash was rounded. */
export type CameBack = {
	readonly value: Cents;
	readonly whole: Cents;
	readonly isAll: boolean;
	/** All of it is paid out in cash, whatever paid for it. */
	readonly isInCash: boolean;
};

/**
 * The total that each tender must have given back at this point, to the cent. Non-cash tenders come first, each up to what it kept; then cash,
 * less what rounding saved the customer on paying. Once all is back, it is exactly what each tender kept.
 */
export function refundShares(kept: readonly TenderShare[], {value, whole, isAll, isInCash}: CameBack): readonly TenderShare[] {
	const saved = Math.max(0, whole - sum(kept.map(({amount}) => amount)));
	let left: number = isInCash ? value - saved : value;
	return kept.map(share => {
		const most = isCash(share.tender) && !isInCash ? left - saved : left;
		const wanted = isAll ? share.amount : Math.min(share.amount, Math.max(0, most));
		left -= wanted;
		return {...share, amount: cents(wanted)};
	});
}

/** The part of `target` that is still owed. Where rounding gave more before than a share of it, the next share is less by that. */
export function stillOwed(target: readonly TenderShare[], before: readonly TenderShare[]): readonly TenderShare[] {
	let over = 0;
	return merged(
		target.map(share => {
			const more = share.amount - shareOf(before, share) - over;
			over = Math.max(0, -more);
			return {...share, amount: cents(Math.max(0, more))};
		}),
	);
}

/** Shares with the effect of rounding: it goes to the last share in cash, or else to the last share. No share falls below 0. */
export function withRounding(shares: readonly TenderShare[], by: Cents): readonly TenderShare[] {
	const inCash = shares.findLastIndex(({tender}) => isCash(tender));
	const bears = inCash === -1 ? shares.length - 1 : inCash;
	return merged(
		shares.map((share, place) => (place === bears ? {...share, amount: cents(Math.max(0, share.amount + by))} : share)),
	);
}
