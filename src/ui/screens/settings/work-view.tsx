// The drawing of work that runs beside the counter: what is done, and how far it is.
import {plainText, wrapped} from '../../../formats/text/plain-text.ts';
import type {Sight} from '../../model/desk.ts';
import type {WorkDialog} from '../../model/dialogs.ts';
import {span} from '../../widgets/line.tsx';
import {inside, Lines, Panel, type PanelSize} from '../../widgets/panel.tsx';

type Props = {readonly sight: Sight; readonly dialog: WorkDialog; readonly size: PanelSize};

export function WorkView({sight, dialog, size}: Props) {
	const {columns} = inside(size);
	const {step, doing, title, what} = dialog;
	const far = step ? `${step.done} of ${step.total} ${what}` : 'It begins.';
	const meanwhile = `${sight.keyOf('work.stop')} stops it. Selling goes on meanwhile: ${sight.keyOf('everywhere.sell')}.`;
	const inRows = (text: string): readonly string[] => wrapped(plainText(text), columns - 6).map(row => `   ${row}`);
	return (
		<Panel title={title} size={size}>
			<Lines
				rows={[
					[' '],
					...inRows(doing).map(row => [row]),
					[' '],
					[span(`   ${far}`, 'strong')],
					[' '],
					...inRows(meanwhile).map(row => [span(row, 'dim')]),
				]}
			/>
		</Panel>
	);
}
