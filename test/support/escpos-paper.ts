// The paper from a printer's bytes, row by row, and the printer's other actions. An unknown byte is a fault.
export type PrintedRow = {
	readonly text: string;
	readonly isBold?: true;
	/** Twice as wide and twice as high. */
	readonly isLarge?: true;
	readonly isCentred?: true;
};

export type PrinterEvent =
	| {readonly type: 'kick'}
	| {readonly type: 'cut'; readonly afterRows: number}
	| {readonly type: 'barcode'; readonly text: string; readonly afterRows: number};

export type Printed = {readonly rows: readonly PrintedRow[]; readonly events: readonly PrinterEvent[]};

const pages: ReadonlyMap<number, string> = new Map([[16, 'windows-1252']]);

/** How wide a printed row is, in letters of the ordinary size. */
export const printedColumns = ({text, isLarge}: PrintedRow): number => text.length * (isLarge ? 2 : 1);

/** What a printer makes of these bytes. */
export function printed(bytes: Uint8Array): Printed {
	const rows: PrintedRow[] = [];
	const events: PrinterEvent[] = [];
	let at = 0;
	let page: string | undefined;
	let isBold = false;
	let size = 0;
	let align = 0;
	let text: number[] = [];
	let look: Omit<PrintedRow, 'text'> = {};

	const next = (): number => {
		const byte = bytes[at++];
		if (byte === undefined) throw new Error('the bytes end in the middle of a command');
		return byte;
	};
	const expect = (...wanted: readonly number[]): void => {
		for (const byte of wanted)
			if (next() !== byte) throw new Error(`${bytes[at - 1]} stands where ${byte} is wanted, at ${at - 1}`);
	};
	const lookNow = (): Omit<PrintedRow, 'text'> => ({
		...(isBold && {isBold: true as const}),
		...(size === 0x11 && {isLarge: true as const}),
		...(align === 1 && {isCentred: true as const}),
	});
	const reset = (): void => {
		page = undefined;
		isBold = false;
		size = 0;
		align = 0;
	};
	const escaped = (): void => {
		const command = next();
		if (command === 0x40) reset();
		else if (command === 0x4d) expect(0);
		else if (command === 0x74) page = pages.get(next());
		else if (command === 0x45) isBold = next() === 1;
		else if (command === 0x61) align = next();
		else if (command === 0x70) {
			expect(0x00, 0x19, 0xfa);
			events.push({type: 'kick'});
		} else throw new Error(`ESC ${command} at ${at} is not known`);
	};
	const barcode = (): void => {
		expect(73);
		const data = bytes.subarray(at + 1, at + 1 + next());
		at += data.length;
		const {length} = rows;
		events.push({type: 'barcode', text: Buffer.from(data).toString('latin1').replace(/^\{B/, ''), afterRows: length});
	};
	const grouped = (): void => {
		const command = next();
		if (command === 0x21) size = next();
		else if ([0x68, 0x77, 0x48].includes(command)) next();
		else if (command === 0x6b) barcode();
		else if (command === 0x56) {
			expect(1);
			events.push({type: 'cut', afterRows: rows.length});
		} else throw new Error(`GS ${command} at ${at} is not known`);
	};
	const feed = (): void => {
		const isAscii = text.every(byte => byte < 0x80);
		if (page === undefined && !isAscii) throw new Error('a letter above ASCII is printed without a code page');
		rows.push({text: new TextDecoder(page).decode(Uint8Array.from(text)), ...look});
		text = [];
		look = {};
	};
	while (at < bytes.length) {
		const byte = next();
		if (byte === 0x1b) escaped();
		else if (byte === 0x1d) grouped();
		else if (byte === 0x1c) expect(0x2e);
		else if (byte === 0x0a) feed();
		else if (byte < 0x20) throw new Error(`${byte} at ${at} is not known`);
		else {
			if (text.length === 0) look = lookNow();
			text.push(byte);
		}
	}
	if (text.length > 0) throw new Error('the last row is not fed');
	return {rows, events};
}
