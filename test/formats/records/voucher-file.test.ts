// Files of vouchers: what is read, and what is said of a row that cannot be. No sentence has a PIN in it.
import {expect, test} from 'vitest';
import {readVouchers} from '../../../src/formats/records/voucher-file.ts';

function read(text: string) {
	const rows = readVouchers('v.csv', text);
	return 'fault' in rows ? rows.fault : [...rows.value];
}

test('columns stand in any order, with others between them', () => {
	expect(read('Serial,batch,EXPIRY,Pin,Product\nS1,7,2027-12-31,1234-5678 9012,R50\n')).toEqual([
		{row: 'line 2', value: {product: 'R50', pin: '123456789012', serial: 'S1', expiry: '2027-12-31'}},
	]);
});

test.each(['', 'R50,1234567890,S1,2027-12-31\n', 'product,pin,serial\nR50,1,S1\n'])(
	'without its columns named nothing is read: %j',
	text => {
		expect(read(text)).toBe(
			'The first line of v.csv must name its columns: product,pin,serial,expiry. Add that line, and import again.',
		);
	},
);

test.each([
	['', 'It has no PIN.'],
	['12', 'Its PIN must have 4 to 40 letters and digits.'],
	['12345;678', 'Its PIN must have 4 to 40 letters and digits.'],
	['9'.repeat(41), 'Its PIN must have 4 to 40 letters and digits.'],
	['1.23457E+15', 'A spreadsheet has rounded its PIN. Save the column as text, or take the file as it came.'],
])('a PIN like %j is refused without repeating it', (pin, fault) => {
	expect(read(`product,pin,serial,expiry\nR50,${pin},S1,2027-12-31\n`)).toEqual([{row: 'line 2', fault}]);
});
