// How services and billers differ for a catalogue file: where they are kept, how they are checked, and which orders change them.
import type {Envelope} from '../../domain/base/handlers.ts';
import {type Biller, ownBiller, tidyBiller} from '../../domain/bills/billers.ts';
import type {Command} from '../../domain/ledger/commands.ts';
import {unfitBiller, unfitService} from '../../domain/offering/fitting.ts';
import type {OfferingState} from '../../domain/offering/offering.ts';
import type {Refusal} from '../../domain/ports/till.ts';
import type {Offered, OfferKind} from '../../domain/prepaid/offered.ts';
import {ownService, type Service, tidyService} from '../../domain/prepaid/services.ts';

/** An order that a row asks for, without what every order has. */
export type Asked = {[K in Command['type']]: Omit<Extract<Command, {type: K}>, keyof Envelope>}[Command['type']];

/** How the two kinds differ. */
export type Kind<R extends Offered> = {
	readonly of: OfferKind;
	readonly many: string;
	readonly table: (state: OfferingState) => ReadonlyMap<string, R>;
	/** The shop with these rows in their place. */
	readonly withRows: (state: OfferingState, rows: ReadonlyMap<string, R>) => OfferingState;
	readonly tidied: (row: R) => R;
	readonly check: (state: OfferingState, row: R) => Refusal | undefined;
	readonly list: (row: R) => Asked;
	readonly edit: (row: R) => Asked;
};

/** Services. */
export const ofServices: Kind<Service> = {
	of: 'service',
	many: 'services',
	table: ({services}) => services.rows,
	withRows: (state, rows) => ({...state, services: {version: 0, rows}}),
	tidied: service => ownService(tidyService(service)),
	check: unfitService,
	list: service => ({type: 'listService', service}),
	edit: service => ({type: 'editService', service}),
};
/** Billers. */
export const ofBillers: Kind<Biller> = {
	of: 'biller',
	many: 'billers',
	table: ({billers}) => billers.rows,
	withRows: (state, rows) => ({...state, billers: {version: 0, rows}}),
	tidied: biller => ownBiller(tidyBiller(biller)),
	check: unfitBiller,
	list: biller => ({type: 'listBiller', biller}),
	edit: biller => ({type: 'editBiller', biller}),
};
