// What a drawer should hold before its shift is opened, and of what that is made.
import {type Cents, minus, zero} from '../../domain/base/money.ts';
import {drawerHolds, type ShiftsState} from '../../domain/shifts/records.ts';
import {moneyText} from '../text/amount.ts';

/** Such as "The drawer should hold R218.50: R200.00 left by the last close, R18.50 taken since." */
export function drawerMadeOf(state: Pick<ShiftsState, 'ledger' | 'shifts'>, till: number, symbol: string): string {
	const money = (amount: Cents): string => moneyText(amount, symbol);
	const holds = drawerHolds(state, till);
	const last = state.shifts.rows.get(till);
	const since = minus(holds, last?.nextFloat ?? zero);
	const made = last
		? `: ${money(last.nextFloat)} left by the last close${since === zero ? '' : `, ${money(since)} taken since`}`
		: since === zero
			? ''
			: ', all of it taken before the first shift';
	return `The drawer should hold ${money(holds)}${made}.`;
}
