// The drawing of a list: only the visible rows, the chosen one marked by › and not by colour alone.
import {Box} from 'ink';
import {type ListView, windowOf} from '../model/list.ts';
import {Line, type Span, span} from './line.tsx';
import type {Row} from './row.ts';
import {stepsTo, useTouch, wheeled} from './touch.ts';

type ListRowsProps = {
	readonly list: ListView;
	readonly keys: readonly string[];
	readonly height: number;
	/** A row, at the full width less the two columns of the mark. */
	readonly row: (key: string) => string | Row;
	/** False while another part of the screen has the cursor: the choice stays marked, without its bar. */
	readonly hasCursor?: boolean;
	/** A click takes a row at once. Without it the first one chooses it, and another takes it. */
	readonly isTaken?: boolean;
};

export function ListRows({list, keys, height, row, hasCursor = true, isTaken = false}: ListRowsProps) {
	const {top, shown, place} = windowOf(list, keys, height);
	return <Options rows={shown.map(row)} chosen={place - top} above={top} hasCursor={hasCursor} isTaken={isTaken} />;
}

type OptionsProps = {
	readonly rows: readonly (string | Row)[];
	readonly chosen: number | undefined;
	/** The rows above those in sight, without headings. */
	readonly above?: number;
	readonly hasCursor: boolean;
	readonly isTaken?: boolean;
	/** The keys that bring the keyboard here from elsewhere on the screen. */
	readonly before?: readonly string[];
};

/** Rows to choose among, one of them chosen. */
export function Options({rows, chosen = -1, above = 0, hasCursor, isTaken = false, before = []}: OptionsProps) {
	const touch = useTouch(({does, row}) => {
		if (!hasCursor) return [];
		// The keys step over headings.
		const places = rows.flatMap((each, place) => (isHeading(each) ? [] : [place]));
		const from = places.indexOf(chosen);
		if (does !== 'click') return [...before, ...wheeled(does, above + from)];
		const to = places.indexOf(row);
		if (to === -1) return [];
		const steps = stepsTo(from, to);
		return isTaken || steps.length === 0 ? [...steps, 'enter'] : [...before, ...steps];
	});
	return (
		<Box ref={touch} flexDirection="column" aria-role="list">
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

const isHeading = (row: string | Row): boolean => typeof row !== 'string' && row.isHeading === true;

const spansOf = (row: string | Row): readonly Span[] => (typeof row === 'string' ? [row] : row.spans);

/** What is read aloud in place of the row as it is drawn. */
const labelOf = (row: string | Row): {readonly 'aria-label'?: string} =>
	typeof row === 'string' ? {} : {'aria-label': row.spoken};
