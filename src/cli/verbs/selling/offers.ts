// The verbs that keep the catalogue: `service` and `biller` with list, show, new, edit, off-sale, on-sale, move and remove.
import type {Command} from 'commander';
import type {Order} from '../../../app/shop.ts';
import {offersOf, orderOf} from '../../../domain/offering/offering.ts';
import {byName, idFor, inOrder, type Offered, type OfferKind} from '../../../domain/prepaid/offered.ts';
import {type OfferRecord, offerRecord, readBillerRecord, readServiceRecord} from '../../../formats/config/offers-file.ts';
import {amountText} from '../../../formats/text/amount.ts';
import {percentText} from '../../../formats/text/percent.ts';
import {type GlobalOptions, need} from '../../kit/arguments.ts';
import {withId} from '../../kit/asked.ts';
import {UsageError} from '../../kit/exit.ts';
import {perform, reading, refused, type Session, selling} from '../../kit/session.ts';
import {table} from '../../kit/tables.ts';
import {addFacts, factsIn, inFlags, newFacts} from './offer-facts.ts';

type OfferOptions = GlobalOptions & {readonly rename?: string};

/** The orders that make and change one. */
const kinds = {
	service: {
		list: (record: OfferRecord): Order => ({
			type: 'listService',
			service: need('service new', inFlags('service', readServiceRecord(record))),
		}),
		edit: (record: OfferRecord): Order => ({
			type: 'editService',
			service: need('service edit', inFlags('service', readServiceRecord(record))),
		}),
	},
	biller: {
		list: (record: OfferRecord): Order => ({
			type: 'listBiller',
			biller: need('biller new', inFlags('biller', readBillerRecord(record))),
		}),
		edit: (record: OfferRecord): Order => ({
			type: 'editBiller',
			biller: need('biller edit', inFlags('biller', readBillerRecord(record))),
		}),
	},
} as const;

const rowsOf = ({shop}: Session, of: OfferKind): ReadonlyMap<string, Offered> => offersOf(shop.till.state, of).rows;

/** The one of this id or name; or the refusal that names those there are. */
function offerNamed(session: Session, of: OfferKind, named: string): Offered {
	const rows = rowsOf(session, of);
	const found = byName(rows, named);
	if (found) return found;
	const known = inOrder(rows.values()).map(({name}) => name);
	throw refused(
		of === 'service' ? {kind: 'unknown-service', service: named, known} : {kind: 'unknown-biller', biller: named, known},
	);
}

const columns = [
	{title: 'Id'},
	{title: 'Name'},
	{title: 'Least', align: 'right'},
	{title: 'Most', align: 'right'},
	{title: 'Commission', align: 'right'},
	{title: 'Fee', align: 'right'},
	{title: ''},
] as const;

function listOffers(session: Session, of: OfferKind): void {
	const rows = inOrder(rowsOf(session, of).values());
	const shown = rows.map(({id, name, least, most, commission, fee, isOffSale}) => [
		...[id, name, amountText(least), amountText(most), `${percentText(commission)} %`, amountText(fee)],
		isOffSale ? 'off sale' : '',
	]);
	const document = {currency: session.currency, [`${of}s`]: rows};
	session.output.show(
		rows.length === 0 ? [`There is none yet. Add one with: counterfoil ${of} new NAME …`] : table(columns, shown),
		document,
	);
}

/** A value of a record in words; a product with all that is known of it. */
function valueText(value: unknown): string {
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	return typeof value === 'object' ? Object.values(value ?? {}).join(', ') : String(value);
}

/** All that is known of one. */
export function showOffer(session: Session, of: OfferKind, id: string): void {
	const offer = offerNamed(session, of, id);
	const lines = Object.entries(offerRecord(offer)).flatMap(([name, value]) =>
		(Array.isArray(value) ? value : [value]).map(each => `${name}: ${valueText(each)}`),
	);
	session.output.show(lines, {currency: session.currency, [of]: offer});
}

/** Does an order about one that is there, and shows it as it is then. */
const changing =
	(of: OfferKind, word: string, order: (session: Session, offer: Offered, options: OfferOptions) => Order) =>
	(named: string, ...rest: readonly unknown[]) => {
		const command = rest.at(-1) as Command;
		const options = command.optsWithGlobals<OfferOptions>();
		return selling(options, `${of} ${word}`, async session => {
			// Asked again it is found by the name that it got, since its order is not made a second time.
			let id = options.rename ?? named;
			const {after} = await perform(session, () => {
				const offer = offerNamed(session, of, named);
				({id} = offer);
				return order(session, offer, options);
			});
			showOffer(after, of, id);
		});
	};

function addReading(verb: Command, of: OfferKind): void {
	verb
		.command('list')
		.summary(`all ${of}s, in their order`)
		.action((_options: object, command: Command) =>
			reading(command.optsWithGlobals<GlobalOptions>(), session => listOffers(session, of)),
		);
	verb
		.command('show')
		.summary('all that is known of one')
		.argument('<name>', 'its id or name')
		.action((name: string, _options: object, command: Command) =>
			reading(command.optsWithGlobals<GlobalOptions>(), session => showOffer(session, of, name)),
		);
}

function addKeeping(verb: Command, of: OfferKind): void {
	addFacts(withId(verb.command('new')), of)
		.summary('add one')
		.argument('<name>')
		.action((name: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<OfferOptions>();
			return selling(options, `${of} new`, async session => {
				const id = idFor(rowsOf(session, of), name);
				const order = () => kinds[of].list({...newFacts(of), id, name, ...factsIn(of, options)});
				showOffer((await perform(session, order)).after, of, name);
			});
		});
	addFacts(withId(verb.command('edit')), of)
		.summary('change one')
		.argument('<name>', 'its id or name')
		.option('--rename <name>', 'another name; its id stays')
		.action(
			changing(of, 'edit', (_session, offer, options) => {
				const facts = factsIn(of, options);
				const record = {...offerRecord(offer), ...facts, ...(options.rename !== undefined && {name: options.rename})};
				return kinds[of].edit(Object.fromEntries(Object.entries(record).filter(([, value]) => value !== '')));
			}),
		);
	for (const [word, isOnSale] of [
		['off-sale', false],
		['on-sale', true],
	] as const)
		withId(verb.command(word))
			.summary(isOnSale ? 'put one back on sale' : 'take one off sale')
			.argument('<name>', 'its id or name')
			.action(changing(of, word, (_session, {id}) => ({type: 'setOfferOnSale', of, offer: id, isOnSale})));
}

function addOrdering(verb: Command, of: OfferKind): void {
	withId(verb.command('move'))
		.summary('put one at another place of the list')
		.argument('<name>', 'its id or name')
		.argument('<place>', 'from 1')
		.action((named: string, place: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions>();
			if (!/^[1-9]\d{0,2}$/.test(place)) throw new UsageError(`${place} is no place. Write a number from 1.`);
			return selling(options, `${of} move`, async session => {
				const {after} = await perform(session, () => {
					const {id} = offerNamed(session, of, named);
					const others = orderOf(session.shop.till.state, of).filter(each => each !== id);
					return {type: 'orderOffers', of, order: others.toSpliced(Number(place) - 1, 0, id)};
				});
				listOffers(after, of);
			});
		});
	withId(verb.command('remove'))
		.summary('remove one that was never sold')
		.argument('<name>', 'its id or name')
		.action((named: string, _options: object, command: Command) =>
			selling(command.optsWithGlobals<GlobalOptions>(), `${of} remove`, async session => {
				const order = (): Order => ({type: 'removeOffer', of, offer: offerNamed(session, of, named).id});
				listOffers((await perform(session, order)).after, of);
			}),
		);
}

/** Adds the words that keep services or billers under their verb. */
export function addOfferVerbs(verb: Command, of: OfferKind): void {
	addReading(verb, of);
	addKeeping(verb, of);
	addOrdering(verb, of);
}
