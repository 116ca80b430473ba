// Owns the kinds of line a paper has, before it has a width. Every text on them is plain.
import {plainText} from '../text/plain-text.ts';

export type PaperLine =
	| {readonly type: 'text'; readonly text: string; readonly isCentred?: boolean; readonly isBold?: boolean}
	/** A text on the left and an amount on the right; a whole text rather has two rows than a break in it. */
	| {
			readonly type: 'pair';
			readonly left: string;
			readonly right: string;
			readonly isBold?: boolean;
			readonly isWhole?: boolean;
	  }
	/** Digits in groups, to be read out or typed in. What is typed into a meter is large where the paper can. */
	| {readonly type: 'token'; readonly label: string; readonly digits: string; readonly isLarge?: true}
	| {readonly type: 'rule'};

export const text = (content: string): PaperLine => ({type: 'text', text: plainText(content)});

export const centred = (content: string, isBold = false): PaperLine => ({
	type: 'text',
	text: plainText(content),
	isCentred: true,
	isBold,
});

export const pair = (left: string, right: string, isBold = false) =>
	({type: 'pair', left: plainText(left), right, isBold}) as const satisfies PaperLine;

export const rule: PaperLine = {type: 'rule'};
