// Owns what can be scrolled and how far: the rows of help, of a paper, of an account's or a product's page.
import {receiptRows} from '../../../formats/paper/as-text.ts';
import {columnsOf, filled, plainText, wrapped} from '../../../formats/text/plain-text.ts';
import type {Action} from '../../model/bindings.ts';
import type {Desk} from '../../model/desk.ts';
import {bodyRows, type Dialog, type HelpDialog} from '../../model/view.ts';
import {type Span, span} from '../../widgets/line.tsx';
import {paperColumns} from '../../widgets/receipt-view.tsx';
import {productHeading} from './product-heading.ts';

/** Room for the keys of an action. */
export const keyColumns = 18;

/** One action, and beside it, or under it, why it cannot be done now. */
function actionRows({label, keys, reason}: Action, columns: number): readonly (readonly Span[])[] {
	const row = `  ${filled(keys, keyColumns)}${label}`;
	if (reason === undefined) return [[filled(row, columns)]];
	const why = `(${plainText(reason)})`;
	const room = columns - columnsOf(row) - 3;
	if (columnsOf(why) <= room) return [[row, span(filled(`  ${why}`, room + 3), 'dim')]];
	const indent = ' '.repeat(keyColumns + 2);
	return [
		[filled(row, columns)],
		...wrapped(why, columns - keyColumns - 3).map(text => [span(filled(`${indent}${text}`, columns), 'dim')]),
	];
}

export function helpRows({lead, actions}: HelpDialog, columns: number): readonly (readonly Span[])[] {
	const [first, ...rest] = lead;
	const lesson = rest.flatMap(text => wrapped(`    ${text}`, columns)).map(row => [row]);
	const above = first === undefined ? [] : [[span(`  ${first}`, 'strong')], ...lesson, [' ']];
	return [...above, ...actions.flatMap(action => actionRows(action, columns))];
}

/** As many movements of a product as its page goes back. */
export const movementsShown = 200;
/** What stands above the rows that scroll on the page of an account. */
export const pageHeading = 3;

function rowsOf(desk: Desk, dialog: Dialog): number {
	const columns = desk.view.size.columns - 2;
	if (dialog.type === 'page') return dialog.rows.length;
	if (dialog.type === 'help') return helpRows(dialog, columns).length;
	if (dialog.type === 'receipt') return receiptRows(dialog.receipt, desk.symbol, Math.min(paperColumns, columns)).length;
	if (dialog.type === 'account') return (desk.state.accounts.rows.get(dialog.account)?.entries.length ?? 0) + pageHeading;
	const product = dialog.type === 'product' ? desk.state.products.rows.get(dialog.product) : undefined;
	if (!product) return 0;
	const heading = productHeading(desk, product, columns).length + 1;
	return desk.till.history.movements(product.code, movementsShown).length + heading;
}

/** The furthest a dialog scrolls: its last row stands at the bottom. */
export const furthestTop = (desk: Desk, dialog: Dialog): number => Math.max(0, rowsOf(desk, dialog) - bodyRows(desk.view));
