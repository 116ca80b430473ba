// The options of verbs that show a paper: its width, and whether it is wanted as the bytes of a printer.
import type {Command} from 'commander';
import {type PaperWidth, paperWidths} from '../../formats/paper/as-text.ts';
import {quoted} from '../../formats/text/amount.ts';
import type {GlobalOptions} from './arguments.ts';
import {UsageError} from './exit.ts';

export type PaperOptions = {readonly width: string; readonly escpos?: boolean};

/** Adds the options to a verb. */
export const withPaper = (verb: Command): Command =>
	verb.option('--width <columns>', '32, 42 or 48', '42').option('--escpos', 'as the bytes of a receipt printer');

export function widthOption(text: string): PaperWidth {
	const width = paperWidths.find(columns => String(columns) === text);
	if (width === undefined) throw new UsageError(`--width: ${quoted(text)} is not a paper width. Use ${paperWidths.join(', ')}.`);
	return width;
}

/** Bytes go to a file or a device, and not into a document. */
export function checkBytes({escpos, json}: GlobalOptions & PaperOptions): void {
	if (!escpos) return;
	if (json) throw new UsageError('--escpos and --json do not go together: one is bytes, the other a document.');
	if (process.stdout.isTTY)
		throw new UsageError('--escpos writes bytes for a printer. Send them into a file or a device, like > receipt.prn.');
}
