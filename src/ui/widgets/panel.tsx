// A box with its title in the border. Its rows are given at the width inside, and filled up to its height.
import {Box, useIsScreenReaderEnabled} from 'ink';
import type {ReactNode} from 'react';
import {columnsOf, cut} from '../../formats/text/plain-text.ts';
import {Line, type Span, span} from './line.tsx';
import type {ToneName} from './roles.ts';
import {useTheme} from './theme.tsx';
import {useTouch, wheeled} from './touch.ts';

export type PanelSize = {
	readonly columns: number;
	readonly rows: number;
	/** As high as what is in it; `rows` is the most. So are dialogs over their screen. */
	readonly isFit?: boolean;
};

/** The room inside a panel of this size. */
export const inside = ({columns, rows}: PanelSize): PanelSize => ({columns: columns - 2, rows: rows - 2});

/** A panel of a whole height: what is in it changes while one looks at it. */
export const whole = ({columns, rows}: PanelSize): PanelSize => ({columns, rows});

type PanelProps = {
	readonly title: string;
	/** Shown at the right end of the upper border. */
	readonly mark?: string | undefined;
	readonly size: PanelSize;
	/** False while the keyboard is in another pane. */
	readonly hasCursor?: boolean;
	/** The wheel over it scrolls, as ↑ and ↓ do. */
	readonly isScrolled?: boolean;
	readonly children: ReactNode;
};

/** The upper border of a panel, with its title and its mark. */
function UpperBorder({
	title,
	mark,
	columns,
	tone,
}: Pick<PanelProps, 'title' | 'mark'> & {readonly columns: number; readonly tone: ToneName}) {
	const {borders} = useTheme();
	const right = mark === undefined ? '' : ` ${mark} `;
	const name = cut(` ${title} `, columns - columnsOf(right) - 2);
	const end = right === '' ? '' : borders.across;
	const across = borders.across.repeat(Math.max(0, columns - 1 - columnsOf(name) - columnsOf(right) - end.length));
	return (
		<Line
			spans={[
				span(`${borders.topLeft}${borders.across}`, tone),
				span(name, tone === 'accent' ? 'title' : 'dim'),
				span(across, tone),
				span(right, 'dim'),
				span(`${end}${borders.topRight}`, tone),
			]}
		/>
	);
}

export function Panel({title, mark, size, hasCursor = true, isScrolled = false, children}: PanelProps) {
	const touch = useTouch(({does}) => (isScrolled && hasCursor ? wheeled(does) : []));
	const {borders, paint} = useTheme();
	const {columns, rows} = inside(size);
	if (useIsScreenReaderEnabled())
		return (
			<Box flexDirection="column">
				<Line spans={[mark === undefined ? title : `${title}, ${mark}`]} />
				{children}
			</Box>
		);
	const tone = hasCursor ? 'accent' : 'faint';
	const side = paint(borders.down, tone);
	const sides = {...noBox, left: side, right: side};
	const height = size.isFit ? {maxHeight: rows} : {height: rows};
	return (
		<Box ref={touch} flexDirection="column" width={size.columns}>
			<UpperBorder title={title} mark={mark} columns={columns} tone={tone} />
			<Box flexDirection="column" overflow="hidden" {...height} borderStyle={sides} borderTop={false} borderBottom={false}>
				{children}
			</Box>
			<Line spans={[span(`${borders.bottomLeft}${borders.across.repeat(columns)}${borders.bottomRight}`, tone)]} />
		</Box>
	);
}

/** The borders that no panel draws itself. */
const noBox = {topLeft: '', topRight: '', bottomLeft: '', bottomRight: '', top: '', bottom: '', left: '', right: ''};

/** Two panels with one border between them: their columns make one more than the whole. */
export const split = ({columns, rows}: PanelSize, right: number): {readonly left: PanelSize; readonly right: PanelSize} => ({
	left: {columns: columns - right + 1, rows},
	right: {columns: right, rows},
});

type SideBySideProps = {
	readonly left: ReactNode;
	readonly right: ReactNode;
	/** The side whose border is drawn between them: the one with the keyboard. */
	readonly cursor?: 'left' | 'right';
};

/** Panels beside each other; read aloud, one after the other. */
export function SideBySide({left, right, cursor = 'left'}: SideBySideProps) {
	const isRead = useIsScreenReaderEnabled();
	const first = (
		<Box key="left" flexShrink={0}>
			{left}
		</Box>
	);
	const second = (
		<Box key="right" flexShrink={0} marginLeft={isRead ? 0 : -1}>
			{right}
		</Box>
	);
	if (isRead)
		return (
			<Box flexDirection="column">
				{first}
				{second}
			</Box>
		);
	// What is drawn last lies on top.
	return cursor === 'left' ? (
		<Box flexDirection="row-reverse" justifyContent="flex-end">
			{[second, first]}
		</Box>
	) : (
		<Box>{[first, second]}</Box>
	);
}

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

/** What of a paper or a page is in sight: so many of all its rows, from `from` on. */
export type InSight = {readonly from: number; readonly seen: number; readonly all: number};

/** A title that says which rows are in sight, and that there are more; the name alone where all are. */
export const scrolledTitle = (name: string, {from, seen, all}: InSight, inWords: boolean): string =>
	seen < all ? `${name} · ${from + 1}–${from + seen} of ${all}${inWords ? '' : ' ↑↓'}` : name;
