import {expect, test} from 'vitest';
import {factRows, packed} from '../../../../src/ui/screens/shared/packed.ts';
import {span, textOf} from '../../../../src/ui/widgets/line.tsx';

const texts = (rows: readonly (readonly Parameters<typeof textOf>[0][])[]) => rows.map(row => row.map(textOf).join(''));

test('Pieces stand in as few rows as they fit, and what belongs together stays together', () => {
	const pieces = [[span('Cash ', 'dim'), 'R48.50'], [span('Card ', 'dim'), 'R199.00'], '(2 receipts)'];
	expect(texts(packed(pieces, 40))).toEqual(['Cash R48.50  Card R199.00  (2 receipts)']);
	expect(texts(packed(pieces, 26))).toEqual(['Cash R48.50  Card R199.00', '(2 receipts)']);
	expect(texts(packed(pieces, 16))).toEqual(['Cash R48.50', 'Card R199.00', '(2 receipts)']);
});

test('A piece longer than a row is broken between its words', () => {
	expect(packed([span('owed since the third', 'warning')], 10)).toEqual([
		[span('owed since', 'warning')],
		[span('the third', 'warning')],
	]);
});

test('A fact has its caption once, and none where there is nothing to say', () => {
	expect(texts(factRows([['Cost'], ['Barcodes', '6001001123457', '6001001123464']], 28))).toEqual([
		' Barcodes   6001001123457',
		'            6001001123464',
	]);
});
