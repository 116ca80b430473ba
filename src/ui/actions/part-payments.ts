// Part payments: money taken before a basket is fully paid, kept with the basket so that it survives a stop of the counter.
import {type Cents, zero} from '../../domain/base/money.ts';
import {previewLeft} from '../../domain/ledger/basket-preview.ts';
import type {Before} from '../../domain/ledger/preview.ts';
import type {TenderGiven} from '../../domain/paying/payment.ts';
import {asGivenBack} from '../../domain/selling/given-back.ts';
import {moneyText} from '../../formats/text/amount.ts';
import {plainText} from '../../formats/text/plain-text.ts';
import {tenderText} from '../../formats/text/tender.ts';
import type {Desk, Sight} from '../model/desk.ts';

/** The tenders taken so far, each with its amount. */
export const takenSoFar = ({view}: Sight): readonly TenderGiven[] => view.basket.taken ?? [];

/** The time, and the past as the counter finds it. */
export const lookedAt = (sight: Sight): Before => ({...sight.ports.now(), receipt: number => sight.till.history.receipt(number)});

/** What is still due after the tenders taken so far. */
export const leftDue = (sight: Sight): Cents => previewLeft(sight.state, sight.view.basket, lookedAt(sight));

/** Keeps one more tender with the basket. */
export const keepTaken = (desk: Desk, part: TenderGiven): void =>
	desk.set({basket: {...desk.view.basket, taken: [...takenSoFar(desk), part]}});

/** Gives the tender that was taken last back. The basket keeps what it was. */
export function giveLastBack(desk: Desk): void {
	const {taken = [], givenBack = [], ...basket} = desk.view.basket;
	const left = taken.slice(0, -1);
	const back = asGivenBack(taken.slice(-1), desk.ports.now().at);
	desk.set({basket: {...basket, ...(left.length > 0 && {taken: left}), givenBack: [...givenBack, ...back]}});
}

/** The name of a tender, with the account it charges. */
function tenderName(sight: Sight, {tender, account}: TenderGiven): string {
	const holder = account === undefined ? undefined : sight.state.accounts.rows.get(account);
	return holder?.name ?? tenderText(sight.state, tender);
}

/** "Card R5.00": a tender with its amount. */
export const partText = (sight: Sight, part: TenderGiven): string =>
	`${plainText(tenderName(sight, part))} ${moneyText(part.tendered ?? zero, sight.symbol)}`;

/** "undo card R5.00": what takes it back. Persons and EFT keep their capitals. */
export const undoText = (sight: Sight, part: TenderGiven): string => {
	const text = partText(sight, part);
	const isName = part.account !== undefined || !/^\p{Lu}\p{Ll}/u.test(text);
	return `undo ${isName ? text : `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`}`;
};

/** "Card R5.00, Cash R10.00"; nothing when nothing was taken. */
export const takenText = (sight: Sight): string =>
	takenSoFar(sight)
		.map(part => partText(sight, part))
		.join(', ');
