// Rules for names and notes. Hostile text is refused here, at the domain's edge (faults.md); formats/ strips it again on drawing.

/** Why a text was refused. `limit` is the length that was exceeded, in letters. */
export type TextFault =
	| {readonly fault: 'empty'}
	| {readonly fault: 'too-short'; readonly limit: number}
	| {readonly fault: 'too-long'; readonly limit: number}
	| {readonly fault: 'hidden-characters'}
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
/** Name of a tender that the shop added. */
export const tenderLabelRule: TextRule = {least: 2, most: 20, forbidden: '=:', isName: true};
/** Name of a parked basket. */
export const basketName: TextRule = {least: 1, most: 40};
/** A reason, an address, a footer: free text on one line. */
export const note: TextRule = {least: 1, most: 120};

// Controls, formats (bidi, zero-width), surrogates, private use, unassigned, line and paragraph separators.
const hidden = /\p{Cc}|\p{Cf}|\p{Cs}|\p{Co}|\p{Cn}|\p{Zl}|\p{Zp}|\p{Default_Ignorable_Code_Point}/u;
const astral = /[\u{10000}-\u{10FFFF}]/u;
const combiningFlood = /\p{M}{3,}/u;
const nameStart = /^[\p{L}\p{N}'’‘(]/u;

/** Whether a text has only characters that a terminal shows as they are: no controls, no hidden or reordering characters, no emoji, no piles of accents. */
export const isPlainText = (text: string): boolean => !hidden.test(text) && !astral.test(text) && !combiningFlood.test(text);

/** A text as the ledger keeps it: composed, trimmed, single spaces. */
export const tidy = (text: string): string => text.normalize('NFC').replace(/ {2,}/g, ' ').trim();

/** What is wrong with an already tidy text under a rule, or undefined. Checks go from the most basic to the most specific. */
export function textFault(text: string, rule: TextRule): TextFault | undefined {
	if (text === '') return {fault: 'empty'};
	if (!isPlainText(text)) return {fault: 'hidden-characters'};
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

/** Whether a text is a telephone number as people write it: 7 to 15 digits, with `+`, spaces, hyphens and brackets between. */
export const isPhone = (text: string): boolean => {
	const digits = text.replace(/\D/g, '').length;
	return /^\+?[\d ()-]{7,24}$/.test(text) && digits >= 7 && digits <= 15;
};
