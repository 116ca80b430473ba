// A prepaid service and its set amounts, as screens, paper and exports name them.
import type {ChosenProduct, ServiceProduct} from '../../domain/prepaid/services.ts';

/** "Data 500MB 30 days, MTN". What the name says already is not said twice. */
export function productText({name, network, validity}: Omit<ServiceProduct, 'amount'>): string {
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
