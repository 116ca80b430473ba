// The past on the command line: how a text finds it, and the lines that came from the old programs, which have no receipts.
import type {PastLine} from '../../domain/opening/import-rows.ts';
import {dayOf} from '../../domain/shop/settings.ts';
import {amountText} from '../../formats/text/amount.ts';
import {counted} from '../../formats/text/counted.ts';
import {quantityText} from '../../formats/text/quantity.ts';
import {searchedTexts} from '../../formats/text/typed-times.ts';
import type {Session} from './session.ts';
import {table} from './tables.ts';

const columns = [
	{title: 'Time'},
	{title: 'Of'},
	{title: 'What'},
	{title: 'Quantity', align: 'right'},
	{title: 'Amount', align: 'right'},
	{title: 'Customer'},
] as const;

const rowOf = ({source, when, about, amount, customer, quantity}: PastLine): readonly string[] => [
	when,
	source.replace(':', ' '),
	about,
	quantity === undefined ? '' : quantityText(quantity),
	amountText(amount),
	customer ?? '',
];

/** Lines of the past under their own heading; no rows where there are none. */
export const pastRows = (past: readonly PastLine[]): readonly string[] =>
	past.length === 0
		? []
		: ['', `${counted(past.length, 'line')} from the files of the old programs:`, ...table(columns, past.map(rowOf))];

/** The texts that a typed one may mean, with the days that it names. */
export const textsIn = ({shop, now}: Session, text: string): readonly string[] =>
	searchedTexts(text, dayOf(shop.till.state.settings, now()));
