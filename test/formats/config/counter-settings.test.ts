import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	counterSettingsText,
	readCounterSettings,
	standardCounter,
	themeNames,
} from '../../../src/formats/config/counter-settings.ts';

describe('counter.json', () => {
	test('that says nothing is the standard', () => expect(readCounterSettings('{}')).toEqual({settings: standardCounter}));

	test('binds one key or several', () => {
		const read = readCounterSettings('{"keys": {"sell.customer": "ctrl+x", "sell.remove-line": ["delete", "ctrl+y"]}}');
		expect(read).toMatchObject({
			settings: {
				keys: new Map([
					['sell.customer', ['ctrl+x']],
					['sell.remove-line', ['delete', 'ctrl+y']],
				]),
			},
		});
	});

	test('may begin with a byte order mark, as some editors write it', () =>
		expect(readCounterSettings('\uFEFF{"theme": "light"}')).toMatchObject({settings: {theme: 'light'}}));

	test.each([
		['is cut short', '{"theme": "dark"', /^counter\.json is not JSON \(/],
		['is a list', '[]', /^counter\.json is not one \{ … \} of settings\./],
		['is a number', '3', /^counter\.json is not one \{ … \} of settings\./],
	])('that %s is named, and the standard is used', (_what, text, sentence) => {
		const {settings, fault} = readCounterSettings(text);
		expect(settings).toEqual(standardCounter);
		expect(fault).toMatch(sentence);
		expect(fault).toMatch(/The standard keys and looks are used until it is mended\.$/);
	});

	test.each([
		['has a word that means nothing', '"them": "dark"', '"them" is no setting.'],
		['names a theme there is none of', '"theme": "pink"', '"theme" takes auto, dark, light, high-contrast, mono.'],
		['has a word for a switch', '"screen-reader": "yes"', '"screen-reader" takes true or false.'],
		['has a number for a key', '"keys": {"sell.customer": 3}', '"keys.sell.customer" takes a key such as "ctrl+x", or a list'],
		['has a list for its keys', '"keys": []', '"keys" takes { … } with names and their keys.'],
		[
			'has an escape in a prefix',
			'"scanner": {"prefix": "\\u001b"}',
			'"scanner.prefix" takes up to 8 letters without spaces, or control characters such as "\\u0002".',
		],
		[
			'has a word for the scanner',
			'"scanner": "Honeywell"',
			'"scanner" takes { … } with a "prefix", a "suffix", a "terminator" and a "gap-ms".',
		],
		[
			'has a digit for a prefix',
			'"scanner": {"prefix": "9"}',
			'"scanner.prefix" begins with a digit, as codes do; choose a sign that no code begins with, such as ~.',
		],
		['has a prefix that begins with a digit', '"scanner": {"prefix": "1~"}', '"scanner.prefix" begins with a digit'],
		['has a space in a suffix', '"scanner": {"suffix": "a b"}', '"scanner.suffix" takes up to 8 letters without spaces'],
		[
			'has two letters to end a scan',
			'"scanner": {"terminator": ";;"}',
			'"scanner.terminator" takes the one letter or control character that ends a scan, or "none".',
		],
		[
			'has no gap',
			'"scanner": {"gap-ms": 0}',
			'"scanner.gap-ms" takes whole milliseconds from 10 to 250; a slower scanner needs a prefix.',
		],
		['has a gap of seconds', '"scanner": {"gap-ms": 5000}', '"scanner.gap-ms" takes whole milliseconds from 10 to 250'],
		['has a gap below nothing', '"scanner": {"gap-ms": -50}', '"scanner.gap-ms" takes whole milliseconds'],
		['has half a millisecond', '"scanner": {"gap-ms": 50.5}', '"scanner.gap-ms" takes whole milliseconds'],
		['has a word for a gap', '"scanner": {"gap-ms": "50"}', '"scanner.gap-ms" takes whole milliseconds'],
		['has two mistakes', '"them": 1, "theme": 2', '(and 1 more).'],
	])('that %s is named, and the rest of it holds', (_what, wrong, sentence) => {
		const {settings, fault} = readCounterSettings(`{"ascii": true, "printer": {"kind": "device", "path": "/p"}, ${wrong}}`);
		expect(settings).toMatchObject({...standardCounter, ascii: true, printer: {kind: 'device', path: '/p', columns: 42}});
		expect(fault).toContain(sentence);
		expect(fault).toMatch(/^counter\.json: .* The standard is used there until it is mended\.$/);
	});

	test.each([
		['of no kind', '{"path": "/p"}', '"printer.kind" takes "device" or "network".'],
		['without a path', '{"kind": "device"}', '"printer.path" takes a whole path, beginning with /.'],
		['as wide as there is none', '{"kind": "device", "path": "/p", "columns": 40}', '"printer.columns" takes 32, 42 or 48.'],
		['at no port', '{"kind": "network", "host": "p", "port": 0}', '"printer.port" takes a whole number from 1 to 65535.'],
		['with a word too many', '{"kind": "device", "path": "/p", "paper": 1}', '"printer.paper" is no setting.'],
		['that is a word', '"thermal"', '"printer" takes { … } with a "kind" and where it prints.'],
	])('with a printer %s is named, and the theme of it holds', (_what, printer, sentence) => {
		const {settings, fault} = readCounterSettings(`{"theme": "mono", "printer": ${printer}}`);
		expect(settings).toEqual({...standardCounter, theme: 'mono'});
		expect(fault).toContain(sentence);
	});

	test('of an earlier build, with a digit in the prefix of the scanner, keeps all that is not the scanner', () => {
		const {settings} = readCounterSettings(
			'{"theme": "mono", "keys": {"stock.waste": "k"}, "scanner": {"prefix": "9"}, "printer": {"kind": "device", "path": "/p"}}',
		);
		expect(settings).toMatchObject({
			...standardCounter,
			theme: 'mono',
			keys: new Map([['stock.waste', ['k']]]),
			printer: {kind: 'device', path: '/p', columns: 42},
		});
	});

	test('is read as it was written', () => {
		const wholePath = fc.string().map(rest => `/${rest}`);
		const settings = fc.record({
			theme: fc.constantFrom(...themeNames),
			ascii: fc.boolean(),
			'screen-reader': fc.boolean(),
			mouse: fc.boolean(),
			keys: fc.dictionary(fc.stringMatching(/^[a-z.-]{1,20}$/), fc.array(fc.string())).map(keys => new Map(Object.entries(keys))),
			scanner: fc.record({
				prefix: fc.stringMatching(/^[\u0002\t\r!-~]{0,8}$/).filter(prefix => !/^\d/.test(prefix)),
				suffix: fc.stringMatching(/^[\u0003!-~]{0,8}$/),
				terminator: fc.constantFrom('', 'none', '\u0003', ';'),
				'gap-ms': fc.integer({min: 10, max: 250}),
			}),
			backup: fc.record({folder: wholePath, keep: fc.integer({min: 1, max: 1000}), second: wholePath}, {requiredKeys: ['keep']}),
		});
		fc.assert(
			fc.property(settings, each => {
				expect(readCounterSettings(counterSettingsText(each))).toEqual({settings: each});
			}),
		);
	});

	test('holds only what is not as standard', () => {
		expect(counterSettingsText({...standardCounter, theme: 'light'})).toBe('{\n  "theme": "light"\n}\n');
	});

	test('of any text at all comes to settings that can be written and read again', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json()), text => {
				const {settings} = readCounterSettings(text);
				expect(readCounterSettings(counterSettingsText(settings))).toEqual({settings});
				expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
			}),
		);
	});
});
