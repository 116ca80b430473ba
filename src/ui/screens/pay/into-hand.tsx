// The cash for the customer in large digits, and by note and coin: change, money for what came back, or what an account paid out.
import {type Cents, negative, plus, sum, zero} from '../../../domain/base/money.ts';
import {isCash, type TenderTaken} from '../../../domain/paying/tenders.ts';
import type {Receipt} from '../../../domain/receipts/receipt.ts';
import {currencyOf} from '../../../domain/shop/cash.ts';
import {inCoins} from '../../../domain/shop/cash-rounding.ts';
import {amountText, moneyText} from '../../../formats/text/amount.ts';
import type {Sight} from '../../model/desk.ts';
import {Big} from '../../widgets/big.tsx';
import {bigAmount} from '../../widgets/big-digits.ts';
import {largeGroups} from '../../widgets/big-letters.ts';
import type {Span} from '../../widgets/line.tsx';
import {Lines} from '../../widgets/panel.tsx';

export const tendersIn = (receipt: Receipt): readonly TenderTaken[] => (receipt.type === 'sale' ? receipt.tenders : []);

/** The cash for the customer: change, money for what came back, or what an account paid out. */
export function intoHand(receipt: Receipt): Cents {
	if (receipt.type === 'withdrawal') return receipt.amount;
	return sum(
		tendersIn(receipt)
			.filter(({tender}) => isCash(tender))
			.map(({change, net}) => plus(change, net < 0 ? negative(net) : zero)),
	);
}

/** The cash for the customer in large digits, when there is any. */
export function Change({sight, receipt, columns}: {readonly sight: Sight; readonly receipt: Receipt; readonly columns: number}) {
	const back = intoHand(receipt);
	if (back === zero) return undefined;
	const payOut = receipt.type === 'withdrawal' ? `PAY OUT ${moneyText(back, sight.symbol)}` : undefined;
	return (
		<>
			<Lines rows={[[' ']]} />
			<Big
				rows={
					payOut === undefined ? bigAmount(amountText(back), columns - 3) : largeGroups(payOut, {columns: columns - 3, rows: 11})
				}
				spoken={payOut ?? `Change: ${moneyText(back, sight.symbol)}`}
			/>
		</>
	);
}

/** An amount by note and coin. */
export function coinRows(sight: Sight, amount: Cents): readonly (readonly Span[])[] {
	const {coins, notes} = currencyOf(sight.state);
	const counted = inCoins(amount, [...coins, ...notes]);
	return [[' '], ...counted.map(({piece, count}) => [`  ${count} × ${moneyText(piece, sight.symbol)}`])];
}
