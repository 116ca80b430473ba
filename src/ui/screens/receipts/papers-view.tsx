// The drawing of the unprinted papers: since when, which paper, and the printer's message.
import {capital} from '../../../formats/text/capital.ts';
import {wrapped} from '../../../formats/text/plain-text.ts';
import {shortColumns, shortTime} from '../../../formats/text/short-time.ts';
import {printerName, printerTrouble} from '../../../formats/wording/printing.ts';
import type {Sight} from '../../model/desk.ts';
import type {NotPrintedDialog} from '../../model/dialogs.ts';
import {span} from '../../widgets/line.tsx';
import {ListRows} from '../../widgets/list-rows.tsx';
import {inside, Lines, Panel, type PanelSize} from '../../widgets/panel.tsx';
import {cell, type Row, rowOf} from '../../widgets/row.ts';
import {today} from '../shared/title-marks.ts';
import {waitingPapers} from './papers.ts';

type Props = {readonly sight: Sight; readonly dialog: NotPrintedDialog; readonly size: PanelSize};

/** What the printer is doing now, in a sentence. */
function sinceText(sight: Sight, count: number): string {
	const {papers} = sight.view;
	const printer = sight.printing?.printer;
	if (!printer || !papers) return '';
	if (papers.isPrinting) return `Printing at ${printerName(printer)}.`;
	if (papers.trouble !== undefined) return `${printerTrouble(printer, papers.trouble)}.`;
	return count === 0
		? `All is printed. The printer is at ${printerName(printer)}.`
		: `The printer is at ${printerName(printer)}.`;
}

export function NotPrintedView({sight, dialog, size}: Props) {
	const {columns, rows} = inside(size);
	const papers = waitingPapers(sight);
	const {offset} = sight.ports.now();
	const row = (key: string): Row | string => {
		const job = papers.get(key);
		if (!job) return '';
		const paper = job.receipt.startsWith('Z') ? job.receipt : `receipt ${job.receipt}`;
		const what = capital(job.copy === 0 ? paper : `copy ${job.copy} of ${paper}`);
		return rowOf([
			cell(shortTime({at: job.at, offset}, today(sight)), shortColumns + 2, {tone: 'dim'}),
			cell(what, columns - 2 - shortColumns - 2),
		]);
	};
	const said = wrapped(sinceText(sight, papers.size), columns - 2);
	return (
		<Panel title="Not printed" size={size}>
			<Lines rows={said.map(line => [span(` ${line}`, sight.view.papers?.trouble === undefined ? 'plain' : 'warning')])} />
			<ListRows list={dialog.list} keys={[...papers.keys()]} height={rows - said.length} row={row} />
		</Panel>
	);
}
