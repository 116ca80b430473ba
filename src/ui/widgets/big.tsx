// The drawing of what is read from a step away: digits five rows high, or, read aloud, what they say.
import {Box} from 'ink';
import {Lines} from './panel.tsx';

export function Big({rows, spoken}: {readonly rows: readonly string[]; readonly spoken: string}) {
	return (
		<Box flexDirection="column" aria-label={spoken}>
			<Lines rows={rows.map(row => [`  ${row || ' '}`])} />
		</Box>
	);
}
