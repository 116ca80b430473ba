// The list of all parts of the ledger, and what they make together: every command, every event, every refusal.
import {accounts} from '../accounts/accounts.ts';
import {standing} from '../accounts/standing.ts';
import {transfers} from '../accounts/transfers.ts';
import type {OfType} from '../base/handlers.ts';
import type {Must, Shape} from '../base/shape.ts';
import {billers} from '../bills/billers.ts';
import {barcodes} from '../goods/barcodes.ts';
import {catalogue} from '../goods/catalogue.ts';
import {packs} from '../goods/packs.ts';
import {prices} from '../goods/prices.ts';
import {stockCount} from '../goods/stock-count.ts';
import {stockMoves} from '../goods/stock-moves.ts';
import {importingRows} from '../opening/import-rows.ts';
import {openingShop} from '../opening/open-shop.ts';
import {ownTenders} from '../paying/own-tenders.ts';
import {services} from '../prepaid/services.ts';
import {copies} from '../receipts/copies.ts';
import {parkedBaskets} from '../selling/parked-baskets.ts';
import {sale} from '../selling/sale.ts';
import {tenderCorrection} from '../selling/tender-correction.ts';
import type {ShopRefusal} from '../shop/records.ts';
import {settingChanges} from '../shop/setting-changes.ts';
import {vatRates} from '../shop/vat-rates.ts';
import {type CommandOf, type EventOf, type EventRow, join, type RefusalOf} from './join.ts';

const parts = [
	openingShop,
	settingChanges,
	vatRates,
	accounts,
	standing,
	transfers,
	catalogue,
	prices,
	barcodes,
	stockMoves,
	stockCount,
	packs,
	services,
	billers,
	importingRows,
	ownTenders,
	sale,
	parkedBaskets,
	tenderCorrection,
	copies,
] as const;
type AnyOfThem = (typeof parts)[number];

export type Command = CommandOf<AnyOfThem>;
export type CommandType = Command['type'];
export type DomainEvent = EventOf<AnyOfThem>;
export type EventType = DomainEvent['type'];

/** Why an order is not let in, or what it does is not written: whatever it was. */
export type DoorRefusal =
	/** A member of an order is not what it must be. Without a name the order itself is none. */
	| {readonly kind: 'bad-order'; readonly order: string; readonly member: string; readonly must: Must}
	/** What the order does needs more bytes than one entry of the journal may have. */
	| {readonly kind: 'order-too-large'; readonly bytes: number; readonly most: number};

/** Why a command was not done: a fact, worded in formats/wording/refusals.ts. Nothing has changed. */
export type DomainRefusal = RefusalOf<AnyOfThem> | ShopRefusal | DoorRefusal;
export type Decision = {readonly accepted: readonly DomainEvent[]} | {readonly refused: DomainRefusal};

const ledger = join(...parts);

/** What decides each command. */
export const deciders = ledger.deciders;
/** What may be in each order, within the bounds of the door. */
export const orderShapes: {readonly [K in CommandType]: Shape<OfType<Command, K>>} = ledger.orders;
/** What is in each event. It has no bounds where it is read back: what was written once is read. */
export const eventShapes: {readonly [K in EventType]: Shape<OfType<DomainEvent, K>>} = ledger.events;
/** What is done with each event. */
export const eventRows: {readonly [K in EventType]: EventRow} = ledger.rows;

/** True for the type of an event there is. */
export const isEventType = (text: string): text is EventType => Object.hasOwn(eventRows, text);
