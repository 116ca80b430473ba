// The drawing of Operators: the name, the role, how each signs in, and what keeps somebody from it.
import {operatorFacts, operatorMarks} from '../../../formats/records/operator.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import type {Sight} from '../../model/desk.ts';
import type {OperatorsDialog} from '../../model/dialogs.ts';
import {Line} from '../../widgets/line.tsx';
import {ListRows} from '../../widgets/list-rows.tsx';
import {inside, Panel, type PanelSize} from '../../widgets/panel.tsx';
import {cell, gap, inTone, type Row, rowOf} from '../../widgets/row.ts';
import {operatorKeys} from './operators.ts';

type Props = {readonly sight: Sight; readonly dialog: OperatorsDialog; readonly size: PanelSize};

const roleColumns = 13;
const secretColumns = 6;
const marksColumns = 18;

export function OperatorsView({sight, dialog, size}: Props) {
	const {columns, rows} = inside(size);
	const nameColumns = columns - 5 - roleColumns - 2 * secretColumns - marksColumns;
	const cells = (...[name, role, pin, badge, marks]: readonly [string, string, string, string, string]): Row =>
		rowOf([
			cell(name, nameColumns),
			gap,
			cell(role, roleColumns),
			gap,
			cell(pin, secretColumns),
			cell(badge, secretColumns),
			gap,
			cell(marks, marksColumns, {tone: 'warning'}),
		]);
	const row = (key: string): Row | string => {
		const operator = sight.state.operators.rows.get(Number(key));
		if (!operator) return '';
		const {name, role, pin, badge} = operatorFacts(sight.state, operator);
		const marks = operatorMarks(sight.state, operator);
		return cells(plainText(name), plainText(role), pin ? 'yes' : 'no', badge ? 'yes' : 'no', marks);
	};
	return (
		<Panel title="Operators" size={size}>
			<Line spans={['  ', ...inTone(cells('Name', 'Role', 'PIN', 'Badge', ''), 'dim')]} />
			<ListRows list={dialog.list} keys={operatorKeys(sight)} height={rows - 1} row={row} />
		</Panel>
	);
}
