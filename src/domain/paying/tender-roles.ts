// The tenders of all shops, by what they can do. No code outside this room asks for their names.
import {assert} from '../base/assert.ts';
import {type TenderName, type TenderRow, tenders} from './tenders.ts';

const rows: readonly (readonly [TenderName, TenderRow])[] = Object.entries(tenders);

function nameOf(does: (row: TenderRow) => boolean): TenderName {
	const name = rows.find(([, row]) => does(row))?.[0];
	assert(name !== undefined, 'every shop takes cash and charges accounts', {tenders: rows.length});
	return name;
}

/** The tender in the drawer: it rounds and gives change. */
export const cashTender = nameOf(({rounds}) => rounds);
/** The tender for paying from a customer's account. */
export const accountTender = nameOf(({chargesAccount}) => chargesAccount);
/** The tenders that settle to the cent and charge no account, such as a card. The most used is first. */
export const plainTenders: readonly TenderName[] = rows
	.filter(([, {rounds, chargesAccount}]) => !rounds && !chargesAccount)
	.map(([name]) => name);
/** All of them, in the order in which they are offered. */
export const builtInTenders: readonly TenderName[] = rows.map(([name]) => name);

/** Whether a tender is for paying from a customer's account. */
export const chargesAccount = (name: TenderName): boolean => name === accountTender;
