// The list of the kinds of line, and questions to any item or line, which its kind answers. No other code asks for the kind.
import type {OfType, Refused} from '../base/handlers.ts';
import {type Cents, minus, sum, type Thousandths} from '../base/money.ts';
import {oneOf} from '../base/record-shape.ts';
import type {Unit} from '../base/unit.ts';
import {isConnected} from '../prepaid/connection.ts';
import type {VendAnswer} from '../vending/answer.ts';
import {
	type BillItem,
	type BillLine,
	billItemShape,
	billLine,
	billLineShape,
	type ReturnedBill,
	returnedBillShape,
} from './bill-line.ts';
import type {BackFacts, NeverBack} from './coming-back.ts';
import {
	type GoodsItem,
	type GoodsLine,
	goodsItemShape,
	goodsLine,
	goodsLineShape,
	type ReturnedGoods,
	returnedGoodsShape,
} from './goods-line.ts';
import type {ConnectedState, Deposit, LineFacts, VendOfLine} from './line-kind.ts';
import {
	type OpenItem,
	type OpenLine,
	openItemShape,
	openLine,
	openLineShape,
	type ReturnedOpen,
	returnedOpenShape,
} from './open-line.ts';
import {type TopUpItem, type TopUpLine, topUpItemShape, topUpLine, topUpLineShape} from './top-up-line.ts';
import type {Practises} from './unconnected.ts';
import {
	type ReturnedVend,
	returnedVendShape,
	type ServiceLine,
	type VendItem,
	vendItemShape,
	vendLine,
	vendLineShape,
} from './vend-line.ts';

/** One thing a basket holds. */
export type SaleItem = GoodsItem | OpenItem | VendItem | BillItem | TopUpItem;
/** One line of a receipt. */
export type SaleLine = GoodsLine | OpenLine | ServiceLine | BillLine | TopUpLine;
/** One line that came back. */
export type ReturnedLine = ReturnedGoods | ReturnedOpen | ReturnedVend | ReturnedBill;

export type LineType = SaleLine['type'];
export type LineOf<K extends LineType> = OfType<SaleLine, K>;
export type BackOf<K extends ReturnedLine['type']> = OfType<ReturnedLine, K>;

export type OwnLine = GoodsLine | OpenLine;

const kinds = {goods: goodsLine, open: openLine, service: vendLine, bill: billLine, 'top-up': topUpLine};
const comingBack = {goods: goodsLine.back, open: openLine.back, service: vendLine.back, bill: billLine.back};

type KindRefusal<K> = K extends {price(...asked: never): infer Answer} ? (Answer extends Refused<infer R> ? R : never) : never;
/** Why an item cannot be sold, for any kind. */
export type ItemRefusal = KindRefusal<(typeof kinds)[LineType]>;

type AnyFacts = LineFacts<SaleItem, SaleLine, ItemRefusal, BackFacts<SaleLine, ReturnedLine> | NeverBack>;
const kindFacts: {readonly [K in LineType]: AnyFacts} = kinds;
const backFacts: {readonly [K in ReturnedLine['type']]: BackFacts<SaleLine, ReturnedLine>} = comingBack;

export const itemShape = oneOf<SaleItem, 'type'>('type', {
	goods: goodsItemShape,
	open: openItemShape,
	service: vendItemShape,
	bill: billItemShape,
	'top-up': topUpItemShape,
});
export const lineShape = oneOf<SaleLine, 'type'>('type', {
	goods: goodsLineShape,
	open: openLineShape,
	service: vendLineShape,
	bill: billLineShape,
	'top-up': topUpLineShape,
});
export const returnedLineShape = oneOf<ReturnedLine, 'type'>('type', {
	goods: returnedGoodsShape,
	open: returnedOpenShape,
	service: returnedVendShape,
	bill: returnedBillShape,
});

/** The facts of the kind of an item or a line. */
export const factsOf = ({type}: {readonly type: LineType}): AnyFacts => kindFacts[type];
/** The facts of the kind of a returned line. */
export const backFactsOf = ({type}: ReturnedLine): BackFacts<SaleLine, ReturnedLine> => backFacts[type];

/** Whether a line is the shop's own turnover; the rest is money for others. */
export const isOwn = (line: SaleLine): line is OwnLine => factsOf(line).isOwn;

/** Lines of goods of the catalogue. */
export const isGoodsLine = (line: SaleLine): line is GoodsLine => line.type === 'goods';
/** Whether a line is change of its own sale that the customer left on an account: it pays for nothing. */
export const isChange = (line: SaleLine): line is TopUpLine => factsOf(line).isChange(line);

/** What a line adds to the total: its price and its fee. */
export const lineDue = (line: SaleLine): Cents => factsOf(line).due(line);
/** The fee in it. */
export const feeOf = (line: SaleLine): Cents => minus(lineDue(line), line.total);
export const totalOf = (lines: readonly SaleLine[]): Cents => sum(lines.map(lineDue));

/** The quantity sold on a line; a bill is one piece. */
export const quantitySold = (line: SaleLine): Thousandths => factsOf(line).quantity(line);
/** The unit of a line's quantities. */
export const unitOf = (line: SaleLine): Unit => factsOf(line).unit(line);

/** The money that lines put on accounts, one by one. */
export function depositsIn(lines: readonly SaleLine[]): readonly Deposit[] {
	const deposits: Deposit[] = [];
	for (const line of lines) {
		const deposit = factsOf(line).deposit(line);
		if (deposit) deposits.push(deposit);
	}
	return deposits;
}
/** The amounts that lines put on one account. */
export const putOnAccount = (lines: readonly SaleLine[], account: number | undefined): readonly Cents[] =>
	depositsIn(lines)
		.filter(deposit => deposit.account === account)
		.map(({amount}) => amount);

/** Whether a line gave out numbers that were made up, because no provider is connected. */
export const isMadeUpLine = (line: SaleLine): boolean => factsOf(line).tokens > 0 && !isConnected(line);
/** Whether an item gives out numbers: a vend or a bill. */
export const givesNumbers = (item: SaleItem): item is VendItem | BillItem => factsOf(item).tokens > 0;
/** Whether an item will give out made-up numbers. */
export const isMadeUp = (state: ConnectedState, item: SaleItem): item is VendItem | BillItem =>
	givesNumbers(item) && !factsOf(item).isConnected(state, item);
/** Whether an item is marked as not connected in a shop. */
export const isUnconnected = (state: ConnectedState & {readonly shop: Practises}, item: SaleItem): boolean =>
	!state.shop.isPractice && isMadeUp(state, item);

/** The requests that providers are sent for the lines of a receipt, each with the place of its line from 1. */
export const requestsIn = (lines: readonly SaleLine[]): readonly (VendOfLine & {readonly line: number})[] =>
	lines.flatMap((line, place) => {
		const asked = factsOf(line).requested(line);
		return asked ? [{...asked, line: place + 1}] : [];
	});

/** A line of a voucher that was in stock. */
type VoucherLine = ServiceLine & Required<Pick<ServiceLine, 'product' | 'serial' | 'expiry'>>;
/** The lines of vouchers that were in stock. */
export const vouchersIn = (lines: readonly SaleLine[]): readonly VoucherLine[] =>
	lines.filter((line): line is VoucherLine => 'serial' in line && line.serial !== undefined);

/** Whether the reference of a line is the PIN of a voucher: one that was in stock, or one that is made up for a service for no number. */
export const isVoucher = ({serial, beneficiary, vend}: ServiceLine): boolean =>
	serial !== undefined || (beneficiary === undefined && vend === undefined);

/** A line with what its provider answered. */
export const withAnswer = (line: SaleLine, answer: VendAnswer): SaleLine => ('vend' in line ? {...line, answer} : line);

/** The tokens a line gave out: its reference or confirmation, and a meter token. */
export const tokensIssued = (line: SaleLine): readonly string[] => factsOf(line).issued(line);

/** How a line can come back, or why it cannot. */
export function comingBackOf(
	line: SaleLine,
): {readonly back: BackFacts<SaleLine, ReturnedLine>} | {readonly never: 'token' | 'unanswered' | 'confirmed' | 'top-up'} {
	const {back} = factsOf(line);
	if ('never' in back) return back;
	const never = back.whyNever?.(line);
	return never === undefined ? {back} : {never};
}

/** How a line can come back, or undefined where it cannot. */
export function backOf(line: SaleLine): BackFacts<SaleLine, ReturnedLine> | undefined {
	const coming = comingBackOf(line);
	return 'back' in coming ? coming.back : undefined;
}

/** The money given back for a returned line, its fee included. */
export const returnedDue = (line: ReturnedLine): Cents => backFactsOf(line).due(line);
