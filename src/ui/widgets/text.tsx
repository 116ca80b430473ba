// Text for the screen, in the look of a role. Control sequences never reach the terminal, whichever journal the text came from.
import {Text as InkText, type TextProps} from 'ink';
import type {GroundName, ToneName} from './roles.ts';
import {useTheme} from './theme.tsx';

type PaintedProps = Pick<TextProps, 'aria-label' | 'wrap'> & {
	readonly children: string;
	readonly tone?: ToneName;
	readonly ground?: GroundName | undefined;
};

export function Text({children, tone = 'plain', ground, ...rest}: PaintedProps) {
	return <InkText {...rest}>{useTheme().paint(children, tone, ground)}</InkText>;
}
