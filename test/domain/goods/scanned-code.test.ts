import {describe, expect, test} from 'vitest';
import {readCode} from '../../../src/domain/goods/scanned-code.ts';
import {listed} from '../../support/commands.ts';
import {given} from '../../support/given.ts';

describe('One symbol read under another symbology is the same goods:', () => {
	test.each([
		['042100005264', '04252614', 'a UPC-A as its UPC-E'],
		['042100005264', '0042100005264', 'a UPC-A as EAN-13'],
		['042100005264', '00042100005264', 'a UPC-A as GTIN-14'],
		['0042100005264', '042100005264', 'an EAN-13 as UPC-A'],
		['0042100005264', '04252614', 'an EAN-13 as UPC-E'],
		['04252614', '042100005264', 'a UPC-E as UPC-A'],
		['04252614', '0042100005264', 'a UPC-E as EAN-13'],
		['6001001123464', '06001001123464', 'an EAN-13 as GTIN-14'],
		['06001001123464', '6001001123464', 'a GTIN-14 as EAN-13'],
		['96385074', '96385074', 'an EAN-8 as itself'],
	])('%s by %s, %s', (barcode, read) => {
		for (const product of [listed(barcode), listed('1003', {barcodes: [barcode]})]) {
			const found = readCode(given(product).state, read);
			expect(found).toMatchObject({pack: 1});
			expect('label' in found).toBe(false);
		}
	});

	test('but no EAN-8 with zeros before it, and no other number', () => {
		const {state} = given(listed('96385074'), listed('042100005264'));
		for (const code of ['000096385074', '0000096385074', '04252615', '142100005261'])
			expect(readCode(state, code)).toHaveProperty('unknown');
	});
});
