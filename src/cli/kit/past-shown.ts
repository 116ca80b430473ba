// The past from the old programs on the command line. It has no receipts, only lines.
import type {PastLine} from '../../domain/opening/import-rows.ts';
import {amountText} from '../../formats/text/amount.ts';
import {counted} from '../../formats/text/counted.ts';
import {quantityText} from '../../formats/text/quantity.ts';
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
