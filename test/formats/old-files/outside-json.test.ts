// JSON from outside: read as JSON.parse reads it, with line numbers, repeated keys and written numbers kept, and limits before depth.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	deepest,
	isJsonNumber,
	isJsonObject,
	type JsonValue,
	jsonFaultText,
	parseJson,
	readJsonObject,
	repeatedKey,
} from '../../../src/formats/old-files/outside-json.ts';

/** What JSON.parse makes of the same text. */
function plain(value: JsonValue): unknown {
	if (Array.isArray(value)) return value.map(plain);
	if (isJsonNumber(value)) return Number(value.number);
	if (typeof value === 'object' && value !== null && isJsonObject(value))
		return Object.fromEntries(value.members.map(member => [member.key, plain(member.value)]));
	return value;
}

const parsedByNode = (text: string): {readonly value: unknown} | undefined => {
	try {
		return {value: JSON.parse(text)};
	} catch {
		return undefined;
	}
};

const isUnread = (text: string): boolean => 'fault' in parseJson(text);

test('numbers are kept as they were written, and Python’s own too', () => {
	const parsed = parseJson('[1.10, 1e+16, -0, NaN, Infinity, -Infinity]');
	const numbers = ['1.10', '1e+16', '-0', 'NaN', 'Infinity', '-Infinity'];
	expect(parsed).toEqual({value: numbers.map(number => ({number}))});
});

test('members keep their line, and a key that stands twice stands twice', () => {
	const text = '{\n  "1": {"a": 1},\n\n  "1": 2,\r\n "__proto__": {}}';
	const {value} = readJsonObject('f', text) as Extract<ReturnType<typeof readJsonObject>, {readonly value: unknown}>;
	expect(value.members.map(({key, line}) => [key, line])).toEqual([
		['1', 2],
		['1', 4],
		['__proto__', 5],
	]);
	expect(repeatedKey(value)).toBe('1');
});

describe('what cannot be read is said with its line', () => {
	test.each([
		['', 'f is empty: it was never written whole. Copy it again.'],
		[' \n\n', 'f is empty: it was never written whole. Copy it again.'],
		['{"1":\n {"a": 1', 'f ends in the middle of line 2: it is half-written. Copy it again.'],
		['{\n "1": "ab', 'f ends in the middle of line 2: it is half-written. Copy it again.'],
		['{\n "1": "ab\\', 'f ends in the middle of line 2: it is half-written. Copy it again.'],
		['{"1": tru', 'f ends in the middle of line 1: it is half-written. Copy it again.'],
		['{"1": 12.', 'f ends in the middle of line 1: it is half-written. Copy it again.'],
		['{"1": 1,', 'f ends in the middle of line 1: it is half-written. Copy it again.'],
		['hello', 'f is not JSON: line 1 has "hello" where it does not belong. Mend it or copy it again.'],
		['{"1": 1,}', 'f is not JSON: line 1 has "}" where it does not belong. Mend it or copy it again.'],
		['{"1": 01}', 'f is not JSON: line 1 has "01}" where it does not belong. Mend it or copy it again.'],
		["{'1': 1}", `f is not JSON: line 1 has "'1': 1}" where it does not belong. Mend it or copy it again.`],
		['{"a": "\n"}', 'f is not JSON: line 1 has "" where it does not belong. Mend it or copy it again.'],
		['{} {}', 'f is not JSON: line 1 has "{}" where it does not belong. Mend it or copy it again.'],
		['\0\0', 'f is not JSON: line 1 has "[U+0000][U+0000]" where it does not belong. Mend it or copy it again.'],
		['{"a": "\\x"}', 'f is not JSON: line 1 has ""\\x"}" where it does not belong. Mend it or copy it again.'],
	])('%j', (text, fault) => expect(readJsonObject('f', text)).toEqual({fault}));

	test('something else than one object', () => {
		const fault = 'f does not hold one object with a row for each number. The old programs write it as {"1": …}.';
		for (const text of ['[]', '7', 'null', '"a"', 'NaN']) expect(readJsonObject('f', text)).toEqual({fault});
	});

	test('depth, to the level', () => {
		const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
		expect(isUnread(nested(deepest))).toBe(false);
		const tooDeep = parseJson(`\n${nested(deepest + 1)}`);
		expect(tooDeep).toEqual({fault: {kind: 'too-deep', line: 2}});
		expect(jsonFaultText('f', {kind: 'too-deep', line: 2})).toBe(
			'f is nested deeper than 32 levels in line 2. The old programs write no such file.',
		);
		expect(isUnread('['.repeat(1_000_000))).toBe(true);
		expect(isUnread('{"a":'.repeat(1_000_000))).toBe(true);
	});
});

test('every JSON text is read as JSON.parse reads it', () => {
	fc.assert(
		fc.property(fc.json({maxDepth: 5}), fc.constantFrom(undefined, 2, '\t'), (text, space) => {
			const spaced = JSON.stringify(JSON.parse(text), null, space);
			const parsed = parseJson(spaced);
			if ('fault' in parsed) throw new Error(jsonFaultText(spaced, parsed.fault));
			expect(plain(parsed.value)).toEqual(JSON.parse(spaced));
		}),
		{numRuns: 2000},
	);
});

test('a text with a scratch is taken or refused as JSON.parse takes or refuses it', () => {
	let taken = 0;
	let refused = 0;
	const scratch = fc.record({
		at: fc.nat(),
		cut: fc.nat(3),
		put: fc.constantFrom('', '"', '\\', ',', '}', '1', '-', '\n', 'e', 'é'),
	});
	fc.assert(
		fc.property(fc.json({maxDepth: 3}), scratch, (text, {at, cut, put}) => {
			const place = at % (text.length + 1);
			const scratched = text.slice(0, place) + put + text.slice(place + cut);
			const parsed = parseJson(scratched);
			const expected = parsedByNode(scratched);
			if (expected) taken += 1;
			else refused += 1;
			expect('value' in parsed).toBe(expected !== undefined);
			if ('value' in parsed && expected) expect(plain(parsed.value)).toEqual(expected.value);
		}),
		{numRuns: 4000},
	);
	expect(taken).toBeGreaterThan(200);
	expect(refused).toBeGreaterThan(200);
});
