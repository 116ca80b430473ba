// The registry and the balance files: read row by row, with a reason for each row left out, and written as Python wrote them.
import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {cents} from '../../../src/domain/base/money.ts';
import {
	type BalanceFile,
	type RegistryRow,
	readRegistry,
	registryAccount,
	registryText,
} from '../../../src/formats/old-files/accounts-registry.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => readRegistry('accounts_registry.json', bytes(text));

/** The rows of a registry that can be read. */
function rows(text: string) {
	const found = read(text);
	if ('fault' in found) throw new Error(found.fault);
	return found.value;
}

const row = (own: Readonly<Record<string, unknown>> = {}) =>
	JSON.stringify({id: 1, name: 'Thandi', created: '2025-11-20 09:15:00', balance: 5, ...own});
const reasons = (text: string) => rows(text).map(found => ('fault' in found ? found.fault : found.notes.join(' ')));

test('rows come in the order of the file, each with its line', () => {
	const text = `{\n "10": ${row({id: 10, balance: 12.5})},\n "2": ${row({id: 2})}\n}`;
	expect(rows(text)).toEqual([
		{
			row: 'account 10, line 2',
			notes: [],
			value: {id: 10, name: 'Thandi', created: '2025-11-20 09:15:00', balance: {value: {units: 1250, wasRounded: false}}},
		},
		{
			row: 'account 2, line 3',
			notes: [],
			value: {id: 2, name: 'Thandi', created: '2025-11-20 09:15:00', balance: {value: {units: 500, wasRounded: false}}},
		},
	]);
});

describe('a row that cannot be read says why', () => {
	test.each([
		[`{"1": ${row({id: 2})}}`, 'Its key is "1" and its id is 2. Make them the same.'],
		[`{"01": ${row()}}`, 'Its key is "01" and its id is 1. Make them the same.'],
		[`{"0": ${row({id: 0})}}`, '"0" is not an account number.'],
		[`{"1.5": ${row({id: 1.5})}}`, '"1.5" is not an account number.'],
		[`{"1": ${row({id: '1'})}}`, '"id" is not a number.'],
		[`{"1": ${row({created: 'yesterday'})}}`, '"yesterday" is not a date and time like 2026-11-20 22:35:05.'],
		[`{"1": ${row({created: '2025-02-30 10:00:00'})}}`, '"2025-02-30 10:00:00" is not a date and time like 2026-11-20 22:35:05.'],
		['{"1": {"id": 1, "name": "Thandi", "balance": 1}}', '"created" is missing.'],
		['{"1": []}', 'It is not an object with names and values.'],
		['{"1": 5}', 'It is not an object with names and values.'],
		[`{"1": ${row().replace('"name"', '"id"')}}`, '"id" stands in it twice. Remove the one that is wrong.'],
		['{"__proto__": {"id": 1}}', '"created" is missing.'],
		[`{"__proto__": ${row()}}`, 'Its key is "__proto__" and its id is 1. Make them the same.'],
	])('%s', (text, reason) => expect(reasons(text)).toEqual([reason]));

	test('a key that stands twice leaves both rows out', () => {
		const twice = 'The key "1" stands 2 times in the file. Remove those that are wrong.';
		expect(reasons(`{"1": ${row()}, "2": ${row({id: 2})}, "1": ${row({balance: 9})}}`)).toEqual([twice, '', twice]);
	});
});

test('what a row holds beyond its shape is noted', () => {
	const text = `{"1": ${row({overdraft: 5})}, "2": {"__proto__": {"polluted": 1}, ${row({id: 2}).slice(1)}}`;
	expect(reasons(text)).toEqual([
		'It also holds "overdraft", which has no place here.',
		'It also holds "__proto__", which has no place here.',
	]);
	expect(reasons(`{"1": ${row({name: ' Thandi  N '})}}`)).toEqual(['The name " Thandi  N " was tidied.']);
});

test('a file that is no registry has one fault', () => {
	expect(read('{"1": {"id": 1, "name"')).toEqual({
		fault: 'accounts_registry.json ends in the middle of line 1: it is half-written. Copy it again.',
	});
	expect(readRegistry('r', new Uint8Array([0x7b, 0x0a, 0x22, 0xff, 0x22]))).toEqual({
		fault: 'r is not UTF-8 text, first in line 2. Save it as UTF-8 and import it again.',
	});
	expect(readRegistry('r', new Uint8Array(64 * 1024 * 1024 + 1))).toEqual({
		fault: 'r has 65 MB, and at most 64 MB are read. Import a smaller copy.',
	});
});

test('a byte order mark is no part of the file', () => expect(rows('\uFEFF{}')).toEqual([]));

describe('two balances', () => {
	const found = (balance: string, file: BalanceFile) => {
		const [only] = rows(`{"1": ${row().replace('"balance":5', `"balance":${balance}`)}}`);
		if (!only || 'fault' in only) throw new Error(only?.fault);
		const value: RegistryRow = only.value;
		const account = registryAccount(value, file, 'R');
		return 'fault' in account ? account.fault : [account.value.account.balance, ...account.value.notes];
	};

	test('agree', () => expect(found('999600.11', {value: '999600.11'})).toEqual([99_960_011]));
	test('agree but for a line end', () => expect(found('5.0', {value: ' 5.0\r\n'})).toEqual([500]));
	test('disagree: the file wins, and it is said', () =>
		expect(found('5.0', {value: '7.25'})).toEqual([
			725,
			'The registry says R5.00 and the balance file R7.25: the file was taken.',
		]));
	test('rounded', () =>
		expect(found('999695.98', {value: '999695.9800000001'})).toEqual([99_969_598, 'The balance was rounded to R999,695.98.']));
	test('without decimals it may be cut short', () =>
		expect(found('99960.5', {value: '99960'})).toEqual([
			9_996_000,
			'The registry says R99,960.50 and the balance file R99,960.00: the file was taken.',
			'The balance file has no decimals: check that R99,960.00 is all of it.',
		]));

	test.each<[BalanceFile, string]>([
		[undefined, 'It is missing.'],
		[{fault: 'It may not be read.'}, 'It may not be read.'],
		[{value: ''}, 'It is empty.'],
		[{value: ' \n'}, 'It is empty.'],
		[{value: '99.'}, '"99." is half-written.'],
		[{value: '-5.0'}, '-5.0 is below zero.'],
		[{value: 'nan'}, '"nan" is not an amount.'],
		[{value: 'inf'}, '"inf" is not an amount.'],
		[{value: '1e+16'}, '"1e+16" is more than 999,999,999.00, the most there can be.'],
		[{value: '\u001b[31m5'}, '"[U+001B][31m5" is not an amount.'],
		[{value: '5.0\n6.0'}, '"5.0[U+000A]6.0" is not an amount.'],
	])('a file of %j is reported and the registry’s is taken', (file, reason) =>
		expect(found('5.0', file)).toEqual([500, `The balance file cannot be used: ${reason} The registry's R5.00 was taken.`]),
	);

	test.each([
		['NaN', '"NaN" is not an amount.'],
		['-1.0', '-1.0 is below zero.'],
		['"5.0"', 'It is not a number.'],
		['null', 'It is not a number.'],
		['1.234', '"1.234" is not a whole number of cents.'],
	])('a registry that says %s is reported and the file’s is taken', (balance, reason) =>
		expect(found(balance, {value: '6.0'})).toEqual([
			600,
			`The registry's balance cannot be used: ${reason} The balance file was taken.`,
		]),
	);

	test('neither can be used: the row is left out, and nothing is made up', () => {
		expect(found('-3.5', undefined)).toBe('It has no balance. Balance file: It is missing. Registry: -3.5 is below zero.');
		expect(found('Infinity', {value: '-1.0'})).toBe(
			'It has no balance. Balance file: -1.0 is below zero. Registry: "Infinity" is not an amount.',
		);
	});
});

describe('written', () => {
	test('as json.dump with indent 2 and without escapes, floats with a digit after the point, no last line end', () => {
		const text = registryText([
			{id: 1, name: 'Siobhán "Shiv" O\'Brien', created: '2025-11-20 09:15:00', balance: cents(99_960_011)},
			{id: 12, name: 'Łukasz', created: '2025-11-21 09:15:00', balance: cents(100_000_000)},
		]);
		expect(text).toBe(`{
  "1": {
    "id": 1,
    "name": "Siobhán \\"Shiv\\" O'Brien",
    "created": "2025-11-20 09:15:00",
    "balance": 999600.11
  },
  "12": {
    "id": 12,
    "name": "Łukasz",
    "created": "2025-11-21 09:15:00",
    "balance": 1000000.0
  }
}`);
	});

	test('without accounts as {}', () => expect(registryText([])).toBe('{}'));

	test('to the byte as the sample was, but for its rounded float', () => {
		const sample = readFileSync(new URL('../../samples/accounts/accounts_registry.json', import.meta.url), 'utf8');
		const accounts = rows(sample).flatMap(found =>
			'value' in found && 'value' in found.value.balance ? [{...found.value, balance: found.value.balance.value.units}] : [],
		);
		expect(registryText(accounts)).toBe(sample.replace('999695.9800000001', '999695.98'));
	});
});
