// The drawing of payees: of one account, or what is due.

import {dueStanding} from '../../../domain/payees/due.ts';
import type {Payee} from '../../../domain/payees/records.ts';
import {payeeNumber, soldName, usualText} from '../../../formats/records/payee.ts';
import {dueText, dueWords} from '../../../formats/text/due.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import type {Sight} from '../../model/desk.ts';
import type {PayeesDialog} from '../../model/dialogs.ts';
import {Line, span} from '../../widgets/line.tsx';
import {ListRows} from '../../widgets/list-rows.tsx';
import {inside, Panel, type PanelSize} from '../../widgets/panel.tsx';
import type {ToneName} from '../../widgets/roles.ts';
import {cell, gap, inTone, type Row, rowOf} from '../../widgets/row.ts';
import {today} from '../shared/title-marks.ts';
import {payeeByKey, payeeKeys} from './payees.ts';

type Props = {readonly sight: Sight; readonly dialog: PayeesDialog; readonly size: PanelSize};

const soldColumns = 12;
const usualColumns = 12;
const dueColumns = 22;

type Cells = {
	readonly name: string;
	readonly sold: string;
	readonly number: string;
	readonly usual: string;
	readonly due: string;
	readonly tone?: ToneName;
};

/** When a payee is due, and in which tone: late in amber. */
function dueOf({due, next}: Payee, day: string): Pick<Cells, 'due' | 'tone'> {
	if (!due) return {due: ''};
	if (next === undefined) return {due: 'paid', tone: 'dim'};
	const standing = dueStanding(next, day);
	if (standing === 'later') return {due: dueText(due), tone: 'dim'};
	return {due: dueWords(next, standing), tone: standing === 'late' ? 'warning' : 'plain'};
}

export function PayeesView({sight, dialog, size}: Props) {
	const {columns, rows} = inside(size);
	const room = columns - 6 - soldColumns - usualColumns - dueColumns;
	const nameColumns = Math.floor(room / 2);
	const cells = ({name, sold, number, usual, due, tone = 'plain'}: Cells): Row =>
		rowOf([
			cell(name, nameColumns),
			gap,
			cell(sold, soldColumns, {tone: 'dim'}),
			cell(number, room - nameColumns),
			cell(usual, usualColumns, {align: 'right'}),
			gap,
			gap,
			cell(due, dueColumns, {tone}),
		]);
	const whose = ({account, name}: Payee): string =>
		dialog.account === undefined ? `${name}, ${sight.state.accounts.rows.get(account)?.name ?? ''}` : name;
	const row = (key: string): Row | string => {
		const payee = payeeByKey(sight, key);
		if (!payee) return '';
		return cells({
			name: plainText(whose(payee)),
			sold: plainText(soldName(sight.state, payee)),
			number: plainText(payeeNumber(sight.state, payee)),
			usual: plainText(usualText(payee, sight.symbol)),
			...dueOf(payee, today(sight)),
		});
	};
	const keys = payeeKeys(sight, dialog);
	const account = sight.state.accounts.rows.get(dialog.account ?? 0);
	const title = dialog.account === undefined ? 'Due, late or this week' : `Payees of ${plainText(account?.name ?? '')}`;
	const none =
		dialog.account === undefined ? 'Nothing is due this week.' : `No payees yet. Press ${sight.keyOf('payees.new')} to save one.`;
	return (
		<Panel title={title} size={size}>
			<Line
				spans={['  ', ...inTone(cells({name: 'Payee', sold: 'Pays', number: 'Number', usual: 'Usual', due: 'Due'}), 'dim')]}
			/>
			{keys.length === 0 ? (
				<Line spans={[span(`  ${none}`, 'dim')]} />
			) : (
				<ListRows list={dialog.list} keys={keys} height={rows - 1} row={row} />
			)}
		</Panel>
	);
}
