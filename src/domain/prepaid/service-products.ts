// The products of a service: set amounts and open ones, each with its own terms where they differ from the service's.
import {type CheckRefusal, checkAmount, checkText} from '../base/checks.ts';
import {type OfKind, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {type BasisPoints, type Cents, largestAmount} from '../base/money.ts';
import {maybe, record} from '../base/record-shape.ts';
import {asKeyed, note, productName} from '../base/text.ts';
import {mostCommission, type OfferTerm} from './offered.ts';

/** Something that is sold of a service: for a set amount, or for any within its bounds. */
export type ServiceProduct = {
	readonly name: string;
	/** Its set amount. When left out, the amount is asked for each time. */
	readonly amount?: Cents;
	/** The least of an open amount; the service's when left out. */
	readonly least?: Cents;
	/** The most of an open amount; the service's when left out. */
	readonly most?: Cents;
	/** What an open amount is a multiple of; the service's step when left out. */
	readonly step?: Cents;
	/** The network it is for, where that is known. */
	readonly network?: string;
	/** How long it lasts, where that is known: "30 days". */
	readonly validity?: string;
	/** The provider's own code for it. */
	readonly code?: string;
	/** The shop's commission on it; the service's when left out. */
	readonly commission?: BasisPoints;
	/** The fee on top; the service's when left out. */
	readonly fee?: Cents;
};

/** Which product of a service was chosen, and what is known of it. */
export type ChosenProduct = {readonly product?: string} & Pick<ServiceProduct, 'network' | 'validity' | 'code'>;

/** The terms on which a service, or one of its products, is sold. */
export type Terms = {
	readonly least: Cents;
	readonly most: Cents;
	readonly step: Cents;
	readonly commission: BasisPoints;
	readonly fee: Cents;
};

/** A service, as far as its products are concerned. */
type WithProducts = Terms & {readonly name: string; readonly products: readonly ServiceProduct[]};

export type ProductTermRefusal =
	| {readonly kind: 'unknown-service-product'; readonly name: string; readonly product: string; readonly known: readonly string[]}
	| {readonly kind: 'not-its-amount'; readonly product: string; readonly amount: Cents}
	| {readonly kind: 'not-in-step'; readonly name: string; readonly step: Cents};

/** Why the products of a service cannot be as they are given. */
export type ProductsRefusal =
	| {readonly kind: 'bad-terms'; readonly name: string; readonly term: OfferTerm}
	| {readonly kind: 'product-twice'; readonly name: string; readonly product: string}
	| OfKind<CheckRefusal, 'bad-text'>;

const nameKey = (text: string): string => asKeyed(text).toLowerCase();

/** A product of a service by its name, in any case. */
export const productNamed = ({products}: Pick<WithProducts, 'products'>, text: string): ServiceProduct | undefined =>
	products.find(({name}) => nameKey(name) === nameKey(text));

/** The products of a service that have a set amount: those that there can be vouchers of. */
export const setAmounts = (products: WithProducts['products']): readonly ServiceProduct[] =>
	products.filter(({amount}) => amount !== undefined);

/** The terms of a product of a service; the service's own where no product is chosen. */
export const termsOf = ({least, most, step, commission, fee}: Terms, product: Partial<Terms> | undefined): Terms => ({
	least: product?.least ?? least,
	most: product?.most ?? most,
	step: product?.step ?? step,
	commission: product?.commission ?? commission,
	fee: product?.fee ?? fee,
});

/** An amount of a service, as its line keeps it, with the product it is of: one of its set amounts, or any within bounds and steps. Or why it cannot be sold. */
export function vendOf(
	service: WithProducts,
	named: string | undefined,
	amount: Cents,
):
	| {readonly chosen: ChosenProduct; readonly terms: Terms}
	| {readonly refused: ProductTermRefusal | OfKind<CheckRefusal, 'amount-out-of-range'>} {
	const product = named === undefined ? undefined : productNamed(service, named);
	if (named !== undefined && !product) {
		const known = service.products.map(({name}) => name);
		return refuse({kind: 'unknown-service-product', name: service.name, product: named.trim(), known});
	}
	const terms = termsOf(service, product);
	const set = product?.amount;
	if (product && set !== undefined && set !== amount) return refuse({kind: 'not-its-amount', product: product.name, amount: set});
	const unfit = set === undefined ? checkAmount('amount', amount, terms) : undefined;
	if (unfit) return refuse(unfit);
	const isSetAmount = set !== undefined || (!product && service.products.some(each => each.amount === amount));
	if (amount % terms.step !== 0 && !isSetAmount)
		return refuse({kind: 'not-in-step', name: product?.name ?? service.name, step: terms.step});
	return {chosen: product ? chosenOf(product) : {}, terms};
}

/** What the line of a product keeps of it. */
const chosenOf = ({name, network, validity, code}: ServiceProduct): ChosenProduct => ({
	product: name,
	...(network !== undefined && {network}),
	...(validity !== undefined && {validity}),
	...(code !== undefined && {code}),
});

/** The first term of a product that is not as it must be. */
function wrongTerm(product: ServiceProduct, service: Terms): OfferTerm | undefined {
	const {least, most, step, commission, fee} = termsOf(service, product);
	if (least < 1 || least > largestAmount) return 'least';
	if (most < least || most > largestAmount) return 'most';
	if (step < 1) return 'step';
	if (commission < 0 || commission > mostCommission) return 'commission';
	if (fee < 0 || fee > largestAmount) return 'fee';
	const {amount} = product;
	return amount === undefined || (amount >= least && amount <= most) ? undefined : 'amount';
}

/** Why the products of a service cannot be as they are given; their texts are tidy already. */
export function checkProducts(service: WithProducts): ProductsRefusal | undefined {
	const seen = new Set<string>();
	for (const product of service.products) {
		const {name, network, validity, code} = product;
		const unfit =
			checkText('name', name, productName) ??
			(network === undefined ? undefined : checkText('network', network, productName)) ??
			(validity === undefined ? undefined : checkText('validity', validity, note)) ??
			(code === undefined ? undefined : checkText("provider's code", code, productName));
		if (unfit) return unfit;
		if (seen.has(nameKey(name))) return {kind: 'product-twice', name: service.name, product: name};
		seen.add(nameKey(name));
		const term = wrongTerm(product, service);
		if (term !== undefined) return {kind: 'bad-terms', name, term};
	}
	return undefined;
}

export const productShape = record<ServiceProduct>({
	name: is.words,
	amount: maybe(is.cents),
	least: maybe(is.cents),
	most: maybe(is.cents),
	step: maybe(is.cents),
	network: maybe(is.words),
	validity: maybe(is.words),
	code: maybe(is.words),
	commission: maybe(is.basisPoints),
	fee: maybe(is.cents),
});
