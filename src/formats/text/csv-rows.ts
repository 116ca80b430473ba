// Rows of comma-separated text, as RFC 4180 and spreadsheets write them: with commas, semicolons or tabs, and cells in quotes.

/** A row with the line it begins in, from 1. */
export type CsvRow = {readonly line: number; readonly cells: readonly string[]} | {readonly line: number; readonly fault: string};

/** What stands between the cells: whatever the first line has most of. */
function separatorOf(text: string): string {
	const first = text.slice(0, text.search(/\r?\n|$/));
	const counts = [',', ';', '\t'].map(mark => ({mark, count: first.split(mark).length}));
	return counts.reduce((most, each) => (each.count > most.count ? each : most)).mark;
}

/** One cell and what follows it: a quoted one, or one up to the next separator or the end of the line. */
const cellShape = (separator: string): RegExp =>
	new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n][^${separator}\\r\\n]*)?)(${separator}|\\r?\\n|\\r|$)`, 'y');

/** The rows that are not blank. A row with a stray quote has a fault, and the next line begins a new one. */
export function* csvRows(text: string): Generator<CsvRow> {
	const shape = cellShape(separatorOf(text));
	let [at, line, began] = [0, 1, 1];
	let cells: string[] = [];
	while (at < text.length) {
		shape.lastIndex = at;
		const found = shape.exec(text);
		if (!found) {
			yield {line: began, fault: 'A quote stands in it where none belongs.'};
			const end = text.indexOf('\n', at);
			at = end === -1 ? text.length : end + 1;
			line += 1;
			[cells, began] = [[], line];
			continue;
		}
		const [whole, quoted, plain = '', after = ''] = found;
		cells.push(quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"'));
		at += whole.length;
		line += whole.split('\n').length - 1;
		if (/[\r\n]/.test(after) || at >= text.length) {
			if (cells.some(cell => cell !== '')) yield {line: began, cells};
			[cells, began] = [[], line];
		}
	}
}
