// What is under everything: it hides what was drawn before, and has the ground of the theme.
import {Box, Text as InkText, useIsScreenReaderEnabled} from 'ink';
import {useTheme} from './theme.tsx';

/** Covers its parent, as far as it is this large. */
export function Ground({columns, rows}: {readonly columns: number; readonly rows: number}) {
	const {paint} = useTheme();
	if (useIsScreenReaderEnabled()) return undefined;
	const row = paint(' '.repeat(columns), 'plain');
	return (
		<Box position="absolute" width="100%" height="100%" overflow="hidden">
			<InkText>{Array.from({length: rows}, () => row).join('\n')}</InkText>
		</Box>
	);
}
