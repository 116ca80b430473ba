// The amount on Pay: what is due, with what was rounded off, and the field for what is handed over, with how it is read.
import {Box} from 'ink';
import type {Cents} from '../../../domain/base/money.ts';
import {amountText, moneyText, readAmount} from '../../../formats/text/amount.ts';
import {leftDue} from '../../actions/part-payments.ts';
import type {Sight} from '../../model/desk.ts';
import type {PayDialog} from '../../model/dialogs.ts';
import {Field} from '../../widgets/field.tsx';
import {Line, type Span, span} from '../../widgets/line.tsx';
import {dueNow, takesCash} from './reckoning.ts';
import {tooMuch} from './too-much.ts';

/** The amount due, and what it is: in cash, with what was rounded off. */
export function dueRows(sight: Sight, dialog: PayDialog): readonly (readonly Span[])[] {
	const due = dueNow(sight, dialog);
	if (tooMuch(sight) || due <= 0) return [[' ']];
	const rounding = due - leftDue(sight);
	const rounded = rounding === 0 ? '' : `   rounded ${rounding < 0 ? 'down' : 'up'} ${amountText(Math.abs(rounding) as Cents)}`;
	return [[span(takesCash(dialog) ? '  due in cash' : '  due', 'dim'), span(rounded, 'faint')], [' ']];
}

/** The field for the amount, with what is read of it. */
export function AmountField({
	sight,
	dialog,
	columns,
}: {
	readonly sight: Sight;
	readonly dialog: PayDialog;
	readonly columns: number;
}) {
	const isOther = dialog.tender !== undefined && !takesCash(dialog);
	const read = dialog.field.value.trim() === '' ? undefined : readAmount(dialog.field.value);
	const echo = read && 'value' in read ? ` = ${moneyText(read.value, sight.symbol)}` : '';
	return (
		<Box>
			<Line spans={[`  ${isOther ? 'Amount' : 'Cash given'} `]} />
			<Field
				field={dialog.field}
				columns={Math.min(24, columns - 16 - echo.length)}
				hasCursor
				placeholder={isOther ? 'all of it' : dialog.tender === undefined ? 'how much' : `${sight.keyOf('pay.pay')}: exact`}
			/>
			<Line spans={[span(echo, 'dim')]} />
		</Box>
	);
}
