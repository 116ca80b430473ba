// Comma-separated text for spreadsheets. No cell becomes a formula there, wherever its text comes from (faults.md).

const plainNumber = /^[-+]?\d+(?:\.\d+)?$/;

/** A line that a spreadsheet would compute gets an apostrophe. A plain number stays a number. */
const harmless = (line: string): string => (/^\s*[=+\-@\t\r]/.test(line) && !plainNumber.test(line) ? `'${line}` : line);

function cell(text: string): string {
	const safe = text.split('\n').map(harmless).join('\n');
	return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as RFC 4180 has them: one line each, ended by CR and LF. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
	rows.map(row => `${row.map(cell).join(',')}\r\n`).join('');
