// The panels on a screen, found by their borders: those beside each other, and the dialog over them.

import {topDialog} from '../../src/ui/model/view.ts';
import {dialogPlace, type Place} from '../../src/ui/screens/registry.ts';
import type {Driven} from '../support/drive.ts';

/** A panel by the places of its borders. */
export type Box = {readonly top: number; readonly bottom: number; readonly left: number; readonly right: number};

/** Columns at which a row has one of the letters. */
const columnsWith = (row: string, letters: string): readonly number[] =>
	[...row].flatMap((letter, column) => (letters.includes(letter) ? [column] : []));

/** The row under the title and the tabs. */
const bodyTop = 2;

/** The panels beside each other: two neighbours share a border. */
function panesOf(lines: readonly string[]): readonly Box[] {
	const bottom = lines.findLastIndex(line => line.startsWith('╰'));
	const corners = columnsWith(lines[bottom] ?? '', '╰╯');
	return corners.slice(1).map((right, place) => ({top: bodyTop, bottom, left: corners[place] ?? 0, right}));
}

/** The dialog over its screen: it was drawn last, so its border is whole. */
function overOf(lines: readonly string[], {left, width}: Place): Box | undefined {
	const right = left + width - 1;
	const top = lines.findIndex(line => line[left] === '╭' && line[right] === '╮');
	const bottom = lines.findLastIndex(line => line[left] === '╰' && line[right] === '╯');
	return top === -1 || bottom === -1 ? undefined : {top, bottom, left, right};
}

/** The panels that are seen. Where a dialog is over its screen, its border hides parts of theirs. */
export function panelsOf(screen: Driven): {readonly panes: readonly Box[]; readonly over: Box | undefined} {
	const {view} = screen.desk;
	const dialog = topDialog(view);
	const lines = screen.lines();
	const place = dialog && dialogPlace(dialog, view.screen, view.size.columns);
	return {panes: panesOf(lines), over: place && overOf(lines, place)};
}

/** The rows inside a panel, without the space behind them. */
export const rowsIn = (screen: Driven, {top, bottom, left, right}: Box): readonly string[] =>
	screen
		.lines()
		.slice(top + 1, bottom)
		.map(row => row.slice(left + 1, right).trimEnd());
