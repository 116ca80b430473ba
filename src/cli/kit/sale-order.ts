// The order of the verbs that sell: lines, buyer, returns, discount and tenders.
import type {OrderOf} from '../../app/shop.ts';
import type {SaleItem} from '../../domain/lines/lines.ts';
import type {Customer} from '../../domain/receipts/buyer.ts';
import {readDiscount} from '../../formats/records/discount.ts';
import {need} from './arguments.ts';
import type {ChangeOptions} from './large-change.ts';
import type {PrintOptions} from './papers.ts';
import {type ReturnOptions, returnsAsked} from './returns-argument.ts';
import type {Session} from './session.ts';
import {accountWithAmount, type TenderOptions, tenderArguments} from './tender-arguments.ts';

export type SaleOptions = TenderOptions &
	PrintOptions &
	ChangeOptions & {
		readonly again?: boolean;
		readonly aboveFloat?: boolean;
		readonly changeTo?: string;
		readonly name?: string;
		readonly email?: string;
		readonly phone?: string;
		readonly address?: string;
		readonly buyerVat?: string;
		readonly note?: string;
	};
export type SellOptions = SaleOptions &
	ReturnOptions & {
		readonly partial?: boolean;
		readonly belowZero?: boolean;
		readonly zero?: boolean;
		readonly unusualPrice?: boolean;
		readonly discount?: string;
		readonly item?: readonly string[];
		readonly price?: readonly string[];
	};

export type Sale = {readonly items: (session: Session) => readonly SaleItem[]; readonly options: SellOptions};

/** The customer, as far as the options name him. */
function customerOf({name, email, phone, address, buyerVat}: SaleOptions): {readonly customer?: Customer} {
	const given = Object.entries({name, email, phone, address, vatNumber: buyerVat}).filter(([, text]) => text !== undefined);
	return given.length === 0 ? {} : {customer: Object.fromEntries(given)};
}

export function saleOrder(session: Session, {items, options}: Sale): OrderOf<'sell'> {
	const {partial, again, aboveFloat, zero, unusualPrice, note, discount, changeTo} = options;
	const left = changeTo === undefined ? undefined : accountWithAmount('--change-to', changeTo);
	const returns = returnsAsked(session, options);
	const off = discount === undefined ? undefined : need('--discount', readDiscount(discount));
	return {
		type: 'sell',
		items: items(session),
		tenders: tenderArguments(options, returns !== undefined),
		...(partial && {takesPartial: true}),
		...(again && {meansRepeat: true}),
		...(aboveFloat && {meansAboveFloat: true}),
		...(zero && {meansZero: true}),
		...(unusualPrice && {meansUnusual: true}),
		...(note !== undefined && {note}),
		...(left && {changeTo: left}),
		...(returns && {returns}),
		...(off && {discount: {...off, ...(options.reason !== undefined && {reason: options.reason})}}),
		...customerOf(options),
	};
}
