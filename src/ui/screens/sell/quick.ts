// Quick keys on Sell: `.1` in the entry stands for what key 1 sells, and a dot alone for all of them.
import type {Thousandths} from '../../../domain/base/money.ts';
import {
	type QuickGoods,
	type QuickKey,
	type QuickOpen,
	type QuickSale,
	type QuickService,
	quickKeysOf,
	readQuickKey,
} from '../../../domain/quick-keys/quick-keys.ts';
import {quickText} from '../../../formats/records/quick-key.ts';
import {addProduct, isBeingPaid, one, paidFirst} from '../../actions/fill-basket.ts';
import {quickKeyForm} from '../../actions/quick-key-form.ts';
import type {Binding, Desk, Sight} from '../../model/desk.ts';
import {refusalOn, sayRefused, selectRefused} from '../../model/refusal-on.ts';
import {nameField, taxField, taxIn} from '../fields/goods-fields.ts';
import {serviceProvider} from '../purchase/providers.ts';
import {providerForm} from '../purchase/purchase-form.ts';
import {whyUnsold} from '../purchase/why-unsold.ts';
import {openItemForm} from './open-item-form.ts';

/** A dot, and a key behind it or none. A keypad may have a comma for the dot. */
const shape = /^[.,](\S?)$/u;

/** The quick keys that a text means: the one behind its dot, all of them behind a dot alone. Undefined where the text means no quick key. */
export function quickMeant({state}: Sight, text: string): readonly QuickKey[] | undefined {
	const [, typed] = shape.exec(text) ?? [];
	if (typed === undefined) return undefined;
	return typed === '' ? quickKeysOf(state) : quickKeysOf(state).filter(({key}) => key === readQuickKey(typed));
}

/** Why a text means no quick key that is set. */
function noQuickKey({state, keyOf}: Sight, text: string): string {
	const give = `Under Stock (${keyOf('everywhere.stock')}), ${keyOf('stock.quick-key')} gives goods one.`;
	if (state.quickKeys.rows.size === 0) return `There are no quick keys yet. ${give}`;
	return text.length > 1 ? `There is no quick key ${text}. ${give}` : 'Type the key behind the dot, like .1.';
}

type QuickTaking = {
	readonly quantity: Thousandths | undefined;
	/** Called when the typed text is done with. */
	readonly settled: () => void;
};

type Entered = QuickTaking & {readonly quick: QuickKey | undefined; readonly text: string};

/** Adds what a quick key sells, or opens what is still to be asked. What is refused is said, and its text stays. */
export function addQuick(desk: Desk, {quick, text, ...taking}: Entered): void {
	if (!quick) return sayRefused(desk, noQuickKey(desk, text));
	const why = isBeingPaid(desk) ? paidFirst(desk) : take(desk, quick.sells, taking);
	if (why === false) return selectRefused(desk);
	if (why !== true) sayRefused(desk, why);
}

/** Takes one kind of sale. Answers whether it was taken, or with the sentence why not. */
type Take<S> = {take(desk: Desk, sells: S, taking: QuickTaking): boolean | string}['take'];

const takes: {readonly [K in QuickSale['type']]: Take<Extract<QuickSale, {type: K}>>} = {
	goods: (desk, {product: code}: QuickGoods, {quantity, settled}) => {
		const product = desk.state.products.rows.get(code);
		return product
			? addProduct(desk, {product, quantity, isScan: false, settled})
			: refusalOn(desk, {kind: 'unknown-product', code});
	},
	service: (desk, sells: QuickService, {quantity, settled}) => {
		const service = desk.state.services.rows.get(sells.service);
		if (!service) return refusalOn(desk, {kind: 'unknown-service', service: sells.service, known: []});
		const name = quickText(desk.state, sells, desk.symbol);
		if (quantity !== undefined && quantity !== one) return `${name} is sold one at a time. Leave out how many.`;
		const unsold = whyUnsold(desk, serviceProvider(service));
		if (unsold !== undefined) return unsold;
		settled();
		desk.open({type: 'form', form: providerForm(desk, serviceProvider(service), {...sells, whenDone: () => desk.close()})});
		return true;
	},
	open: (desk, {name, tax}: QuickOpen, {quantity = one, settled}) => {
		if (quantity === 0 || quantity % one !== 0) return `${name} is sold by the piece. Use a whole number.`;
		settled();
		desk.open({type: 'form', form: openItemForm(desk, {name, tax, quantity})});
		return true;
	},
};

const take: Take<QuickSale> = (desk, sells, taking) => (takes[sells.type] as Take<QuickSale>)(desk, sells, taking);

/** The form for a quick key of something without a product. */
const openQuickKey = (desk: Desk): void =>
	desk.open({
		type: 'form',
		form: quickKeyForm(desk, {
			title: 'Quick key of something without a product',
			fields: [nameField(), taxField()],
			sells: values => ({type: 'open', name: values.get('name') ?? '', tax: taxIn(values)}),
		}),
	});

/** In the palette. */
export const quickKeyActions: readonly Binding[] = [
	{keys: [], label: 'quick key of something without a product', run: openQuickKey},
];
