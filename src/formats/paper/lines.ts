// The kinds of line on a paper, before it has a width. Every text on them is plain.
import {plainText} from '../text/plain-text.ts';

export type PaperLine =
	| {readonly type: 'text'; readonly text: string; readonly isCentred?: boolean; readonly isBold?: boolean}
	/** A text on the left and an amount on the right. With `isWhole` the amount gets a second row rather than a break in the text. */
	| {
			readonly type: 'pair';
			readonly left: string;
			readonly right: string;
			readonly isBold?: boolean;
			readonly isWhole?: boolean;
	  }
	/** Digits in groups, to be read out or typed in. A meter token is large where the paper can have large letters. */
	| {readonly type: 'token'; readonly label: string; readonly digits: string; readonly isLarge?: true}
	/** With a word across it, where a paper must not be mistaken. */
	| {readonly type: 'rule'; readonly word?: string};

export const text = (content: string): PaperLine => ({type: 'text', text: plainText(content)});

export const centred = (content: string, isBold = false): PaperLine => ({
	type: 'text',
	text: plainText(content),
	isCentred: true,
	isBold,
});

/** A text in bold. */
export const bold = (content: string): PaperLine => ({type: 'text', text: plainText(content), isBold: true});

export const pair = (left: string, right: string, isBold = false) =>
	({type: 'pair', left: plainText(left), right, isBold}) as const satisfies PaperLine;

export const rule: PaperLine = {type: 'rule'};
