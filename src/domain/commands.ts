// Owns the ledger's tables: every command with its decider; every event with its evolver, its postings and what it moves. The compiler finds what is missing.
import type {AccountMove} from './accounts.ts';
import {type BasketCommand, type BasketEvent, basketSlice} from './baskets.ts';
import {type BillerEvent, billerSlice} from './billers.ts';
import type {Posting} from './chart.ts';
import {copySlice, type ReceiptCopied, type Reprint} from './copies.ts';
import {type CorrectTender, correctionSlice, type TenderCorrected} from './correction.ts';
import {type CustomerCommand, type CustomerEvent, customerSlice} from './customers.ts';
import type {Facts} from './decision.ts';
import {type GoodsCommand, type GoodsEvent, goodsSlice} from './goods.ts';
import {type ImportEvent, type ImportRows, importSlice} from './imports.ts';
import type {DomainRefusal} from './refusals.ts';
import {type SaleCommand, saleDeciders} from './sale.ts';
import {type SaleEvent, saleSlice} from './sale-events.ts';
import {type ServiceEvent, serviceSlice} from './services.ts';
import {type ShopCommand, type ShopEvent, shopSlice} from './shop.ts';
import type {Stamp} from './stamp.ts';
import type {State} from './state.ts';
import type {StockMove} from './stock.ts';
import {type AddTender, type TenderAdded, tenderSlice} from './tender-rows.ts';
import {type SetVatRate, type VatRateSet, vatRateSlice} from './vat-rates.ts';

export type Command =
	| ShopCommand
	| CustomerCommand
	| GoodsCommand
	| SaleCommand
	| BasketCommand
	| CorrectTender
	| AddTender
	| SetVatRate
	| ImportRows
	| Reprint;
export type CommandType = Command['type'];

export type DomainEvent =
	| ShopEvent
	| CustomerEvent
	| GoodsEvent
	| ServiceEvent
	| BillerEvent
	| SaleEvent
	| BasketEvent
	| TenderCorrected
	| TenderAdded
	| VatRateSet
	| ImportEvent
	| ReceiptCopied;
export type EventType = DomainEvent['type'];

export type {DomainRefusal};

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
	...saleDeciders,
	...basketSlice.deciders,
	...correctionSlice.deciders,
	...tenderSlice.deciders,
	...vatRateSlice.deciders,
	...importSlice.deciders,
	...copySlice.deciders,
} satisfies {[K in CommandType]: Decider<K>};

export const evolvers = {
	...shopSlice.evolvers,
	...customerSlice.evolvers,
	...goodsSlice.evolvers,
	...serviceSlice.evolvers,
	...billerSlice.evolvers,
	...saleSlice.evolvers,
	...basketSlice.evolvers,
	...correctionSlice.evolvers,
	...tenderSlice.evolvers,
	...vatRateSlice.evolvers,
	...importSlice.evolvers,
	...copySlice.evolvers,
} satisfies {[K in EventType]: Evolver<K>};

export const posters = {
	...shopSlice.posters,
	...customerSlice.posters,
	...goodsSlice.posters,
	...serviceSlice.posters,
	...billerSlice.posters,
	...saleSlice.posters,
	...basketSlice.posters,
	...correctionSlice.posters,
	...tenderSlice.posters,
	...vatRateSlice.posters,
	...importSlice.posters,
	...copySlice.posters,
} satisfies {[K in EventType]: Poster<K>};

export const accountMovers: {readonly [K in EventType]?: AccountMover<K>} = {
	...customerSlice.accountMovers,
	...saleSlice.accountMovers,
	...correctionSlice.accountMovers,
};

export const stockMovers: {readonly [K in EventType]?: StockMover<K>} = {
	...goodsSlice.stockMovers,
	...saleSlice.stockMovers,
};
