import fc from 'fast-check';
import {expect, test} from 'vitest';
import {csvText} from '../../../src/formats/text/csv.ts';

const cell = (text: string) => csvText([[text]]).slice(0, -2);

test.each([
	['Bread', 'Bread'],
	['Bread, brown', '"Bread, brown"'],
	['6" nails', '"6"" nails"'],
	[' Bread', '" Bread"'],
	['', ''],
	['12.50', '12.50'],
	['-12.50', '-12.50'],
	['+3', '+3'],
	['=1+1', "'=1+1"],
	['  =1+1', "'  =1+1"],
	['@SUM(A1)', "'@SUM(A1)"],
	['-2+3', "'-2+3"],
	['+27 82 123 4567', "'+27 82 123 4567"],
	['\t=x', "'\t=x"],
	['\tBread', "'\tBread"],
	['\t12.50', "'\t12.50"],
	[' \tBread', "' \tBread"],
	['\rBread', '"\'\rBread"'],
	['=Bread', "'=Bread"],
	['+Bread', "'+Bread"],
	['-Bread', "'-Bread"],
	['@Bread', "'@Bread"],
	['a\n\tb', '"a\n\'\tb"'],
	['a\n=b', '"a\n\'=b"'],
])('%j is written as %j', (text, written) => expect(cell(text)).toBe(written));

test('rows end as spreadsheets want them', () =>
	expect(
		csvText([
			['a', 'b'],
			['1', '2'],
		]),
	).toBe('a,b\r\n1,2\r\n'));

/** A reader of one row: quoted cells may hold commas, quotes and line breaks. */
function readCells(row: string): readonly string[] {
	const cells: string[] = [];
	let rest = row;
	for (;;) {
		const [whole = '', quoted, plain] = /^(?:"((?:[^"]|"")*)"|([^,"]*))(?:,|$)/.exec(rest) ?? expect.unreachable();
		cells.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
		if (!whole.endsWith(',')) return cells;
		rest = rest.slice(whole.length);
	}
}

test('whatever stands in a cell, no cell begins a formula and all are read back', () => {
	fc.assert(
		fc.property(fc.array(fc.string({unit: fc.constantFrom(...'=+-@\t\n\r ,"a1')}), {minLength: 2, maxLength: 5}), cells => {
			const read = readCells(csvText([cells]).slice(0, -2));
			expect(read).toHaveLength(cells.length);
			for (const [place, text] of read.entries()) {
				for (const line of text.split('\n')) if (/^\s*[=+\-@\t\r]/.test(line)) expect(line).toMatch(/^[-+]?\d+(?:\.\d+)?$/);
				expect(text.replaceAll("'", '')).toBe((cells[place] ?? '').replaceAll("'", ''));
			}
		}),
	);
});
