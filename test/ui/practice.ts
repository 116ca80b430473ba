// Helpers for the tests of the screens: the practice shop at the counter, the parts of the screen, and the ledger's answers.
import type {LedgerAccount} from '../../src/domain/base/postings.ts';
import {balanceOf} from '../../src/domain/ledger/ledger.ts';
import type {Receipt} from '../../src/domain/receipts/receipt.ts';
import {type Driven, type DriveOptions, drive, freshFolder, keys, shopIn} from '../support/drive.ts';
import {type Box, panelsOf, rowsIn} from './panels.ts';

/** The counter on a new practice shop. */
export const practice = async (options?: DriveOptions): Promise<Driven> => drive(await shopIn(freshFolder()), options);

/** Codes of the practice shop, as a scanner reads them. */
export const barcodes = {
	brownBread: '6001001123457',
	whiteBread: '6001432983934',
	milk: '6001678204527',
	lowFatMilk: '6001314574939',
	milkPowder: '6010093116087',
	/** Well-formed, and of no product. */
	unknown: '6001001123464',
	/** Its check digit does not fit. */
	misread: '6001001123450',
} as const;

/** What a scanner sends. */
export const scan = (code: string): string => `${code}\r`;

/** The notice under the body and the row of actions, on however many rows it stands. */
export function notice(screen: Driven): string {
	const lines = screen.lines();
	const bottom = lines.findLastIndex(line => line.startsWith('╰'));
	return lines
		.slice(bottom + 1, screen.desk.view.size.rows - 2)
		.filter(line => line !== '' && !line.startsWith('  Tab '))
		.map(line => line.trim())
		.join(' ')
		.replace(/^✓ /, '');
}

/** The keys the footer shows. */
export const footer = (screen: Driven): readonly string[] =>
	(screen.lines()[screen.desk.view.size.rows - 2] ?? '').trim().split(/ {2,}/);

/** The rows of the panel at the left or at the right, without their borders. */
function paneRows(screen: Driven, side: 0 | 1): readonly string[] {
	const {panes} = panelsOf(screen);
	const pane = panes[side];
	return pane ? rowsIn(screen, pane) : [];
}

/** What one costs, under a line of several. */
const oneCosts = /^[\d.,]+ each$|^[\d.]+ kg at /;

/** A row with one space between its columns, and its mark in front. */
const squeezed = (row: string): string => row.replace('›', '› ').trim().replaceAll(/ {2,}/g, ' ').replace('› ', '›');

/** The lines of the basket, as they stand at the right of Sell, with one space between the columns. */
export const basketRows = (screen: Driven): readonly string[] => {
	const rows = paneRows(screen, 1);
	return rows
		.slice(
			0,
			rows.findIndex(row => row.startsWith('──')),
		)
		.filter(row => row !== '')
		.map(squeezed)
		.filter(row => !oneCosts.test(row));
};

/** The last sale and what today has taken, under the list of Sell. */
const belowList = /^ {2}(?:Last P?1-|Today \D)/;

/** The rows at the left that say something, without those under the list of Sell. */
export const leftRows = (screen: Driven): readonly string[] =>
	paneRows(screen, 0).filter(row => row !== '' && !/^─+$/.test(row) && !belowList.test(row));
export const rightRows = (screen: Driven): readonly string[] => paneRows(screen, 1).filter(row => row !== '');

/** The rows of a dialog over its screen, or of a body that is one panel, without the border. */
export function bodyRows(screen: Driven): readonly string[] {
	const {over, panes} = panelsOf(screen);
	const whole = over ?? {...(panes[0] as Box), right: panes.at(-1)?.right ?? 0};
	return rowsIn(screen, whole).filter(row => row !== '');
}

/** Rows as one line: a sentence is found in it wherever it was wrapped. */
export const inOneLine = (rows: readonly string[]): string => rows.join(' ').replaceAll(/ +/g, ' ').trim();

/** Pay, open over bread and milk for R58.99, of which cash pays R58.90. */
export async function paying(): Promise<Driven> {
	const screen = await practice();
	await screen.type(scan(barcodes.brownBread), scan(barcodes.whiteBread), scan(barcodes.milk), keys.f10);
	return screen;
}

/** What the amount is, and the keys with what they do, which are the same for many. */
const aroundPay = /^ {2}due\b|^ {2}(?:Pay|Back) by |^ {2,}[a-z+] {2}\S/;

/** Rows of the pay panel under the large digits, without how the amount is read, and without the rows that name keys. */
export const said = (screen: Driven): readonly string[] =>
	leftRows(screen)
		.filter(row => !/[█▀▄]/.test(row) && !aroundPay.test(row))
		.map(row => row.replace(/ +=? R[\d,.]+$/, found => (found.includes('=') ? '' : found)));

/** The title in the border of the dialog over its screen, or of the first panel. */
export function panelTitle(screen: Driven): string {
	const {over, panes} = panelsOf(screen);
	const box = over ?? panes[0];
	return box ? (/^[╭╮]─ (.*?) ─/.exec((screen.lines()[box.top] ?? '').slice(box.left))?.[1]?.trim() ?? '') : '';
}

/** What was posted to an account of the ledger: debit positive. */
export const posted = ({desk}: Driven, account: LedgerAccount): number => balanceOf(desk.state, account);
/** A customer's balance in cents. */
export const balance = ({desk}: Driven, account: number): number | undefined => desk.state.accounts.rows.get(account)?.balance;
/** What is on the shelf, in pieces or kilograms. */
export const onShelf = ({desk}: Driven, code: string): number => (desk.state.stock.rows.get(code)?.quantity ?? Number.NaN) / 1000;
/** How many entries the journal holds. */
export const entries = ({desk}: Driven): number => desk.shop.place().seq;
/** Receipts, the newest first. */
export const receipts = ({desk}: Driven): readonly Receipt[] => desk.till.history.receipts({limit: 100});
