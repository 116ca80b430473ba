// One row of the screen: pieces of text, each in its tone. The caller gives it its exact width.
import {useIsScreenReaderEnabled} from 'ink';
import {memo} from 'react';
import {spokenText} from './spoken.ts';
import {Text} from './text.tsx';
import {type ToneName, useTheme} from './theme.tsx';

export type Span = string | {readonly text: string; readonly tone: ToneName};

export const span = (text: string, tone: ToneName): Span => ({text, tone});

const textOf = (each: Span): string => (typeof each === 'string' ? each : each.text);
const toneOf = (each: Span): ToneName => (typeof each === 'string' ? 'plain' : each.tone);

type LineProps = {readonly spans: readonly Span[]};

const isSameRow = ({spans: before}: LineProps, {spans: after}: LineProps): boolean =>
	before.length === after.length &&
	before.every((each, place) => {
		const other = after[place] ?? '';
		return textOf(each) === textOf(other) && toneOf(each) === toneOf(other);
	});

/** An unchanged row is not drawn again. */
export const Line = memo(function Line({spans}: LineProps) {
	const {looks} = useTheme();
	if (useIsScreenReaderEnabled()) {
		const spoken = spokenText(spans.map(textOf).join(''));
		return spoken === '' ? undefined : <Text>{spoken}</Text>;
	}
	return (
		<Text wrap="truncate-end" {...looks.plain}>
			{spans.map((each, place) =>
				typeof each === 'string' ? (
					each
				) : (
					// biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a row have no identity but their place.
					<Text key={place} {...looks[each.tone]}>
						{each.text}
					</Text>
				),
			)}
		</Text>
	);
}, isSameRow);
