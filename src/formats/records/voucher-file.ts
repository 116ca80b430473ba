// Rows of a file of vouchers: product, PIN, serial and last day, in columns that its first line names. No sentence repeats a PIN.
import {asKeyed} from '../../domain/base/text.ts';
import type {Read} from '../text/amount.ts';
import {type CsvRow, csvRows} from '../text/csv-rows.ts';

/** A voucher of a file, as it is written there. */
export type VoucherWritten = {
	readonly product: string;
	readonly pin: string;
	readonly serial: string;
	readonly expiry: string;
};
export type VoucherRow = {readonly row: string} & ({readonly value: VoucherWritten} | {readonly fault: string});

const columns = ['product', 'pin', 'serial', 'expiry'] as const;

/** Where each column stands; undefined where one is missing. */
function placesIn(heads: readonly string[]): Readonly<Record<(typeof columns)[number], number>> | undefined {
	const names = heads.map(head => asKeyed(head).toLowerCase());
	const [product = -1, pin = -1, serial = -1, expiry = -1] = columns.map(column => names.indexOf(column));
	return Math.min(product, pin, serial, expiry) < 0 ? undefined : {product, pin, serial, expiry};
}

/** A PIN without what groups it. Spreadsheets make 1.23E+15 of a long one, or 1234567890120000; the first can be seen. */
function pinFault(pin: string): string | undefined {
	if (pin === '') return 'It has no PIN.';
	if (/^\d[.,]\d+E\+\d+$/i.test(pin))
		return 'A spreadsheet has rounded its PIN. Save the column as text, or take the file as it came.';
	return /^[0-9A-Za-z]{4,40}$/.test(pin) ? undefined : 'Its PIN must have 4 to 40 letters and digits.';
}

/** Reads the rows of a file of vouchers; or says why there are none. */
export function readVouchers(name: string, text: string): Read<Iterable<VoucherRow>> {
	const rows = csvRows(text);
	const {value: first} = rows.next() as {readonly value?: CsvRow};
	const at = first && 'cells' in first ? placesIn(first.cells) : undefined;
	if (!at)
		return {
			fault: `The first line of ${name} must name its columns: product,pin,serial,expiry. Add that line, and import again.`,
		};
	const read = function* (): Generator<VoucherRow> {
		for (const each of rows) {
			const row = `line ${each.line}`;
			if ('fault' in each) {
				yield {row, fault: each.fault};
				continue;
			}
			const cell = (place: number): string => each.cells[place] ?? '';
			const pin = asKeyed(cell(at.pin)).replace(/[\s-]/g, '');
			const written = {product: cell(at.product), pin, serial: asKeyed(cell(at.serial)), expiry: asKeyed(cell(at.expiry))};
			const fault = pinFault(pin) ?? (written.serial === '' ? 'It has no serial. Each voucher needs one of its own.' : undefined);
			yield fault === undefined ? {row, value: written} : {row, fault};
		}
	};
	return {value: read()};
}
