// An account's log: read line by line, and its own entries written as the old program would have.
import {describe, expect, test} from 'vitest';
import type {AccountEntry} from '../../../src/domain/accounts/records.ts';
import {cents} from '../../../src/domain/base/money.ts';
import type {EntryKind} from '../../../src/domain/base/moves.ts';
import type {Receipt, SaleReceipt} from '../../../src/domain/receipts/receipt.ts';
import {longestLine, readLines} from '../../../src/formats/old-files/outside-text.ts';
import {transactionLines} from '../../../src/formats/old-files/transaction-lines.ts';
import {readTransaction} from '../../../src/formats/old-files/transaction-log.ts';
import {billLine, electricityLine, loaf, topUpLine} from '../../support/sales.ts';

const read = (text: string | Uint8Array) =>
	[...readLines(typeof text === 'string' ? new TextEncoder().encode(text) : text)].map(line => readTransaction(4, line, 'R'));
const deposit = '{"timestamp": "2025-11-20 09:16:10", "type": "deposit", "amount": 100.11, "service": null, "token": null}';
const purchase =
	'{"timestamp": "2025-11-20 09:17:30", "type": "purchase", "amount": 500.0, "service": "Caf\\u00e9", "token": "1234 5678 9012 3456"}';

test('a line is a line of the past, with its text as it stood', () => {
	expect(read(`${deposit}\n\n${purchase}\r\n`)).toEqual([
		{
			row: 'line 1',
			notes: [],
			value: {source: 'account:4', text: deposit, when: '2025-11-20 09:16:10', about: 'deposit', amount: 10_011},
		},
		{
			row: 'line 3',
			notes: [],
			value: {
				source: 'account:4',
				text: purchase,
				when: '2025-11-20 09:17:30',
				about: 'purchase Café',
				amount: 50_000,
				token: '1234 5678 9012 3456',
			},
		},
	]);
});

describe('a line that cannot be read says why', () => {
	test.each([
		[deposit.slice(0, 40), 'It is half-written. Copy the file again.'],
		['[1]', 'It is not an object with names and values.'],
		['deposit 100', 'It is not a JSON object: "deposit 100" does not belong there.'],
		['['.repeat(40), 'It is nested too deep: no transaction is.'],
		[deposit.replace('100.11', 'NaN'), '"NaN" is not an amount.'],
		[deposit.replace('100.11', '1e+16'), '"1e+16" is more than 999,999,999.00, the most there can be.'],
		[deposit.replace('100.11', '"100"'), '"amount" is not a number.'],
		[deposit.replace('"amount": 100.11, ', ''), '"amount" is missing.'],
		[deposit.replace('2025-11-20 ', '20 Nov '), '"20 Nov 09:16:10" is not a date and time like 2026-11-20 22:35:05.'],
		[deposit.replace('"service": null', '"service": 7'), '"service" is not a text or null.'],
		[deposit.replace('"service"', '"type"'), '"type" stands in it twice. Remove the one that is wrong.'],
		[' '.repeat(longestLine + 1), `It is longer than ${longestLine} letters.`],
	])('%j', (text, fault) => expect(read(text)).toEqual([{row: 'line 1', fault}]));

	test('bytes that are no UTF-8 spoil their own line only', () => {
		const bytes = new Uint8Array([0xff, 0x0a, ...new TextEncoder().encode(deposit)]);
		expect(read(bytes)).toMatchObject([
			{row: 'line 1', fault: 'It is not UTF-8 text. Mend the line and import again.'},
			{row: 'line 2'},
		]);
	});
});

test('an amount beside its cent is rounded and noted', () =>
	expect(read(deposit.replace('100.11', '304.0199999999999'))).toMatchObject([
		{value: {amount: 30_402}, notes: ['The amount was rounded to R304.02.']},
	]));

test('escapes and hidden characters in a field stay in the line, which is ASCII, and nowhere else', () => {
	const line = purchase.replace('Caf\\u00e9', '\\u001b[31mE\\u202elec\\ud83d\\ude00');
	expect(read(line)).toMatchObject([{value: {text: line, about: 'purchase [31mElec'}}]);
});

const entry = (kind: EntryKind, amount: number, own: Partial<AccountEntry> = {}): AccountEntry => ({
	seq: 5,
	at: Date.UTC(2026, 10, 5, 6, 1, 2),
	offset: 120,
	kind,
	amount: cents(amount),
	balance: cents(0),
	...own,
});
const receiptOf = (lines: SaleReceipt['lines']): Receipt => ({
	type: 'sale',
	number: '1-000001',
	stamp: {seq: 5, at: 0, offset: 120, day: '2026-11-05', operator: 1, till: 1, tillSeq: 5, shift: 0},
	hash: '00000000',
	operator: 'Lerato',
	letterhead: {name: 'Corner', address: '', footer: ''},
	isPractice: false,
	lines,
	total: cents(0),
	tenders: [],
	rounding: cents(0),
	vat: [],
});
const written = (type: string, amount: string, more = '"service": null, "token": null') =>
	`{"timestamp": "2026-11-05 08:01:02", "type": "${type}", "amount": ${amount}, ${more}}`;

describe('an entry of this shop', () => {
	test('an opening has no line', () => expect(transactionLines(entry('opening', 500), undefined)).toEqual([]));
	test('a deposit', () =>
		expect(transactionLines(entry('deposit', 10_000), receiptOf([topUpLine(10_000, 0)]))).toEqual([written('deposit', '100.0')]));
	test('a withdrawal is written without its sign', () =>
		expect(transactionLines(entry('withdrawal', -5050), undefined)).toEqual([written('withdrawal', '50.5')]));
	test('a vend has its service and its reference', () => {
		const line = electricityLine({name: 'Électricité', reference: '1234 5678 9012 3456'});
		const more = '"service": "\\u00c9lectricit\\u00e9", "token": "1234 5678 9012 3456"';
		expect(transactionLines(entry('purchase', -10_000), receiptOf([line]))).toEqual([written('purchase', '100.0', more)]);
	});
	test('a basket has a line for each vend and bill with its fee, and one for the goods', () => {
		const lines = [loaf(), electricityLine({fee: cents(200)}), loaf(), billLine()];
		expect(transactionLines(entry('sale', -(1850 * 2 + 10_200 + 19_900)), receiptOf(lines))).toEqual([
			written('purchase', '102.0', '"service": "Electricity", "token": "4111 4222 4333 4001"'),
			written('bill_payment', '199.0', '"service": "Netflix", "token": "4111 4222 4333 4001"'),
			written('sale', '37.0'),
		]);
	});
	test('without its receipt it is one line', () =>
		expect(transactionLines(entry('bill', -19_900, {about: {names: ['Netflix']}}), undefined)).toEqual([
			written('bill_payment', '199.0', '"service": "Netflix", "token": null'),
		]));
	test('what is written can be read', () => {
		const lines = transactionLines(entry('sale', -11_850), receiptOf([loaf(), electricityLine()]));
		expect(read(lines.join('\n'))).toMatchObject([
			{value: {amount: 10_000, token: '4111 4222 4333 4001'}},
			{value: {amount: 1850}},
		]);
	});
});
