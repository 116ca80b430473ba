// The drawing of a form: labels, fields, and each fault under its field.
import {Box} from 'ink';
import {columnsOf, filled, plainText, wrapped} from '../../formats/text/plain-text.ts';
import {type Form, type FormField, type FormValues, faultOf, seenFields, textIn, valuesOf} from '../model/form.ts';
import {Field} from './field.tsx';
import {span} from './line.tsx';
import {Lines} from './panel.tsx';
import {Text} from './text.tsx';
import {stepsTo, useTouch} from './touch.ts';

type FormRowsProps = {readonly form: Form; readonly columns: number; readonly hasCursor?: boolean};

export function FormRows({form, columns, hasCursor = true}: FormRowsProps) {
	const fields = seenFields(form);
	const values = valuesOf(form);
	const label = Math.max(...fields.map(field => columnsOf(field.label))) + 1;
	return (
		<Box flexDirection="column">
			{fields.map((field, place) => (
				<FieldRow
					key={field.name}
					field={field}
					values={values}
					widths={{label, columns}}
					cursor={{has: hasCursor && place === form.focus, fault: field.name === form.faultAt ? form.fault : undefined}}
					steps={hasCursor ? stepsTo(form.focus, place) : undefined}
				/>
			))}
		</Box>
	);
}

/** A sentence is shown in full; none of ours needs more rows than this at 80 columns. */
const mostSentenceRows = 4;

type FieldRowProps = {
	readonly field: FormField;
	readonly values: FormValues;
	readonly widths: {readonly label: number; readonly columns: number};
	readonly cursor: {readonly has: boolean; readonly fault: string | undefined};
	/** The keys that lead there; undefined while none does. */
	readonly steps: readonly string[] | undefined;
};

function FieldRow({field, values, widths, cursor, steps}: FieldRowProps) {
	// A click on the choice that has the cursor switches it.
	const touch = useTouch(({does}) => {
		if (does !== 'click' || !steps) return [];
		return cursor.has && field.options ? ['right'] : steps;
	});
	const room = widths.columns - widths.label - 5;
	const below = sentenceUnder(field, values, cursor);
	const read = field.echo?.(textIn(field), values);
	const echo = read === undefined ? '' : ` = ${read} `;
	return (
		<Box ref={touch} flexDirection="column">
			<Box>
				<Text tone={cursor.has ? 'title' : 'dim'} aria-label={field.label}>
					{`${cursor.has ? '› ' : '  '}${filled(field.label, widths.label)} `}
				</Text>
				{field.options ? (
					<Box aria-role="combobox" aria-state={{selected: cursor.has}}>
						<Choice field={field} room={room} hasCursor={cursor.has} />
					</Box>
				) : (
					<>
						<Field
							field={field.field}
							columns={room - columnsOf(echo)}
							hasCursor={cursor.has}
							placeholder={field.placeholder}
							isMasked={field.isMasked}
						/>
						{echo === '' ? undefined : <Text tone="dim">{echo}</Text>}
					</>
				)}
			</Box>
			<Lines
				rows={wrapped(below.text, room)
					.slice(0, mostSentenceRows)
					.filter(text => text !== '')
					.map(text => [`${' '.repeat(widths.label + 3)}`, span(filled(text, room), below.tone)])}
			/>
		</Box>
	);
}

/** The sentence under a field: the fault of the last try, a fault in the text so far, or a doubt. */
function sentenceUnder(field: FormField, values: FormValues, cursor: FieldRowProps['cursor']) {
	const text = textIn(field);
	if (cursor.fault !== undefined) return {text: plainText(cursor.fault), tone: 'warning'} as const;
	if (field.options || text === '') return {text: '', tone: 'dim'} as const;
	const fault = faultOf(field, values);
	if (fault !== undefined) return {text: plainText(fault), tone: cursor.has ? 'dim' : 'warning'} as const;
	return {text: plainText(field.doubt?.(text, values) ?? ''), tone: 'dim'} as const;
}

type ChoiceProps = {readonly field: FormField; readonly room: number; readonly hasCursor: boolean};

function Choice({field, room, hasCursor}: ChoiceProps) {
	const chosen = field.options?.find(option => option.value === field.field.value);
	const rows = wrapped(plainText(chosen?.label ?? ''), room - 4);
	// What is too long for a row goes on in the next, between the same two arrows.
	const texts = rows.map((row, place) => `${place === 0 ? '‹ ' : '  '}${row}${place === rows.length - 1 ? ' ›' : ''}`);
	return (
		<Lines
			rows={texts.map(text =>
				hasCursor ? [span(text, 'chosen'), ' '.repeat(Math.max(0, room - columnsOf(text)))] : [filled(text, room)],
			)}
		/>
	);
}
