// The drawing of what is counted: a row for each note and coin with how many there are and what they come to; or one amount.
import {Box} from 'ink';
import {cents} from '../../../domain/base/money.ts';
import {amountText} from '../../../formats/text/amount.ts';
import {filled, plainText, wrapped} from '../../../formats/text/plain-text.ts';
import {type Form, type FormField, seenFields, textIn} from '../../model/form.ts';
import {Field} from '../../widgets/field.tsx';
import {FormRows} from '../../widgets/form-rows.tsx';
import {Line, span} from '../../widgets/line.tsx';
import {Lines} from '../../widgets/panel.tsx';
import {Text} from '../../widgets/text.tsx';
import {stepsTo, useTouch} from '../../widgets/touch.ts';
import {pieceIn} from './counting.ts';

type CountRowsProps = {readonly form: Form; readonly columns: number; readonly hasCursor: boolean};

/** Columns of a note's name, and of how many there are. */
const [nameColumns, countColumns] = [7, 7];

export function CountRows({form, columns, hasCursor}: CountRowsProps) {
	const fields = seenFields(form);
	if (!fields.some(field => pieceIn(field) !== undefined))
		return <FormRows form={form} columns={columns} hasCursor={hasCursor} />;
	const pieces = fields.filter(field => pieceIn(field) !== undefined);
	const above = {...form, fields: fields.filter(field => pieceIn(field) === undefined)};
	const isAbove = form.focus < above.fields.length;
	return (
		<Box flexDirection="column">
			<FormRows form={above} columns={columns} hasCursor={hasCursor && isAbove} />
			{pieces.map((field, place) => (
				<PieceRow
					key={field.name}
					field={field}
					columns={columns}
					hasCursor={hasCursor && form.focus === place + above.fields.length}
					fault={field.name === form.faultAt ? form.fault : field.check?.(textIn(field), new Map())}
					steps={hasCursor ? stepsTo(form.focus, place + above.fields.length) : []}
				/>
			))}
		</Box>
	);
}

type PieceRowProps = {
	readonly field: FormField;
	readonly columns: number;
	readonly hasCursor: boolean;
	readonly fault: string | undefined;
	readonly steps: readonly string[];
};

/** What so many of a piece come to; empty while that is no number, or none are there. */
function amountOf(field: FormField): string {
	const text = textIn(field);
	return /^\d{1,5}$/.test(text) && Number(text) > 0 ? amountText(cents((pieceIn(field) ?? 0) * Number(text))) : '';
}

function PieceRow({field, columns, hasCursor, fault, steps}: PieceRowProps) {
	const touch = useTouch(({does}) => (does === 'click' ? steps : []));
	const room = Math.max(0, Math.min(14, columns - nameColumns - countColumns - 6));
	return (
		<Box ref={touch} flexDirection="column">
			<Box>
				<Text tone={hasCursor ? 'title' : 'dim'} aria-label={`How many of ${field.label}`}>
					{`${hasCursor ? '› ' : '  '}${filled(field.label, nameColumns, 'right')} × `}
				</Text>
				<Field field={field.field} columns={countColumns} hasCursor={hasCursor} />
				<Line spans={[span(filled(amountOf(field), room, 'right'), 'strong')]} />
			</Box>
			{fault === undefined ? undefined : (
				<Lines rows={wrapped(plainText(fault), columns - 4).map(row => [span(`    ${row}`, 'warning')])} />
			)}
		</Box>
	);
}
