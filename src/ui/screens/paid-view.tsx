// Owns the drawing of a sale just made: its paper, and beside it the change in large digits, by note and coin.
import {Box} from 'ink';
import {currencyOf} from '../../domain/cash.ts';
import {nothing} from '../../domain/money.ts';
import type {Receipt} from '../../domain/receipt.ts';
import {inPieces, tenderLabel} from '../../domain/tender.ts';
import {amountText, moneyText} from '../../formats/amount.ts';
import {plainText} from '../../formats/plain-text.ts';
import {bigAmount} from '../components/big-digits.ts';
import {type Span, span} from '../components/line.tsx';
import {inside, Lines, Panel, type PanelSize} from '../components/panel.tsx';
import {ReceiptView} from '../components/receipt-view.tsx';
import type {Desk} from '../model/desk.ts';
import type {ReceiptDialog} from '../model/view.ts';
import {practiceMark} from './marks.ts';

/** What the operator counts into the customer's hand, or what is left on the account that paid. */
function changeRows(desk: Desk, receipt: Receipt, columns: number): readonly (readonly Span[])[] {
	const [taken] = receipt.type === 'sale' ? receipt.tenders : [];
	if (!taken) return [];
	if (taken.account)
		return [
			[`  ${plainText(taken.account.name)} has`],
			[span(`  ${moneyText(taken.account.balance, desk.symbol)}`, 'strong')],
			['  left.'],
		];
	if (taken.change === nothing)
		return [[taken.tender === 'cash' ? '  No change.' : `  ${moneyText(taken.net, desk.symbol)} charged.`]];
	const {coins, notes} = currencyOf(desk.state);
	const counted = inPieces(taken.change, [...coins, ...notes]);
	return [
		[' '],
		...bigAmount(amountText(taken.change), columns - 3).map(row => [`  ${row}`]),
		[' '],
		...counted.map(({piece, count}) => [`  ${count} × ${moneyText(piece, desk.symbol)}`]),
	];
}

const paperPanel = 46;

/** Cash is about its change; what was charged says where. */
function paidTitle(receipt: Receipt): string {
	const [taken] = receipt.type === 'sale' ? receipt.tenders : [];
	return taken && taken.tender !== 'cash' ? tenderLabel(taken) : 'Change';
}

type PaidViewProps = {readonly desk: Desk; readonly dialog: ReceiptDialog; readonly size: PanelSize};

export function PaidView({desk, dialog, size}: PaidViewProps) {
	const {receipt, top} = dialog;
	const right = {columns: size.columns - paperPanel, rows: size.rows};
	return (
		<Box>
			<ReceiptView
				receipt={receipt}
				symbol={desk.symbol}
				top={top}
				size={{columns: paperPanel, rows: size.rows}}
				mark={undefined}
			/>
			<Panel title={paidTitle(receipt)} mark={practiceMark(desk)} size={right}>
				<Lines rows={changeRows(desk, receipt, inside(right).columns)} />
			</Panel>
		</Box>
	);
}
