// The drawing of the test of the scanner.
import {scannerText} from '../../../formats/config/scanner-settings.ts';
import {plainText, wrapped} from '../../../formats/text/plain-text.ts';
import type {Sight} from '../../model/desk.ts';
import type {ScanTestDialog} from '../../model/dialogs.ts';
import {span} from '../../widgets/line.tsx';
import {inside, Lines, Panel, type PanelSize} from '../../widgets/panel.tsx';
import {adviceRow, seenRows} from './scan-test.ts';

type Props = {readonly sight: Sight; readonly dialog: ScanTestDialog; readonly size: PanelSize};

export function ScanTestView({sight, dialog, size}: Props) {
	const {columns, rows} = inside(size);
	const inRows = (text: string): readonly string[] => wrapped(`  ${plainText(text)}`, columns - 2);
	const head = [
		...inRows(`Now: ${scannerText(sight.view.machine.scanner)}.`).map(row => [span(row, 'dim')]),
		...inRows(adviceRow(sight, dialog)).map(row => [row]),
		[' '],
	];
	const seen = seenRows(sight, dialog).flatMap(each => [...each.flatMap(inRows), ' ']);
	return (
		<Panel title="Test of the scanner" size={size}>
			<Lines rows={[...head, ...seen.map(row => [row])].slice(0, rows)} />
		</Panel>
	);
}
