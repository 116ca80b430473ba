// Hostile files: each ends in a report, with no crash, no polluted prototype and nothing that a terminal would act on (faults.md).
import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {cents} from '../../../src/domain/base/money.ts';
import {readRegistry, registryAccount} from '../../../src/formats/old-files/accounts-registry.ts';
import type {FoundRow} from '../../../src/formats/old-files/import-report.ts';
import {readLines} from '../../../src/formats/old-files/outside-text.ts';
import {readProducts} from '../../../src/formats/old-files/product-records.ts';
import {knownProducts} from '../../../src/formats/old-files/sales-buyer.ts';
import {hasPrices, readSalesLine} from '../../../src/formats/old-files/sales-log.ts';
import {readTransaction} from '../../../src/formats/old-files/transaction-log.ts';
import type {Read} from '../../../src/formats/text/amount.ts';

const sample = (name: string): Uint8Array => readFileSync(new URL(`../../samples/${name}`, import.meta.url));
const known = knownProducts([{code: '1005', name: 'Fuse', price: cents(2000)}]);
const counts = {files: 0, rows: 0, reasons: 0};

/** Nothing that a terminal would act on: no controls, no escapes, nothing that hides or turns text around. */
const isFitToShow = (text: string): boolean => !/\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}/u.test(text);

function check<T>(found: Iterable<FoundRow<T>>): void {
	for (const row of found) {
		expect(isFitToShow(row.row)).toBe(true);
		if ('fault' in row) counts.reasons += 1;
		else counts.rows += 1;
		for (const sentence of 'fault' in row ? [row.fault] : row.notes) expect(isFitToShow(sentence)).toBe(true);
	}
}

function checkFile<T>(read: Read<readonly FoundRow<T>[]>): readonly FoundRow<T>[] {
	if ('value' in read) {
		check(read.value);
		return read.value;
	}
	counts.reasons += 1;
	expect(isFitToShow(read.fault)).toBe(true);
	return [];
}

const prototype = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));

/** Every reader, over the same bytes. */
function readEverything(bytes: Uint8Array): void {
	counts.files += 1;
	for (const row of checkFile(readRegistry('r', bytes)))
		if ('value' in row) registryAccount(row.value, {value: new TextDecoder().decode(bytes)}, 'R');
	const products = readProducts('product_Records.json', bytes, 'R');
	checkFile('value' in products ? {value: products.value.rows} : products);
	readProducts('p', bytes, 'R');
	check([...readLines(bytes)].map(line => readTransaction(1, line, 'R')));
	check([...readLines(bytes)].map(line => readSalesLine(line, {known, symbol: 'R', hasPrices: hasPrices(bytes, known)})));
	expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(prototype);
	expect(({} as {polluted?: unknown}).polluted).toBeUndefined();
}

const hostileText = fc.oneof(
	fc.string({unit: 'binary'}),
	fc.constantFrom(
		'__proto__',
		'constructor',
		'toString',
		'hasOwnProperty',
		'\u001b]52;c;AAAA\u0007',
		'\u202e',
		'\r',
		'\0',
		'@',
		', ',
	),
	fc.constantFrom(
		'id',
		'name',
		'created',
		'balance',
		'Product_Name',
		'Price',
		'Quantity',
		'timestamp',
		'type',
		'amount',
		'polluted',
	),
	fc.constantFrom('2025-11-20 09:15:00', 'Fri Nov 20 22:35:05 2026', '1', '1005', 'Fuse'),
);
const hostileNumber = fc.constantFrom(
	'NaN',
	'-Infinity',
	'1e400',
	'1e+16',
	'-0',
	'0.1',
	'1e-400',
	'9'.repeat(500),
	'1',
	'-5.5',
	'12.345',
);

/** JSON as text, with numbers no JSON writer would write and keys that stand twice. */
const hostileJson = fc.letrec<{value: string}>(tie => ({
	value: fc.oneof(
		{depthSize: 'large', withCrossShrink: true},
		hostileNumber,
		hostileText.map(text => JSON.stringify(text)),
		fc.constantFrom('true', 'false', 'null'),
		fc.array(tie('value'), {maxLength: 4}).map(items => `[${items.join(',')}]`),
		fc
			.array(fc.tuple(hostileText, tie('value')), {maxLength: 6})
			.map(members => `{${members.map(([key, value]) => `${JSON.stringify(key)}: ${value}`).join(',\n')}}`),
	),
})).value;

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

test('any bytes', () => {
	fc.assert(fc.property(fc.uint8Array({maxLength: 300, size: 'max'}), readEverything), {numRuns: 2000});
});

test('any JSON, with numbers and keys no program should write', () => {
	fc.assert(
		fc.property(hostileJson, text => readEverything(encoded(text))),
		{numRuns: 2000},
	);
});

test('rows of the right shape with hostile content', () => {
	const field = fc.oneof(
		hostileText.map(text => JSON.stringify(text)),
		hostileNumber,
	);
	const rows = fc.array(fc.tuple(fc.oneof(fc.constantFrom('1', '2', '1005'), hostileText), field, field, field, field), {
		maxLength: 4,
	});
	const registry = rows.map(all =>
		all.map(([key, a, b, c, d]) => `${JSON.stringify(key)}: {"id": ${a}, "name": ${b}, "created": ${c}, "balance": ${d}}`),
	);
	const products = rows.map(all =>
		all.map(([key, a, b, c]) => `${JSON.stringify(key)}: {"Product_Name": ${a}, "Price": ${b}, "Quantity": ${c}}`),
	);
	const file = fc.oneof(registry, products).map(all => `{${all.join(',\n')}}`);
	fc.assert(
		fc.property(file, text => readEverything(encoded(text))),
		{numRuns: 2000},
	);
});

test('lines of the right shape with hostile content', () => {
	const log = fc
		.tuple(hostileText, hostileText, hostileNumber, hostileText)
		.map(([when, type, amount, service]) =>
			JSON.stringify({timestamp: when, type, amount: 0, service, token: null}).replace(':0', `:${amount}`),
		);
	const sale = fc.array(fc.oneof(hostileText, hostileNumber), {minLength: 1, maxLength: 10}).map(fields => fields.join(', '));
	const file = fc.array(fc.oneof(log, sale), {maxLength: 6}).map(lines => lines.join('\n'));
	fc.assert(
		fc.property(file, text => readEverything(encoded(text))),
		{numRuns: 2000},
	);
});

test('the sample files, cut at every byte and with a byte changed', () => {
	const names = [
		'accounts/accounts_registry.json',
		'accounts/logs/account_1_transactions.log',
		'products/product_Records.json',
		'products/sales.txt',
	];
	for (const name of names) {
		const bytes = sample(name);
		for (let end = 0; end <= bytes.length; end += 1) readEverything(bytes.subarray(0, end));
	}
	const scratched = fc
		.tuple(fc.constantFrom(...names.map(sample)), fc.nat(), fc.nat(255))
		.map(([bytes, at, value]) => bytes.with(at % bytes.length, value));
	fc.assert(fc.property(scratched, readEverything), {numRuns: 2000});
});

test('a half-written registry or product file is always said to be so', () => {
	for (const name of ['accounts/accounts_registry.json', 'products/product_Records.json']) {
		const bytes = sample(name);
		for (let end = 0; end < bytes.length; end += 1) {
			const read = name.startsWith('accounts')
				? readRegistry('f', bytes.subarray(0, end))
				: readProducts('f', bytes.subarray(0, end), 'R');
			expect(read).toEqual({
				fault: expect.stringMatching(/^f (?:is empty|ends in the middle of line \d+: it is half-written|is not UTF-8 text)/),
			});
		}
	}
});

test('there were files, rows and reasons enough', () => {
	expect(counts.files).toBeGreaterThan(10_000);
	expect(counts.rows).toBeGreaterThan(1000);
	expect(counts.reasons).toBeGreaterThan(10_000);
});
