// A row of a list, in cells: drawn beside each other at their widths, each in its role, and read aloud in whole words.
import {filled} from '../../formats/text/plain-text.ts';
import {type Span, span, textOf} from './line.tsx';
import type {ToneName} from './roles.ts';

export type Row = {
	readonly spans: readonly Span[];
	readonly spoken: string;
	/** Stands between the rows that are chosen among: no key comes to it, and no click. */
	readonly isHeading?: true;
};

type CellLook = {readonly align?: 'left' | 'right'; readonly tone?: ToneName};

export type Cell = CellLook & {readonly text: string; readonly columns: number};

export const cell = (text: string, columns: number, look: CellLook = {}): Cell => ({text, columns, ...look});

/** A space between two cells. */
export const gap = cell('', 1);

/** Cells beside each other. Neighbours of one role are one piece. */
function drawn(cells: readonly Cell[]): readonly Span[] {
	const spans: {text: string; tone: ToneName}[] = [];
	for (const {text, columns, align = 'left', tone = 'plain'} of cells) {
		const last = spans.at(-1);
		const piece = filled(text, columns, align);
		if (last && (last.tone === tone || text.trim() === '')) last.text += piece;
		else spans.push({text: piece, tone});
	}
	return spans;
}

/** A row of cells. One that is too long is cut where it is drawn, and read whole. */
export const rowOf = (cells: readonly Cell[]): Row => ({
	spans: drawn(cells),
	spoken: cells
		.map(({text}) => text.trim())
		.filter(text => text !== '')
		.join(', '),
});

/** The same row in one role, such as that of headings. */
export const inTone = ({spans}: Row, tone: ToneName): readonly Span[] => spans.map(each => span(textOf(each), tone));
