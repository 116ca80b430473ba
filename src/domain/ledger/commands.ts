// Owns the ledger's tables: every command with its decider; every event with its evolver, its postings and what it moves. The compiler finds what is missing.
import type {AccountMove} from '../accounts/accounts.ts';
import type {CheckRefusal} from '../base/checks.ts';
import type {Facts} from '../base/handlers.ts';
import type {Posting} from '../base/postings.ts';
import type {Stamp} from '../base/stamp.ts';
import {type BillerEvent, type BillerRefusal, billerSlice} from '../bills/billers.ts';
import type {StockMove} from '../goods/stock-moves.ts';
import {type ImportEvent, type ImportRefusal, type ImportRows, importSlice} from '../opening/import-rows.ts';
import {type ServiceEvent, type ServiceRefusal, serviceSlice} from '../prepaid/services.ts';
import {type CopyRefusal, copySlice, type ReceiptCopied, type Reprint} from '../receipts/copies.ts';
import type {CashRefusal} from '../shop/cash.ts';
import {type ShopCommand, type ShopEvent, type ShopRefusal, shopSlice} from '../shop/shop.ts';
import {type CustomerCommand, type CustomerEvent, type CustomerRefusal, customerSlice} from './customers.ts';
import type {DoorRefusal} from './door.ts';
import {type GoodsCommand, type GoodsEvent, type GoodsRefusal, goodsSlice} from './goods.ts';
import {type SellingCommand, type SellingEvent, type SellingRefusal, sellingSlice} from './sales.ts';
import type {State} from './state.ts';

export type Command = ShopCommand | CustomerCommand | GoodsCommand | SellingCommand | ImportRows | Reprint;
export type CommandType = Command['type'];

export type DomainEvent =
	| ShopEvent
	| CustomerEvent
	| GoodsEvent
	| ServiceEvent
	| BillerEvent
	| SellingEvent
	| ImportEvent
	| ReceiptCopied;
export type EventType = DomainEvent['type'];

/** Why a command was not done: a fact, worded in formats/wording.ts. Nothing has changed. */
export type DomainRefusal =
	| ShopRefusal
	| CustomerRefusal
	| DoorRefusal
	| CashRefusal
	| CheckRefusal
	| GoodsRefusal
	| ServiceRefusal
	| BillerRefusal
	| SellingRefusal
	| ImportRefusal
	| CopyRefusal;

export type Decision = {readonly accepted: readonly DomainEvent[]} | {readonly refused: DomainRefusal};

/** Decides one kind of command. Pure; never throws for the operator's mistake. */
export type Decider<K extends CommandType> = (state: State, command: Extract<Command, {type: K}>, facts: Facts) => Decision;
/** Folds one kind of event into the state. Never refuses. */
export type Evolver<K extends EventType> = (state: State, event: Extract<DomainEvent, {type: K}>, stamp: Stamp) => void;
/** Reads one kind of event as movements of money that sum to zero. */
export type Poster<K extends EventType> = (event: Extract<DomainEvent, {type: K}>, stamp: Stamp) => readonly Posting[];

/** Reads one kind of event as entries of accounts. */
export type AccountMover<K extends EventType> = (event: Extract<DomainEvent, {type: K}>) => readonly AccountMove[];
/** Reads one kind of event as movements of stock. */
export type StockMover<K extends EventType> = (event: Extract<DomainEvent, {type: K}>) => readonly StockMove[];

export const deciders = {
	...shopSlice.deciders,
	...customerSlice.deciders,
	...goodsSlice.deciders,
	...sellingSlice.deciders,
	...importSlice.deciders,
	...copySlice.deciders,
} satisfies {[K in CommandType]: Decider<K>};

export const evolvers = {
	...shopSlice.evolvers,
	...customerSlice.evolvers,
	...goodsSlice.evolvers,
	...serviceSlice.evolvers,
	...billerSlice.evolvers,
	...sellingSlice.evolvers,
	...importSlice.evolvers,
	...copySlice.evolvers,
} satisfies {[K in EventType]: Evolver<K>};

/** True for the type of an event there is. */
export const isEventType = (text: string): text is EventType => Object.hasOwn(evolvers, text);

export const posters = {
	...shopSlice.posters,
	...customerSlice.posters,
	...goodsSlice.posters,
	...serviceSlice.posters,
	...billerSlice.posters,
	...sellingSlice.posters,
	...importSlice.posters,
	...copySlice.posters,
} satisfies {[K in EventType]: Poster<K>};

export const accountMovers: {readonly [K in EventType]?: AccountMover<K>} = {
	...customerSlice.accountMovers,
	...sellingSlice.accountMovers,
};

export const stockMovers: {readonly [K in EventType]?: StockMover<K>} = {
	...goodsSlice.stockMovers,
	...sellingSlice.stockMovers,
};
