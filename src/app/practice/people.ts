// The people of the practice shop, and what they do beside selling: shifts opened and closed, cash paid out, the drawer opened.
import {cents} from '../../domain/base/money.ts';
import type {OperatorId} from '../../domain/base/stamp.ts';
import {firstTill} from '../../domain/ledger/ledger.ts';
import type {State} from '../../domain/ledger/state.ts';
import {drawerHolds} from '../../domain/shifts/records.ts';
import type {OwnTill} from '../../store/till.ts';
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

/** What is kept of their PINs, which formats/wording/practice-pins.ts names: the same on every machine, so without a pepper. */
const keptPins = [
	'97fddfa91720da824a65f86f1fce97551df002b9ae8f34e7584cb0aa7a9bbaed',
	'60523d5d3da3c89ab99c019b8091df69888555955134d4bb8b6ab45c1f5b35db',
	'c709935bb92a681b85fa050802bd01abf99766898f1d3192cd28e78da40abdd9',
	'd86875358add05795f42aba3768969636de713ce431c29cdf2e94b3176add666',
];

/** The till of the past: it takes a PIN as if its owner had just shown who he is. */
export type PastTill = OwnTill;

/** Their numbers: all of them are there while the past is lived through. */
export const people: ReadonlySet<OperatorId> = new Set([owner, supervisor, morning, afternoon]);

/** The orders that give them their PINs, the owner's first. */
export const getPins: readonly Order[] = [...people].map((who, place) => ({
	type: 'setPin',
	who,
	pin: {
		kind: 'scrypt',
		cost: 32_768,
		block: 8,
		parallel: 1,
		salt: `0${who}`.repeat(16),
		hash: keptPins[place] ?? '',
	},
}));

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
