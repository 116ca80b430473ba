// The keys for paper: a receipt is printed once, then as recorded copies; unprinted papers are listed and retried.
import type {Printing} from '../../../app/printing/printing.ts';
import type {Job} from '../../../app/printing/spool-list.ts';
import {asCopy, newestCopy} from '../../../domain/receipts/copies.ts';
import {isOfTraining, type Receipt} from '../../../domain/receipts/receipt.ts';
import {spoolTrouble, waitingText} from '../../../formats/wording/printing.ts';
import {sendPaper, sendWhole} from '../../desk/shop-at-hand.ts';
import type {Binding, Desk, DialogKeys, Sight} from '../../model/desk.ts';
import type {NotPrintedDialog} from '../../model/dialogs.ts';
import {letters} from '../../model/letters.ts';
import {freshList} from '../../model/list.ts';
import {onTop} from '../../model/on-top.ts';
import {bodyRows, topDialog} from '../../model/view.ts';
import {back, movingKeys} from '../shared/list-keys.ts';

const hasPrinter = (sight: Sight): boolean => sight.printing !== undefined;

/** Whether the next paper of a receipt is the receipt itself. */
const isFirst = (sight: Sight, {number}: Receipt): boolean =>
	sight.printing?.isPrinted(number) === false && newestCopy(sight.state, number) === undefined;

function printCopy(desk: Desk, receipt: Receipt): void {
	const {number} = receipt;
	desk.perform(
		{type: 'reprint', id: desk.ports.newId(), receipt: number},
		{
			done: () => {
				const copy = asCopy(desk.state, receipt);
				desk.say(`Printing copy ${copy.copy?.number ?? 1} of receipt ${number}.`, 'done');
				sendPaper(desk, copy);
			},
		},
	);
}

function askForCopy(desk: Desk, receipt: Receipt): void {
	const next = (newestCopy(desk.state, receipt.number)?.number ?? 0) + 1;
	desk.open({
		type: 'question',
		asks: 'print-copy',
		title: 'Print a copy?',
		lines: [
			`Receipt ${receipt.number} was printed. The next paper is marked COPY ${next}, and the journal keeps who printed it.`,
		],
		yes: `print copy ${next}`,
		no: 'go back',
		choice: 'yes',
		onYes: () => printCopy(desk, receipt),
	});
}

/** Whether a receipt is not printed yet. */
const isWaiting = ({view}: Sight, {number}: Receipt): boolean =>
	view.papers?.waiting.some(({receipt, copy}) => receipt === number && copy === 0) === true;

function printIt(desk: Desk, receipt: Receipt): void {
	if (isWaiting(desk, receipt)) {
		desk.say(`Receipt ${receipt.number} is not printed yet. Trying again.`, 'warning');
		return desk.printing?.retry();
	}
	if (isPrintedOnce(desk, receipt)) return askForCopy(desk, receipt);
	desk.say(`Printing receipt ${receipt.number}.`, 'done');
	sendPaper(desk, receipt);
}

/** Whether its next paper is a copy. */
const isPrintedOnce = (desk: Desk, receipt: Receipt): boolean => !isWaiting(desk, receipt) && !isFirst(desk, receipt);

function blockedPrint(sight: Sight, receipt: Receipt | undefined): string | undefined {
	if (!receipt) return 'No receipt is selected.';
	if (!sight.printing) return `No printer is set: ${sight.keyOf('everywhere.actions')}, set up the printer.`;
	if (isOfTraining(receipt) && !isFirst(sight, receipt) && !isWaiting(sight, receipt))
		return `${receipt.number} was printed, and a receipt of training is not copied.`;
	return sight.printing.isFull() ? spoolTrouble(receipt.number, 'spool-full', sight.keyOf) : undefined;
}

/** `p` prints a copy without asking: it was asked for where a number is shown. */
export const copyAtOnce = (shown: (sight: Sight) => Receipt | undefined): Binding => ({
	keys: [letters.print],
	label: 'print a copy',
	hint: 4,
	isActive: hasPrinter,
	blocked: sight => blockedPrint(sight, shown(sight)),
	run: desk => {
		const receipt = shown(desk);
		if (receipt && isPrintedOnce(desk, receipt)) printCopy(desk, receipt);
		else if (receipt) printIt(desk, receipt);
	},
});

/** `p` prints the receipt that is shown. The footer offers it where there is a printer. */
export function printKeys(shown: (sight: Sight) => Receipt | undefined): readonly [Binding, Binding] {
	const print = {
		keys: [letters.print],
		label: 'print',
		blocked: (sight: Sight) => blockedPrint(sight, shown(sight)),
		run: (desk: Desk) => {
			const receipt = shown(desk);
			if (receipt) printIt(desk, receipt);
		},
	};
	return [{...print, hint: 4, isActive: sight => hasPrinter(sight) && !sight.takesText()}, print];
}

/** Enter on a new receipt prints it once and closes it. Without a printer, or when it is already printed, it only closes it. */
export const printAndGoOn = (fresh: (sight: Sight) => Receipt | undefined): Binding => ({
	keys: ['enter'],
	label: 'print, and go on',
	hint: 1,
	isActive: sight => {
		const receipt = fresh(sight);
		return receipt !== undefined && isFirst(sight, receipt) && sight.printing?.isFull() === false;
	},
	run: desk => {
		const receipt = fresh(desk);
		desk.close();
		if (receipt) sendWhole(desk, receipt);
	},
});

/** The unprinted papers, by name. */
export const waitingPapers = (sight: Sight): ReadonlyMap<string, Job> =>
	new Map((sight.view.papers?.waiting ?? []).map(job => [job.name, job]));

const waitingKeys = (sight: Sight): readonly string[] => [...waitingPapers(sight).keys()];

/** Retries the waiting papers, and says the result if the dialog is still open. */
function tryAgain(desk: Desk, printing: Printing): void {
	desk.say('Trying again.');
	printing.retry();
	void printing.settled().then(() => {
		if (topDialog(desk.view)?.type !== 'not-printed') return;
		const {waiting, trouble} = printing.status();
		const still = waitingText(printing.printer, waiting.length, trouble);
		if (still === undefined) desk.say('All is printed.', 'done');
		else desk.say(still, 'warning');
	});
}

export const notPrinted: DialogKeys<NotPrintedDialog> = {
	title: 'Not printed',
	bindings: [
		...movingKeys({
			read: sight => onTop(sight, 'not-printed').list,
			write: (desk, list) => desk.replace({...onTop(desk, 'not-printed'), list}),
			keys: waitingKeys,
			height: sight => bodyRows(sight.view) - 3,
		}),
		{
			keys: ['enter'],
			label: 'try again',
			hint: 1,
			blocked: sight => (waitingKeys(sight).length === 0 ? 'All is printed.' : undefined),
			run: desk => {
				if (desk.printing) tryAgain(desk, desk.printing);
			},
		},
		back,
	],
};

/** The palette's action that lists the unprinted papers. */
export const papersBinding: Binding = {
	keys: [],
	label: 'not printed',
	isActive: hasPrinter,
	run: desk => desk.open({type: 'not-printed', list: freshList}),
};
