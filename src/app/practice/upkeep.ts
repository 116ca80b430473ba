// What the shopkeeper does: takes deliveries in, counts, throws away what went bad, and puts prices up.
import {cents, proportion, type Thousandths, thousandths} from '../../domain/base/money.ts';
import type {NewProduct} from '../../domain/goods/records.ts';
import {onHand} from '../../domain/goods/stock-moves.ts';
import type {State} from '../../domain/ledger/state.ts';
import type {Chance} from './chance.ts';
import {deliveredOn, goesBad, stoppedIn, wentUp} from './habits.ts';
import type {Job, Order, PastDay} from './job.ts';

/** A product as it was six weeks ago: cheaper, if its price went up since. */
export function asItWas(product: NewProduct): NewProduct {
	const {by = 0} = wentUp[product.code] ?? {};
	const price = cents(product.price - by);
	const {cost} = product;
	return {...product, price, ...(cost !== undefined && {cost: cents(proportion(cost, price, product.price))})};
}

/** The last thing done in the evening: what is left of a product is counted. */
export const lastCount = (state: Readonly<State>, {code}: NewProduct): Order => ({
	type: 'countStock',
	product: code,
	counted: onHand(state, code),
});

/** Nine pieces or kilograms: the shop likes to have no less of anything. */
const fewest = 9000;

/** A whole number of cases of six, or of pieces where few are kept; goods by weight in half kilograms. */
function ordered({unit}: NewProduct, missing: number, most: number): Thousandths {
	const step = unit === 'kg' ? 500 : most >= 12_000 ? 6000 : 1000;
	return thousandths(Math.ceil(missing / step) * step);
}

/** The shopkeeper's jobs on a day. `products` are those of today. */
export function jobsOf(chance: Chance, products: readonly NewProduct[], {week, weekday}: PastDay): readonly Job[] {
	const jobs: Job[] = [];
	const at = (hour: number, minute: number, order: Job['order']): void => {
		jobs.push({second: hour * 3600 + minute * 60 + chance.draw(0, 60), order});
	};
	const takeIn = (product: NewProduct, hour: number, minute: number): void =>
		at(hour, minute, ({state}) => {
			const there = onHand(state, product.code);
			const most = Math.max(product.stock, fewest);
			const isDaily = product.category === 'Bakery';
			if (there > most * (isDaily ? 0.9 : 0.65)) return undefined;
			const {week: dear = 0} = wentUp[product.code] ?? {};
			const {code, cost} = week >= dear ? product : asItWas(product);
			return {
				type: 'receiveStock',
				product: code,
				quantity: ordered(product, most - there, most),
				...(cost !== undefined && {cost}),
			};
		});
	const throwAway = (product: NewProduct, reason: string): void =>
		at(19, 10 + chance.draw(0, 20), ({state}) => {
			const there = onHand(state, product.code);
			const quantity = product.unit === 'kg' ? chance.draw(2, 9) * 100 : chance.draw(1, 3) * 1000;
			return there > quantity * 2
				? {type: 'wasteStock', product: product.code, quantity: thousandths(quantity), reason}
				: undefined;
		});
	const count = (product: NewProduct, minute: number): void =>
		at(18, minute, ({state}) => {
			const there = onHand(state, product.code);
			const gone = chance.happens(18) && there >= 3000 ? (product.unit === 'kg' ? 150 : 1000) : 0;
			return {type: 'countStock', product: product.code, counted: thousandths(there - gone)};
		});

	const delivered = products.filter(
		({code, category = ''}) => deliveredOn[category]?.includes(weekday) && week < (stoppedIn[code] ?? 9),
	);
	for (const [place, product] of delivered.entries())
		if (product.category === 'Bakery') takeIn(product, 5, 40 + place);
		else takeIn(product, 9, 15 + Math.floor(place * 1.5));
	for (const product of products) {
		const bad = goesBad[product.category ?? ''];
		if (bad && chance.happens(bad.percent)) throwAway(product, bad.reason);
		const up = wentUp[product.code];
		if (weekday === 1 && up?.week === week) at(6, 5, () => ({type: 'priceProduct', product: product.code, price: product.price}));
	}
	if (weekday === 0)
		for (const [place, product] of products.filter((_, each) => each % 6 === week % 6).entries()) count(product, place * 2);
	return jobs;
}
