// Owns how arguments are read: amounts, quantities, items, tenders. What cannot be read is a UsageError with the reader's sentence.
import type {Cents, Thousandths} from '../domain/money.ts';
import type {TenderGiven} from '../domain/payment.ts';
import {type Read, readAmount, shown} from '../formats/amount.ts';
import {readQuantity} from '../formats/quantity.ts';
import {UsageError} from './exit.ts';

/** The value of a reading, or a UsageError that names the argument. */
export function need<T>(name: string, read: Read<T>): T {
	if ('fault' in read) throw new UsageError(`${name}: ${read.fault}`);
	return read.value;
}

export const amountArgument = (name: string, text: string): Cents => need(name, readAmount(text));
export const quantityArgument = (name: string, text: string): Thousandths => need(name, readQuantity(text));

/** An account number: a whole number from 1 upward. */
export function accountArgument(text: string): number {
	if (!/^\d{1,9}$/.test(text) || Number(text) === 0)
		throw new UsageError(`account: ${shown(text)} is not an account number. Use the number from counterfoil account list.`);
	return Number(text);
}

export type ItemArgument = {readonly code: string; readonly quantity: Thousandths};

/** `CODE` or `QTY*CODE`. */
export function itemArgument(text: string): ItemArgument {
	const star = text.indexOf('*');
	if (star === -1) return {code: text, quantity: quantityArgument('item', '1')};
	const code = text.slice(star + 1).trim();
	if (code === '') throw new UsageError(`item: ${shown(text)} names no code. Write it like 3*1001.`);
	return {code, quantity: quantityArgument('item', text.slice(0, star))};
}

export type TenderOptions = {readonly cash?: string; readonly card?: boolean; readonly account?: string};

/** One of --cash AMOUNT|exact, --card and --account ID. */
export function tenderArgument({cash, card, account}: TenderOptions): TenderGiven {
	const given = [cash !== undefined, card === true, account !== undefined].filter(Boolean).length;
	if (given !== 1) throw new UsageError('Say how it is paid with one of --cash AMOUNT, --cash exact, --card and --account ID.');
	if (account !== undefined) return {tender: 'account', account: accountArgument(account)};
	if (cash === undefined) return {tender: 'card'};
	return cash === 'exact' ? {tender: 'cash'} : {tender: 'cash', tendered: amountArgument('--cash', cash)};
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** --id UUID, so that a script may ask again after a failure and sell once. */
export function idArgument(id: string | undefined): {readonly id?: string} {
	if (id === undefined) return {};
	if (!uuid.test(id.toLowerCase())) throw new UsageError(`--id: ${shown(id)} is not a UUID. Make one with uuidgen.`);
	return {id: id.toLowerCase()};
}
