// Owns the drawing of the dialogs that are lists: help, the palette, and the choice of an account.
import {Box} from 'ink';
import {moneyText} from '../../formats/amount.ts';
import {filled, plainText} from '../../formats/plain-text.ts';
import {Field} from '../components/field.tsx';
import {Line, type Span, span} from '../components/line.tsx';
import {ListRows} from '../components/list-rows.tsx';
import {inside, Lines, Panel, type PanelSize, scrolled} from '../components/panel.tsx';
import type {Action} from '../model/bindings.ts';
import type {Desk} from '../model/desk.ts';
import type {ChooseAccountDialog, HelpDialog, PaletteDialog} from '../model/view.ts';
import {choosableAccounts} from './dialogs.ts';
import {foundActions} from './help.ts';
import {practiceMark} from './marks.ts';

type Props<D> = {readonly desk: Desk; readonly dialog: D; readonly size: PanelSize};

const keyColumns = 18;

function helpRow({binding, keys, reason}: Action, columns: number): readonly Span[] {
	const text = `  ${filled(keys, keyColumns)}${binding.label}`;
	return reason === undefined
		? [filled(text, columns)]
		: [text, span(filled(`  (${plainText(reason)})`, columns - text.length), 'dim')];
}

export function HelpView({desk, dialog, size}: Props<HelpDialog>) {
	const {columns, rows} = inside(size);
	const {actions: all} = dialog;
	const more = all.length > rows ? ` · ↑ ↓ for all ${all.length}` : '';
	return (
		<Panel title={`Keys on ${dialog.title}${more}`} mark={practiceMark(desk)} size={size}>
			<Lines rows={scrolled(all, dialog.top, rows).map(action => helpRow(action, columns))} />
		</Panel>
	);
}

export function PaletteView({desk, dialog, size}: Props<PaletteDialog>) {
	const {columns, rows} = inside(size);
	const found = new Map(foundActions(dialog).map(action => [action.binding.label, action]));
	const row = (label: string): string => {
		const action = found.get(label);
		const reason = action?.reason === undefined ? '' : `  (${plainText(action.reason)})`;
		return filled(`${filled(action?.keys ?? '', keyColumns)}${label}${reason}`, columns - 2);
	};
	return (
		<Panel title="Actions" mark={practiceMark(desk)} size={size}>
			<Box>
				<Line spans={[' Do ']} />
				<Field field={dialog.field} columns={columns - 5} hasCursor placeholder="type part of its name" />
			</Box>
			<ListRows list={dialog.list} keys={[...found.keys()]} height={rows - 1} row={row} />
		</Panel>
	);
}

export function ChooseAccountView({desk, dialog, size}: Props<ChooseAccountDialog>) {
	const {columns, rows} = inside(size);
	const accounts = desk.state.accounts.rows;
	const row = (key: string): string => {
		const account = accounts.get(Number(key));
		return `${filled(key, 6)}${filled(plainText(account?.name ?? ''), columns - 26)}${filled(account ? moneyText(account.balance, desk.symbol) : '', 18, 'right')}`;
	};
	return (
		<Panel title="Which account pays?" mark={practiceMark(desk)} size={size}>
			<Box>
				<Line spans={[' Find ']} />
				<Field field={dialog.field} columns={columns - 7} hasCursor placeholder="number, or part of a name" />
			</Box>
			<ListRows list={dialog.list} keys={choosableAccounts(desk, dialog)} height={rows - 1} row={row} />
		</Panel>
	);
}
