import {describe, expect, test} from 'vitest';
import {createDecoder, type Input} from '../../../src/ui/keyboard/decoder.ts';

const esc = '\u001B';
const key = (name: string): Input => ({type: 'key', key: name});
const letter = (text: string): Input => ({type: 'text', text});
const letters = (text: string): readonly Input[] => [...text].map(letter);

/** What is read from bytes that come in so many reads, with nothing left over at the end. */
function read(...reads: readonly (string | Uint8Array)[]): readonly Input[] {
	const decoder = createDecoder();
	const strokes = reads.flatMap(each => decoder.push(typeof each === 'string' ? Buffer.from(each) : each));
	expect(decoder.awaits()).toBeUndefined();
	return strokes;
}

/** Every way to cut some bytes into two reads. */
function cuts(text: string): readonly (readonly [Uint8Array, Uint8Array])[] {
	const bytes = Buffer.from(text);
	return Array.from({length: bytes.length - 1}, (_, at) => [bytes.subarray(0, at + 1), bytes.subarray(at + 1)] as const);
}

const numbered = [1, 2, 3, 4, 5, 6, 7, 8] as const;
const numberedNames = ['home', 'insert', 'delete', 'end', 'pageup', 'pagedown', 'home', 'end'] as const;
const functionNumbers = [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24] as const;

/** What terminals send, and which key it is. */
const table: readonly (readonly [terminal: string, sequence: string, name: string])[] = [
	...['up', 'down', 'right', 'left'].flatMap((name, place) => {
		const final = 'ABCD'[place] ?? '';
		return [
			['xterm', `${esc}[${final}`, name],
			['xterm, application keys', `${esc}O${final}`, name],
			['xterm, with Ctrl', `${esc}[1;5${final}`, `ctrl+${name}`],
			['xterm, with Shift', `${esc}[1;2${final}`, `shift+${name}`],
		] as const;
	}),
	['xterm', `${esc}[H`, 'home'],
	['xterm', `${esc}[F`, 'end'],
	['xterm, application keys', `${esc}OH`, 'home'],
	['xterm, application keys', `${esc}OF`, 'end'],
	...numbered.map((number, place) => ['tmux, screen, Linux console', `${esc}[${number}~`, numberedNames[place] ?? ''] as const),
	...['P', 'Q', 'R', 'S'].map((final, place) => ['xterm', `${esc}O${final}`, `f${place + 1}`] as const),
	...functionNumbers.map((number, place) => ['tmux, screen, xterm', `${esc}[${number}~`, `f${place + 1}`] as const),
	['xterm, with Shift', `${esc}[1;2P`, 'shift+f1'],
	['xterm, with Ctrl', `${esc}[15;5~`, 'ctrl+f5'],
	['all', `${esc}[Z`, 'shift+tab'],
	['xterm, with Ctrl', `${esc}[3;5~`, 'ctrl+delete'],
	['keypad', `${esc}OM`, 'enter'],
];

/** F1 to F5 as the Linux console sends them. */
const consoleKeys = ['A', 'B', 'C', 'D', 'E'].map((final, place) => [`${esc}[[${final}`, `f${place + 1}`] as const);

describe('A key', () => {
	test.each(table)('of %s, %j, is %s', (_terminal, sequence, name) => {
		expect(read(sequence)).toEqual([key(name)]);
	});

	test.each(table)('of %s, %j, split anywhere into two reads, is still one %s', (_terminal, sequence, name) => {
		for (const [first, second] of cuts(sequence)) expect(read(first, second)).toEqual([key(name)]);
	});

	test.each(consoleKeys)('of the Linux console, %j, is %s', (sequence, name) => {
		expect(read(sequence)).toEqual([key(name)]);
		expect(read(esc, sequence.slice(1))).toEqual([key(name)]);
		expect(read(sequence.slice(0, 2), sequence.slice(2))).toEqual([key(name)]);
	});

	test.each(consoleKeys)(
		'of the Linux console, %j, whose last letter comes in a read of its own is still one %s',
		(sequence, name) => {
			expect(read(sequence.slice(0, 3), sequence.slice(3))).toEqual([key(name)]);
		},
	);

	test('that follows another in one read is read by itself', () => {
		expect(read(`${esc}[A${esc}OPx${esc}[3~`)).toEqual([key('up'), key('f1'), letter('x'), key('delete')]);
	});

	test.each([
		['\r', 'enter'],
		['\n', 'linefeed'],
		['\t', 'tab'],
		['\u007F', 'backspace'],
		['\b', 'backspace'],
		['\u0001', 'ctrl+a'],
		['\u0007', 'ctrl+g'],
		['\u000B', 'ctrl+k'],
		['\u0011', 'ctrl+q'],
		['\u001A', 'ctrl+z'],
	])('%j is %s', (control, name) => {
		expect(read(control)).toEqual([key(name)]);
	});

	test.each([...'jklmnopqrstuvwxyX'].map((final, place) => [final, '*+,-./0123456789='[place] ?? '']))(
		'of the keypad, ESC O %s, types %s',
		(final, typed) => {
			expect(read(`${esc}O${final}`)).toEqual([letter(typed)]);
			for (const [first, second] of cuts(`${esc}O${final}`)) expect(read(first, second)).toEqual([letter(typed)]);
		},
	);
});

describe('A letter', () => {
	test.each(['a', 'Z', '5', '*', ' ', 'é', 'ñ', 'ŵ', 'ß', '€', '你', 'ж'])('%s is itself', typed => {
		expect(read(typed)).toEqual([letter(typed)]);
	});

	test('whose bytes come in two reads is whole', () => {
		for (const [first, second] of cuts('café €5 你好')) expect(read(first, second)).toEqual(letters('café €5 你好'));
	});

	test('and the accent that stands by itself behind it are both kept', () => {
		expect(read('e\u0301')).toEqual([letter('e'), letter('\u0301')]);
	});

	test.each([
		['an emoji', '😀'],
		['NUL', '\u0000'],
		['an 8-bit control', '\u0085'],
		['a zero-width space', '\u200B'],
		['a bidi override', '\u202E'],
		['a private letter', '\uE000'],
	])('is not made of %s', (_what, bytes) => {
		expect(read(bytes)).toEqual([]);
	});

	test('is no separator of a GS1 code: FS, GS and RS are keys of their own', () => {
		expect(read('\u001C\u001D\u001E')).toEqual(['ctrl+\\', 'ctrl+]', 'ctrl+^'].map(key => ({type: 'key', key})));
	});

	test.each([
		['é', 0xe9],
		['ß', 0xdf],
		['ÿ', 0xff],
	])('of ISO 8859-1, %s, is itself: before another, at the end of a burst, and after a silence', (typed, byte) => {
		expect(read(new Uint8Array([0x63, byte, 0x41]))).toEqual(letters(`c${typed}A`));
		const decoder = createDecoder();
		const strokes = decoder.push(new Uint8Array([byte]));
		expect([...strokes, ...decoder.flush()]).toEqual(letters(typed));
	});

	test('that is begun waits longer than a key does', () => {
		const decoder = createDecoder();
		decoder.push(new Uint8Array([0xe4, 0xbd]));
		expect(decoder.awaits()).toBe('letter');
		expect(decoder.push(new Uint8Array([0xa0]))).toEqual(letters('你'));
	});

	test('behind broken UTF-8 is still read', () => {
		expect(read(new Uint8Array([0xc3, 0x41])).at(-1)).toEqual(letter('A'));
	});
});

describe('Esc', () => {
	test('by itself waits, and is Esc when nothing follows', () => {
		const decoder = createDecoder();
		expect(decoder.push(Buffer.from(esc))).toEqual([]);
		expect(decoder.awaits()).toBe('sequence');
		expect(decoder.flush()).toEqual([key('esc')]);
		expect(decoder.awaits()).toBeUndefined();
	});

	test('twice is Esc twice', () => {
		const decoder = createDecoder();
		expect([...decoder.push(Buffer.from(esc + esc)), ...decoder.flush()]).toEqual([key('esc'), key('esc')]);
	});

	test('with text right behind it is Esc and the text', () => {
		expect(read(`${esc}6001001123457\r`)).toEqual([key('esc'), ...letters('6001001123457'), key('enter')]);
	});

	test('with a control right behind it is Esc and the control', () => {
		expect(read(`${esc}\r`)).toEqual([key('esc'), key('enter')]);
	});

	test('and the beginning of a sequence that is never finished were typed', () => {
		const decoder = createDecoder();
		expect(decoder.push(Buffer.from(`${esc}[1;`))).toEqual([]);
		expect(decoder.flush()).toEqual([key('esc'), ...letters('[1;')]);
	});

	test('that nothing waits for flushes to nothing', () => {
		expect(createDecoder().flush()).toEqual([]);
	});
});

describe('What is no key of ours', () => {
	const reports: readonly (readonly [what: string, sequence: string])[] = [
		['an old mouse report', `${esc}[M #!`],
		['an old mouse report that holds an Esc', `${esc}[M${esc}!!`],
		['a middle button pressed', `${esc}[<1;10;20M`],
		['a click with Ctrl held', `${esc}[<16;10;20M`],
		['a mouse that moves', `${esc}[<35;10;20M`],
		['a wheel to the side', `${esc}[<66;10;20M`],
		['a report with a place too many', `${esc}[<0;10;20;30M`],
		['a place beyond all screens', `${esc}[<0;1000000;20M`],
		['a mouse release by SGR', `${esc}[<0;10;20m`],
		['a mouse report by urxvt', `${esc}[32;10;20M`],
		['the window taking the focus', `${esc}[I`],
		['the window losing the focus', `${esc}[O`],
		['the middle of the keypad', `${esc}[E`],
		['F13', `${esc}[25~`],
		['the end of a paste that never began', `${esc}[201~`],
		['the kind of a terminal', `${esc}[?62;1;4c`],
		['the state of a mode', `${esc}[?2004;1$y`],
		['an application key without a name', `${esc}Oz`],
	];

	test.each(reports)('gives nothing and leaks nothing: %s', (_what, sequence) => {
		expect(read(`${sequence}x`)).toEqual([letter('x')]);
	});

	test('gives nothing: where the cursor is, which looks like F3 with more held down than a keyboard has', () => {
		expect(read(`${esc}[24;80R`)).toEqual([]);
	});

	test.each(reports)('gives nothing however it is split: %s', (_what, sequence) => {
		for (const [first, second] of cuts(sequence)) expect(read(first, second, 'x')).toEqual([letter('x')]);
	});
});

describe('A paste', () => {
	const pasted = `${esc}[200~two\r\nlines é${esc}[201~`;

	test('is one stroke, its Enter and all', () => {
		expect(read(pasted)).toEqual([{type: 'paste', text: 'two\r\nlines é'}]);
	});

	test('is one stroke wherever it is split', () => {
		for (const [first, second] of cuts(pasted)) expect(read(first, second)).toEqual([{type: 'paste', text: 'two\r\nlines é'}]);
	});

	test('is one stroke when every byte comes by itself', () => {
		expect(read(...[...Buffer.from(pasted)].map(byte => new Uint8Array([byte])))).toEqual([
			{type: 'paste', text: 'two\r\nlines é'},
		]);
	});

	test('leaves what stands before and behind it as it is', () => {
		expect(read(`a${pasted}b`)).toEqual([letter('a'), {type: 'paste', text: 'two\r\nlines é'}, letter('b')]);
	});

	test('keeps escapes it holds to itself', () => {
		expect(read(`${esc}[200~${esc}[A${esc}${esc}[201~`)).toEqual([{type: 'paste', text: `${esc}[A${esc}`}]);
	});

	test('may hold nothing', () => {
		expect(read(`${esc}[200~${esc}[201~`)).toEqual([{type: 'paste', text: ''}]);
	});

	test('whose end never comes is a paste when it is over', () => {
		const decoder = createDecoder();
		expect(decoder.push(Buffer.from(`${esc}[200~half a paste${esc}[20`))).toEqual([]);
		expect(decoder.awaits()).toBe('paste');
		expect(decoder.flush()).toEqual([{type: 'paste', text: `half a paste${esc}[20`}]);
		expect(decoder.awaits()).toBeUndefined();
		expect(decoder.push(Buffer.from('x'))).toEqual([letter('x')]);
	});

	test('of a megabyte is capped, and what follows it is read', () => {
		expect(read(`${esc}[200~${'x'.repeat(1_048_576)}${esc}[201~y`)).toEqual([
			{type: 'paste', text: 'x'.repeat(65_536)},
			letter('y'),
		]);
	});

	test('of a megabyte in small reads is capped too, end or no end', () => {
		const decoder = createDecoder();
		decoder.push(Buffer.from(`${esc}[200~`));
		for (let sent = 0; sent < 1024; sent += 1) expect(decoder.push(Buffer.from('x'.repeat(1024)))).toEqual([]);
		expect(decoder.flush()).toEqual([{type: 'paste', text: 'x'.repeat(65_536)}]);
	});
});
