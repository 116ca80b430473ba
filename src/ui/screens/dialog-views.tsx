// Owns the drawing of the dialogs: they take the body's place while they are open.
import {Box} from 'ink';
import {wallTime} from '../../domain/calendar.ts';
import {onHand} from '../../domain/stock.ts';
import {amountText, moneyText} from '../../formats/amount.ts';
import {entryKindText, moveKindText} from '../../formats/entry-text.ts';
import {filled, plainText, wrapped} from '../../formats/plain-text.ts';
import {quantityOf, quantityText} from '../../formats/quantity.ts';
import {bigGroups} from '../components/big-digits.ts';
import {Field} from '../components/field.tsx';
import {FormRows} from '../components/form-rows.tsx';
import {Line, type Span, span} from '../components/line.tsx';
import {ListRows} from '../components/list-rows.tsx';
import {inside, Lines, Panel, type PanelSize} from '../components/panel.tsx';
import {ReceiptView} from '../components/receipt-view.tsx';
import type {Action} from '../model/bindings.ts';
import type {Desk} from '../model/desk.ts';
import type {AccountDialog, ChooseAccountDialog, Dialog, PaletteDialog, ProductDialog, QuestionDialog} from '../model/view.ts';
import {choosableAccounts} from './dialogs.ts';
import {foundActions} from './help.ts';
import {practiceMark} from './marks.ts';
import {PaidView} from './paid-view.tsx';
import {PayView} from './pay-view.tsx';

type Props<D> = {readonly desk: Desk; readonly dialog: D; readonly size: PanelSize};

/** Rows scrolled to where the dialog stands; the title says how much there is. */
function seen<T>(rows: readonly T[], top: number, height: number): readonly T[] {
	const from = Math.max(0, Math.min(top, rows.length - height));
	return rows.slice(from, from + height);
}

function QuestionView({desk, dialog, size}: Props<QuestionDialog>) {
	const {columns} = inside(size);
	const answers = [
		{key: 'y', label: dialog.yes, isChosen: dialog.choice === 'yes'},
		{key: 'n', label: dialog.no, isChosen: dialog.choice === 'no'},
	];
	const text = dialog.lines.flatMap(line => wrapped(plainText(line), columns - 6));
	return (
		<Panel title={dialog.title} mark={practiceMark(desk)} size={size}>
			<Lines
				rows={[
					[' '],
					...text.map(row => [`   ${row}`]),
					[' '],
					...answers.map(({key, label, isChosen}): readonly Span[] =>
						isChosen ? ['   ', span(`› ${key}  ${plainText(label)} `, 'chosen')] : [`     ${key}  ${plainText(label)}`],
					),
				]}
			/>
		</Panel>
	);
}

function AccountPage({desk, dialog, size}: Props<AccountDialog>) {
	const account = desk.state.accounts.rows.get(dialog.account);
	if (!account) return undefined;
	const {columns, rows} = inside(size);
	const {symbol} = desk;
	const what = columns - 2 - 18 - 12 - 2 * 15;
	const cells = (...[time, kind, receipt, amount, balance]: readonly [string, string, string, string, string]): string =>
		`  ${filled(time, 18)}${filled(kind, what)}${filled(receipt, 12)}${filled(amount, 15, 'right')}${filled(balance, 15, 'right')}`;
	const entries = account.entries.map(entry => [
		cells(
			wallTime(entry).slice(0, 16),
			entryKindText(entry),
			entry.receipt ?? '',
			amountText(entry.amount),
			amountText(entry.balance),
		),
	]);
	const contact = [account.phone, account.email].filter(text => text !== undefined).join('  ');
	return (
		<Panel title={`Account ${account.id} · ${plainText(account.name)}`} mark={practiceMark(desk)} size={size}>
			<Lines
				rows={[
					[span(`  Balance ${moneyText(account.balance, symbol)}`, 'strong'), `   opened ${account.created.slice(0, 10)}`],
					[`  ${plainText(contact)}`],
					[span(cells('Time', `What (${account.entryCount} in all)`, 'Receipt', 'Amount', 'Balance'), 'dim')],
					...seen(entries, dialog.top, rows - 3),
				]}
			/>
		</Panel>
	);
}

function ProductPage({desk, dialog, size}: Props<ProductDialog>) {
	const product = desk.state.products.rows.get(dialog.product);
	if (!product) return undefined;
	const {columns, rows} = inside(size);
	const movements = desk.till.history.movements(product.code, 200);
	const what = columns - 2 - 18 - 14;
	const left = quantityOf(onHand(desk.state, product.code), product.unit);
	const lost = desk.state.stock.rows.get(product.code)?.lost ?? 0;
	const drawn = movements.map(movement => [
		`  ${filled(wallTime(movement).slice(0, 16), 18)}${filled(moveKindText(movement), what)}${filled(quantityText(movement.quantity), 14, 'right')}`,
	]);
	return (
		<Panel title={`${product.code} · ${plainText(product.name)}`} mark={practiceMark(desk)} size={size}>
			<Lines
				rows={[
					[
						span(`  ${left} in stock`, 'strong'),
						`   ${moneyText(product.price, desk.symbol)}${product.isOnSale ? '' : '   OFF SALE'}${lost > 0 ? `   asked for in vain: ${quantityText(lost as never)}` : ''}`,
					],
					[`  Barcodes ${product.barcodes.join(' ') || 'none'}`],
					[span(`  ${filled('Time', 18)}${filled('Movement', what)}${filled('Quantity', 14, 'right')}`, 'dim')],
					...seen(drawn, dialog.top, rows - 3),
				]}
			/>
		</Panel>
	);
}

const keyColumns = 18;

function helpRow({binding, keys, reason}: Action, columns: number): readonly Span[] {
	const text = `  ${filled(keys, keyColumns)}${binding.label}`;
	return reason === undefined
		? [filled(text, columns)]
		: [text, span(filled(`  (${plainText(reason)})`, columns - text.length), 'dim')];
}

function HelpView({desk, dialog, size}: Props<Extract<Dialog, {type: 'help'}>>) {
	const {columns, rows} = inside(size);
	const {actions: all} = dialog;
	const more = all.length > rows ? ` · ↑ ↓ for all ${all.length}` : '';
	return (
		<Panel title={`Keys on ${dialog.title}${more}`} mark={practiceMark(desk)} size={size}>
			<Lines rows={seen(all, dialog.top, rows).map(action => helpRow(action, columns))} />
		</Panel>
	);
}

function PaletteView({desk, dialog, size}: Props<PaletteDialog>) {
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

function ChooseAccountView({desk, dialog, size}: Props<ChooseAccountDialog>) {
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

function ShowView({desk, dialog, size}: Props<Extract<Dialog, {type: 'show'}>>) {
	const {columns} = inside(size);
	return (
		<Panel title={plainText(dialog.label)} mark={practiceMark(desk)} size={size}>
			<Lines
				rows={[
					...bigGroups(dialog.digits, columns - 4).map(row => [`  ${row || ' '}`]),
					[' '],
					[span(`  ${dialog.digits}`, 'strong')],
				]}
			/>
		</Panel>
	);
}

/** The dialog on top, in the body's place. */
export function DialogView({desk, dialog, size}: Props<Dialog>) {
	if (dialog.type === 'pay') return <PayView desk={desk} dialog={dialog} size={size} />;
	if (dialog.type === 'question') return <QuestionView desk={desk} dialog={dialog} size={size} />;
	if (dialog.type === 'account') return <AccountPage desk={desk} dialog={dialog} size={size} />;
	if (dialog.type === 'product') return <ProductPage desk={desk} dialog={dialog} size={size} />;
	if (dialog.type === 'help') return <HelpView desk={desk} dialog={dialog} size={size} />;
	if (dialog.type === 'palette') return <PaletteView desk={desk} dialog={dialog} size={size} />;
	if (dialog.type === 'choose-account') return <ChooseAccountView desk={desk} dialog={dialog} size={size} />;
	if (dialog.type === 'show') return <ShowView desk={desk} dialog={dialog} size={size} />;
	const mark = practiceMark(desk);
	if (dialog.type === 'receipt' && dialog.isFresh) return <PaidView desk={desk} dialog={dialog} size={size} />;
	if (dialog.type === 'receipt')
		return <ReceiptView receipt={dialog.receipt} symbol={desk.symbol} top={dialog.top} size={size} mark={mark} />;
	return (
		<Panel title={dialog.form.title} mark={mark} size={size}>
			<Lines rows={[[' ']]} />
			<FormRows form={dialog.form} columns={inside(size).columns} />
			<Lines
				rows={[[' '], [span(`  Enter on the last field: ${plainText(dialog.form.verb)}. Esc: back, nothing is done.`, 'dim')]]}
			/>
		</Panel>
	);
}
