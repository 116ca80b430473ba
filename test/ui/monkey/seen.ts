// The record of one monkey: the keys it pressed, what stood on the screen when, and what the till did.
import type {Order} from '../../../src/app/shop.ts';
import type {TenderGiven} from '../../../src/domain/paying/payment.ts';

/** A read of the keyboard, so many ms after the one before. */
export type Key = {readonly wait: number; readonly bytes: string};

export type Shown = {
	readonly kind: 'shown';
	readonly at: number;
	readonly screen: string;
	/** The kind of the dialog on top, or `none`. */
	readonly top: string;
	/** Tells two dialogs of one kind apart. */
	readonly title: string;
};

export type Pressed = {readonly kind: 'key'; readonly at: number; readonly bytes: string};
/** The till did what it was told. */
export type Done = {readonly kind: 'done'; readonly at: number; readonly order: Order};
/** The tenders taken for the open basket changed. */
export type Taken = {readonly kind: 'taken'; readonly at: number; readonly tenders: readonly TenderGiven[]};

export type Seen = Shown | Pressed | Done | Taken;
