// Part payments: money taken before a basket is fully paid, kept with the basket so that it survives a stop of the counter.
import {zero} from '../../domain/base/money.ts';
import type {TenderGiven} from '../../domain/paying/payment.ts';
import {moneyText} from '../../formats/text/amount.ts';
import {plainText} from '../../formats/text/plain-text.ts';
import {tenderText} from '../../formats/text/tender.ts';
import type {Desk, Sight} from '../model/desk.ts';

/** The tenders taken so far, each with its amount. */
export const takenSoFar = ({view}: Sight): readonly TenderGiven[] => view.basket.taken ?? [];

/** Keeps the tenders with the basket. */
export function keepTaken(desk: Desk, taken: readonly TenderGiven[]): void {
	const {taken: _before, ...basket} = desk.view.basket;
	desk.set({basket: taken.length === 0 ? basket : {...basket, taken}});
}

/** The name of a tender, with the account it charges. */
export function tenderName(sight: Sight, {tender, account}: TenderGiven): string {
	const holder = account === undefined ? undefined : sight.state.accounts.rows.get(account);
	return holder?.name ?? tenderText(sight.state, tender);
}

/** "Card R5.00, Cash R10.00"; nothing when nothing was taken. */
export const takenText = (sight: Sight): string =>
	takenSoFar(sight)
		.map(part => `${plainText(tenderName(sight, part))} ${moneyText(part.tendered ?? zero, sight.symbol)}`)
		.join(', ');
