// The past of the practice shop: six weeks of a corner shop up to yesterday evening, given to its till one order after the other.
import {assert} from '../../domain/base/assert.ts';
import type {Moment} from '../../domain/base/calendar.ts';
import type {NewProduct} from '../../domain/goods/records.ts';
import type {Command} from '../../domain/ledger/commands.ts';
import {firstTill} from '../../domain/ledger/ledger.ts';
import type {Outcome} from '../../domain/ports/till.ts';
import type {Receipt} from '../../domain/receipts/receipt.ts';
import type {Clock, Draw} from '../../store/clock.ts';
import {nextTurn, type Watch} from '../../store/disk/steps.ts';
import {type Chance, chanceOf} from './chance.ts';
import {customersOn, hoursOn} from './habits.ts';
import {accountJobs} from './holders.ts';
import type {Job, Order, OrderOf, PastDay} from './job.ts';
import {drawerJobs, getPins, joined, opensShift, operatorOf, type PastTill, people} from './people.ts';
import {asItWas, jobsOf, lastCount} from './upkeep.ts';
import {customersOf} from './visits.ts';

const dayMs = 86_400_000;
/** The past begins on a Monday, so many whole weeks before the Monday of this week. */
const weeks = 6;
/** Orders between two turns of the event loop. */
const atOnce = 8;

/** The midnight that a moment's day began with, and its day of the week, Sunday is 0. */
function dayAround({at, offset}: Moment): {readonly midnight: number; readonly weekday: number} {
	const days = Math.floor((at + offset * 60_000) / dayMs);
	return {midnight: days * dayMs - offset * 60_000, weekday: (days + 4) % 7};
}

/** The days of the past, the first one first. */
function daysBefore(now: Moment): readonly (PastDay & {readonly midnight: number})[] {
	const {midnight, weekday} = dayAround(now);
	const count = weeks * 7 + ((weekday + 6) % 7);
	return Array.from({length: count}, (_, day) => ({
		week: Math.floor(day / 7),
		weekday: (day + 1) % 7,
		midnight: midnight - (count - day) * dayMs,
	}));
}

type Lived = Watch & {
	/** The order that makes the shop, with the goods of today. */
	readonly opening: OrderOf<'openShop'>;
	/** Gives the last command. */
	readonly finish: (command: Command) => Promise<Outcome>;
};

export type Past = {
	/** The clock and the chance of the shop that lives through it. */
	readonly clock: Clock;
	readonly draw: Draw;
	/** Who is at its till all the time. */
	readonly present: typeof people;
	/** Lives through it in a till that has done nothing yet. Throws the reason of `signal`. */
	live(till: PastTill, lived: Lived): Promise<void>;
};

/** What is to be done on a day, in its order. */
function dayOf(
	chance: Chance,
	day: PastDay,
	{products, visit, isLast}: {readonly products: readonly NewProduct[]; readonly visit: Job['order']; readonly isLast: boolean},
) {
	const count = Math.round(((customersOn[day.weekday] ?? 0) * chance.draw(85, 116)) / 100);
	const visits = Array.from({length: count}, (): Job => {
		const [hour] = chance.weighted(hoursOn(day.weekday), ([, share]) => share);
		return {second: hour * 3600 + chance.draw(0, 3600), order: visit};
	});
	return [...drawerJobs(day, isLast), ...jobsOf(chance, products, day), ...accountJobs(chance, day), ...visits].toSorted(
		(a, b) => a.second - b.second,
	);
}

/** The past of a shop that is made now. The same seed gives the same past; on another day of the week it has a day more or less. */
export function pastOf(seed: number, now: Moment): Past {
	const chance = chanceOf(seed);
	const days = daysBefore(now);
	let at = 0;
	let second = 0;
	const hourAt = (): number => Math.floor(second / 3600);
	const setTime = ({midnight}: {readonly midnight: number}, next: number): void => {
		second = next;
		at = midnight + second * 1000;
	};
	const live: Past['live'] = async (till, {opening, finish, onProgress, signal}) => {
		const {products} = opening;
		const visitor = customersOf(chance);
		const [first, last, shown] = [days[0], days.at(-1), products[0]];
		assert(first !== undefined && last !== undefined && shown !== undefined, 'a past has days, and a shop has goods', {});
		const give = (order: Order, by = (command: Command) => till.execute(command)): Promise<Outcome> =>
			by({...order, id: chance.id(at), operator: operatorOf(order, hourAt()), till: firstTill} as Command);
		const mustGive = async (order: Order, by?: Lived['finish']): Promise<void> => {
			const outcome = await give(order, by);
			assert(outcome.type === 'done', 'a past begins with its shop, and ends with a count', {outcome});
		};
		setTime(first, 5 * 3600);
		await mustGive({...opening, products: products.map(asItWas)});
		for (const order of joined) await mustGive(order);
		for (const [done, day] of days.entries()) {
			onProgress?.({done, total: days.length});
			const receipts: Receipt[] = [];
			const visit: Job['order'] = moment => visitor(moment, receipts);
			for (const [place, {second: when, order}] of dayOf(chance, day, {products, visit, isLast: day === last}).entries()) {
				setTime(day, when);
				const asked = order({state: till.state, at, hour: hourAt()});
				// What is refused did not happen: somebody may have other goods and accounts in the shipped data.
				const outcome = asked && (await give(asked));
				if (outcome?.type === 'done' && outcome.receipt) receipts.push(outcome.receipt);
				if (place % atOnce === 0) await nextTurn();
				signal?.throwIfAborted();
			}
		}
		setTime(last, 20.3 * 3600);
		// Each PIN is given by its owner, as if the till had just found it to be right.
		for (const order of getPins) await mustGive(order, command => till.prove(command, command.operator));
		await mustGive(opensShift);
		setTime(last, 20.5 * 3600);
		await mustGive(lastCount(till.state, shown), finish);
	};
	return {clock: {now: () => ({at, offset: now.offset})}, draw: chance.draw, present: people, live};
}
