// What customers take from the shelves: at this hour, in these quantities, and no more than is there.
import {lineTotal, pieces, type Thousandths, thousandths} from '../../domain/base/money.ts';
import {priceAt} from '../../domain/goods/prices.ts';
import type {Product} from '../../domain/goods/records.ts';
import {onHand} from '../../domain/goods/stock-moves.ts';
import type {Chance} from './chance.ts';
import {type Chosen, nothing, together} from './chosen.ts';
import {bought, boughtSeldom, linesIn, moreOften} from './habits.ts';
import type {PastMoment} from './job.ts';

const liked = ({code, unit}: Product) => bought[code] ?? boughtSeldom[unit];

const oftenAt = (hour: number) => (product: Product) => {
	const more = moreOften[product.category ?? ''];
	return liked(product)[0] * (more && hour >= more.from && hour < more.to ? more.times : 1);
};

/** Goods by weight in steps of five grams; of the others often the fewest. */
function wantedOf(chance: Chance, product: Product): Thousandths {
	const [, least, most] = liked(product);
	const count = chance.draw(least, most + 1);
	if (product.unit === 'kg') return thousandths(Math.round(count / 5) * 5);
	return pieces(chance.happens(55) ? least : count);
}

function take(chance: Chance, {state, at}: PastMoment, product: Product): Chosen {
	const wanted = wantedOf(chance, product);
	const quantity = thousandths(Math.min(wanted, onHand(state, product.code)));
	const missing = thousandths(wanted - quantity);
	return {
		items: quantity > 0 ? [{type: 'goods', product: product.code, quantity}] : [],
		due: lineTotal(quantity, priceAt(product, at)),
		lost: missing > 0 ? [{product: product.code, quantity: missing}] : [],
	};
}

/** A few goods, each once. */
export function shop(chance: Chance, moment: PastMoment): Chosen {
	const [count] = chance.weighted(linesIn, ([, share]) => share);
	const products = [...moment.state.products.rows.values()];
	const chosen = new Set(Array.from({length: count}, () => chance.weighted(products, oftenAt(moment.hour))));
	return [...chosen].map(product => take(chance, moment, product)).reduce(together, nothing);
}
