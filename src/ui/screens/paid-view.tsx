// Owns the drawing of a sale just made: its paper, and beside it the change in large digits, by note and coin.
import {currencyOf} from '../../domain/cash.ts';
import {nothing} from '../../domain/money.ts';
import type {Receipt} from '../../domain/receipt.ts';
import {inPieces, tenderLabel} from '../../domain/tender.ts';
import {amountText, moneyText} from '../../formats/amount.ts';
import {plainText} from '../../formats/plain-text.ts';
import {Big} from '../components/big.tsx';
import {bigAmount} from '../components/big-digits.ts';
import {type Span, span} from '../components/line.tsx';
import {inside, Lines, Panel, type PanelSize, SideBySide} from '../components/panel.tsx';
import {ReceiptView} from '../components/receipt-view.tsx';
import type {Desk} from '../model/desk.ts';
import type {ReceiptDialog} from '../model/view.ts';
import {practiceMark} from './marks.ts';

/** The change in large digits, when there is any. */
function Change({desk, receipt, columns}: {readonly desk: Desk; readonly receipt: Receipt; readonly columns: number}) {
	const [taken] = receipt.type === 'sale' ? receipt.tenders : [];
	if (!taken || taken.change === nothing) return undefined;
	return (
		<>
			<Lines rows={[[' ']]} />
			<Big rows={bigAmount(amountText(taken.change), columns - 3)} spoken={`Change: ${moneyText(taken.change, desk.symbol)}`} />
		</>
	);
}

/** What the operator counts into the customer's hand, or what is left on the account that paid. */
function changeRows(desk: Desk, receipt: Receipt): readonly (readonly Span[])[] {
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
	return [[' '], ...counted.map(({piece, count}) => [`  ${count} × ${moneyText(piece, desk.symbol)}`])];
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
		<SideBySide>
			<ReceiptView
				receipt={receipt}
				symbol={desk.symbol}
				top={top}
				size={{columns: paperPanel, rows: size.rows}}
				mark={undefined}
			/>
			<Panel title={paidTitle(receipt)} mark={practiceMark(desk)} size={right}>
				<Change desk={desk} receipt={receipt} columns={inside(right).columns} />
				<Lines rows={changeRows(desk, receipt)} />
			</Panel>
		</SideBySide>
	);
}
