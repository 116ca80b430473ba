// Text for the screen: control sequences never reach the terminal, whichever journal the text came from.
import {Text as InkText, type TextProps} from 'ink';
import {Children} from 'react';
import {plainText} from '../../formats/text/plain-text.ts';

/** Ink's text, with only letters left in it. */
export const Text = ({children, ...looks}: TextProps) => (
	<InkText {...looks}>{Children.map(children, child => (typeof child === 'string' ? plainText(child) : child))}</InkText>
);
