// The one table of letters that are plain letters with something to them. Search, filters, the index and ASCII printing all read it.

/** Small letters that Unicode does not take apart by itself, in plain letters. A capital is the same in capitals. */
const latin: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ı: 'i',
	ŋ: 'ng',
	ħ: 'h',
	ŧ: 't',
	ĸ: 'k',
	ə: 'e',
	ɛ: 'e',
	ɔ: 'o',
	ɓ: 'b',
	ƀ: 'b',
	ɗ: 'd',
	ɖ: 'd',
	ƒ: 'f',
	ɣ: 'g',
	ɨ: 'i',
	ƙ: 'k',
	ɲ: 'n',
	ʉ: 'u',
	ʋ: 'v',
	ƴ: 'y',
	ƶ: 'z',
	ʻ: "'",
	ʼ: "'",
	ʾ: "'",
	ʿ: "'",
};

/** Letters of other scripts that are one letter in two shapes, or on two keyboards. */
const shapes: Readonly<Record<string, string>> = {ς: 'σ', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ہ: 'ه', ھ: 'ه'};

/** The zeros of other scripts. The other digits stand behind each. */
const zeros = '٠۰०০੦૦୦௦౦೦൦๐໐༠၀០';

/** The capital of ı is a plain I, and ĸ has none. */
const hasCapital = (letter: string): boolean => letter !== 'ı' && letter.toUpperCase() !== letter;

const table: ReadonlyMap<string, string> = new Map([
	...Object.entries(latin).flatMap(([letter, plain]) => [
		[letter, plain] as const,
		...(hasCapital(letter) ? [[letter.toUpperCase(), plain.toUpperCase()] as const] : []),
	]),
	['ẞ', 'SS'],
	...Object.entries(shapes),
	...[...zeros].flatMap(zero =>
		[...'0123456789'].map(digit => [String.fromCodePoint((zero.codePointAt(0) ?? 0) + Number(digit)), digit] as const),
	),
]);

/**
 * What people leave out: accents of Latin, Greek and Cyrillic, Hebrew points, Arabic vowel marks and lengthening, the Hindi dot, and what nobody sees.
 * The vowel signs and tone marks of Indic scripts, Thai and Khmer stay, and so do the voicing marks of Kana: without them other words are read.
 */
const leftOut =
	/[\p{M}&&[\p{scx=Inherited}\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}\p{scx=Hebrew}\p{scx=Arabic}]]|[\u0640\u093C]|[\p{Cf}\p{Default_Ignorable_Code_Point}]/gv;

const beyond = /[^\x00-\x7F]/gu;

/** A text in plain letters and digits, as far as they are known. Capitals stay. */
export const plainLetters = (text: string): string =>
	text
		.normalize('NFKD')
		.replace(leftOut, '')
		.replace(beyond, letter => table.get(letter) ?? letter);
