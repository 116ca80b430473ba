// A note added to a receipt after the sale: from its row of actions, its page, the list and the palette.
import {describe, expect, test} from 'vitest';
import {notesOn} from '../../../../src/domain/receipts/receipt.ts';
import {type Driven, keys} from '../../../support/drive.ts';
import {barcodes, bodyRows, entries, inOneLine, notice, panelTitle, practice, receipts, scan} from '../../practice.ts';

const {enter, esc, f7, f10, tab, left, ctrl} = keys;

/** One article is sold, and its receipt is on the screen. */
async function afterSale(): Promise<Driven> {
	const screen = await practice();
	await screen.type(scan(barcodes.milk), f10, enter);
	return screen;
}

/** Receipts, with that sale. */
async function onReceipts(): Promise<Driven> {
	const screen = await afterSale();
	await screen.type(esc, f7);
	return screen;
}

const notes = (screen: Driven): readonly string[] => receipts(screen).flatMap(notesOn);

describe('A note after the sale', () => {
	test('is the last action of the row, and stands on the paper at once', async () => {
		const screen = await afterSale();
		await screen.type(tab, left, enter, 'umbrella left behind', enter);
		expect(notice(screen)).toBe('Noted on receipt P1-000001.');
		expect(panelTitle(screen)).toContain('Receipt');
		expect(inOneLine(bodyRows(screen))).toContain('Note 2026-11-20 08:30 by Thandi: umbrella');
		await screen.type(tab, left, enter, 'she called', enter);
		expect(inOneLine(bodyRows(screen))).toMatch(/by Thandi: umbrella .*by Thandi: she/);
		expect(notes(screen)).toEqual(['umbrella left behind', 'she called']);
	});

	test('leaves the next sale to the keys that begin it', async () => {
		const screen = await afterSale();
		await screen.type(tab, left, enter, 'umbrella', enter, 'milk');
		expect(panelTitle(screen)).toBe('Find, scan, or 3*name');
		expect(notes(screen)).toEqual(['umbrella']);
	});

	test('is in the palette', async () => {
		const screen = await afterSale();
		await screen.type(ctrl('k'), 'add a note', enter, 'umbrella', enter);
		expect(notes(screen)).toEqual(['umbrella']);
	});
});

describe('A note on a receipt of before', () => {
	test('is Ctrl+N in the list and on the page, and is found by its words', async () => {
		const screen = await onReceipts();
		await screen.type(ctrl('n'), 'umbrella left behind', enter, enter, ctrl('n'), 'she called', enter);
		expect(inOneLine(bodyRows(screen))).toMatch(/umbrella left behind .*she called/);
		await screen.type(esc, '/', 'called milk umbr', enter);
		expect(inOneLine(bodyRows(screen))).toContain('› P1-000001');
	});

	test('without a receipt says so', async () => {
		const screen = await practice();
		await screen.type(f7, ctrl('n'));
		expect(notice(screen)).toBe('! No receipt is selected.');
	});

	test('that is there already, or empty, is not added; the form stays with what is in it', async () => {
		const screen = await onReceipts();
		await screen.type(ctrl('n'), 'umbrella', enter, ctrl('n'));
		const before = entries(screen);
		await screen.type(enter);
		expect(inOneLine(bodyRows(screen))).toContain('The note is missing. Type one.');
		await screen.type('umbrella', enter);
		expect(notice(screen)).toBe('! That note is there already.');
		expect(entries(screen)).toBe(before);
		expect(screen.desk.view.stacks.receipts.at(-1)?.type).toBe('form');
	});
});

test('A corrected tender stands on the page at once too', async () => {
	const screen = await onReceipts();
	await screen.type(enter, 'j', enter, enter);
	expect(inOneLine(bodyRows(screen))).toContain('Tender corrected 2026-11-20 08:30');
});
