// The drawing of a field: ink-text-input draws the text, and we draw the caret, because its own would draw every letter twice.
import {Box, useIsScreenReaderEnabled} from 'ink';
import TextInput from 'ink-text-input';
import {lettersOf} from '../../formats/text/letters.ts';
import {columnsOf, cut, filled, plainText} from '../../formats/text/plain-text.ts';
import type {TextField} from '../model/text-field.ts';
import {Line, span} from './line.tsx';
import type {ToneName} from './roles.ts';
import {Text} from './text.tsx';
import {useTheme} from './theme.tsx';

type FieldProps = {
	readonly field: TextField;
	readonly columns: number;
	readonly hasCursor: boolean;
	readonly placeholder?: string | undefined;
	/** A dot stands for each letter. */
	readonly isMasked?: boolean | undefined;
};

const ignore = (): void => undefined;

/** The end of a text that fits, for fields longer than their room. */
function tail(text: string, columns: number): string {
	const letters = [...lettersOf(text)];
	while (letters.length > 0 && columnsOf(letters.join('')) > columns) letters.shift();
	return letters.join('');
}

/** One dot for each letter: only the length shows. */
const masked = (field: TextField): TextField => ({...field, value: '•'.repeat(lettersOf(field.value).length)});

export function Field({field: given, columns, hasCursor, placeholder = '', isMasked = false}: FieldProps) {
	const {paint} = useTheme();
	const field = isMasked ? masked(given) : given;
	const {value, caret} = field;
	if (useIsScreenReaderEnabled()) return <Spoken field={field} placeholder={placeholder} hasCursor={hasCursor} />;
	if (!hasCursor) {
		const isEmpty = value === '';
		return <Text tone={isEmpty ? 'dim' : 'plain'}>{filled(isEmpty ? placeholder : value, columns)}</Text>;
	}
	if (value === '' && placeholder !== '')
		return <WithCaret letters={lettersOf(cut(placeholder, columns - 1))} caret={0} columns={columns} tone="dim" />;
	if (field.isFresh) return <Fresh value={value} columns={columns} />;
	const letters = lettersOf(value);
	if (caret < letters.length) return <WithCaret letters={letters} caret={caret} columns={columns} tone="strong" />;
	const shown = tail(value, columns - 1);
	return (
		<Box width={columns}>
			<TextInput value={paint(plainText(shown), 'strong')} showCursor={false} onChange={ignore} />
			<Caret letter=" " />
		</Box>
	);
}

/** The text of a field, in words; with the place of the caret when it is not behind the last letter. */
function Spoken({field, placeholder, hasCursor}: Pick<FieldProps, 'field' | 'placeholder' | 'hasCursor'>) {
	const {value, caret} = field;
	const isSelected = hasCursor && field.isFresh === true;
	const isInside = hasCursor && caret < lettersOf(value).length;
	return (
		<Box aria-role="textbox" aria-state={{selected: hasCursor}}>
			<Text>{`${value || (placeholder ? `empty, ${placeholder}` : 'empty')}${isSelected ? ', selected' : ''}${isInside ? `, caret behind ${caret}` : ''}`}</Text>
		</Box>
	);
}

/** A text that typing replaces is marked as a whole. */
function Fresh({value, columns}: {readonly value: string; readonly columns: number}) {
	const {hasColour} = useTheme();
	const shown = tail(value, columns - 1);
	const rest = columns - columnsOf(shown);
	return (
		<Line
			spans={hasColour ? [span(`${shown} `, 'cursor'), ' '.repeat(rest - 1)] : [span(shown, 'cursor'), filled(caretLine, rest)]}
		/>
	);
}

/** Without colour the caret is a line in front of its letter. */
const caretLine = '▏';

function Caret({letter}: {readonly letter: string}) {
	const {hasColour} = useTheme();
	return hasColour ? <Text tone="cursor">{letter}</Text> : <Text>{caretLine}</Text>;
}

type CaretProps = {
	readonly letters: readonly string[];
	readonly caret: number;
	readonly columns: number;
	readonly tone: ToneName;
};

function WithCaret({letters, caret, columns, tone}: CaretProps) {
	const {hasColour} = useTheme();
	const before = tail(letters.slice(0, caret).join(''), columns - 2);
	const at = letters[caret] ?? ' ';
	const after = letters.slice(caret + (hasColour ? 1 : 0)).join('');
	const room = columns - columnsOf(before) - (hasColour ? columnsOf(at) : 1);
	return <Line spans={[span(before, tone), hasColour ? span(at, 'cursor') : caretLine, span(filled(after, room), tone)]} />;
}
