// The drawing of a field: ink-text-input draws the text, and we draw the caret, because its own would draw every letter twice.
import {Box, useIsScreenReaderEnabled} from 'ink';
import TextInput from 'ink-text-input';
import {lettersOf} from '../../formats/text/letters.ts';
import {columnsOf, cut, filled, plainText} from '../../formats/text/plain-text.ts';
import type {TextField} from '../model/text-field.ts';
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
	const {looks, hasColour} = useTheme();
	const field = isMasked ? masked(given) : given;
	const {value, caret} = field;
	if (useIsScreenReaderEnabled()) return <Spoken field={field} placeholder={placeholder} hasCursor={hasCursor} />;
	if (!hasCursor) {
		const isEmpty = value === '';
		return <Text {...(isEmpty ? looks.dim : looks.plain)}>{filled(isEmpty ? placeholder : value, columns)}</Text>;
	}
	if (value === '' && placeholder !== '') {
		const [first = ' ', ...rest] = lettersOf(cut(placeholder, columns - 1));
		return (
			<Text>
				{hasColour ? <Text inverse>{first}</Text> : '▏'}
				<Text {...looks.dim}>{filled(hasColour ? rest.join('') : first + rest.join(''), columns - 1)}</Text>
			</Text>
		);
	}
	if (field.isFresh) return <Fresh value={value} columns={columns} />;
	const letters = lettersOf(value);
	if (caret < letters.length || !hasColour) return <WithCaret letters={letters} caret={caret} columns={columns} />;
	const shown = tail(value, columns - 1);
	return (
		<Box width={columns}>
			<TextInput value={plainText(shown)} showCursor={false} onChange={ignore} />
			<Text inverse> </Text>
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
	const {looks, hasColour} = useTheme();
	const shown = tail(value, columns - 1);
	const rest = columns - columnsOf(shown);
	return (
		<Text>
			<Text {...looks.chosen}>{hasColour ? `${shown} ` : shown}</Text>
			{hasColour ? ' '.repeat(rest - 1) : filled('▏', rest)}
		</Text>
	);
}

type CaretProps = {readonly letters: readonly string[]; readonly caret: number; readonly columns: number};

function WithCaret({letters, caret, columns}: CaretProps) {
	const {hasColour} = useTheme();
	const before = tail(letters.slice(0, caret).join(''), columns - 2);
	const at = letters[caret] ?? ' ';
	const after = letters.slice(caret + (hasColour ? 1 : 0)).join('');
	const room = columns - columnsOf(before) - (hasColour ? columnsOf(at) : 1);
	return (
		<Text>
			{before}
			{hasColour ? <Text inverse>{at}</Text> : '▏'}
			{filled(after, room)}
		</Text>
	);
}
