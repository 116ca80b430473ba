// The drawing of a sale just made: its paper, and beside it the change in large digits, by note and coin.
import {type Cents, negative, plus, sum, zero} from '../../../domain/base/money.ts';
import {isCash, type TenderTaken} from '../../../domain/paying/tenders.ts';
import {changeLeftIn, type Receipt} from '../../../domain/receipts/receipt.ts';
import {currencyOf} from '../../../domain/shop/cash.ts';
import {inCoins} from '../../../domain/shop/cash-rounding.ts';
import {amountText, moneyText} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {tenderLabel} from '../../../formats/text/tender.ts';
import type {Sight} from '../../model/desk.ts';
import type {ReceiptDialog} from '../../model/dialogs.ts';
import {Big} from '../../widgets/big.tsx';
import {bigAmount} from '../../widgets/big-digits.ts';
import {type Span, span} from '../../widgets/line.tsx';
import {inside, Lines, Panel, type PanelSize, SideBySide} from '../../widgets/panel.tsx';
import {ReceiptView} from '../../widgets/receipt-view.tsx';
import {practiceMark} from '../shared/title-marks.ts';

const tendersIn = (receipt: Receipt): readonly TenderTaken[] => (receipt.type === 'sale' ? receipt.tenders : []);

/** The cash for the customer: change, or money for what came back. */
const intoHand = (receipt: Receipt): Cents =>
	sum(
		tendersIn(receipt)
			.filter(({tender}) => isCash(tender))
			.map(({change, net}) => plus(change, net < 0 ? negative(net) : zero)),
	);

/** The cash for the customer in large digits, when there is any. */
function Change({sight, receipt, columns}: {readonly sight: Sight; readonly receipt: Receipt; readonly columns: number}) {
	const back = intoHand(receipt);
	if (back === zero) return undefined;
	return (
		<>
			<Lines rows={[[' ']]} />
			<Big rows={bigAmount(amountText(back), columns - 3)} spoken={`Change: ${moneyText(back, sight.symbol)}`} />
		</>
	);
}

/** The cash the operator counts out, and what every other tender took or gave. */
function changeRows(sight: Sight, receipt: Receipt): readonly (readonly Span[])[] {
	const others = tendersIn(receipt).filter(({tender}) => !isCash(tender));
	const cash = tendersIn(receipt).filter(({tender}) => isCash(tender));
	return [
		...cashRows(sight, cash, intoHand(receipt)),
		...leftRows(sight, receipt),
		...others.flatMap(taken => takenRows(sight, taken)),
	];
}

function cashRows(sight: Sight, cash: readonly TenderTaken[], back: Cents): readonly (readonly Span[])[] {
	if (cash.length === 0) return [];
	if (back === zero) return [['  No change.']];
	const {coins, notes} = currencyOf(sight.state);
	const counted = inCoins(back, [...coins, ...notes]);
	return [[' '], ...counted.map(({piece, count}) => [`  ${count} × ${moneyText(piece, sight.symbol)}`])];
}

/** Change that went onto an account instead of out in cash. */
const leftRows = (sight: Sight, receipt: Receipt): readonly (readonly Span[])[] =>
	changeLeftIn(receipt).flatMap(({total, name}) => [
		[`  ${moneyText(total, sight.symbol)} of change onto`],
		[`  ${plainText(name)}.`],
	]);

function takenRows(sight: Sight, {net, account, ...taken}: TenderTaken): readonly (readonly Span[])[] {
	const amount = moneyText(Math.abs(net) as Cents, sight.symbol);
	if (account)
		return [
			...(net < 0 ? [[`  ${amount} given back.`]] : []),
			[`  ${plainText(account.name)} has`],
			[span(`  ${moneyText(account.balance, sight.symbol)}`, 'strong')],
			['  left.'],
		];
	return [[`  ${amount}${net < 0 ? ' back' : ''} by ${tenderLabel(taken).toLowerCase()}.`]];
}

const paperPanel = 46;

/** Cash shows its change, a charge its account, a refund what is given back. */
function paidTitle(receipt: Receipt): string {
	const tenders = tendersIn(receipt);
	if (tenders.some(({net}) => net < 0)) return 'Give back';
	const [taken] = tenders;
	return taken && !tenders.some(({tender}) => isCash(tender)) ? tenderLabel(taken) : 'Change';
}

type PaidViewProps = {readonly sight: Sight; readonly dialog: ReceiptDialog; readonly size: PanelSize};

export function PaidView({sight, dialog, size}: PaidViewProps) {
	const {receipt, top} = dialog;
	const right = {columns: size.columns - paperPanel, rows: size.rows};
	return (
		<SideBySide>
			<ReceiptView
				receipt={receipt}
				symbol={sight.symbol}
				top={top}
				size={{columns: paperPanel, rows: size.rows}}
				mark={undefined}
			/>
			<Panel title={paidTitle(receipt)} mark={practiceMark(sight)} size={right}>
				<Change sight={sight} receipt={receipt} columns={inside(right).columns} />
				<Lines rows={changeRows(sight, receipt)} />
			</Panel>
		</SideBySide>
	);
}
