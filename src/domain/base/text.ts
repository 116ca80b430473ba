// Rules for names and notes. Hostile text is refused here, at the domain's edge (faults.md); formats/ strips it again on drawing.
import {hasHidden, withHidden} from './hidden.ts';

/** Why a text was refused. `limit` is the length that was exceeded, in letters. */
export type TextFault =
	| {readonly fault: 'empty'}
	| {readonly fault: 'too-short'; readonly limit: number}
	| {readonly fault: 'too-long'; readonly limit: number}
	| {readonly fault: 'hidden-characters'; readonly text: string}
	| {readonly fault: 'bad-start'}
	| {readonly fault: 'forbidden'; readonly character: string};

export type TextRule = {
	readonly least: number;
	readonly most: number;
	/** Characters it may not contain. */
	readonly forbidden?: string;
	/** A name begins with a letter, a digit, an apostrophe or a bracket; a note may begin with anything. */
	readonly isName?: boolean;
};

/** Account holders, as the original system had it (rules.md §7). */
export const accountName: TextRule = {least: 2, most: 50, forbidden: '<>/\\|:*?"', isName: true};
export const productName: TextRule = {least: 1, most: 60, isName: true};
export const categoryName: TextRule = {least: 1, most: 30, isName: true};
export const shopName: TextRule = {least: 1, most: 40, isName: true};
export const personName: TextRule = {least: 1, most: 50, isName: true};
/** Name of a removed line: of a product, a service or an account, with a word or two of ours. */
export const removedName: TextRule = {least: 1, most: 80};
/** Name of a role that the shop made. */
export const roleName: TextRule = {least: 2, most: 30, isName: true};
/** Name of a tender that the shop added. */
export const tenderLabelRule: TextRule = {least: 2, most: 20, forbidden: '=:', isName: true};
/** Name of somebody whose meter, phone or bill an account pays for. */
export const payeeName: TextRule = {least: 1, most: 40, isName: true};
/** Name of a parked basket. */
export const basketName: TextRule = {least: 1, most: 40};
/** A reason, an address, a footer: free text on one line. */
export const note: TextRule = {least: 1, most: 120};

const astral = /[\u{10000}-\u{10FFFF}]/u;
/** Accents heaped on a letter. Scripts with vowel signs of their own put a few signs on one letter. */
const combiningFlood = /(?:(?=\p{M})\p{Script=Inherited}){3,}|\p{M}{7,}/u;
const nameStart = /^[\p{L}\p{N}'’‘(]/u;

/** Whether a text has only letters that a terminal shows as they are: no controls, no hidden or reordering letters, no emoji, no heaps of accents. */
export const isPlainText = (text: string): boolean => !hasHidden(text) && !astral.test(text) && !combiningFlood.test(text);

/** Marks that show nothing and that no script needs: pages and other programs leave them in what is copied from there. */
const idle = /\u034F|[\u00AD\u061C\u200B\u200E\u200F\u2060-\u2064\uFEFF]|[\uFE0E\uFE0F]/g;
/** Hyphens and minus signs. A dash between words is another mark. */
const hyphens = /[\u2010\u2011\u2212\uFE63\uFF0D]/g;
const isJoiner = (letter: string): boolean => letter === '\u200C' || letter === '\u200D';

/** A letter of full width as a keyboard has it: ５ is 5. NFKC would do this too, but would make 102 of 10². */
const ofUsualWidth = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) - 0xfee0);

/**
 * A text as the ledger keeps it: composed, trimmed, with single usual spaces, without marks that show nothing. Apostrophes, quotes and dashes
 * stay as they were written, and so do the joiners that a script needs.
 */
export function tidy(text: string): string {
	if (/^[\x20-\x7E]*$/.test(text)) return text.replace(/ {2,}/g, ' ').trim();
	const shown = withHidden(text.replace(idle, '').normalize('NFC'), letter => (isJoiner(letter) ? '' : letter));
	const usual = shown.replace(hyphens, '-').replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g, ofUsualWidth);
	return usual
		.normalize('NFC')
		.replace(/\p{Zs}+/gu, ' ')
		.trim();
}

/** A number, a code or an address as a plain keyboard has it, however it was written or copied: usual digits, hyphens, quotes and spaces, nothing hidden. What turns digits round, U+202E, stays and is refused. */
export function asKeyed(text: string): string {
	if (/^[\x20-\x7E]*$/.test(text)) return text.trim();
	const usual = text
		.replace(/(?!\u202E)[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
		.replace(/[\p{Pd}\u2212]/gu, '-')
		.replace(/[‘’‛′ʼ]/g, "'")
		.replace(/[“”‟„″]/g, '"')
		.replace(/[\uFF01-\uFF5E]/g, ofUsualWidth);
	return usual
		.normalize('NFC')
		.replace(/\p{Zs}/gu, ' ')
		.trim();
}

/** A number as others are compared with it: the same one is written with hyphens and without, in large letters and in small ones. */
export const likeKey = (number: string): string => number.replaceAll('-', '').toLowerCase();

/** What is wrong with an already tidy text under a rule, or undefined. Checks go from the most basic to the most specific. */
export function textFault(text: string, rule: TextRule): TextFault | undefined {
	if (text === '') return {fault: 'empty'};
	if (!isPlainText(text)) return {fault: 'hidden-characters', text};
	const length = [...text].length;
	if (length < rule.least) return {fault: 'too-short', limit: rule.least};
	if (length > rule.most) return {fault: 'too-long', limit: rule.most};
	const forbidden = [...text].find(character => rule.forbidden?.includes(character));
	if (forbidden !== undefined) return {fault: 'forbidden', character: forbidden};
	if (rule.isName && !nameStart.test(text)) return {fault: 'bad-start'};
	return undefined;
}

const emailShape = /^[^\s@,]{1,64}@[^\s@,]+\.[^\s@,.]{2,}$/;
/** Whether a text has the form of an e-mail address: something, `@`, a domain with a dot, no spaces or commas, at most 254 letters. */
export const isEmail = (text: string): boolean => text.length <= 254 && isPlainText(text) && emailShape.test(text);

/** Whether a text is a telephone number as people write it: 7 to 15 digits, with `+`, spaces, hyphens, dots and brackets between. */
export const isPhone = (text: string): boolean => {
	const digits = text.replace(/\D/g, '').length;
	return /^\+?[\d ().-]{7,24}$/.test(text) && digits >= 7 && digits <= 15;
};
