import {describe, expect, test} from 'vitest';
import {type ScannerSettings, standardScanner} from '../../../../src/formats/config/scanner-settings.ts';
import {type Driven, keys} from '../../../support/drive.ts';
import {barcodes, bodyRows, inOneLine, notice, practice} from '../../practice.ts';

const {enter, esc, ctrl} = keys;
const labels = [barcodes.milk, barcodes.brownBread, barcodes.whiteBread] as const;

/** The test of the scanner, after three scans at a pace with what stands around each code. */
async function tested(letterMs: number, around: (code: string) => string, scans: readonly string[] = labels): Promise<Driven> {
	const screen = await practice({columns: 200, rows: 40});
	await screen.type(ctrl('k'), 'test the scanner', enter);
	for (const code of scans) {
		await screen.scanAt(letterMs, around(code));
	}
	return screen;
}

const scannerOf = ({desk}: Driven): ScannerSettings => desk.view.machine.scanner;
const advice = (screen: Driven): string => inOneLine(bodyRows(screen).slice(1, 2));

describe('Three scans propose', () => {
	test.each<[string, number, (code: string) => string, Partial<ScannerSettings>]>([
		['a prefix', 5, code => `~${code}\r`, {prefix: '~'}],
		['a prefix and a suffix', 1, code => `~#${code}%\r`, {prefix: '~#', suffix: '%'}],
		['STX and ETX', 5, code => `\u0002${code}\u0003\r`, {prefix: '\u0002', suffix: '\u0003'}],
		['STX, and ETX as the end', 5, code => `\u0002${code}\u0003`, {prefix: '\u0002', terminator: '\u0003'}],
		['a Tab before', 5, code => `\t${code}\r`, {prefix: '\t'}],
		['an Enter before', 5, code => `\r${code}\r`, {prefix: '\r'}],
		['a letter before', 5, code => `F${code}\t\r`, {prefix: 'F'}],
		['a prefix before an AIM prefix', 5, code => `~]E0${code}\r`, {prefix: '~'}],
		['no end', 5, code => `~${code}`, {prefix: '~', terminator: 'none'}],
		['a larger gap for 80 ms a letter', 80, code => `${code}\r`, {'gap-ms': 120}],
		['a larger gap for 120 ms a letter', 120, code => `${code}\r\n`, {'gap-ms': 180}],
		['the standard gap for 20 ms a letter', 20, code => `~${code}\r`, {prefix: '~'}],
	])('%s', async (_what, letterMs, around, wanted) => {
		const screen = await tested(letterMs, around);
		expect(advice(screen)).toMatch(/^Proposed: .* ↵ writes it into counter\.json\.$/);
		expect(scannerOf(screen)).toEqual(standardScanner);
		await screen.type(enter);
		expect(scannerOf(screen)).toEqual({...standardScanner, ...wanted});
		expect(screen.kept()).toEqual([{scanner: scannerOf(screen)}]);
		expect(notice(screen)).toMatch(/^Written into counter\.json: prefix /);
		await screen.type(esc);
		await screen.typeAt(letterMs, around(barcodes.milk));
		expect(screen.desk.view.basket.lines.length).toBe(1);
	});

	test('the same from one label three times', async () => {
		const screen = await tested(5, code => `~${code}\r`, [barcodes.milk, barcodes.milk, barcodes.milk]);
		await screen.type(enter);
		expect(scannerOf(screen)).toEqual({...standardScanner, prefix: '~'});
	});

	test('the same from codes that are no barcodes', async () => {
		const screen = await tested(5, code => `~${code}\r`, ['1001', '1003', '1002']);
		await screen.type(enter);
		expect(scannerOf(screen)).toEqual({...standardScanner, prefix: '~'});
	});

	test('nothing when the standard fits', async () => {
		const screen = await tested(5, code => `${code}\r`);
		expect(advice(screen)).toBe('The settings fit these scans. Nothing is to be changed.');
	});

	test.each([
		['a digit before every code', (code: string) => `9~${code}\r`, '"scanner.prefix" begins with a digit'],
		['more letters than can be set', (code: string) => `~~~~~~~~~${code}\r`, 'takes up to 8 letters'],
	])('nothing from %s, and say why', async (_what, around, sentence) => {
		const screen = await tested(5, around);
		expect(advice(screen)).toContain('What the scanner sends cannot be set: ');
		expect(advice(screen)).toContain(sentence.replace('scanner.', ''));
		await screen.type(enter);
		expect(scannerOf(screen)).toEqual(standardScanner);
		expect(screen.kept()).toEqual([]);
	});

	test('nothing when they differ', async () => {
		const screen = await tested(5, code => `${code === barcodes.milk ? 'A' : 'B'}${code}\r`);
		expect(advice(screen)).toMatch(/^The scans begin differently\./);
	});
});

test('Enter before three scans says what is missing, and writes nothing', async () => {
	const screen = await tested(5, code => `${code}\r`, [barcodes.milk]);
	expect(advice(screen)).toBe('Scan two more, or one label again: then settings are proposed.');
	await screen.type(enter);
	expect(notice(screen)).toBe('! Scan three labels first.');
	expect(screen.kept()).toEqual([]);
});

test('A slow scan is shown as typing, with the gap it breaks', async () => {
	const screen = await tested(120, code => `${code}\r`, [barcodes.milk]);
	expect(inOneLine(bodyRows(screen).slice(2))).toBe(
		'Arrived: 6001678204527 and Enter, 13 letters in 1560 ms, at most 120 ms between two. Read as typing: it came slowly, and a scan has no pause above 50 ms.',
	);
});
