// Pieces of text after each other, two spaces apart, in as many rows as they need.
import {wrapped} from '../../../formats/text/plain-text.ts';
import {columnsOfSpans, type Span, span, textOf, toneOf} from '../../widgets/line.tsx';

/** What stays together, such as a word and its amount. */
export type Piece = Span | readonly Span[];
type Spans = readonly Span[];

const spansOf = (piece: Piece): Spans => (typeof piece === 'string' || 'text' in piece ? [piece] : piece);

/** A piece that is longer than a row, broken between its words. */
const broken = (spans: Spans, columns: number): readonly Spans[] =>
	columnsOfSpans(spans) <= columns
		? [spans]
		: spans.flatMap(each => wrapped(textOf(each), columns).map(text => [span(text, toneOf(each))]));

export function packed(pieces: readonly Piece[], columns: number): readonly Spans[] {
	const rows: Span[][] = [];
	for (const part of pieces.flatMap(piece => broken(spansOf(piece), columns))) {
		const last = rows.at(-1);
		if (last && columnsOfSpans(last) + 2 + columnsOfSpans(part) <= columns) last.push('  ', ...part);
		else rows.push([...part]);
	}
	return rows;
}

/** One fact of a page: its caption, and what is to be said of it. */
export type Fact = readonly [caption: string, ...pieces: readonly Piece[]];

const captionColumns = 11;

/** Facts under each other, their captions at the left. One without pieces is left out. */
export const factRows = (facts: readonly Fact[], columns: number): readonly Spans[] =>
	facts.flatMap(([caption, ...pieces]) =>
		packed(pieces, columns - 1 - captionColumns).map(
			(row, place): Spans => [span(` ${(place === 0 ? caption : '').padEnd(captionColumns)}`, 'dim'), ...row],
		),
	);
