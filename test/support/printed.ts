// The first receipt of a practice shop on the command line: its head and its foot, as text and as a document.

const head = `               Corner Café
   12 Main Road, Observatory, Cape Town
        PRACTICE - NOT A REAL SALE
Receipt P1-000001         2026-03-02 10:00
Operator Thandi                     Till 1
------------------------------------------
`;
const foot = `------------------------------------------
                Thank you
            Entry 2 · 0f1e2d3c
`;
/** What a sale on the first receipt of a practice shop says; `body` is what stands between its rules. */
export const receipt = (body: string) => ({code: 0, stdout: head + body + foot, stderr: ''});
export const rule = '------------------------------------------\n';

type Line = {readonly type: string; readonly total: number; readonly fee?: number};

/** What is the shop's own of some lines, and what is for others. */
function sumsOf(lines: readonly Line[]): object {
	const sum = (...types: readonly string[]): number =>
		lines.reduce((all, {type, total}) => (types.includes(type) ? all + total : all), 0);
	const fees = lines.reduce((all, {fee = 0}) => all + fee, 0);
	return {own: sum('goods', 'open') + fees, others: sum('service', 'bill'), topUps: sum('top-up')};
}

/** The same as a document: what is not said again of every sale. */
export const document = <L extends Line>(own: {readonly lines: readonly L[]} & Readonly<Record<string, unknown>>) => ({
	code: 0,
	stderr: '',
	document: {
		currency: 'ZAR',
		receipt: {
			number: 'P1-000001',
			seq: 2,
			hash: '0f1e2d3c',
			at: '2026-03-02T08:00:00.000Z',
			day: '2026-03-02',
			till: 1,
			operator: 'Thandi',
			isPractice: true,
			type: 'sale',
			rounding: 0,
			vat: [],
			sums: sumsOf(own.lines),
			...own,
		},
	},
});
