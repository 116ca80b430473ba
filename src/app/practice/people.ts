// The people of the practice shop, and what they do beside selling: shifts opened and closed, cash paid out, the drawer opened.
import {cents} from '../../domain/base/money.ts';
import type {OperatorId} from '../../domain/base/stamp.ts';
import {firstTill} from '../../domain/ledger/ledger.ts';
import type {State} from '../../domain/ledger/state.ts';
import {drawerHolds} from '../../domain/shifts/records.ts';
import type {Job, Order, OrderOf, PastDay} from './job.ts';

/** Who works here beside the owner, under the numbers from 2 on. */
const staff = [
	{name: 'Naledi', role: 'supervisor'},
	{name: 'Sipho', role: 'cashier'},
	{name: 'Zinhle', role: 'cashier'},
] as const;
const [owner, supervisor, morning, afternoon] = [1, 2, 3, 4];

/** The orders that bring them in. */
export const joined: readonly Order[] = staff.map(each => ({type: 'addOperator', ...each}));

/** Who gives an order: the cashiers sell, each for half the day, and hand over at one; what they may not do others do. */
export function operatorOf({type}: Order, hour: number): OperatorId {
	if (type === 'refund' || type === 'withdraw' || type === 'payOut') return supervisor;
	return ['sell', 'openShift', 'closeShift', 'noSale'].includes(type) ? (hour < 13 ? morning : afternoon) : owner;
}

/** What is in the drawer to give change from. */
const float = cents(50_000);
/** What was missing last evening. */
const short = 2000;

/** The order that opens a shift. */
export const opensShift: OrderOf<'openShift'> = {type: 'openShift', float};

/** Counts the drawer: it agrees, but for one evening. */
function closesShift(state: Readonly<State>, isShort: boolean): Order {
	const counted = cents(drawerHolds(state, firstTill) - (isShort ? short : 0));
	return {
		type: 'closeShift',
		counted,
		nextFloat: cents(Math.min(float, counted)),
		...(isShort && {reason: 'A R20 note too much given as change'}),
	};
}

/** What happens at the drawer on a day. On the last one too little is in it in the evening. */
export function drawerJobs({week, weekday}: PastDay, isLast: boolean): readonly Job[] {
	const at = (hour: number, minute: number, order: Job['order']): Job => ({second: hour * 3600 + minute * 60, order});
	return [
		at(5, 30, () => opensShift),
		...(weekday === 2
			? [at(10, 40, () => ({type: 'payOut', amount: cents(3500 + week * 100), reason: 'Milk for the staff', to: 'petty'}))]
			: []),
		...(weekday === 5
			? [at(9, 50, () => ({type: 'payOut', amount: cents(12_000), reason: 'Ice, paid at the door', to: 'supplier'}))]
			: []),
		...(weekday === 6 ? [at(15, 20, () => ({type: 'noSale', reason: 'Coins for the parking meter'}))] : []),
		at(20, 10, ({state}) => closesShift(state, isLast)),
	];
}
