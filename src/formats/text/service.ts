// A prepaid service and its products, as screens, paper and exports name them.
import type {ChosenProduct, ServiceProduct, Terms} from '../../domain/prepaid/service-products.ts';
import {moneyText} from './amount.ts';

/** "Data 500MB 30 days, MTN". What the name says already is not said twice. */
export function productText({name, network, validity}: Pick<ServiceProduct, 'name' | 'network' | 'validity'>): string {
	const said = name.toLowerCase();
	const more = [network, validity].filter(fact => fact !== undefined && !said.includes(fact.toLowerCase()));
	return [name, ...more].join(', ');
}

/** A service with the set amount that was chosen: "Data 500MB 30 days, MTN"; without one, its name. */
export function serviceText({name, product, ...facts}: ChosenProduct & {readonly name: string}): string {
	if (product === undefined) return name;
	const isNamed = product.toLowerCase().startsWith(name.toLowerCase());
	return productText({name: isNamed ? product : `${name} ${product}`, ...facts});
}

/** What a product costs: its set amount, or from which to which of its terms. */
export const productAmount = ({amount}: ServiceProduct, {least, most}: Pick<Terms, 'least' | 'most'>, symbol: string): string =>
	amount === undefined ? `${moneyText(least, symbol)} to ${moneyText(most, symbol)}` : moneyText(amount, symbol);

/** The fee on top, where there is one: ", fee R2.00". */
export const feeText = ({fee}: Pick<Terms, 'fee'>, symbol: string): string => (fee > 0 ? `, fee ${moneyText(fee, symbol)}` : '');
