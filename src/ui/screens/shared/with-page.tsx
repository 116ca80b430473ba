// The drawing of a list with the page of its chosen row beside it, where there is room.
import type {ReactNode} from 'react';
import type {Sight} from '../../model/desk.ts';
import {type PanelSize, SideBySide, split} from '../../widgets/panel.tsx';

export type ViewProps = {readonly sight: Sight; readonly size: PanelSize};
/** Draws a screen. */
export type ScreenView = (props: ViewProps) => ReactNode;
/** Draws a kind of dialog, in the body's place while it is open. */
export type DialogView<D> = (props: ViewProps & {readonly dialog: D}) => ReactNode;

/** From this width on, the chosen row's page is beside the list. */
const wideEnough = 120;
/** The list has two thirds of the window: at least what it has in the smallest, and at most so much that a name and its price are near. */
const listColumns = (columns: number): number => Math.max(80, Math.min(110, Math.floor((columns * 2) / 3)));

type WithPageProps = {
	readonly size: PanelSize;
	/** The page of the chosen row. Without one the list has all the room. */
	readonly page: ((size: PanelSize) => ReactNode) | undefined;
	readonly list: (size: PanelSize) => ReactNode;
};

export function WithPage({size, page, list}: WithPageProps) {
	if (!page || size.columns < wideEnough) return list(size);
	const {left, right} = split(size, size.columns - listColumns(size.columns) + 1);
	return <SideBySide left={list(left)} right={page(right)} />;
}
