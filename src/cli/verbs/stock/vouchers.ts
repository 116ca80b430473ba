// The verb `voucher`: what is in stock of the vouchers that services are sold by, and those that are written off.
import type {Command} from 'commander';
import {bounds} from '../../../domain/base/members.ts';
import {byName} from '../../../domain/prepaid/services.ts';
import {dayOf} from '../../../domain/shop/settings.ts';
import {type VoucherStock, voucherStock} from '../../../domain/vouchers/stock-shown.ts';
import {vouchersBySerial} from '../../../domain/vouchers/vouchers.ts';
import {voucherRemarks} from '../../../formats/records/voucher-stock.ts';
import {counted} from '../../../formats/text/counted.ts';
import type {GlobalOptions} from '../../kit/arguments.ts';
import {withId} from '../../kit/asked.ts';
import {UsageError} from '../../kit/exit.ts';
import {perform, reading, type Session, selling} from '../../kit/session.ts';
import {table} from '../../kit/tables.ts';

const columns = [
	{title: 'Service'},
	{title: 'Voucher'},
	{title: 'In stock', align: 'right'},
	{title: 'First expires'},
	{title: ''},
] as const;

const stockNow = ({shop, now}: Session): readonly VoucherStock[] => {
	const {state} = shop.till;
	return voucherStock(state, dayOf(state.settings, now()));
};

const rowOf = (stock: VoucherStock): readonly string[] => [
	stock.name,
	stock.product,
	String(stock.sellable),
	stock.nextExpiry ?? '',
	voucherRemarks(stock),
];

function show({output, currency}: Session, shown: readonly VoucherStock[], none: string): void {
	output.show(shown.length === 0 ? [none] : table(columns, shown.map(rowOf)), {currency, vouchers: shown});
}

type WriteOff = {
	readonly service: string;
	readonly reason: string;
	readonly expired?: boolean;
	readonly product?: string;
	readonly expiry?: string;
};

/** The serials that the words mean: those that are named, or those in stock that fit. */
function serialsMeant({shop, now}: Session, named: readonly string[], options: WriteOff): readonly string[] {
	const {service, expired, product, expiry} = options;
	if (named.length > 0) return named;
	const {state} = shop.till;
	const today = dayOf(state.settings, now());
	const found = [...vouchersBySerial(state, byName(state.services.rows, service)?.id ?? '').values()].filter(
		voucher =>
			(!expired || voucher.expiry < today) &&
			(product === undefined || voucher.product.toLowerCase() === product.trim().toLowerCase()) &&
			(expiry === undefined || voucher.expiry === expiry.trim()),
	);
	// An order names so many at most. Written off again, the rest follows.
	return found.slice(0, bounds.parts).map(({serial}) => serial);
}

async function writeOff(session: Session, named: readonly string[], options: WriteOff): Promise<void> {
	const {service, reason} = options;
	const {done, after} = await perform(session, () => ({
		type: 'writeOffVouchers',
		service,
		serials: serialsMeant(session, named, options),
		reason,
	}));
	const {output, currency, shop} = after;
	// The entry says what was written off, also where the verb is repeated.
	const events = shop.till.asOf(done.seq).entry.events;
	const gone = events.flatMap(event => (event.type === 'VouchersWrittenOff' ? event.vouchers : []));
	const name = byName(shop.till.state.services.rows, service)?.name ?? service;
	const writtenOff = gone.map(({serial}) => serial);
	output.show([`Wrote off ${counted(gone.length, 'voucher')} of ${name}.`], {currency, writtenOff, vouchers: stockNow(after)});
}

function addWriteOff(verb: Command): void {
	withId(verb.command('write-off'))
		.summary('keep vouchers from sale')
		.description('Expired, damaged or sent back: they leave the stock, and their PINs are never shown.')
		.argument('[serial...]', 'each voucher by its serial')
		.requiredOption('--service <name>', 'the service that they are of')
		.requiredOption('--reason <text>', 'why')
		.option('--expired', 'all that are past their last day')
		.option('--product <name>', 'all of one set amount')
		.option('--expiry <day>', 'all with this last day, like 2027-12-31')
		.addHelpText(
			'after',
			'\nExamples:\n  counterfoil voucher write-off S1001 S1002 --service Gaming --reason scratched\n  counterfoil voucher write-off --service Gaming --expired --reason "past their day"',
		)
		.action((serials: readonly string[], _options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions & WriteOff>();
			const {expired, product, expiry} = options;
			const isByRule = expired !== undefined || product !== undefined || expiry !== undefined;
			if (isByRule === serials.length > 0)
				throw new UsageError('Name the serials, or say which: --expired, --product NAME, --expiry DAY. Not both.');
			return selling(options, 'voucher write-off', session => writeOff(session, serials, options));
		});
}

export function addVoucherVerb(program: Command): void {
	const verb = program
		.command('voucher')
		.summary('vouchers in stock')
		.description('The vouchers that services are sold by: their PINs come in with `import vouchers`, and are sold each once.');
	verb
		.command('list')
		.summary('how many there are of each')
		.action((_options: object, command: Command) =>
			reading(command.optsWithGlobals<GlobalOptions>(), session =>
				show(session, stockNow(session), 'No service is sold by vouchers.'),
			),
		);
	verb
		.command('low')
		.summary('those that are low or gone')
		.description('Set amounts with fewer vouchers than the setting low-vouchers.')
		.action((_options: object, command: Command) =>
			reading(command.optsWithGlobals<GlobalOptions>(), session => {
				const low = stockNow(session).filter(({standing}) => standing === 'low' || standing === 'none');
				show(session, low, 'No vouchers are low.');
			}),
		);
	addWriteOff(verb);
}
