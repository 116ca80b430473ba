// The sentences about printing: what a printer reports, what waits, and what to do.
import {type PrinterSettings, printerPlace} from '../config/printer-settings.ts';
import {plainText} from '../text/plain-text.ts';
import {standardKey} from './said-actions.ts';

/** Linux gives printers to a group. */
const noRight =
	'may not be written to by this user. Printers are of the group lp: run sudo usermod -aG lp "$USER", log out, and log in again';

/** The errors of printers and disks in words, after "The printer at … ". */
const reasons: ReadonlyMap<string, string> = new Map([
	['ENOENT', 'is not there: look at the path in counter.json'],
	['ENOTDIR', 'is not there: look at the path in counter.json'],
	['EISDIR', 'is a folder: name a device in counter.json'],
	['no-device', 'is a file and no printer: name a device in counter.json'],
	['of-the-shop', 'is a file of the shop: name a device in counter.json'],
	['ENXIO', 'is not connected'],
	['ENODEV', 'is not connected'],
	['EACCES', noRight],
	['EPERM', noRight],
	['ENOSPC', 'cannot be written to: the disk is full'],
	['ECONNREFUSED', 'refuses the connection: switch it on, or look at the port in counter.json'],
	['EHOSTUNREACH', 'cannot be reached: look at its cable'],
	['ENETUNREACH', 'cannot be reached: look at the network'],
	['ENOTFOUND', 'is not known by that name: look at the host in counter.json'],
	['EAI_AGAIN', 'is not known by that name: look at the network'],
	['ECONNRESET', 'broke off the connection'],
	['EPIPE', 'broke off the connection'],
	['ETIMEDOUT', 'does not answer: look at paper and cover'],
]);

/** Where a printer is. */
export const printerName = (printer: PrinterSettings): string => plainText(printerPlace(printer));

/** What is wrong with the printer, without a full stop. */
export const printerTrouble = (printer: PrinterSettings, why: string): string =>
	`The printer at ${printerName(printer)} ${reasons.get(why) ?? `fails (${plainText(why)})`}`;

/** Said when a receipt could not be added to those that wait. The sale stands. */
export const spoolTrouble = (receipt: string, why: string, keyOf = standardKey): string =>
	why === 'spool-full'
		? `NOT PRINTED: too many receipts wait for the printer. The sale stands; print ${plainText(receipt)} from Receipts (${keyOf('everywhere.receipts')}) later.`
		: `NOT PRINTED: the disk does not take ${plainText(receipt)} (${why === 'ENOSPC' ? 'it is full' : plainText(why)}). The sale stands; print it from Receipts (${keyOf('everywhere.receipts')}) later.`;

/** How many receipts are not printed, and why; undefined when none waits. */
export function waitingText(printer: PrinterSettings, waiting: number, why: string | undefined): string | undefined {
	if (waiting === 0) return undefined;
	const count = waiting === 1 ? '1 receipt is not printed.' : `${waiting} receipts are not printed.`;
	return why === undefined ? count : `${count} ${printerTrouble(printer, why)}.`;
}
