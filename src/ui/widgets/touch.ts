// The places on the screen that can be clicked or wheeled. Each stands for keys, and is where Ink drew it last; nothing else acts.
import type {DOMElement} from 'ink';
import {createContext, type RefObject, useContext, useLayoutEffect, useRef} from 'react';
import {columnsOf} from '../../formats/text/plain-text.ts';
import type {Mouse} from '../keyboard/mouse.ts';
import {type Span, textOf} from './line.tsx';

/** What the mouse did at a place inside an element, counted from 0. */
type Touched = Pick<Mouse, 'does' | 'column' | 'row'>;

/** The keys that a place stands for, by the names that bindings have. None: it is for nothing. */
export type KeysAt = (touched: Touched) => readonly string[];

type Place = {readonly element: RefObject<DOMElement | null>; readonly keys: KeysAt};

export type Touches = {
	/** Adds a place. Answers with a function that takes it away. */
	add(place: Place): () => void;
	/** The keys of what is drawn where the mouse is. */
	keysAt(mouse: Mouse): readonly string[];
};

type Area = {readonly left: number; readonly top: number; readonly width: number; readonly height: number};

/** Where an element was drawn last. */
function areaOf(element: DOMElement | null): Area | undefined {
	const own = element?.yogaNode;
	if (!own) return undefined;
	let [left, top] = [0, 0];
	let each: DOMElement | undefined = element ?? undefined;
	while (each) {
		left += each.yogaNode?.getComputedLeft() ?? 0;
		top += each.yogaNode?.getComputedTop() ?? 0;
		each = each.parentNode;
	}
	return {left, top, width: own.getComputedWidth(), height: own.getComputedHeight()};
}

const within = ({left, top, width, height}: Area, {column, row}: Mouse): boolean =>
	column >= left && column < left + width && row >= top && row < top + height;

/** The places of one screen; none at first. */
export function createTouches(): Touches {
	const places = new Set<Place>();
	return {
		add: place => {
			places.add(place);
			return () => places.delete(place);
		},
		keysAt: mouse => {
			for (const {element, keys} of places) {
				const area = areaOf(element.current);
				if (!area || !within(area, mouse)) continue;
				const found = keys({does: mouse.does, column: mouse.column - area.left, row: mouse.row - area.top});
				if (found.length > 0) return found;
			}
			return [];
		},
	};
}

/** Undefined where nothing can be clicked: behind a dialog, and where the screen is read aloud. */
export const TouchContext = createContext<Touches | undefined>(undefined);

/** Makes an element one of the places. Its Box takes what this answers. */
export function useTouch(keys: KeysAt): RefObject<DOMElement | null> {
	const touches = useContext(TouchContext);
	const element = useRef<DOMElement | null>(null);
	// With each drawing its keys may be others.
	useLayoutEffect(() => touches?.add({element, keys}));
	return element;
}

const times = (key: string, count: number): readonly string[] => Array.from({length: Math.max(0, count)}, () => key);

/** The keys that go from one row of a list to another. */
export const stepsTo = (from: number, to: number): readonly string[] => [...times('down', to - from), ...times('up', from - to)];

/** The keys that go from one choice of a row to another. */
export const stepsBeside = (from: number, to: number): readonly string[] => [
	...times('right', to - from),
	...times('left', from - to),
];

/** Rows for one turn of the wheel. */
const wheelRows = 3;

/** The keys for a turn of the wheel; away from one at most so many rows, so that it never leaves what is wheeled. */
export const wheeled = (does: Mouse['does'], above = wheelRows): readonly string[] =>
	does === 'click' ? [] : does === 'wheel-down' ? times('down', wheelRows) : times('up', Math.min(wheelRows, above));

/** The keys of the piece of a row at a column. */
export function keysAcross(pieces: readonly Span[]): KeysAt {
	return ({does, column}) => {
		if (does !== 'click') return [];
		let end = 0;
		const hit = pieces.find(piece => {
			end += columnsOf(textOf(piece));
			return column < end;
		});
		return typeof hit === 'object' ? (hit.press ?? []) : [];
	};
}
