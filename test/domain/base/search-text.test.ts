import fc from 'fast-check';
import {expect, test} from 'vitest';
import {finds, joinedKey, listKey, nameWords, searchKey, wordsOf, writtenTogether} from '../../../src/domain/base/search-text.ts';

test.each([
	["O'Brien", ' o brien'],
	['Anne-Marie', ' anne marie'],
	['Jack & Jill', ' jack and jill'],
	['100% *_', ' 100 % * _'],
	['a^b "c" (d) [e]', ' a b c d e'],
	['ΣΟΦΟΣ', ' σοφοσ'],
	['  ', ' '],
	['', ' '],
])('%s is compared as "%s"', (text, key) => expect(searchKey(text)).toBe(key));

test('A name is found by its words, by two or three of them as one, and from within where there are no spaces', () => {
	expect(nameWords('Coca-Cola 7 Up')).toEqual({
		words: ['coca', 'cola', '7', 'up'],
		joined: [
			['coca', 'cola7'],
			['cola', '7up'],
			['7', 'up'],
		],
		ends: [],
	});
	expect(nameWords('Rice 60010 ข้าว')).toEqual({words: ['rice', '60010', 'ข้าว'], joined: [], ends: ['าว', 'ว']});
});

test('Words are written together where there is such a word', () => {
	expect(writtenTogether(['7', 'up', 'free'], word => ['7up', '7upfree'].includes(word))).toEqual([['7up', 'free'], ['7upfree']]);
	expect(writtenTogether(['milk'], () => true)).toEqual([]);
});

test('A row is found by any part of a word, and by words joined from their beginning', () => {
	const key = listKey("Mary O'Brien-Smith", 'mary@obs.example');
	expect(['rien', 'obrien', 'obriensm', 'obs', 'smith'].map(word => finds(word, key))).toEqual([true, true, true, true, true]);
	expect(['ryo', 'smithmary', 'q', '*', '_'].map(word => finds(word, key))).toEqual([false, false, false, false, false]);
});

test('Whatever a name is, its own text finds it, in capitals, in pieces and joined', () => {
	let several = 0;
	fc.assert(
		fc.property(fc.string({unit: 'grapheme', maxLength: 30}), name => {
			const {words, joined, ends} = nameWords(name);
			const all = [...words, ...joined.map(each => each.join('')), ...ends];
			for (const word of wordsOf(name)) expect(all.some(each => each.startsWith(word))).toBe(true);
			expect(joinedKey(name)).toBe(wordsOf(name).join(''));
			expect(searchKey(searchKey(name))).toBe(searchKey(name));
			if (words.length > 1) several += 1;
		}),
	);
	expect(several).toBeGreaterThan(5);
});

test('A letter without a capital folds to a small one', () => expect(searchKey('ĸala')).toBe(' kala'));
