// The cash for the customer in large digits, and by note and coin: change, money for what came back, or what an account paid out.
import {type Cents, negative, plus, sum, zero} from '../../../domain/base/money.ts';
import {isCash, type TenderTaken} from '../../../domain/paying/tenders.ts';
import type {Receipt} from '../../../domain/receipts/receipt.ts';
import {currencyOf} from '../../../domain/shop/cash.ts';
import {inCoins} from '../../../domain/shop/cash-rounding.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import type {Sight} from '../../model/desk.ts';
import {Big} from '../../widgets/big.tsx';
import {largeGroups} from '../../widgets/big-letters.ts';
import {bigMoney} from '../../widgets/big-money.ts';
import {type Span, span} from '../../widgets/line.tsx';
import {Lines} from '../../widgets/panel.tsx';
import {useTheme} from '../../widgets/theme.tsx';

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

type InHand = {readonly sight: Sight; readonly receipt: Receipt; readonly columns: number};

/** The cash for the customer in large digits, when there is any. */
export function Change({sight, receipt, columns}: InHand) {
	const {inWords} = useTheme();
	const back = intoHand(receipt);
	if (back === zero) return undefined;
	const amount = moneyText(back, sight.symbol);
	const small = bigMoney(amount, {columns: columns - 3, rows: 5, inWords});
	if (receipt.type !== 'withdrawal') return <OneAmount said={[]} rows={small} spoken={`Change: ${amount}`} />;
	const payOut = `PAY OUT ${amount}`;
	const large = largeGroups(payOut, {columns: columns - 3, rows: 5});
	const fits = large.length > 1;
	return <OneAmount said={fits ? [] : [[span(`  ${payOut}`, 'strong')]]} rows={fits ? large : small} spoken={payOut} />;
}

type OneAmountProps = {readonly said: readonly (readonly Span[])[]; readonly rows: readonly string[]; readonly spoken: string};

function OneAmount({said, rows, spoken}: OneAmountProps) {
	return (
		<>
			<Lines rows={[[' '], ...said]} />
			<Big rows={rows} spoken={spoken} tone="good" />
		</>
	);
}

/** An amount by note and coin, in one row: `1×R50 1×R20`. */
export function countedOut(sight: Sight, amount: Cents): string {
	const {coins, notes} = currencyOf(sight.state);
	return inCoins(amount, [...coins, ...notes])
		.map(({piece, count}) => `${count}×${moneyText(piece, sight.symbol).replace(/\.00$/, '')}`)
		.join(' ');
}

/** An amount by note and coin. */
export function coinRows(sight: Sight, amount: Cents): readonly (readonly Span[])[] {
	const {coins, notes} = currencyOf(sight.state);
	const counted = inCoins(amount, [...coins, ...notes]);
	return [[' '], ...counted.map(({piece, count}) => [`  ${count} × ${moneyText(piece, sight.symbol)}`])];
}
