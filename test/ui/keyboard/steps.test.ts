import {describe, expect, test} from 'vitest';
import {createDecoder, type Input} from '../../../src/ui/keyboard/decoder.ts';

const esc = '\u001B';
const st = `${esc}\\`;
const bel = '\u0007';
const scan = '6001001123457';

const key = (name: string): Input => ({type: 'key', key: name});
const letter = (text: string): Input => ({type: 'text', text});
const letters = (text: string): readonly Input[] => [...text].map(letter);

/** A letter for each byte, so that a byte that is no UTF-8 can be written down too. */
const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** What is read from several reads, and what a silence behind each of them brings. */
function read(reads: readonly string[], {isSilent = false} = {}): readonly Input[] {
	const decoder = createDecoder();
	return reads.flatMap(each => [...decoder.push(bytes(each)), ...(isSilent ? decoder.flush() : [])]);
}

const cuts = (text: string): readonly (readonly [string, string])[] =>
	Array.from({length: text.length - 1}, (_, at) => [text.slice(0, at + 1), text.slice(at + 1)] as const);

/** What terminals say on their own or when something asks them. */
const answers: readonly (readonly [what: string, answer: string])[] = [
	['its kind, DA1', `${esc}[?62;1;4c`],
	['its kind, DA2', `${esc}[>41;372;0c`],
	['its kind, DA3', `${esc}P!|7E565445${st}`],
	['its state, DSR', `${esc}[0n`],
	['where the cursor is, CPR', `${esc}[24;80R`],
	['where the cursor is, in the first row', `${esc}[1;5R`],
	['where the cursor is, DECXCPR', `${esc}[?1;1;1R`],
	['a mode, DECRPM', `${esc}[?2026;2$y`],
	['a mode of ANSI', `${esc}[4;2$y`],
	['a setting, DECRQSS', `${esc}P1$r0;1m${st}`],
	['a capability, XTGETTCAP', `${esc}P1+r544e=787465726d${st}`],
	['its name, XTVERSION', `${esc}P>|xterm(372)${st}`],
	['its parameters, DECREQTPARM', `${esc}[2;1;1;128;128;1;0x`],
	['its size in letters', `${esc}[8;24;80t`],
	['its title', `${esc}]lCaf\u00C3\u00A9 \u00C3\u009C${st}`],
	['its ground, OSC 11', `${esc}]11;rgb:0000/0000/0000${st}`],
	['its letters’ colour, OSC 10, ended by BEL', `${esc}]10;rgb:ffff/ffff/ffff${bel}`],
	['the clipboard, OSC 52', `${esc}]52;c;Nm/u${bel}`],
	['what kitty says of its keyboard', `${esc}[?0u`],
	['what kitty says of pictures', `${esc}_Gi=31;OK${st}`],
	['a private message', `${esc}^words of it${st}`],
	['a string', `${esc}Xwords of it${st}`],
	['its looks, dark or light', `${esc}[?997;1n`],
	['that it has the focus', `${esc}[I`],
	['that it lost the focus', `${esc}[O`],
	['the mouse, X10', `${esc}[M #!`],
	['the mouse far to the right, X10', `${esc}[M \u00E9\u00A0`],
	['the mouse far to the right, in UTF-8', `${esc}[M \u00C2\u0084\u00C2\u0090`],
	['the mouse, SGR', `${esc}[<35;10;20M`],
	['the mouse let go, SGR', `${esc}[<0;10;20m`],
	['the mouse, urxvt', `${esc}[32;10;20M`],
	['the end of a paste that never began', `${esc}[201~`],
	['a key that is let go, in kitty’s form', `${esc}[97;1:3u`],
	['Up let go, in kitty’s form', `${esc}[1;1:3A`],
	['a key held with Alt, in kitty’s form', `${esc}[97;3u`],
	['Shift by itself, in kitty’s form', `${esc}[57441;2u`],
	['a key held with Alt, in xterm’s long form', `${esc}[27;3;97~`],
	['Ctrl and Up of rxvt', `${esc}Oa`],
	['Shift and F1 of old terminals', `${esc}O2P`],
];

/** The same in controls of eight bits, as bytes and in UTF-8. */
const inEightBits = (answer: string, before = ''): string =>
	answer.replaceAll(/\u001B([[\]PX^_\\])/g, (_, kind: string) => before + String.fromCharCode(kind.charCodeAt(0) + 0x40));

const forms = answers.flatMap(([what, answer]) => [
	[what, answer] as const,
	[`${what}, in eight bits`, inEightBits(answer)] as const,
	[`${what}, in eight bits of UTF-8`, inEightBits(answer, '\u00C2')] as const,
]);

describe('What a terminal says on its own', () => {
	test.each(forms)('is no key, whole, cut anywhere, byte by byte, and in the middle of a scan: %s', (_, answer) => {
		expect(read([`${answer}x`])).toEqual([letter('x')]);
		for (const [first, second] of cuts(answer)) expect(read([first, second, 'x']), first).toEqual([letter('x')]);
		expect(read([...answer, 'x'])).toEqual([letter('x')]);
		expect(read([scan.slice(0, 5), answer, scan.slice(5)])).toEqual(letters(scan));
	});

	test.each(forms.filter(([, answer]) => !/^(?:\u001B|\u00C2?\u009B)\[?\d|^\u001B\[[IO]/.test(answer) && answer.length > 9))(
		'and is never finished, is no key after a silence: %s',
		(_, answer) => {
			const begun = answer.slice(0, -2);
			expect(read([begun, scan], {isSilent: true}).slice(-scan.length)).toEqual(letters(scan));
			expect(read([begun, scan], {isSilent: true}).filter(({type}) => type === 'key')).toEqual([]);
		},
	);

	test('and is broken off, goes with the Enter that broke it', () => {
		expect(read([`${esc}]11;rgb:00\rx`])).toEqual([letter('x')]);
		expect(read([`${esc}[?62;1\rx`])).toEqual([letter('x')]);
		expect(read([`\u009D11;rgb:00\rx`])).toEqual([letter('x')]);
	});

	test('and is broken off by a key, leaves that key', () => {
		expect(read([`${esc}]11;rgb:00${esc}[A`])).toEqual([key('up')]);
		expect(read([`${esc}P>|xterm${esc}`, 'OPx'])).toEqual([key('f1'), letter('x')]);
	});

	test.each([
		['an end', `${st}x`],
		['a control', '\rx'],
	])('and is a megabyte long, is dropped as it comes, until %s', (_, end) => {
		expect(read([`${esc}]52;c;`, ...Array.from({length: 1024}, () => 'a'.repeat(1024)), end])).toEqual([letter('x')]);
	});

	test('and is a megabyte long without an end, is over after a silence', () => {
		const decoder = createDecoder();
		decoder.push(bytes(`${esc}]52;c;${'a'.repeat(1_048_576)}`));
		expect(decoder.awaits()).toBe('sequence');
		expect(decoder.flush()).toEqual([]);
		expect(decoder.push(bytes('x'))).toEqual([letter('x')]);
	});

	test('as controls of eight bits that begin nothing, is no key', () => {
		expect(read(['\u0080\u0085\u009C\u00C2\u0085x'])).toEqual([letter('x')]);
	});
});

describe('Esc with a scan right behind it', () => {
	test.each(['P1-000001', ']E04006381333931', ']C10112345', 'X0042', '^1234', '_1234', 'O1234567'])(
		'is Esc and the scan: %s',
		code => {
			const [first = '', ...rest] = code;
			expect(read([`${esc}${code}\r`])).toEqual([key('esc'), letter(first), ...letters(rest.join('')), key('enter')]);
		},
	);
});

describe('A letter of another code page, or a byte of noise, before a scan', () => {
	test.each(['\u009D', '\u009B', '\u0090', '\u008F', '\u00C2\u009D', '\u00C2\u009B'])('takes nothing of it: %j', byte => {
		expect(read([`${byte}${scan}\r`])).toEqual([...letters(scan), key('enter')]);
	});

	test.each(['\u009B', '\u008F'])('takes no figure behind it when nothing more comes: %j', byte => {
		expect(read([`${byte}5`], {isSilent: true})).toEqual([letter('5')]);
	});
});

/** Keys in the forms that some terminals send when they were asked to, or were left so. */
const newForms: readonly (readonly [sequence: string, what: Input])[] = [
	[`${esc}[97u`, letter('a')],
	[`${esc}[97;2u`, letter('A')],
	[`${esc}[49:33;2u`, letter('!')],
	[`${esc}[97;1:1u`, letter('a')],
	[`${esc}[97;1:2u`, letter('a')],
	[`${esc}[97;65u`, letter('a')],
	[`${esc}[97;5u`, key('ctrl+a')],
	[`${esc}[99;5u`, key('ctrl+c')],
	[`${esc}[47;5u`, key('ctrl+/')],
	[`${esc}[27u`, key('esc')],
	[`${esc}[13u`, key('enter')],
	[`${esc}[13;2u`, key('enter')],
	[`${esc}[9u`, key('tab')],
	[`${esc}[9;2u`, key('shift+tab')],
	[`${esc}[127u`, key('backspace')],
	[`${esc}[57399u`, letter('0')],
	[`${esc}[57413u`, letter('+')],
	[`${esc}[57414u`, key('enter')],
	[`${esc}[57420u`, key('down')],
	[`${esc}[1;1:1A`, key('up')],
	[`${esc}[1;129A`, key('up')],
	[`${esc}[15;1:2~`, key('f5')],
	[`${esc}[13~`, key('f3')],
	[`${esc}[27;5;99~`, key('ctrl+c')],
	[`${esc}[27;2;65~`, letter('A')],
	[`${esc}[27;2;13~`, key('enter')],
	[`${esc}[27;2;9~`, key('shift+tab')],
	[`\u009BA`, key('up')],
	[`\u008FP`, key('f1')],
	[`\u00C2\u009B15~`, key('f5')],
];

describe('A key in a form of kitty, of xterm, or of eight bits', () => {
	test.each(newForms)('%j is the key, however it is cut', (sequence, what) => {
		expect(read([sequence])).toEqual([what]);
		for (const [first, second] of cuts(sequence)) expect(read([first, second]), first).toEqual([what]);
	});
});
