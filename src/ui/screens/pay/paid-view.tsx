// The drawing of a sale just made: its paper, and beside it the change in large digits, by note and coin.
import {type Cents, zero} from '../../../domain/base/money.ts';
import {isCash, type TenderTaken} from '../../../domain/paying/tenders.ts';
import {changeLeftIn, type Receipt} from '../../../domain/receipts/receipt.ts';
import {tokensOf} from '../../../formats/records/tokens.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {tenderLabel} from '../../../formats/text/tender.ts';
import type {Sight} from '../../model/desk.ts';
import type {ReceiptDialog} from '../../model/dialogs.ts';
import {Big} from '../../widgets/big.tsx';
import {largeGroups} from '../../widgets/big-letters.ts';
import {type Span, span} from '../../widgets/line.tsx';
import {inside, Lines, Panel, type PanelSize, SideBySide, split} from '../../widgets/panel.tsx';
import {ReceiptView} from '../../widgets/receipt-view.tsx';
import {Change, coinRows, intoHand, tendersIn} from './into-hand.tsx';
import {vendRows} from './vend-rows.ts';

/** The cash the operator counts out, and what every other tender took or gave. */
function changeRows(sight: Sight, receipt: Receipt): readonly (readonly Span[])[] {
	if (receipt.type === 'withdrawal') return coinRows(sight, receipt.amount);
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
	return coinRows(sight, back);
}

/** What an account has after it paid. */
const leftOn = (
	sight: Sight,
	{name, balance}: {readonly name: string; readonly balance: Cents},
): readonly (readonly Span[])[] => [
	[`  ${plainText(name)} has`],
	[span(`  ${moneyText(balance, sight.symbol)}`, 'strong')],
	['  left.'],
];

/** Change that went onto an account instead of out in cash. */
const leftRows = (sight: Sight, receipt: Receipt): readonly (readonly Span[])[] =>
	changeLeftIn(receipt).flatMap(({total, name}) => [
		[`  ${moneyText(total, sight.symbol)} of change onto`],
		[`  ${plainText(name)}.`],
	]);

function takenRows(sight: Sight, {net, account, ...taken}: TenderTaken): readonly (readonly Span[])[] {
	const amount = moneyText(Math.abs(net) as Cents, sight.symbol);
	if (account) return [...(net < 0 ? [[`  ${amount} given back.`]] : []), ...leftOn(sight, account)];
	return [[`  ${amount}${net < 0 ? ' back' : ''} by ${tenderLabel(taken).toLowerCase()}.`]];
}

const paperPanel = 46;
/** A token of five groups, two on a row. */
const tokenRows = 17;

/** Cash shows its change, a charge its account, a refund what is given back, a withdrawal what is paid out. */
function paidTitle(receipt: Receipt): string {
	if (receipt.type === 'withdrawal') return 'Pay out';
	const tenders = tendersIn(receipt);
	if (tenders.some(({net}) => net < 0)) return 'Give back';
	const [taken] = tenders;
	return taken && !tenders.some(({tender}) => isCash(tender)) ? tenderLabel(taken) : 'Change';
}

type PaidViewProps = {readonly sight: Sight; readonly dialog: ReceiptDialog; readonly size: PanelSize};

export function PaidView({sight, dialog, size}: PaidViewProps) {
	const {receipt, top} = dialog;
	const {left, right} = split(size, size.columns - paperPanel + 1);
	const token = tokensOf(receipt)[0];
	const room = inside(right);
	const rows = [...changeRows(sight, receipt), ...vendRows(sight, receipt, room.columns)];
	const large = largeGroups(token?.digits ?? '', {
		columns: room.columns - 4,
		rows: Math.min(tokenRows, room.rows - rows.length - (intoHand(receipt) === zero ? 2 : 8)),
	});
	return (
		<SideBySide
			left={<ReceiptView receipt={receipt} symbol={sight.symbol} top={top} size={left} />}
			right={
				<Panel title={paidTitle(receipt)} size={right} hasCursor={false}>
					<Change sight={sight} receipt={receipt} columns={room.columns} />
					<Lines rows={rows} />
					{token?.isMeterToken && large.length > 1 ? (
						<>
							<Lines rows={[[' '], [span(`  ${plainText(token.label)}`, 'dim')]]} />
							<Big rows={large} spoken={token.digits} />
						</>
					) : undefined}
				</Panel>
			}
		/>
	);
}
