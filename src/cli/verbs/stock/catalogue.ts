// The verb `stock` and its catalogue: list, show, new, edit, price, off and on. Its other verbs are in moves.ts and rules.ts.
import type {Command} from 'commander';
import {type Unit, units} from '../../../domain/base/unit.ts';
import {type TaxClass, taxClassNames} from '../../../domain/shop/vat.ts';
import {amountArgument, type GlobalOptions, momentArgument, quantityArgument, wordOption} from '../../kit/arguments.ts';
import {withId} from '../../kit/asked.ts';
import {UsageError} from '../../kit/exit.ts';
import {perform, reading, selling} from '../../kit/session.ts';
import {changeProduct} from './changed.ts';
import {addStockMoves} from './moves.ts';
import {addStockRules} from './rules.ts';
import {type ListOptions, listStock, showProduct} from './shown.ts';

const taxOption = wordOption('--vat', taxClassNames);

type NewOptions = GlobalOptions & {
	readonly price: string;
	readonly stock: string;
	readonly cost?: string;
	readonly category?: string;
	readonly barcode?: readonly string[];
	readonly vat: TaxClass;
	readonly unit: Unit;
};

function addCatalogueVerbs(verb: Command): void {
	withId(verb.command('new'))
		.summary('add a product')
		.argument('<code>', '1 to 32 letters and digits')
		.argument('<name>')
		.requiredOption('--price <amount>', 'what one costs, VAT included')
		.option('--stock <quantity>', 'how many are on the shelf', '0')
		.option('--cost <amount>', 'what one of those cost')
		.option('--category <name>', 'what it is listed under')
		.option('--barcode <code...>', 'further codes it is scanned by')
		.option('--vat <class>', 'standard, zero, exempt or outside', taxOption, 'standard')
		.option('--unit <unit>', 'each or kg', wordOption('--unit', units), 'each')
		.addHelpText(
			'after',
			'\nExample:\n  counterfoil stock new 2001 "Rooibos 80 bags" --price 42.99 --stock 12 --barcode 6001007000015',
		)
		.action((code: string, name: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<NewOptions>();
			const product = {
				code,
				name,
				price: amountArgument('--price', options.price),
				stock: quantityArgument('--stock', options.stock),
				...(options.cost !== undefined && {cost: amountArgument('--cost', options.cost)}),
				...(options.category !== undefined && {category: options.category}),
				barcodes: options.barcode ?? [],
				tax: options.vat,
				unit: options.unit,
			};
			return selling(options, 'stock new', async session => {
				const {after} = await perform(session, () => ({type: 'listProduct', product}));
				showProduct(after, code);
			});
		});

	withId(verb.command('edit'))
		.summary('change name, VAT class or barcodes')
		.argument('<code>')
		.option('--name <name>')
		.option('--vat <class>', 'standard, zero, exempt or outside', taxOption)
		.option('--barcode <code...>', 'all its further codes, in place of those it has')
		.addHelpText('after', '\nExample:\n  counterfoil stock edit 1001 --name "Brown Bread 700g" --vat zero')
		.action((code: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<
				GlobalOptions & {readonly name?: string; readonly vat?: TaxClass; readonly barcode?: readonly string[]}
			>();
			return selling(options, 'stock edit', async session => {
				await changeProduct(session, {
					code,
					order: before => {
						const {name = before.name, barcode = before.barcodes} = options;
						return {type: 'editProduct', product: before.code, name, tax: options.vat ?? before.tax, barcodes: barcode};
					},
				});
			});
		});
}

/** Takes a planned price back. */
function cancelPrice(options: GlobalOptions, code: string, from: number | undefined): Promise<void> {
	if (from === undefined) throw new UsageError('Say with --from when the price was to begin that is taken back.');
	return selling(options, 'stock price', async session => {
		await changeProduct(session, {code, order: product => ({type: 'cancelPrice', product: product.code, from})});
	});
}

function addPriceVerbs(verb: Command): void {
	withId(verb.command('price'))
		.summary('change a price')
		.argument('<code>')
		.argument('<amount>', 'or "none", with --from: the price that was to begin then is taken back')
		.option('--from <time>', 'when it begins, by the clock of the shop: "2027-04-01 08:00"; at once when left out')
		.option('--zero', 'yes, for nothing')
		.addHelpText(
			'after',
			'\nExamples:\n  counterfoil stock price 1001 19.50\n  counterfoil stock price 1001 19.50 --from "2027-04-01 08:00"\n  counterfoil stock price 1001 none --from "2027-04-01 08:00"',
		)
		.action((code: string, amount: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions & {readonly from?: string; readonly zero?: boolean}>();
			const from = options.from === undefined ? undefined : momentArgument('--from', options.from);
			if (amount === 'none') return cancelPrice(options, code, from);
			const price = amountArgument('amount', amount);
			return selling(options, 'stock price', async session => {
				await changeProduct(session, {
					code,
					order: product => ({
						type: 'priceProduct',
						product: product.code,
						price,
						...(from !== undefined && {from}),
						...(options.zero && {meansZero: true}),
					}),
				});
			});
		});

	for (const [name, isOnSale, summary] of [
		['off', false, 'take a product off sale'],
		['on', true, 'put a product back on sale'],
	] as const)
		withId(verb.command(name))
			.summary(summary)
			.argument('<code>')
			.addHelpText('after', `\nExample:\n  counterfoil stock ${name} 1001`)
			.action((code: string, _options: object, command: Command) =>
				selling(command.optsWithGlobals(), `stock ${name}`, async session => {
					await changeProduct(session, {code, order: product => ({type: 'setOnSale', product: product.code, isOnSale})});
				}),
			);
}

export function addStockVerbs(program: Command): void {
	const verb = program
		.command('stock')
		.summary('goods, prices and what is on the shelf')
		.description('Shows and changes the goods of the shop.');

	verb
		.command('list')
		.summary('all products, or those that a text finds')
		.argument('[text...]', 'words of the name, each by its beginning, or the beginning of a code')
		.option('--low', 'only what is low or out')
		.option('--category <name>', 'only what is in a category')
		.addHelpText(
			'after',
			'\nExamples:\n  counterfoil stock list --json\n  counterfoil stock list --low --category Bread\n  counterfoil stock list brown bread',
		)
		.action((words: readonly string[], _options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions & ListOptions>();
			return reading(options, session => listStock(session, {...options, text: words.join(' ')}));
		});

	verb
		.command('show')
		.summary('one product with its newest movements')
		.argument('<code>')
		.addHelpText('after', '\nExample:\n  counterfoil stock show 1001')
		.action((code: string, _options: object, command: Command) =>
			reading(command.optsWithGlobals(), session => showProduct(session, code)),
		);

	addCatalogueVerbs(verb);
	addPriceVerbs(verb);
	addStockMoves(verb);
	addStockRules(verb);
}
