// Shapes of a basket that is put aside, and of a line that was removed from one.
import * as is from '../base/members.ts';
import {maybe, record} from '../base/record-shape.ts';
import {word} from '../base/shape.ts';
import {discountShape} from '../lines/discount.ts';
import {itemShape} from '../lines/lines.ts';
import {lostDemandShape} from '../lines/supply.ts';
import {tenderGivenShape} from '../paying/payment.ts';
import {customerShape} from '../receipts/buyer.ts';
import {returnAskedShape} from '../returns/asked.ts';
import type {Basket, BasketLine, BasketReturns, RemovedLine} from './basket.ts';
import {givenBackShape} from './given-back.ts';

export const removedLineShape = record<RemovedLine>({
	name: is.words,
	total: is.cents,
	at: is.moment,
	added: maybe(is.moment),
	reason: maybe(is.words),
	by: maybe(is.number),
});
const basketLine = record<BasketLine>({
	id: is.number,
	item: itemShape,
	name: is.words,
	detail: maybe(is.words),
	unit: is.unit,
	due: is.cents,
	at: is.moment,
});
const basketReturn = record<BasketReturns['lines'][number]>({
	asked: returnAskedShape,
	name: is.words,
	unit: maybe(word({kg: true})),
	due: is.cents,
});
export const basketShape = record<Basket>({
	lines: is.all(basketLine),
	nextId: is.number,
	chosen: maybe(is.number),
	lastScan: maybe(record<NonNullable<Basket['lastScan']>>({line: is.number, quantity: is.quantity})),
	account: maybe(is.number),
	customer: maybe(customerShape),
	lost: is.all(lostDemandShape),
	removed: is.all(removedLineShape),
	discount: maybe(discountShape),
	note: maybe(is.words),
	returns: maybe(record<BasketReturns>({lines: is.all(basketReturn), reason: is.words})),
	taken: maybe(is.all(tenderGivenShape)),
	givenBack: maybe(is.all(givenBackShape)),
	isRecalled: maybe(is.yes),
	isTraining: maybe(is.yes),
	name: maybe(is.words),
});
