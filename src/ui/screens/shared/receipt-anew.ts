// The page of a receipt after something was added to it: it shows the receipt as the journal has it now.
import type {Desk} from '../../model/desk.ts';
import {topDialog} from '../../model/view.ts';

export function showAnew(desk: Desk, number: string): void {
	const dialog = topDialog(desk.view);
	const receipt = desk.till.history.receipt(number);
	if (dialog?.type === 'receipt' && dialog.receipt.number === number && receipt) desk.replace({...dialog, receipt});
}
