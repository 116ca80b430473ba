import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {counterSettingsText, readCounterSettings, standardCounter, themeNames} from '../../src/formats/counter-settings.ts';

const faultOf = (text: string): string => {
	const read = readCounterSettings(text);
	return 'fault' in read ? read.fault : '';
};

describe('counter.json', () => {
	test('that says nothing is the standard', () => expect(readCounterSettings('{}')).toEqual({value: standardCounter}));

	test('binds one key or several', () => {
		const read = readCounterSettings('{"keys": {"sell.customer": "ctrl+x", "sell.remove-line": ["delete", "ctrl+y"]}}');
		expect(read).toMatchObject({
			value: {
				keys: new Map([
					['sell.customer', ['ctrl+x']],
					['sell.remove-line', ['delete', 'ctrl+y']],
				]),
			},
		});
	});

	test.each([
		['is cut short', '{"theme": "dark"', 'counter.json is not JSON ('],
		['has a word that means nothing', '{"them": "dark"}', 'counter.json is wrong: Unrecognized key: "them".'],
		['names a theme there is none of', '{"theme": "pink"}', 'counter.json is wrong at "theme": Invalid option'],
		['has a number for a key', '{"keys": {"sell.customer": 3}}', 'counter.json is wrong at "keys.sell.customer"'],
		[
			'has a prefix with an escape in it',
			'{"scanner": {"prefix": "\\u001b"}}',
			'counter.json is wrong at "scanner.prefix": takes up to 8 letters without spaces.',
		],
		['is a list', '[]', 'counter.json is wrong: Invalid input'],
	])('that %s is named, and the standard is used', (_what, text, sentence) => {
		expect(faultOf(text)).toContain(sentence);
		expect(faultOf(text)).toMatch(/The standard keys and looks are used until it is mended\.$/);
	});

	test('is read as it was written', () => {
		const settings = fc.record({
			theme: fc.constantFrom(...themeNames),
			ascii: fc.boolean(),
			'screen-reader': fc.boolean(),
			keys: fc.dictionary(fc.stringMatching(/^[a-z.-]{1,20}$/), fc.array(fc.string())).map(keys => new Map(Object.entries(keys))),
			scanner: fc.record({prefix: fc.stringMatching(/^[!-~]{0,8}$/), suffix: fc.stringMatching(/^[!-~]{0,8}$/)}),
		});
		fc.assert(
			fc.property(settings, each => {
				expect(readCounterSettings(counterSettingsText(each))).toEqual({value: each});
			}),
		);
	});

	test('holds only what is not as standard', () => {
		expect(counterSettingsText({...standardCounter, theme: 'light'})).toBe('{\n  "theme": "light"\n}\n');
	});

	test('of any text at all is read or refused, and nothing is broken by it', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json()), text => {
				const read = readCounterSettings(text);
				expect('fault' in read || 'value' in read).toBe(true);
				expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
			}),
		);
	});
});
