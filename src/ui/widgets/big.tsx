// The drawing of large digits, five rows high, read from a step away; read aloud, their text.
import {Box} from 'ink';
import {Lines} from './panel.tsx';

export function Big({rows, spoken}: {readonly rows: readonly string[]; readonly spoken: string}) {
	return (
		<Box flexDirection="column" aria-label={spoken}>
			<Lines rows={rows.map(row => [`  ${row || ' '}`])} />
		</Box>
	);
}
