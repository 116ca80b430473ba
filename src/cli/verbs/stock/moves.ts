// The verbs that move stock: receive, adjust, waste, count and break.
import type {Command} from 'commander';
import type {Order} from '../../../app/shop.ts';
import {wallTime} from '../../../domain/base/calendar.ts';
import type {Product} from '../../../domain/goods/records.ts';
import {quoted} from '../../../formats/text/amount.ts';
import {readSignedQuantity} from '../../../formats/text/quantity.ts';
import {systemClock} from '../../../store/clock.ts';
import {amountArgument, type GlobalOptions, momentArgument, need, quantityArgument} from '../../kit/arguments.ts';
import {withId} from '../../kit/asked.ts';
import {UsageError} from '../../kit/exit.ts';
import {type Session, selling} from '../../kit/session.ts';
import {changeProduct} from './changed.ts';
import {productOf} from './shown.ts';

type Move = {
	readonly name: string;
	readonly code: string;
	readonly beside?: string | undefined;
	readonly order: (product: Product, session: Session) => Order;
};

/** Gives one order for a product, then shows the product. */
const moving = (options: GlobalOptions, {name, code, beside, order}: Move): Promise<void> =>
	selling(options, `stock ${name}`, async session => {
		await changeProduct(session, {code, beside, order: product => order(product, session)});
	});

function addReceive(verb: Command): void {
	withId(
		verb
			.command('receive')
			.summary('a delivery')
			.argument('<code>')
			.argument('<quantity>', 'in pieces or kilograms, whatever the barcode sells')
			.option('--cost <amount>', 'what one cost; the average stays when left out'),
	)
		.addHelpText('after', '\nExamples:\n  counterfoil stock receive 1001 24\n  counterfoil stock receive 1001 24 --cost 11.80')
		.action((code: string, text: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions & {readonly cost?: string}>();
			const quantity = quantityArgument('quantity', text);
			const cost = options.cost === undefined ? {} : {cost: amountArgument('--cost', options.cost)};
			return moving(options, {
				name: 'receive',
				code,
				order: product => ({type: 'receiveStock', product: product.code, quantity, ...cost}),
			});
		});
}

function addAdjust(verb: Command): void {
	withId(verb.command('adjust'))
		.summary('correct the stock by a number')
		.argument('<code>')
		.argument('<quantity>', 'with a minus for what is gone; write -- before it')
		.requiredOption('--reason <text>', 'why')
		.addHelpText(
			'after',
			'\nExamples:\n  counterfoil stock adjust 1001 2 --reason "found behind the fridge"\n  counterfoil stock adjust --reason broken 1001 -- -2',
		)
		.action((code: string, text: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions & {readonly reason: string}>();
			const quantity = need('quantity', readSignedQuantity(text));
			const {reason} = options;
			return moving(options, {
				name: 'adjust',
				code,
				order: product => ({type: 'adjustStock', product: product.code, quantity, reason}),
			});
		});
}

function addWaste(verb: Command): void {
	withId(
		verb
			.command('waste')
			.summary('throw goods away')
			.argument('<code>')
			.argument('<quantity>')
			.requiredOption('--reason <text>', 'why'),
	)
		.addHelpText('after', '\nExample:\n  counterfoil stock waste 1001 2 --reason "past its date"')
		.action((code: string, text: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions & {readonly reason: string}>();
			const quantity = quantityArgument('quantity', text);
			const {reason} = options;
			return moving(options, {
				name: 'waste',
				code,
				order: product => ({type: 'wasteStock', product: product.code, quantity, reason}),
			});
		});
}

/** A time as a whole wall clock reading; not in the future. A repeat does not read it: it may be the next day by then. */
function timeOption(text: string): string {
	const {at: now, offset} = systemClock.now();
	const at = momentArgument('--at', text, '14:30 or 2026-11-25 14:30');
	if (at > now)
		throw new UsageError(`--at: ${quoted(text)} is still to come. Say when it was counted, or leave --at out for now.`);
	return wallTime({at, offset});
}

/** The last entry that moved a product before a time; 0 when the product was not there yet. */
function entryAt({shop}: Session, product: string, time: string): number {
	const movements = shop.till.history.movements(product, Number.MAX_SAFE_INTEGER);
	return movements.find(movement => wallTime(movement) <= time)?.seq ?? 0;
}

function addCount(verb: Command): void {
	withId(verb.command('count'))
		.summary('what was counted on the shelf')
		.description('Makes the stock what was counted. What was sold since the count stays sold.')
		.argument('<code>')
		.argument('<quantity>', 'how many there were')
		.option('--at <time>', 'when it was counted, like 14:30 or "2026-11-25 14:30"; now when left out')
		.addHelpText('after', '\nExamples:\n  counterfoil stock count 1001 22\n  counterfoil stock count 1001 22 --at 14:30')
		.action((code: string, text: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions & {readonly at?: string}>();
			const counted = quantityArgument('quantity', text);
			return moving(options, {
				name: 'count',
				code,
				order: (product, session) => ({
					type: 'countStock',
					product: product.code,
					counted,
					...(options.at !== undefined && {asOf: entryAt(session, product.code, timeOption(options.at))}),
				}),
			});
		});
}

function addBreak(verb: Command): void {
	withId(
		verb
			.command('break')
			.summary('open packs into single units')
			.description('Takes packs off the shelf and puts what is in them on it, at the cost the packs had.')
			.argument('<code>', 'of the pack')
			.argument('<quantity>', 'how many packs')
			.option('--into <code>', 'what is in it; as the last time when left out')
			.option('--each <quantity>', 'how many of that are in one pack'),
	)
		.addHelpText(
			'after',
			'\nExamples:\n  counterfoil stock new 2002 "Brown Bread, case of 24" --price 399 --stock 5\n  counterfoil stock break 2002 1 --into 1001 --each 24\n  counterfoil stock break 2002 2',
		)
		.action((code: string, text: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions & {readonly into?: string; readonly each?: string}>();
			const packs = quantityArgument('quantity', text);
			if ((options.into === undefined) !== (options.each === undefined))
				throw new UsageError('--into and --each go together: what is in a pack, and how many of it.');
			const each = options.each === undefined ? undefined : quantityArgument('--each', options.each);
			return moving(options, {
				name: 'break',
				code,
				beside: options.into,
				order: (product, session) => ({
					type: 'openPack',
					product: product.code,
					packs,
					...(options.into !== undefined &&
						each !== undefined && {contents: {product: productOf(session, options.into).code, each}}),
				}),
			});
		});
}

export function addStockMoves(verb: Command): void {
	addReceive(verb);
	addAdjust(verb);
	addWaste(verb);
	addCount(verb);
	addBreak(verb);
}
