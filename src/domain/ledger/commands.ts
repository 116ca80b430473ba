// The list of all parts of the ledger, and what they add up to: every command, every event, every refusal.
import {accounts} from '../accounts/accounts.ts';
import {redaction} from '../accounts/redaction.ts';
import {standing} from '../accounts/standing.ts';
import {transfers} from '../accounts/transfers.ts';
import type {OfType} from '../base/handlers.ts';
import type {Must, Shape} from '../base/shape.ts';
import type {OperatorId} from '../base/stamp.ts';
import {billers} from '../bills/billers.ts';
import {barcodes} from '../goods/barcodes.ts';
import {catalogue} from '../goods/catalogue.ts';
import {packs} from '../goods/packs.ts';
import {prices} from '../goods/prices.ts';
import {stockCount} from '../goods/stock-count.ts';
import {stockMoves} from '../goods/stock-moves.ts';
import {offering} from '../offering/offering.ts';
import {importingRows} from '../opening/import-rows.ts';
import {openingShop} from '../opening/open-shop.ts';
import {access} from '../operators/access.ts';
import {approvals} from '../operators/approvals.ts';
import {exportsMade} from '../operators/exports.ts';
import {operators} from '../operators/operators.ts';
import {pins} from '../operators/pins.ts';
import type {OperatorRefusal} from '../operators/refusals.ts';
import {roles} from '../operators/roles.ts';
import {signingIn} from '../operators/sign-in.ts';
import {payees} from '../payees/payees.ts';
import {ownTenders} from '../paying/own-tenders.ts';
import {services} from '../prepaid/services.ts';
import {quickKeys} from '../quick-keys/quick-keys.ts';
import {copies} from '../receipts/copies.ts';
import {notes} from '../receipts/notes.ts';
import {tokensShown} from '../receipts/tokens-shown.ts';
import {parkedBaskets} from '../selling/parked-baskets.ts';
import {sale} from '../selling/sale.ts';
import {tenderCorrection} from '../selling/tender-correction.ts';
import {closing} from '../shifts/closing.ts';
import {drawer} from '../shifts/drawer.ts';
import {providerMoney} from '../shifts/provider-money.ts';
import type {ShopRefusal} from '../shop/records.ts';
import {settingChanges} from '../shop/setting-changes.ts';
import {vatRates} from '../shop/vat-rates.ts';
import {providers} from '../vending/providers.ts';
import {vends} from '../vending/vends.ts';
import {vouchers} from '../vouchers/vouchers.ts';
import {type CommandOf, type EventOf, type EventRow, join, type RefusalOf} from './join.ts';

const parts = [
	openingShop,
	settingChanges,
	vatRates,
	operators,
	access,
	roles,
	signingIn,
	pins,
	approvals,
	exportsMade,
	accounts,
	standing,
	transfers,
	redaction,
	catalogue,
	prices,
	barcodes,
	stockMoves,
	stockCount,
	packs,
	providers,
	services,
	billers,
	offering,
	payees,
	vends,
	vouchers,
	quickKeys,
	importingRows,
	ownTenders,
	sale,
	parkedBaskets,
	tenderCorrection,
	copies,
	notes,
	drawer,
	closing,
	providerMoney,
	tokensShown,
] as const;
type AnyOfThem = (typeof parts)[number];

export type Command = CommandOf<AnyOfThem>;
export type CommandType = Command['type'];
export type DomainEvent = EventOf<AnyOfThem>;
export type EventType = DomainEvent['type'];

/** Why the door refuses an order, or the journal its entry, whatever the command. */
export type DoorRefusal =
	/** A member of an order is not what it must be. An empty name means that the order itself is not one. */
	| {readonly kind: 'bad-order'; readonly order: string; readonly member: string; readonly must: Must}
	/** The order's entry needs more bytes than one entry of the journal may have. */
	| {readonly kind: 'order-too-large'; readonly bytes: number; readonly most: number};

/** Why a command was refused. Nothing has changed. formats/wording/refusals.ts puts it into words. */
export type DomainRefusal = RefusalOf<AnyOfThem> | ShopRefusal | DoorRefusal | OperatorRefusal;
/** `approvedBy` is the second person who allowed what the operator may not do alone. */
export type Decision =
	| {readonly accepted: readonly DomainEvent[]; readonly approvedBy?: OperatorId}
	| {readonly refused: DomainRefusal};

const ledger = join(...parts);

/** The decider of each command. */
export const deciders = ledger.deciders;
/** The shape of each order, within the bounds of the door. */
export const orderShapes: {readonly [K in CommandType]: Shape<OfType<Command, K>>} = ledger.orders;
/** The shape of each event. No bounds are kept on reading: whatever was written is read. */
export const eventShapes: {readonly [K in EventType]: Shape<OfType<DomainEvent, K>>} = ledger.events;
/** What each event does. */
export const eventRows: {readonly [K in EventType]: EventRow} = ledger.rows;

/** Whether a text is the type of an event. */
export const isEventType = (text: string): text is EventType => Object.hasOwn(eventRows, text);
