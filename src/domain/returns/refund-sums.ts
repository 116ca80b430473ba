// The arithmetic of refunds, by line, by VAT and by tender: any sequence of refunds ends exactly at what was paid (rules.md §4).
import {type Cents, cents, minus, plus, proportion, sum, type Thousandths, thousandths, zero} from '../base/money.ts';
import {lineVats} from '../lines/line-vat.ts';
import {isChange, isOwn, lineDue, quantitySold, type SaleLine} from '../lines/lines.ts';
import {isCash} from '../paying/tenders.ts';
import {type SaleReceipt, tendersOf} from '../receipts/receipt.ts';
import type {TenderShare} from '../receipts/returned-lines.ts';
import {vatWithin} from '../shop/vat.ts';

/** How much came back so far, by the place of the line from 1. */
export type QuantitiesBack = ReadonlyMap<number, Thousandths>;

/** What was given back so far for a line of which `back` has come back: what was paid for it, by quantity, rounded once. */
export const refundedOfLine = (line: SaleLine, back: Thousandths): Cents =>
	cents(proportion(lineDue(line), back, quantitySold(line)));

const backOf = (quantities: QuantitiesBack, place: number): Thousandths => quantities.get(place + 1) ?? thousandths(0);

/** What was given back so far of all lines. */
export const refundedValue = ({lines}: SaleReceipt, quantities: QuantitiesBack): Cents =>
	sum(lines.map((line, place) => refundedOfLine(line, backOf(quantities, place))));

/** What all lines came to. */
export const valueSold = ({lines}: SaleReceipt): Cents => sum(lines.filter(line => !isChange(line)).map(lineDue));

/** Whether all that was sold has come back. */
export const isAllBack = ({lines}: SaleReceipt, quantities: QuantitiesBack): boolean =>
	lines.every((line, place) => isChange(line) || backOf(quantities, place) === quantitySold(line));

/** The VAT given back so far on goods: by the rate of the receipt, on what was given back, and at the end exactly what it had. */
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

/** The share of one tender among others, or nothing. */
const shareOf = (shares: readonly TenderShare[], of: Omit<TenderShare, 'amount'>): Cents =>
	shares.find(share => isSame(share, of))?.amount ?? zero;

/** Shares put together: one for each tender and account, cash last, none of nothing. */
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

/** What `shares` have more than `less`; nothing where they have not. */
export const surplusOver = (shares: readonly TenderShare[], less: readonly TenderShare[]): readonly TenderShare[] =>
	merged(shares.map(share => ({...share, amount: cents(Math.max(0, share.amount - shareOf(less, share)))})));

/** What each tender paid of a receipt's lines and kept: its own, and those of earlier receipts whose goods were exchanged for them. */
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

/** How much came back of a receipt, of how much: `value` and `whole` are what was paid for lines, before cash was rounded. */
export type CameBack = {
	readonly value: Cents;
	readonly whole: Cents;
	readonly isAll: boolean;
	/** All of it is paid out in cash, whatever it came by. */
	readonly isInCash: boolean;
};

/**
 * What each tender is to have given back once so much came back, to the cent: the non-cash ones first, each up to what it kept; then cash, less
 * what rounding saved the customer when it was paid; and exactly what each kept once all is back.
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

/** What is still to be given of `target` after what was given before; where that was more by rounding, a later share is less by it. */
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

/** Shares with what rounding adds to them: it goes to the last one in cash, or else to the last one. None falls below nothing. */
export function withRounding(shares: readonly TenderShare[], by: Cents): readonly TenderShare[] {
	const inCash = shares.findLastIndex(({tender}) => isCash(tender));
	const bears = inCash === -1 ? shares.length - 1 : inCash;
	return merged(
		shares.map((share, place) => (place === bears ? {...share, amount: cents(Math.max(0, share.amount + by))} : share)),
	);
}
