// Comma-separated text as spreadsheets and issuers write it.
import {expect, test} from 'vitest';
import {csvRows} from '../../../src/formats/text/csv-rows.ts';

const cells = (text: string) => [...csvRows(text)].map(row => ('cells' in row ? row.cells : `${row.line}: ${row.fault}`));

test.each([
	[
		'commas',
		'a,b\n1,2\n',
		[
			['a', 'b'],
			['1', '2'],
		],
	],
	[
		'semicolons, as where a comma is a decimal sign',
		'a;b\r\n1,5;2\r\n',
		[
			['a', 'b'],
			['1,5', '2'],
		],
	],
	[
		'tabs, and no last newline',
		'a\tb\n1\t2',
		[
			['a', 'b'],
			['1', '2'],
		],
	],
	['blanks around cells', ' a , b \n', [['a', 'b']]],
	[
		'quotes around anything',
		'"a,b","say ""hi""","two\nlines"\n1,2,3\n',
		[
			['a,b', 'say "hi"', 'two\nlines'],
			['1', '2', '3'],
		],
	],
	[
		'empty cells, and rows that are blank',
		'a,,c\n\n,,\n1,,\n',
		[
			['a', '', 'c'],
			['1', '', ''],
		],
	],
	['nothing', '', []],
])('reads %s', (_what, text, rows) => {
	expect(cells(text)).toEqual(rows);
});

test('a stray quote spoils its own row, and the lines are counted through quoted newlines', () => {
	expect(cells('a,b\n1,x"y\n2,"open\n3,4\n')).toEqual([
		['a', 'b'],
		['1', 'x"y'],
		'3: A quote stands in it where none belongs.',
		['3', '4'],
	]);
	expect([...csvRows('"a\nb",c\nd,e\n')].map(({line}) => line)).toEqual([1, 3]);
});
