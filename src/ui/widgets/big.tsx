// The drawing of large digits, five rows high, read from a step away; read aloud, their text.
import {Box} from 'ink';
import {span} from './line.tsx';
import {Lines} from './panel.tsx';
import type {ToneName} from './roles.ts';

type BigProps = {readonly rows: readonly string[]; readonly spoken: string; readonly tone?: ToneName};

export function Big({rows, spoken, tone = 'strong'}: BigProps) {
	return (
		<Box flexDirection="column" aria-label={spoken}>
			<Lines rows={rows.map(row => [span(`  ${row || ' '}`, tone)])} />
		</Box>
	);
}
