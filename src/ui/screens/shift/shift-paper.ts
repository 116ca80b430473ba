// An X or a Z as its paper, and the printing of a Z: once, and then as recorded copies.
import {asCopy, newestCopy} from '../../../domain/receipts/copies.ts';
import type {ZReport} from '../../../domain/shifts/z-report.ts';
import {setting} from '../../../domain/shop/settings.ts';
import {textRows} from '../../../formats/paper/as-text.ts';
import {type PaperLine, text} from '../../../formats/paper/lines.ts';
import {xPaper, zPaper} from '../../../formats/paper/shift-report.ts';
import {sendPaper} from '../../desk/shop-at-hand.ts';
import type {Binding, Desk, Sight} from '../../model/desk.ts';
import type {ShiftPaperDialog} from '../../model/dialogs.ts';
import {letters} from '../../model/letters.ts';
import {mayNotSee} from '../../model/may-see.ts';
import {paperColumns} from '../../widgets/receipt-view.tsx';
import {lastNumber} from './state.ts';

export type ShiftPaper = {readonly title: string; readonly lines: readonly PaperLine[]; readonly z: ZReport | undefined};

/** The paper that a dialog shows; to who may not see it, why. */
export function paperOn(sight: Sight, {z: number}: Pick<ShiftPaperDialog, 'z'>): ShiftPaper {
	const hidden = mayNotSee(sight, 'reports');
	if (hidden !== undefined) return {title: number === undefined ? 'X' : 'Z', lines: [text(hidden)], z: undefined};
	if (number === undefined) {
		const report = sight.lookups.shiftNow();
		return {
			title: 'X',
			lines: report
				? xPaper(report, {
						symbol: sight.symbol,
						isPractice: sight.state.shop.isPractice,
						isBlind: setting(sight.state.settings, 'blind-count'),
					})
				: [],
			z: undefined,
		};
	}
	const z = sight.lookups.zReport(number);
	return {title: z?.number ?? 'Z', lines: z ? zPaper(z, sight.symbol) : [], z};
}

/** How many rows the paper has in a panel so wide. */
export const paperRowCount = (sight: Sight, dialog: ShiftPaperDialog, columns: number): number =>
	textRows(paperOn(sight, dialog).lines, Math.min(paperColumns, columns)).length;

/** The Z of the last close. */
export const lastZ = (sight: Sight): ZReport | undefined => sight.lookups.zReport(lastNumber(sight));

/** Prints a new Z, where a printer is set. */
export function printZ(desk: Desk, z: ZReport): void {
	if (desk.printing) sendPaper(desk, z);
}

/** Whether the next paper of a Z is the Z itself. */
const isFirst = (sight: Sight, {number}: ZReport): boolean =>
	sight.printing?.isPrinted(number) === false && newestCopy(sight.state, number) === undefined;

function printCopy(desk: Desk, z: ZReport): void {
	desk.perform(
		{type: 'reprintZ', z: z.z},
		{
			done: () => {
				const copy = asCopy(desk.state, z);
				desk.say(`Printing copy ${copy.copy?.number ?? 1} of ${z.number}.`, 'done');
				sendPaper(desk, copy);
			},
		},
	);
}

function printIt(desk: Desk, z: ZReport): void {
	if (!isFirst(desk, z)) return printCopy(desk, z);
	desk.say(`Printing ${z.number}.`, 'done');
	sendPaper(desk, z);
}

/** `p` prints the Z that is shown: itself, and then recorded copies. */
export const printZKey = (shown: (sight: Sight) => ZReport | undefined): readonly Binding[] => [
	{
		keys: [letters.print],
		label: 'print',
		hint: 6,
		blocked: sight => {
			const why = mayNotSee(sight, 'reports') ?? (shown(sight) ? undefined : 'No Z is selected.');
			if (why !== undefined) return why;
			return sight.printing ? undefined : `No printer is set: ${sight.keyOf('everywhere.actions')}, set up the printer.`;
		},
		run: desk => {
			const z = shown(desk);
			if (z) printIt(desk, z);
		},
	},
];
