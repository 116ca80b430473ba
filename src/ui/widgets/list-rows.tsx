// The drawing of a list: only the visible rows, the chosen one marked by › and not by colour alone.
import {Box} from 'ink';
import {type ListView, windowOf} from '../model/list.ts';
import {Line, type Span, span} from './line.tsx';
import type {Row} from './row.ts';

type ListRowsProps = {
	readonly list: ListView;
	readonly keys: readonly string[];
	readonly height: number;
	/** A row, at the full width less the two columns of the mark. */
	readonly row: (key: string) => string | Row;
	/** False while another part of the screen has the cursor: the choice stays marked, without its bar. */
	readonly hasCursor?: boolean;
};

export function ListRows({list, keys, height, row, hasCursor = true}: ListRowsProps) {
	const {top, shown, place} = windowOf(list, keys, height);
	return <Options rows={shown.map(row)} chosen={place - top} hasCursor={hasCursor} />;
}

type OptionsProps = {readonly rows: readonly (string | Row)[]; readonly chosen: number | undefined; readonly hasCursor: boolean};

/** Rows to choose among, one of them chosen. */
export function Options({rows, chosen, hasCursor}: OptionsProps) {
	return (
		<Box flexDirection="column" aria-role="list">
			{rows.map((row, place) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place on the screen.
				<Box key={place} aria-role="listitem" aria-state={{selected: place === chosen}} {...labelOf(row)}>
					{place === chosen ? (
						<Line spans={[span('› ', 'accent'), ...spansOf(row)]} ground={hasCursor ? 'chosen' : undefined} />
					) : (
						<Line spans={['  ', ...spansOf(row)]} />
					)}
				</Box>
			))}
		</Box>
	);
}

const spansOf = (row: string | Row): readonly Span[] => (typeof row === 'string' ? [row] : row.spans);

/** What is read aloud in place of the row as it is drawn. */
const labelOf = (row: string | Row): {readonly 'aria-label'?: string} =>
	typeof row === 'string' ? {} : {'aria-label': row.spoken};
