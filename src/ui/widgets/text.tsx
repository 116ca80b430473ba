// The writing of letters on the screen: nothing that a terminal obeys instead of showing reaches it, whatever journal it came from.
import {Text as InkText, type TextProps} from 'ink';
import {Children} from 'react';
import {plainText} from '../../formats/text/plain-text.ts';

/** Ink's text, of which only letters are left. */
export const Text = ({children, ...looks}: TextProps) => (
	<InkText {...looks}>{Children.map(children, child => (typeof child === 'string' ? plainText(child) : child))}</InkText>
);
