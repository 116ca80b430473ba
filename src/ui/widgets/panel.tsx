// A box with its title in the border. Its rows are given at the width inside, and filled up to its height.
import {Box, useIsScreenReaderEnabled} from 'ink';
import type {ReactNode} from 'react';
import {columnsOf, cut} from '../../formats/text/plain-text.ts';
import {Line, type Span} from './line.tsx';
import {Text} from './text.tsx';
import {type Borders, useTheme} from './theme.tsx';

export type PanelSize = {readonly columns: number; readonly rows: number};

/** The room inside a panel of this size. */
export const inside = ({columns, rows}: PanelSize): PanelSize => ({columns: columns - 2, rows: rows - 2});

type PanelProps = {
	readonly title: string;
	/** Shown at the right end of the upper border. */
	readonly mark?: string | undefined;
	readonly size: PanelSize;
	readonly children: ReactNode;
};

const boxOf = ({across, down, ...corners}: Borders) => ({...corners, top: across, bottom: across, left: down, right: down});

export function Panel({title, mark, size, children}: PanelProps) {
	const {borders, looks, background} = useTheme();
	const {columns, rows} = inside(size);
	const behind = background === undefined ? {} : {borderBackgroundColor: background};
	const right = mark === undefined ? '' : ` ${mark} `;
	const name = cut(` ${title} `, columns - columnsOf(right) - 1);
	const across = borders.across.repeat(Math.max(0, columns - columnsOf(name) - columnsOf(right)));
	if (useIsScreenReaderEnabled())
		return (
			<Box flexDirection="column">
				<Line spans={[mark === undefined ? title : `${title}, ${mark}`]} />
				{children}
			</Box>
		);
	return (
		<Box flexDirection="column" width={size.columns} height={size.rows}>
			<Text>
				{borders.topLeft}
				<Text {...looks.title}>{name}</Text>
				{across}
				{right}
				{borders.topRight}
			</Text>
			<Box flexDirection="column" height={rows + 1} borderStyle={boxOf(borders)} borderTop={false} {...behind}>
				{children}
			</Box>
		</Box>
	);
}

/** Panels beside each other; read aloud, one after the other. */
export const SideBySide = ({children}: {readonly children: ReactNode}) => (
	<Box flexDirection={useIsScreenReaderEnabled() ? 'column' : 'row'}>{children}</Box>
);

/** Rows of text under each other. */
export function Lines({rows}: {readonly rows: readonly (readonly Span[])[]}) {
	// biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place on the screen.
	return rows.map((spans, place) => <Line key={place} spans={spans} />);
}

/** As many rows as there is room for, from `top` on; never past the end. */
export function scrolled<T>(rows: readonly T[], top: number, height: number): readonly T[] {
	const from = Math.max(0, Math.min(top, rows.length - height));
	return rows.slice(from, from + height);
}
