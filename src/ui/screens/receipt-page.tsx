// The drawing of a receipt on its own page: of a sale just made, with its change; else the paper.

import {keyName} from '../model/bindings.ts';
import type {Sight} from '../model/desk.ts';
import type {ReceiptDialog} from '../model/dialogs.ts';
import {Clicked} from '../widgets/clicked.tsx';
import {columnsOfSpans, type Span, span} from '../widgets/line.tsx';
import type {PanelSize} from '../widgets/panel.tsx';
import {ReceiptView} from '../widgets/receipt-view.tsx';
import {stepsBeside} from '../widgets/touch.ts';
import {PaidView} from './pay/paid-view.tsx';
import {actionsInRow} from './receipts/after-sale.ts';
import {whatBecame} from './shared/what-became.ts';

const tab: readonly Span[] = [' ', span(' Tab ', 'tab', ['tab']), ' '];
const more = '…';

/** Chips in a row, in as many rows as they need; each but the last has room for what says that there are more. */
function rowsOf(chips: readonly Span[], columns: number): readonly (readonly Span[])[] {
	const rows: Span[][] = [[]];
	for (const chip of chips) {
		const row = rows.at(-1) ?? [];
		const isFull = columnsOfSpans([...tab, ...row, chip, ' ', more]) > columns;
		if (isFull && row.length > 0) rows.push([chip, ' ']);
		else row.push(chip, ' ');
	}
	return rows;
}

/** What can be done with a sale just made, each on its chip; Tab goes there. Of more than a row the one with the chosen chip is shown. */
function actionSpans(sight: Sight, {action}: ReceiptDialog, columns: number): readonly Span[] {
	const chips = actionsInRow(sight).map(({keys: [key], label}, place) => {
		const press = [...(action === undefined ? ['tab'] : []), ...stepsBeside(action ?? 0, place), 'enter'];
		const text = key === undefined ? label : `${keyName(key, true)} ${label}`;
		return place === action ? span(`›${text} `, 'chosen', press) : span(` ${text} `, 'chip', press);
	});
	if (chips.length === 0) return [' '];
	const rows = rowsOf(chips, columns);
	const chosen = chips[action ?? 0];
	const row = rows.find(each => chosen !== undefined && each.includes(chosen)) ?? [];
	return [...tab, ...row, ...(row === rows.at(-1) ? [] : [span(more, 'dim')])];
}

type Props = {readonly sight: Sight; readonly dialog: ReceiptDialog; readonly size: PanelSize};

export function ReceiptPage({sight, dialog, size}: Props) {
	const {receipt, top, isFresh} = dialog;
	if (isFresh)
		return (
			<>
				<PaidView sight={sight} dialog={dialog} size={{...size, rows: size.rows - 1}} />
				<Clicked spans={actionSpans(sight, dialog, size.columns)} />
			</>
		);
	const below = whatBecame(sight, receipt);
	return <ReceiptView receipt={receipt} symbol={sight.symbol} below={below} top={top} size={size} />;
}
