// The drawing of the dialogs that are lists to choose from: accounts, goods, a few ways to go on.
import {Box} from 'ink';
import {priceAt} from '../../../domain/goods/prices.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {filled, plainText, wrapped} from '../../../formats/text/plain-text.ts';
import type {Sight} from '../../model/desk.ts';
import type {ChooseAccountDialog, ChooseProductDialog, MenuDialog} from '../../model/dialogs.ts';
import {Field} from '../../widgets/field.tsx';
import {Line, span} from '../../widgets/line.tsx';
import {ListRows} from '../../widgets/list-rows.tsx';
import {inside, Lines, Panel, type PanelSize, whole} from '../../widgets/panel.tsx';
import {cell, gap, type Row, rowOf} from '../../widgets/row.ts';
import {guessHeading} from '../shared/guess.ts';
import {choosableAccounts, choosableProducts, isGuessedProduct} from './choosing.ts';

type Props<D> = {readonly sight: Sight; readonly dialog: D; readonly size: PanelSize};

export function ChooseAccountView({sight, dialog, size}: Props<ChooseAccountDialog>) {
	const {columns, rows} = inside(size);
	const accounts = sight.state.accounts.rows;
	const row = (key: string): Row => {
		const account = accounts.get(Number(key));
		const balance = account ? moneyText(account.balance, sight.symbol) : '';
		return rowOf([cell(key, 6), cell(plainText(account?.name ?? ''), columns - 27), cell(balance, 18, {align: 'right'}), gap]);
	};
	return (
		<Panel title={dialog.title} size={whole(size)}>
			<Box>
				<Line spans={[' Find ']} />
				<Field field={dialog.field} columns={columns - 7} hasCursor placeholder="number, or part of a name" />
			</Box>
			<ListRows list={dialog.list} keys={choosableAccounts(sight, dialog)} height={rows - 1} row={row} />
		</Panel>
	);
}

export function ChooseProductView({sight, dialog, size}: Props<ChooseProductDialog>) {
	const {columns, rows} = inside(size);
	const row = (key: string): Row => {
		const product = sight.state.products.rows.get(key);
		const price = product ? moneyText(priceAt(product, sight.ports.now().at), sight.symbol) : '';
		return rowOf([
			cell(key, 14),
			gap,
			cell(plainText(product?.name ?? ''), columns - 32),
			cell(price, 14, {align: 'right'}),
			gap,
		]);
	};
	const heading = isGuessedProduct(sight, dialog.field.value) ? [[span(`  ${guessHeading}`, 'dim')]] : [];
	return (
		<Panel title={dialog.title} size={whole(size)}>
			<Box>
				<Line spans={[' Find ']} />
				<Field field={dialog.field} columns={columns - 7} hasCursor placeholder="code, or part of a name" />
			</Box>
			<Lines rows={heading} />
			<ListRows list={dialog.list} keys={choosableProducts(sight, dialog)} height={rows - 1 - heading.length} row={row} />
		</Panel>
	);
}

export function MenuView({dialog, size}: Props<MenuDialog>) {
	const {columns, rows} = inside(size);
	const text = dialog.lines.flatMap(line => wrapped(plainText(line), columns - 6));
	const keys = dialog.options.map((_option, place) => String(place));
	const row = (key: string): string =>
		filled(`${Number(key) + 1}  ${plainText(dialog.options[Number(key)]?.label ?? '')}`, columns - 2);
	return (
		<Panel title={dialog.title} size={size}>
			<Lines rows={[[' '], ...text.map(row => [`   ${row}`]), [' ']]} />
			<ListRows list={dialog.list} keys={keys} height={Math.min(keys.length, rows - text.length - 2)} row={row} isTaken />
		</Panel>
	);
}
