// Owns one row of the screen: pieces of text, each in its tone. Whoever writes a row gives it its exact width.
import {Text} from 'ink';
import {type ToneName, useTheme} from './theme.tsx';

export type Span = string | {readonly text: string; readonly tone: ToneName};

export const span = (text: string, tone: ToneName): Span => ({text, tone});

export function Line({spans}: {readonly spans: readonly Span[]}) {
	const {looks} = useTheme();
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
}
