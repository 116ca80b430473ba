import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	accountName,
	asKeyed,
	isEmail,
	isPhone,
	isPlainText,
	note,
	personName,
	productName,
	shopName,
	textFault,
	tidy,
} from '../../../src/domain/base/text.ts';

const hostile: readonly (readonly [string, string])[] = [
	['an escape sequence', 'Thandi\u001B[2J\u001B[H'],
	['a colour', '\u001B[31mThandi'],
	['the C1 sequence introducer', 'Thandi\u009B2J'],
	['OSC 52, which writes the clipboard', 'Thandi\u001B]52;c;cm0gLXJm\u0007'],
	['a window title', '\u001B]0;root\u001B\\Thandi'],
	['a carriage return over the price', 'R 100.00\rR   1.00'],
	['a line feed', 'Thandi\nNkosi'],
	['a tab', 'Thandi\tNkosi'],
	['NUL', 'Thandi\u0000Nkosi'],
	['DEL', 'Thandi\u007F'],
	['a backspace', 'Thandi\b\b\bPeter'],
	['a right-to-left override', 'Thandi\u202Eisokn'],
	['a left-to-right override', 'Thandi\u202Disokn'],
	['a bidi isolate', 'Thandi\u2066isokn\u2069'],
	['an interlinear anchor', 'Thandi\uFFF9'],
	['an Arabic number sign, which is a format character', 'Thandi\u0600'],
	['a Hangul filler', 'Thandi\u3164'],
	['a line separator', 'Thandi\u2028Nkosi'],
	['a paragraph separator', 'Thandi\u2029Nkosi'],
	['an emoji', 'Thandi \u{1F600}'],
	['a family of joined emoji', 'T\u{1F468}\u200D\u{1F469}\u200D\u{1F467}'],
	['a letter outside the first plane', 'Thandi \u{1D400}'],
	['a tag character', 'Thandi\u{E0041}'],
	['half of a surrogate pair', 'Thandi\uD83D'],
	['the private use area', 'Thandi\uE000'],
	['a code point nobody has assigned', 'Thandi\u0378'],
	['a flood of combining marks', `T${'\u0301'.repeat(40)}handi`],
	['three combining marks', 'T\u0301\u0302\u0303handi'],
];

const rules = {accountName, productName, shopName, personName, note};

describe('hostile text is refused under every rule', () => {
	test.each(hostile)('%s', (_what, text) => {
		expect(isPlainText(text)).toBe(false);
		for (const rule of Object.values(rules)) {
			const kept = tidy(text);
			expect(textFault(kept, rule)).toStrictEqual({fault: 'hidden-characters', text: kept});
		}
	});
	test('tidying takes none of it away in the middle of a text', () => {
		for (const [, text] of hostile) expect(isPlainText(tidy(`a${text}b`))).toBe(false);
	});
	test('nothing a terminal acts on is plain, whatever stands around it', () => {
		const acting = fc.constantFrom('\u001B', '\r', '\n', '\u0000', '\u0007', '\u009B', '\u202E', '\uFEFF', '\u{1F600}');
		fc.assert(
			fc.property(fc.string({unit: 'grapheme'}), acting, fc.string(), (a, b, c) => {
				expect(isPlainText(a + b + c)).toBe(false);
			}),
		);
	});
	test('what a program may stumble over is refused as a name', () => {
		expect(textFault('__proto__', accountName)).toStrictEqual({fault: 'bad-start'});
		expect(textFault('=1+1', accountName)).toStrictEqual({fault: 'bad-start'});
		expect(textFault('-rf', productName)).toStrictEqual({fault: 'bad-start'});
		expect(textFault('../../etc/passwd', accountName)).toStrictEqual({fault: 'forbidden', character: '/'});
	});
	test('a name that is only odd is harmless: constructor, null, 1e400', () => {
		for (const name of ['constructor', 'toString', 'null', 'undefined', '1e400', 'NaN'])
			expect(textFault(name, accountName)).toBeUndefined();
	});
});

describe('names', () => {
	test('apostrophes, hyphens and accents are fine', () => {
		for (const name of [
			"Siya O'Brien",
			'O’Brien',
			'Anna-Marie van der Merwe',
			'Renée',
			'Zoë',
			'Müller',
			"'n Slagter",
			'(Ma) Dlamini',
			'李小龙',
			'Ντίνα',
		])
			expect(textFault(tidy(name), accountName)).toBeUndefined();
	});
	test('two accents on a letter are fine, in one piece or in two', () => {
		expect(textFault(tidy('Việt'), accountName)).toBeUndefined();
		expect(textFault(tidy('Vie\u0323\u0302t'), accountName)).toBeUndefined();
		expect(isPlainText('q\u0301\u0302')).toBe(true);
		expect(isPlainText('q\u0301\u0302\u0303')).toBe(false);
	});
	test('an account holder has 2 to 50 letters', () => {
		expect(textFault('', accountName)).toStrictEqual({fault: 'empty'});
		expect(textFault('A', accountName)).toStrictEqual({fault: 'too-short', limit: 2});
		expect(textFault('Al', accountName)).toBeUndefined();
		expect(textFault('a'.repeat(50), accountName)).toBeUndefined();
		expect(textFault('a'.repeat(51), accountName)).toStrictEqual({fault: 'too-long', limit: 50});
	});
	test.each([...'<>/\\|:*?"'])('an account holder’s name may not hold %s', character =>
		expect(textFault(`Thandi${character}Nkosi`, accountName)).toStrictEqual({fault: 'forbidden', character}),
	);
	test('goods may have a slash and a percent sign in their name, and one letter', () => {
		expect(textFault('Milk 2% 1/2 L', productName)).toBeUndefined();
		expect(textFault('7', productName)).toBeUndefined();
	});
	test('goods have 60 letters at most, a shop 40, a person 50', () => {
		for (const [rule, most] of [
			[productName, 60],
			[shopName, 40],
			[personName, 50],
		] as const) {
			expect(textFault('é'.repeat(most), rule)).toBeUndefined();
			expect(textFault('é'.repeat(most + 1), rule)).toStrictEqual({fault: 'too-long', limit: most});
		}
	});
	test('a note may begin with anything and has 120 letters at most', () => {
		expect(textFault('- broken in the crate', note)).toBeUndefined();
		expect(textFault('x'.repeat(120), note)).toBeUndefined();
		expect(textFault('x'.repeat(121), note)).toStrictEqual({fault: 'too-long', limit: 120});
		expect(textFault('', note)).toStrictEqual({fault: 'empty'});
	});
});

/** Words that are kept as they are: their joiners change how letters look, or part the pieces of a word. */
const needed = {
	Persian: 'می\u200Cخواهم',
	'Persian with a vowel sign': 'کِتاب\u200Cها',
	Sinhala: 'ශ්\u200Dරී ලංකා',
	Hindi: 'क्\u200Dष',
	'Hindi with three signs on a letter': 'मेज़ें',
	Marathi: 'दर्\u200Dया',
	Bengali: 'র্\u200Cযাব',
	Malayalam: 'അവന്\u200D',
	Kannada: 'ರ್\u200Dಕ',
	Burmese: 'မြန်မာ ကြက်သွန်',
	Khmer: 'ទឹកក្រូច',
};

describe('tidying a name', () => {
	test.each([
		['a no-break space', 'Naledi\u00A0Mokoena'],
		['a thin space', 'Naledi\u2009Mokoena'],
		['a figure space', 'Naledi\u2007Mokoena'],
		['a narrow space', 'Naledi\u202FMokoena'],
		['an ideographic space', 'Naledi\u3000Mokoena'],
		['many spaces', ' Naledi  \u00A0 Mokoena '],
		['a zero-width space', 'Na\u200Bledi Mokoena'],
		['a byte order mark', '\uFEFFNaledi Mokoena'],
		['a soft hyphen', 'Nale\u00ADdi Mokoena'],
		['a word joiner', 'Naledi\u2060 Mokoena'],
		['a left-to-right mark', 'Naledi Mokoena\u200E'],
		['a right-to-left mark', '\u200FNaledi Mokoena'],
		['a joiner that is not needed', 'Na\u200Dledi Mo\u200Ckoena'],
		['a variation selector', 'Naledi\uFE0F Mokoena'],
		['full width', 'Ｎａｌｅｄｉ\u3000Ｍｏｋｏｅｎａ'],
	])('%s', (_what, text) => expect(tidy(text)).toBe('Naledi Mokoena'));
	test.each(['Coca\u2010Cola 500', 'Coca\u2011Cola 500', 'Coca\u2212Cola ５００', 'Coca\uFF0DCola 500'])(
		'%s has a usual hyphen',
		text => expect(tidy(text)).toBe('Coca-Cola 500'),
	);
	test('composes letters', () => expect(tidy('Rene\u0301e')).toBe('Ren\u00E9e'));
	test('keeps apostrophes, quotes and dashes as they are written', () => {
		for (const name of ['O’Brien', '“Ma” Dlamini', 'Monday – Friday']) expect(tidy(name)).toBe(name);
	});
	test.each(Object.entries(needed))('keeps the joiners and signs of %s', (_script, word) => {
		const name = word.normalize('NFC');
		expect(tidy(`\u200B${name}\u00A0${name}`)).toBe(`${name} ${name}`);
		expect(textFault(name, productName)).toBeUndefined();
	});
	test('takes joiners away that stand where no letter needs them', () => {
		for (const [text, kept] of [
			['می\u200C', 'می'],
			['می\u200C خ', 'می خ'],
			['\u200Dක', 'ක'],
			['a\u200Cخ', 'aخ'],
			['می\u200C\u200Cخ', 'میخ'],
			['ශ්\u200D\u200Dරී', 'ශ්\u200Dරී'],
		] as const)
			expect(tidy(text)).toBe(kept);
	});
});

describe('a number or a code as a keyboard has it', () => {
	test.each([
		['12\u00A0345', '12 345'],
		['12\u2009345', '12 345'],
		['12\u2007345', '12 345'],
		['12\u202F345', '12 345'],
		['12\u3000345', '12 345'],
		['AB\u201012', 'AB-12'],
		['AB\u201112', 'AB-12'],
		['AB–12', 'AB-12'],
		['AB—12', 'AB-12'],
		['\u221212', '-12'],
		['o’brien@example.org', "o'brien@example.org"],
		['“12”', '"12"'],
		['12\u200B34', '1234'],
		['12\u200C34\u200D', '1234'],
		['\uFEFF1234\u00AD', '1234'],
		['\u200E1234\u200F', '1234'],
		['\u202D1234\u202C', '1234'],
		['\u206812\u2069', '12'],
		['１２．５０', '12.50'],
		['３＊ＴＥＡ', '3*TEA'],
		['＋27 82', '+27 82'],
		['10²', '10²'],
		['12\u202E34', '12\u202E34'],
		['12\u000734', '12\u000734'],
	])('%j is %j', (text, keyed) => expect(asKeyed(text)).toBe(keyed));
});

test.each([
	['tidy', tidy],
	['asKeyed', asKeyed],
] as const)('%s of its own answer changes nothing', (_name, tidied) => {
	const marks = fc.constantFrom(
		...'\u00A0\u200B\u200C\u200D\u00AD\u2011\u2212\uFF11\uFEFF\u202E\u034F\u0301\u093C\u094D\u0951कشa -’',
	);
	const text = fc.oneof(
		fc.string({unit: 'grapheme'}),
		fc.string({unit: 'binary'}),
		fc.array(marks, {maxLength: 12}).map(all => all.join('')),
	);
	fc.assert(
		fc.property(text, any => {
			expect(tidied(tidied(any))).toBe(tidied(any));
		}),
		{numRuns: 3000},
	);
});

describe('a phone number', () => {
	test('has 7 to 15 digits, written as people write them', () => {
		for (const phone of ['1234567', '123456789012345', '082 123 4567', '+27 82 123 4567', '(021) 555-0142'])
			expect(isPhone(phone)).toBe(true);
		for (const phone of [
			'',
			'123456',
			'1234567890123456',
			'082 123 456x',
			'27+821234567',
			'0821234567\n',
			'-------',
			'0821234567;1',
		])
			expect(isPhone(phone)).toBe(false);
	});
});

describe('an e-mail address', () => {
	test('has something, an @, and a domain with a dot', () => {
		for (const email of ['thandi@example.co.za', 'a@b.co', "o'brien+till@example.org"]) expect(isEmail(email)).toBe(true);
		for (const email of [
			'',
			'a',
			'a@b',
			'@b.co',
			'a@.c',
			'a@b.c',
			'a b@c.co',
			'a@b@c.co',
			'a,b@c.co',
			'a@b.co\n',
			'a@b.co\u202E',
		])
			expect(isEmail(email)).toBe(false);
	});
	test('has 64 characters before the @ and 254 in all, at most', () => {
		expect(isEmail(`${'a'.repeat(64)}@b.co`)).toBe(true);
		expect(isEmail(`${'a'.repeat(65)}@b.co`)).toBe(false);
		expect(isEmail(`a@${'b'.repeat(249)}.co`)).toBe(true);
		expect(isEmail(`a@${'b'.repeat(250)}.co`)).toBe(false);
	});
});
