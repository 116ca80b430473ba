// The drawing of what is counted: a row for each note and coin with how many there are and what they come to; or one amount.
import {Box} from 'ink';
import {cents} from '../../../domain/base/money.ts';
import {amountText} from '../../../formats/text/amount.ts';
import {filled} from '../../../formats/text/plain-text.ts';
import {type Form, type FormField, faultOf, seenFields, textIn} from '../../model/form.ts';
import {Field} from '../../widgets/field.tsx';
import {FormRows} from '../../widgets/form-rows.tsx';
import {Line} from '../../widgets/line.tsx';
import {cell, rowOf} from '../../widgets/row.ts';
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
	readonly steps: readonly string[];
};

/** What so many of a piece come to; empty where none are there. A text that is no number is marked: the sentence stands beside the count. */
function amountOf(field: FormField): {readonly text: string; readonly tone: 'strong' | 'warning'} {
	const text = textIn(field);
	if (faultOf(field, new Map()) !== undefined) return {text: '?', tone: 'warning'};
	const amount = Number(text) > 0 ? amountText(cents((pieceIn(field) ?? 0) * Number(text))) : '';
	return {text: amount, tone: 'strong'};
}

function PieceRow({field, columns, hasCursor, steps}: PieceRowProps) {
	const touch = useTouch(({does}) => (does === 'click' ? steps : []));
	const amount = amountOf(field);
	const room = Math.max(0, Math.min(14, columns - nameColumns - countColumns - 6));
	return (
		<Box ref={touch}>
			<Text tone={hasCursor ? 'title' : 'dim'} aria-label={`How many of ${field.label}`}>
				{`${hasCursor ? '› ' : '  '}${filled(field.label, nameColumns, 'right')} × `}
			</Text>
			<Field field={field.field} columns={countColumns} hasCursor={hasCursor} />
			<Line spans={rowOf([cell(amount.text, room, {align: 'right', tone: amount.tone})]).spans} />
		</Box>
	);
}
