// The row of notes that a customer is likely to hand over.
import {amountText} from '../../../formats/text/amount.ts';
import {keyName} from '../../model/bindings.ts';
import type {Sight} from '../../model/desk.ts';
import type {PayDialog} from '../../model/dialogs.ts';
import {isInWords} from '../../model/view.ts';
import {type Span, span} from '../../widgets/line.tsx';
import {suggestions} from './reckoning.ts';

/** Round amounts, as many as the row has room for. */
export function notesRow(sight: Sight, dialog: PayDialog, columns: number): readonly Span[] {
	const label = '  Round amounts ';
	const key = keyName('down', isInWords(sight.view.machine));
	const shown: string[] = [];
	for (const amount of suggestions(sight, dialog).map(amountText)) {
		if ([label + key, ...shown, amount].join('  ').length > columns) break;
		shown.push(amount);
	}
	return shown.length === 0 ? [' '] : [span(label, 'dim'), span(key, 'accent'), ` ${shown.join('  ')}`];
}
