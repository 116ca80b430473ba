import fc from 'fast-check';
import {expect, test} from 'vitest';
import {plainLetters} from '../../../src/domain/base/letter-folds.ts';

test.each([
	['Zoë Łukasz', 'Zoe Lukasz'],
	['Œuf, œuf, ß, ẞ', 'OEuf, oeuf, ss, SS'],
	['Ærø æ Ø Đ đ ı İ ŋ Ŋ þ Þ ð Ð ħ', 'AEro ae O D d i I ng NG th TH d D h'],
	['ĳ Ĳ ŉ ſ ﬁ', "ij IJ 'n s fi"],
	['Ηλίας ς', 'Ηλιασ σ'],
	['Йод ёлка', 'Иод елка'],
	['שָׁלוֹם', 'שלום'],
	['مَرْحَبًا ـــ ۳ ٣', 'مرحبا  3 3'],
	['می\u200Cخواهم so\u00ADft', 'ميخواهم soft'],
	['बाज़ार हिन्दी ५', 'बाजार हिन्दी 5'],
	['ข้าวผัด ក្រម៉ា', 'ข้าวผัด ក្រម៉ា'],
	['ガ', 'ガ'.normalize('NFD')],
	['plain text 0-9 *%_', 'plain text 0-9 *%_'],
])('%s in plain letters is %s', (text, plain) => expect(plainLetters(text)).toBe(plain));

test('Plain letters stay as they are, however a text was composed', () => {
	fc.assert(
		fc.property(fc.string({unit: 'grapheme'}), text => {
			const plain = plainLetters(text);
			expect(plainLetters(plain)).toBe(plain);
			expect(plainLetters(text.normalize('NFD'))).toBe(plain);
		}),
	);
});
