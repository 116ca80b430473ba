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

/** The widths of a form: of its labels, and of all of it. */
const widthsOf = (fields: readonly FormField[], columns: number): Widths => ({
	label: Math.max(...fields.map(field => columnsOf(field.label))) + 1,
	columns,
});

const roomIn = ({label, columns}: Widths): number => columns - label - 5;

const faultOn = ({faultAt, fault}: Form, {name}: FormField): string | undefined => (name === faultAt ? fault : undefined);

/** The rows that a form takes: what stands around it has the rest. */
export function formHeight(form: Form, columns: number): number {
	const fields = seenFields(form);
	const values = valuesOf(form);
	const room = roomIn(widthsOf(fields, columns));
	return fields.reduce((height, field, place) => {
		const own = field.options ? choiceRows(field, room).length : 1;
		const cursor = {has: place === form.focus, fault: faultOn(form, field)};
		return height + own + rowsUnder(field, values, {cursor, room}).length;
	}, 0);
}

export function FormRows({form, columns, hasCursor = true}: FormRowsProps) {
	const fields = seenFields(form);
	const values = valuesOf(form);
	const widths = widthsOf(fields, columns);
	return (
		<Box flexDirection="column" flexShrink={0}>
			{fields.map((field, place) => (
				<FieldRow
					key={field.name}
					field={field}
					values={values}
					widths={widths}
					cursor={{has: hasCursor && place === form.focus, fault: faultOn(form, field)}}
					steps={hasCursor ? stepsTo(form.focus, place) : undefined}
				/>
			))}
		</Box>
	);
}

/** A sentence is shown in full; none of ours needs more rows than this at 80 columns. */
const mostSentenceRows = 4;

type Widths = {readonly label: number; readonly columns: number};

type FieldRowProps = {
	readonly field: FormField;
	readonly values: FormValues;
	readonly widths: Widths;
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
	const room = roomIn(widths);
	const {beside} = echoPlace(field, values, room);
	return (
		<Box ref={touch} flexDirection="column">
			<Box>
				<Text tone={cursor.has ? 'title' : 'dim'} aria-label={field.label}>
					{`${cursor.has ? '› ' : '  '}${filled(field.label, widths.label)} `}
				</Text>
				{field.options ? (
					<Box flexDirection="column" aria-role="combobox" aria-state={{selected: cursor.has}}>
						<Choice field={field} room={room} hasCursor={cursor.has} />
					</Box>
				) : (
					<>
						<Field
							field={field.field}
							columns={room - columnsOf(beside)}
							hasCursor={cursor.has}
							placeholder={field.placeholder}
							isMasked={field.isMasked}
						/>
						{beside === '' ? undefined : <Text tone="dim">{beside}</Text>}
					</>
				)}
			</Box>
			<Lines
				rows={rowsUnder(field, values, {cursor, room}).map(({text, tone}) => [
					' '.repeat(widths.label + 3),
					span(filled(text, room), tone),
				])}
			/>
		</Box>
	);
}

type Under = {readonly cursor: FieldRowProps['cursor']; readonly room: number};

/** The rows under a field: an amount that is read back there, and its sentence. */
function rowsUnder(field: FormField, values: FormValues, {cursor, room}: Under) {
	const {under} = echoPlace(field, values, room);
	const echoed = wrapped(under, room).map(text => ({text, tone: 'dim'}) as const);
	return [...echoed, ...sentenceRows(sentenceUnder(field, values, cursor), room)].filter(({text}) => text !== '');
}

/** How an amount is read back: beside its field, or under it where the text would have no room any more. */
function echoPlace(field: FormField, values: FormValues, room: number) {
	const read = field.echo?.(textIn(field), values);
	if (read === undefined) return {beside: '', under: ''};
	const echo = ` = ${read} `;
	const caret = 1;
	return columnsOf(field.field.value) + caret + columnsOf(echo) <= room
		? {beside: echo, under: ''}
		: {beside: '', under: `= ${read}`};
}

const sentenceRows = <Tone extends string>({text, tone}: {readonly text: string; readonly tone: Tone}, room: number) =>
	wrapped(text, room)
		.slice(0, mostSentenceRows)
		.map(row => ({text: row, tone}));

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

/** What is chosen, in full: it goes on in the next row rather than lose its price. */
function choiceRows(field: FormField, room: number): readonly string[] {
	const chosen = field.options?.find(option => option.value === field.field.value);
	return wrapped(`‹ ${plainText(chosen?.label ?? '')} ›`, room);
}

function Choice({field, room, hasCursor}: ChoiceProps) {
	return (
		<Lines
			rows={choiceRows(field, room).map(text =>
				hasCursor ? [span(text, 'chosen'), ' '.repeat(Math.max(0, room - columnsOf(text)))] : [filled(text, room)],
			)}
		/>
	);
}
