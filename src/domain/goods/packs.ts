// The opening of packs: a pack leaves the stock and its contents enter it, at the cost of the pack.
import {type CheckRefusal, checkQuantity, firstOf} from '../base/checks.ts';
import {accept, type Decider, type Envelope, type Evolver, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {type Cents, largestQuantity, minus, proportion, type Thousandths, thousandths} from '../base/money.ts';
import {part} from '../base/part.ts';
import {maybe, record} from '../base/record-shape.ts';
import {mustHave, put} from '../base/table.ts';
import {isFullPieces} from '../base/unit.ts';
import type {GoodsState, PackContents, Product, ProductRefusal, StockRefusal} from './records.ts';
import {checkMove, onHand} from './stock-moves.ts';
import {stockValue} from './stock-value.ts';

/** Opens packs: they leave the stock, and their contents enter it. */
export type OpenPack = Envelope & {
	readonly type: 'openPack';
	/** Code of the pack. */
	readonly product: string;
	/** The number of packs, whole ones: 1000 is one. */
	readonly packs: Thousandths;
	/** The contents of one pack; when left out, as the last time. */
	readonly contents?: PackContents;
};

export type PackOpened = {
	readonly type: 'PackOpened';
	readonly product: string;
	readonly name: string;
	readonly packs: Thousandths;
	readonly contents: PackContents;
	/** Name of the contents. */
	readonly contentsName: string;
	/** How much came out of the packs. */
	readonly quantity: Thousandths;
	/** The value of the packs at cost, when it is known. It passes to the contents. */
	readonly value?: Cents;
	/** In stock afterwards: packs, and contents. */
	readonly onHand: Thousandths;
	readonly contentsOnHand: Thousandths;
};

export type PackRefusal =
	| {readonly kind: 'contents-not-named'; readonly name: string}
	| {readonly kind: 'opens-into-itself'; readonly name: string}
	| {readonly kind: 'pack-not-whole'; readonly name: string};

type Does<C> = Decider<GoodsState, C, PackOpened, PackRefusal | ProductRefusal | StockRefusal | CheckRefusal>;

/** What comes out of a number of packs, in thousandths. It may be too much; the checks refuse that. */
const contentsOf = (packs: Thousandths, each: Thousandths): number => proportion(each, packs, 1000);

/** What is wrong with opening a number of packs of a product, or undefined. */
export function checkOpening(
	state: GoodsState,
	pack: Product,
	{packs, contents, into}: {readonly packs: Thousandths; readonly contents: PackContents; readonly into: Product},
) {
	return firstOf(
		() => (into.code === pack.code ? {kind: 'opens-into-itself' as const, name: pack.name} : undefined),
		() => checkQuantity('number of packs', packs),
		() => (isFullPieces('each', packs) ? undefined : {kind: 'pack-not-whole' as const, name: pack.name}),
		() => checkQuantity('quantity in a pack', contents.each),
		() => (isFullPieces(into.unit, contents.each) ? undefined : {kind: 'not-whole' as const, name: into.name}),
		() => checkMove(state, pack, thousandths(-packs)),
		() =>
			contentsOf(packs, contents.each) > largestQuantity
				? {kind: 'too-much-stock' as const, name: into.name, most: largestQuantity}
				: checkMove(state, into, thousandths(contentsOf(packs, contents.each))),
	);
}

/** The value that leaves with the packs: the stock's value before, less its value after. */
function valueTaken(state: GoodsState, pack: string, packs: Thousandths): Cents | undefined {
	const stock = mustHave(state.stock, pack);
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
}) satisfies Does<OpenPack>;

/** From then on the product knows its contents. */
const PackOpened: Evolver<GoodsState, PackOpened> = (state, {product, contents}) => {
	const pack = mustHave(state.products, product);
	const isKnown = pack.contents?.product === contents.product && pack.contents.each === contents.each;
	if (!isKnown) put(state.products, product, {...pack, contents});
};

const contentsShape = record<PackContents>({product: is.words, each: is.quantity});

export const packs = part<Does<OpenPack>, PackOpened>({
	orders: {openPack: {product: is.words, packs: is.quantity, contents: maybe(contentsShape)}},
	deciders: {openPack},
	events: {
		PackOpened: {
			product: is.words,
			name: is.words,
			packs: is.quantity,
			contents: contentsShape,
			contentsName: is.words,
			quantity: is.quantity,
			value: maybe(is.cents),
			onHand: is.quantity,
			contentsOnHand: is.quantity,
		},
	},
	evolvers: {PackOpened},
	moves: {
		money: 'nothing',
		accounts: 'nothing',
		stock: {
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
		},
	},
});
