// Owns opening packs: a pack leaves the shelf and the units in it come onto it, with the cost the pack had.
import {checkQuantity, firstOf} from '../base/checks.ts';
import {accept, type Envelope, refuse} from '../base/handlers.ts';
import {type Cents, largestQuantity, minus, proportion, type Thousandths, thousandths} from '../base/money.ts';
import {held, put} from '../base/table.ts';
import {isFullPieces} from '../base/unit.ts';
import type {Decider, Evolver, Poster, StockMover} from '../ledger/commands.ts';
import type {State} from '../ledger/state.ts';
import type {Product} from './catalogue.ts';
import {checkMove, onHand} from './stock-moves.ts';
import {stockValue} from './stock-value.ts';

/** What one pack opens into: so much of another product. */
export type PackContents = {
	/** Code of what is in it. */
	readonly product: string;
	/** How much of it is in one pack. */
	readonly each: Thousandths;
};

/** Opens packs: they leave the shelf, and what is in them comes onto it. */
export type OpenPack = Envelope & {
	readonly type: 'openPack';
	/** Code of the pack. */
	readonly product: string;
	/** How many packs, whole ones: 1000 is one. */
	readonly packs: Thousandths;
	/** What is in one; as the last time when left out. */
	readonly contents?: PackContents;
};

export type PackOpened = {
	readonly type: 'PackOpened';
	readonly product: string;
	readonly name: string;
	readonly packs: Thousandths;
	readonly contents: PackContents;
	/** What the contents are called. */
	readonly contentsName: string;
	/** How much of it came out. */
	readonly quantity: Thousandths;
	/** What the packs were worth at cost, when that is known: it goes over to the contents. */
	readonly value?: Cents;
	/** On the shelf afterwards: packs, and what was in them. */
	readonly onHand: Thousandths;
	readonly contentsOnHand: Thousandths;
};

export type PackRefusal =
	| {readonly kind: 'contents-not-named'; readonly name: string}
	| {readonly kind: 'opens-into-itself'; readonly name: string}
	| {readonly kind: 'pack-not-whole'; readonly name: string};

/** What comes out of so many packs, in thousandths; too much of it is said by the checks. */
const contentsOf = (packs: Thousandths, each: Thousandths): number => proportion(each, packs, 1000);

/** What is wrong with opening so many packs of a product, or undefined. */
export function checkOpening(
	state: State,
	pack: Product,
	{packs, contents, into}: {readonly packs: Thousandths; readonly contents: PackContents; readonly into: Product},
) {
	return firstOf(
		() => (into.code === pack.code ? {kind: 'opens-into-itself', name: pack.name} : undefined),
		() => checkQuantity('number of packs', packs),
		() => (isFullPieces('each', packs) ? undefined : {kind: 'pack-not-whole', name: pack.name}),
		() => checkQuantity('quantity in a pack', contents.each),
		() => (isFullPieces(into.unit, contents.each) ? undefined : {kind: 'not-whole', name: into.name}),
		() => checkMove(state, pack, thousandths(-packs)),
		() =>
			contentsOf(packs, contents.each) > largestQuantity
				? {kind: 'too-much-stock', name: into.name, most: largestQuantity}
				: checkMove(state, into, thousandths(contentsOf(packs, contents.each))),
	);
}

/** What goes over with packs that leave: the stock's value before, less its value after. */
function valueTaken(state: State, pack: string, packs: Thousandths): Cents | undefined {
	const stock = held(state.stock, pack);
	const before = stockValue(stock);
	const after = stockValue({...stock, quantity: thousandths(stock.quantity - packs)});
	return before === undefined || after === undefined ? undefined : minus(before, after);
}

const openPack = ((state, command) => {
	const pack = state.products.rows.get(command.product);
	if (!pack) return refuse({kind: 'unknown-product', code: command.product});
	const contents = command.contents ?? pack.contents;
	if (!contents) return refuse({kind: 'contents-not-named', name: pack.name});
	const into = state.products.rows.get(contents.product);
	if (!into) return refuse({kind: 'unknown-product', code: contents.product});
	const unfit = checkOpening(state, pack, {packs: command.packs, contents, into});
	if (unfit) return refuse(unfit);
	const quantity = thousandths(contentsOf(command.packs, contents.each));
	const value = valueTaken(state, pack.code, command.packs);
	return accept({
		type: 'PackOpened',
		product: pack.code,
		name: pack.name,
		packs: command.packs,
		contents: {product: into.code, each: contents.each},
		contentsName: into.name,
		quantity,
		...(value !== undefined && {value}),
		onHand: thousandths(onHand(state, pack.code) - command.packs),
		contentsOnHand: thousandths(onHand(state, into.code) + quantity),
	});
}) satisfies Decider<'openPack'>;

/** What is in a pack is known from then on. */
const PackOpened: Evolver<'PackOpened'> = (state, {product, contents}) => {
	const pack = held(state.products, product);
	const isKnown = pack.contents?.product === contents.product && pack.contents.each === contents.each;
	if (!isKnown) put(state.products, product, {...pack, contents});
};

export const packSlice = {
	deciders: {openPack},
	evolvers: {PackOpened},
	posters: {PackOpened: () => []} satisfies {PackOpened: Poster<'PackOpened'>},
	stockMovers: {
		PackOpened: ({product, name, packs, contents, contentsName, quantity, value}) => [
			{product, kind: 'pack-opened', quantity: thousandths(-packs), about: contentsName},
			{
				product: contents.product,
				kind: 'from-pack',
				quantity,
				about: name,
				...(value !== undefined && {cost: {value, of: quantity}}),
			},
		],
	} satisfies {PackOpened: StockMover<'PackOpened'>},
};
