// The tenders all shops have, by what they can do. Nothing outside this room asks what one is called.
import {assert} from '../base/assert.ts';
import {type TenderName, type TenderRow, tenders} from './tenders.ts';

const rows: readonly (readonly [TenderName, TenderRow])[] = Object.entries(tenders);

function nameOf(does: (row: TenderRow) => boolean): TenderName {
	const name = rows.find(([, row]) => does(row))?.[0];
	assert(name !== undefined, 'every shop takes cash and charges accounts', {tenders: rows.length});
	return name;
}

/** The tender in the drawer: it rounds, and gives change. */
export const cashTender = nameOf(({rounds}) => rounds);
/** The tender by which a customer's account pays. */
export const accountTender = nameOf(({chargesAccount}) => chargesAccount);
/** The tenders that settle to the cent and charge no account, as a card does. The first is the one used most. */
export const plainTenders: readonly TenderName[] = rows
	.filter(([, {rounds, chargesAccount}]) => !rounds && !chargesAccount)
	.map(([name]) => name);
/** All of them, in the order they are offered. */
export const builtInTenders: readonly TenderName[] = rows.map(([name]) => name);

/** True for the tender by which a customer's account pays. */
export const chargesAccount = (name: TenderName): boolean => name === accountTender;
