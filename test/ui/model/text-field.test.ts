import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {lettersOf} from '../../../src/formats/text/letters.ts';
import {edited, emptyField, fieldOf, insert, prefilled, type TextField, undoKey} from '../../../src/ui/model/text-field.ts';

/** A field as it is typed: `|` stands where the caret is. */
function field(drawn: string): TextField {
	const [before = '', after = ''] = drawn.split('|');
	return {value: before + after, caret: lettersOf(before).length};
}

const drawn = ({value, caret}: TextField): string => {
	const letters = lettersOf(value);
	return `${letters.slice(0, caret).join('')}|${letters.slice(caret).join('')}`;
};

/** What keys make of a field, one after the other. */
const pressed = (start: string, ...keys: readonly string[]): string =>
	drawn(keys.reduce((before, key) => edited(before, key) ?? before, field(start)));

const typed = (start: string, text: string): string => drawn(insert(field(start), text));

describe('The caret', () => {
	test.each([
		['left', 'ab|c', 'a|bc'],
		['left', '|abc', '|abc'],
		['right', 'ab|c', 'abc|'],
		['right', 'abc|', 'abc|'],
		['home', 'ab|c', '|abc'],
		['end', 'a|bc', 'abc|'],
		['ctrl+a', 'ab|c', '|abc'],
		['ctrl+e', 'a|bc', 'abc|'],
		['ctrl+left', 'full cream mi|lk', 'full cream |milk'],
		['ctrl+left', 'full cream |milk', 'full |cream milk'],
		['ctrl+left', 'full  |cream', '|full  cream'],
		['ctrl+left', '|full', '|full'],
		['ctrl+right', 'fu|ll cream', 'full| cream'],
		['ctrl+right', 'full|  cream milk', 'full  cream| milk'],
		['ctrl+right', 'full|', 'full|'],
	])('%s takes %s to %s', (key, before, after) => {
		expect(pressed(before, key)).toBe(after);
	});

	test('stands behind the text a field is opened with', () => {
		expect(drawn(fieldOf('Renée'))).toBe('Renée|');
		expect(drawn(emptyField)).toBe('|');
	});

	test('counts an accent with its letter, however many marks that has', () => {
		expect(pressed('q\u0323\u0307x|', 'left', 'left')).toBe('|q\u0323\u0307x');
	});
});

describe('Taking away', () => {
	test.each([
		['backspace', 'ab|c', 'a|c'],
		['backspace', '|abc', '|abc'],
		['backspace', 'Rene\u0301|', 'Ren|'],
		['delete', 'a|bc', 'a|c'],
		['delete', 'abc|', 'abc|'],
		['delete', 'Ren|e\u0301e', 'Ren|e'],
		['ctrl+w', 'full cream mi|lk', 'full cream |lk'],
		['ctrl+w', 'full cream |', 'full |'],
		['ctrl+w', '|full', '|full'],
		['ctrl+u', 'full cr|eam', '|eam'],
		['ctrl+u', '|cream', '|cream'],
	])('%s makes %s into %s', (key, before, after) => {
		expect(pressed(before, key)).toBe(after);
	});

	test('nothing of an empty field leaves an empty field', () => {
		for (const key of ['backspace', 'delete', 'ctrl+w', 'ctrl+u']) expect(pressed('|', key)).toBe('|');
	});
});

describe('Typing', () => {
	test('puts letters in at the caret', () => {
		expect(typed('Th|di', 'an')).toBe('Than|di');
	});

	test('composes an accent with the letter before it', () => {
		expect(insert(fieldOf('Rene'), '\u0301')).toMatchObject({value: 'René', caret: 4});
		expect(typed('Rene|e', '\u0301')).toBe('René|e');
	});

	test.each([
		['an emoji', '😀'],
		['a flag', '🇿🇦'],
		['an astral letter', '𝐀'],
		['half a pair', '\uD83D'],
		['a newline', '\n'],
		['an escape', '\u001B'],
		['a zero-width space', '\u200B'],
		['a bidi override', '\u202E'],
		['a byte-order mark', '\uFEFF'],
		['a line separator', '\u2028'],
		['a private letter', '\uE000'],
	])('does not take %s', (_what, text) => {
		expect(typed('a|b', text)).toBe('a|b');
		expect(typed('a|b', `x${text}y`)).toBe('axy|b');
	});

	test('takes 200 letters and not one more', () => {
		const full = insert(emptyField, 'x'.repeat(200));
		expect(full.value).toHaveLength(200);
		expect(insert(full, 'y')).toEqual(full);
		expect(insert({...full, caret: 7}, 'y')).toEqual({...full, caret: 7});
		expect(insert(fieldOf('x'.repeat(199)), 'yz').value).toBe('x'.repeat(199));
	});

	test('is no editing key, and a key that edits nothing is none', () => {
		for (const key of ['a', 'enter', 'esc', 'f5', 'up', 'ctrl+k']) expect(edited(field('ab|c'), key)).toBe(undefined);
	});
});

describe('A text that was there beforehand', () => {
	const fresh = prefilled('19.99');

	test('gives way to what is typed, once', () => {
		expect(insert(fresh, '2')).toMatchObject({value: '2', caret: 1});
		expect(insert(insert(fresh, '2'), '1')).toMatchObject({value: '21', caret: 2});
	});

	test.each([
		['backspace', '19.9|'],
		['home', '|19.99'],
		['end', '19.99|'],
		['left', '19.9|9'],
		['right', '19.99|'],
		['ctrl+u', '|'],
	])('is kept by %s, for editing', (key, after) => {
		const kept = edited(fresh, key) ?? fresh;
		expect(drawn(kept)).toBe(after);
		expect(drawn(insert(kept, '5'))).toBe(after.replace('|', '5|'));
	});

	test('does not give way to what no field takes, nor to what is too long', () => {
		expect(insert(fresh, '😀')).toEqual(fresh);
		expect(insert(fresh, 'x'.repeat(201))).toBe(fresh);
	});

	test('is none when it is empty', () => expect(prefilled('')).toEqual(emptyField));
});

const editingKeys = ['left', 'right', 'home', 'end', 'ctrl+left', 'ctrl+right', 'backspace', 'delete', 'ctrl+w', 'ctrl+u'];

test('Whatever is typed and pressed, the caret is in the text, and the text is composed, plain and short enough', () => {
	const step = fc.oneof(
		fc.record({key: fc.constantFrom(...editingKeys)}),
		fc.record({text: fc.string({unit: 'binary', maxLength: 8})}),
		fc.record({text: fc.constantFrom('a', ' ', 'é', 'e\u0301', '\u0301', '가', 'x'.repeat(60))}),
	);
	fc.assert(
		fc.property(fc.array(step, {size: 'max', maxLength: 60}), steps => {
			let now = emptyField;
			for (const each of steps) now = 'key' in each ? (edited(now, each.key) ?? now) : insert(now, each.text);
			expect(now.caret).toBeGreaterThanOrEqual(0);
			expect(now.caret).toBeLessThanOrEqual(lettersOf(now.value).length);
			expect(now.value.length).toBeLessThanOrEqual(200);
			expect(now.value).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u{10000}-\u{10FFFF}]/u);
		}),
		{numRuns: 300},
	);
});

describe('Undo', () => {
	const undo = (before: TextField, times = 1): TextField =>
		Array.from({length: times}).reduce<TextField>(each => edited(each, undoKey) ?? each, before);
	const typing = (start: TextField, text: string): TextField => [...text].reduce(insert, start);

	test.each([
		['takes a typed word back', 'full cream', 1, 'full '],
		['takes the blank before it back too', 'full cream', 2, 'full'],
		['goes back to the beginning', 'full cream', 3, ''],
		['stays there', 'full cream', 9, ''],
	])('%s', (_what, text, times, value) => expect(undo(typing(emptyField, text), times).value).toBe(value));

	test('brings back what was deleted, with the caret where it was', () => {
		const before = fieldOf('full cream milk');
		const after = edited(edited(before, 'ctrl+w') ?? before, 'ctrl+u') ?? before;
		expect(after.value).toBe('');
		expect(drawn(undo(after))).toBe('full cream |');
		expect(drawn(undo(after, 2))).toBe('full cream milk|');
	});

	test('takes a paste back as a whole', () => {
		expect(undo(insert(typing(emptyField, 'x '), 'full cream')).value).toBe('x ');
	});

	test('brings back the text that gave way to typing', () => {
		expect(undo(typing(prefilled('19.99'), '2')).value).toBe('19.99');
	});

	test('undoes a whole history of edits, step by step, and no more than a hundred of them are kept', () => {
		const many = typing(emptyField, 'a '.repeat(80));
		const values = Array.from({length: 300}, (_, times) => undo(many, times).value);
		expect(new Set(values).size).toBe(101);
	});

	test('never makes a text that was not there before', () => {
		const acts = fc.array(
			fc.oneof(fc.string({maxLength: 3}), fc.constantFrom('backspace', 'delete', 'left', 'home', 'ctrl+w', 'ctrl+u', undoKey)),
		);
		fc.assert(
			fc.property(acts, edits => {
				const seen = new Set(['']);
				let now = emptyField;
				for (const act of edits) {
					now = edited(now, act) ?? insert(now, act);
					if (act === undoKey) expect(seen.has(now.value)).toBe(true);
					seen.add(now.value);
				}
			}),
		);
	});
});
