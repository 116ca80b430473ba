// This shop's own receipts as lines of `sales.txt`: what was sold, and what came back with a minus (rules.md §16 B).
import {wallTime} from '../../domain/base/calendar.ts';
import {type Cents, negative, type Thousandths, thousandths} from '../../domain/base/money.ts';
import {type ByBackKind, type ByKind, byBackKind, byKind} from '../../domain/lines/by-kind.ts';
import type {Receipt} from '../../domain/receipts/receipt.ts';
import {quantityText} from '../text/quantity.ts';
import {toCtime} from '../text/wall-clock.ts';
import {bareField} from './outside-words.ts';
import {pythonNumberText} from './python-float.ts';

/** What was sold on a line. Things without a product have an empty id. */
type Sold = {readonly product: string; readonly name: string; readonly quantity: Thousandths; readonly total: Cents};

/** What has no line in the log. */
export type Without = 'services' | 'bills' | 'top-ups' | 'withdrawals';

/** The line of the log for each kind of line, or what it is that has none. */
const sold: ByKind<Sold | Without> = {
	goods: line => line,
	open: line => ({...line, product: ''}),
	service: () => 'services',
	bill: () => 'bills',
	'top-up': () => 'top-ups',
};

const cameBack = (back: Sold): Sold => ({...back, quantity: thousandths(-back.quantity), total: negative(back.total)});
const returned: ByBackKind<Sold | Without> = {
	goods: cameBack,
	open: back => cameBack({...back, product: ''}),
	service: () => 'services',
	bill: () => 'bills',
};

function rowsOf(receipt: Receipt): readonly (Sold | Without)[] {
	if (receipt.type !== 'sale') return ['withdrawals'];
	const back = (receipt.returned ?? []).flatMap(({lines}) => lines.map(line => byBackKind(returned, line)));
	return [...receipt.lines.map(line => byKind(sold, line)), ...back];
}

/** What of a receipt has no line. */
export const withoutLines = (receipt: Receipt): readonly Without[] => rowsOf(receipt).filter(row => typeof row === 'string');

/** The lines the old program would have written for a receipt, with its customer. A slip has none. */
export function salesLines(receipt: Receipt): readonly string[] {
	if (receipt.type !== 'sale') return [];
	const {name: customer = '', email = '', phone = ''} = receipt.customer ?? {};
	const time = toCtime(wallTime(receipt.stamp));
	return rowsOf(receipt).flatMap(row => {
		if (typeof row === 'string') return [];
		const {product, name, quantity, total} = row;
		const fields = [customer, email, phone, product, name, quantityText(quantity), pythonNumberText(total), time];
		return [fields.map(bareField).join(', ')];
	});
}
