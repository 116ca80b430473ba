// The word `product` of the verb `service`: a product is added, changed or taken out.
import type {Command} from 'commander';
import {productNamed} from '../../../domain/prepaid/service-products.ts';
import {byName, type Service} from '../../../domain/prepaid/services.ts';
import {type OfferRecord, offerRecord, readServiceRecord} from '../../../formats/config/offers-file.ts';
import {type GlobalOptions, need} from '../../kit/arguments.ts';
import {withId} from '../../kit/asked.ts';
import {perform, refused, type Session, selling} from '../../kit/session.ts';
import {inFlags} from './offer-facts.ts';
import {showOffer} from './offers.ts';

/** The options that are members of a product in the catalogue file. */
const members = ['amount', 'least', 'most', 'step', 'network', 'validity', 'code', 'commission', 'fee'] as const;

type ProductOptions = GlobalOptions & {readonly [K in (typeof members)[number]]?: string} & {readonly out?: boolean};

function serviceNamed({shop}: Session, named: string): Service {
	const {rows} = shop.till.state.services;
	const service = byName(rows, named);
	if (service) return service;
	throw refused({kind: 'unknown-service', service: named, known: [...rows.values()].map(({name}) => name)});
}

/** The products with this one added, changed, or taken out. */
function productsWith(service: Service, name: string, options: ProductOptions): readonly unknown[] {
	const {products = []} = offerRecord(service) as {readonly products?: readonly OfferRecord[]};
	const had = productNamed(service, name);
	const place = had ? service.products.indexOf(had) : -1;
	if (options.out) {
		if (!had)
			throw refused({
				kind: 'unknown-service-product',
				name: service.name,
				product: name,
				known: service.products.map(each => each.name),
			});
		return products.toSpliced(place, 1);
	}
	const given = members.flatMap(member => (options[member] === undefined ? [] : [[member, options[member]] as const]));
	const merged: OfferRecord = {...products[place], name: had?.name ?? name, ...Object.fromEntries(given)};
	const product = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== ''));
	return place === -1 ? [...products, product] : products.toSpliced(place, 1, product);
}

/** Adds `service product`. */
export function addProductVerb(verb: Command): void {
	withId(verb.command('product'))
		.summary('add, change or take out a product of a service')
		.argument('<service>', 'its id or name')
		.argument('<product>', 'the name of the product')
		.option('--amount <amount>', 'its set amount; without one it is asked each time')
		.option('--least <amount>', 'the least of an open amount')
		.option('--most <amount>', 'the most of an open amount')
		.option('--step <amount>', 'what an open amount is a multiple of')
		.option('--network <name>')
		.option('--validity <text>', 'like "30 days"')
		.option('--code <code>', "the provider's own code for it")
		.option('--commission <percent>', 'where it is not that of the service')
		.option('--fee <amount>', 'where it is not that of the service')
		.option('--out', 'take it out')
		.addHelpText('after', '\nExample:\n  counterfoil service product data "Data 20GB" --amount 799 --validity "30 days"')
		.action((named: string, product: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<ProductOptions>();
			return selling(options, 'service product', async session => {
				const order = () => {
					const service = serviceNamed(session, named);
					const record = {...offerRecord(service), products: productsWith(service, product, options)};
					return {type: 'editService', service: need('service product', inFlags('service', readServiceRecord(record)))} as const;
				};
				showOffer((await perform(session, order)).after, 'service', named);
			});
		});
}
