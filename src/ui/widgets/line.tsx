// One row of the screen: pieces of text, each in its role. The caller gives it its exact width.
import {Text as InkText, useIsScreenReaderEnabled} from 'ink';
import {memo} from 'react';
import {columnsOf, plainText} from '../../formats/text/plain-text.ts';
import type {GroundName, ToneName} from './roles.ts';
import {spokenText} from './spoken.ts';
import {useTheme} from './theme.tsx';

/** `press`: the keys that a click on it is, where clicks on its row are taken. */
export type Span = string | {readonly text: string; readonly tone: ToneName; readonly press?: readonly string[]};

export const span = (text: string, tone: ToneName, press: readonly string[] = []): Span => ({text, tone, press});

export const textOf = (each: Span): string => (typeof each === 'string' ? each : each.text);
/** The columns of pieces beside each other. */
export const columnsOfSpans = (spans: readonly Span[]): number => spans.reduce((sum, each) => sum + columnsOf(textOf(each)), 0);

export const toneOf = (each: Span): ToneName => (typeof each === 'string' ? 'plain' : each.tone);

type LineProps = {
	readonly spans: readonly Span[];
	/** The ground that fills the row. */
	readonly ground?: GroundName | undefined;
};

const isSameRow = (was: LineProps, now: LineProps): boolean =>
	was.ground === now.ground &&
	was.spans.length === now.spans.length &&
	was.spans.every((each, place) => {
		const other = now.spans[place] ?? '';
		return textOf(each) === textOf(other) && toneOf(each) === toneOf(other);
	});

/** An unchanged row is not drawn again. */
export const Line = memo(function Line({spans, ground}: LineProps) {
	const {paint} = useTheme();
	if (useIsScreenReaderEnabled()) {
		const spoken = spokenText(spans.map(textOf).join(''));
		return spoken === '' ? undefined : <InkText>{plainText(spoken)}</InkText>;
	}
	return <InkText wrap="truncate-end">{spans.map(each => paint(textOf(each), toneOf(each), ground)).join('')}</InkText>;
}, isSameRow);
