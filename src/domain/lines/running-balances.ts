// Balances after several top-ups of one account in one sale: each starts from the one before.
import {type Cents, largestAmount, sum} from '../base/money.ts';
import type {SaleLine} from './lines.ts';
import type {TopUpLine} from './top-up-line.ts';

const isTopUp = (line: SaleLine): line is TopUpLine => line.type === 'top-up';

/** Lines with running balances: a second top-up of the same account starts from the balance after the first. */
export function withRunningBalances(lines: readonly SaleLine[]): readonly SaleLine[] {
	if (!lines.some(isTopUp)) return lines;
	const added = new Map<number, number>();
	return lines.map(line => {
		if (!isTopUp(line)) return line;
		const before = added.get(line.account) ?? 0;
		added.set(line.account, before + line.total);
		return {...line, balance: sum([line.balance, before as Cents])};
	});
}

/** The first top-up after which its account holds more than it may. */
export const tooFull = (lines: readonly SaleLine[]): TopUpLine | undefined =>
	lines.find((line): line is TopUpLine => isTopUp(line) && line.balance > largestAmount);
