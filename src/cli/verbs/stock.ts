// Owns the verb `stock`: list, show, new, edit, receive, adjust, price, off and on.
import type {Command} from 'commander';
import {wallTime} from '../../domain/calendar.ts';
import {findByCode, type Product} from '../../domain/products.ts';
import {isTaxClass, type TaxClass} from '../../domain/tax.ts';
import {isUnit} from '../../domain/unit.ts';
import {amountText, moneyText, shown} from '../../formats/amount.ts';
import {moveKindText} from '../../formats/entry-text.ts';
import {quantityOf, quantityText, readSignedQuantity} from '../../formats/quantity.ts';
import {amountArgument, momentArgument, need, quantityArgument} from '../arguments.ts';
import {movementDocument, productDocument} from '../documents.ts';
import {UsageError} from '../exit.ts';
import {type GlobalOptions, perform, reading, refused, type Session, selling} from '../session.ts';
import {table} from '../tables.ts';

const movementsShown = 20;

function productOf({shop, symbol}: Session, code: string): Product {
	const found = findByCode(shop.till.state, code);
	if (!found) throw refused({kind: 'unknown-product', code}, symbol);
	return found.product;
}

function showProduct(session: Session, code: string): void {
	const {shop, output, symbol, currency} = session;
	const product = productOf(session, code);
	const stock = shop.till.state.stock.rows.get(product.code);
	const movements = shop.till.history.movements(product.code, movementsShown);
	const about = [
		`${product.code}  ${product.name}`,
		`Price ${moneyText(product.price, symbol)}${product.unit === 'kg' ? ' a kg' : ''}, VAT ${product.tax}${product.isOnSale ? '' : ', OFF SALE'}`,
		`In stock ${quantityOf(stock?.quantity ?? (0 as never), product.unit)}`,
		...(product.barcodes.length > 0 ? [`Barcodes ${product.barcodes.join(', ')}`] : []),
		'',
	];
	const columns = [{title: 'Time'}, {title: 'What'}, {title: 'Quantity', align: 'right'}] as const;
	const rows = movements.map(movement => [wallTime(movement), moveKindText(movement), quantityText(movement.quantity)]);
	output.show([...about, ...table(columns, rows)], {
		currency,
		product: productDocument(product, stock),
		movements: movements.map(movementDocument),
	});
}

function listStock({shop, output, currency}: Session): void {
	const {products, stock} = shop.till.state;
	const sorted = [...products.rows.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
	const columns = [
		{title: 'Code'},
		{title: 'Name'},
		{title: 'VAT'},
		{title: 'Price', align: 'right'},
		{title: 'Stock', align: 'right'},
		{title: ''},
	] as const;
	const rows = sorted.map(product => {
		const quantity = stock.rows.get(product.code)?.quantity;
		return [
			product.code,
			product.name,
			product.tax,
			amountText(product.price),
			quantity === undefined ? '' : quantityOf(quantity, product.unit),
			product.isOnSale ? '' : 'off sale',
		];
	});
	const empty = ['There are no products yet. Add one with: counterfoil stock new CODE NAME --price AMOUNT'];
	output.show(rows.length === 0 ? empty : table(columns, rows), {
		currency,
		products: sorted.map(product => productDocument(product, stock.rows.get(product.code))),
	});
}

function taxOption(text: string): TaxClass {
	if (!isTaxClass(text)) throw new UsageError(`--vat: ${shown(text)} is not a VAT class. Use standard, zero, exempt or outside.`);
	return text;
}

function unitOption(text: string): 'each' | 'kg' {
	if (!isUnit(text)) throw new UsageError(`--unit: ${shown(text)} is not a unit. Use each or kg.`);
	return text;
}

type NewOptions = GlobalOptions & {
	readonly price: string;
	readonly stock: string;
	readonly barcode?: readonly string[];
	readonly vat: string;
	readonly unit: string;
};

function addCatalogueVerbs(verb: Command): void {
	verb
		.command('new')
		.summary('add a product')
		.argument('<code>', '1 to 32 letters and digits')
		.argument('<name>')
		.requiredOption('--price <amount>', 'what one costs, VAT included')
		.option('--stock <quantity>', 'how many are on the shelf', '0')
		.option('--barcode <code...>', 'further codes it is scanned by')
		.option('--vat <class>', 'standard, zero, exempt or outside', 'standard')
		.option('--unit <unit>', 'each or kg', 'each')
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
				barcodes: options.barcode ?? [],
				tax: taxOption(options.vat),
				unit: unitOption(options.unit),
			};
			return selling(options, 'stock new', async session => {
				await perform(session, {type: 'listProduct', product});
				showProduct(session, code);
			});
		});

	verb
		.command('edit')
		.summary('change name, VAT class or barcodes')
		.argument('<code>')
		.option('--name <name>')
		.option('--vat <class>')
		.option('--barcode <code...>', 'all its further codes, in place of those it has')
		.addHelpText('after', '\nExample:\n  counterfoil stock edit 1001 --name "Brown Bread 700g" --vat zero')
		.action((code: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<
				GlobalOptions & {readonly name?: string; readonly vat?: string; readonly barcode?: readonly string[]}
			>();
			const tax = options.vat === undefined ? undefined : taxOption(options.vat);
			return selling(options, 'stock edit', async session => {
				const before = productOf(session, code);
				const {name = before.name, barcode = before.barcodes} = options;
				await perform(session, {type: 'editProduct', product: before.code, name, tax: tax ?? before.tax, barcodes: barcode});
				showProduct(session, before.code);
			});
		});
}

function addPriceVerbs(verb: Command): void {
	verb
		.command('price')
		.summary('change a price')
		.argument('<code>')
		.argument('<amount>')
		.option('--from <time>', 'when it begins, by the clock of the shop: "2027-04-01 08:00"; at once when left out')
		.option('--zero', 'yes, for nothing')
		.addHelpText(
			'after',
			'\nExamples:\n  counterfoil stock price 1001 19.50\n  counterfoil stock price 1001 19.50 --from "2027-04-01 08:00"',
		)
		.action((code: string, amount: string, _options: object, command: Command) => {
			const price = amountArgument('amount', amount);
			const options = command.optsWithGlobals<GlobalOptions & {readonly from?: string; readonly zero?: boolean}>();
			const from = options.from === undefined ? undefined : momentArgument('--from', options.from);
			return selling(options, 'stock price', async session => {
				await perform(session, {
					type: 'priceProduct',
					product: productOf(session, code).code,
					price,
					...(from !== undefined && {from}),
					...(options.zero && {meansZero: true}),
				});
				showProduct(session, code);
			});
		});

	for (const [name, isOnSale, summary] of [
		['off', false, 'take a product off sale'],
		['on', true, 'put a product back on sale'],
	] as const)
		verb
			.command(name)
			.summary(summary)
			.argument('<code>')
			.addHelpText('after', `\nExample:\n  counterfoil stock ${name} 1001`)
			.action((code: string, _options: object, command: Command) =>
				selling(command.optsWithGlobals(), `stock ${name}`, async session => {
					await perform(session, {type: 'setOnSale', product: productOf(session, code).code, isOnSale});
					showProduct(session, code);
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
		.summary('all products')
		.addHelpText('after', '\nExample:\n  counterfoil stock list --json')
		.action((_options: object, command: Command) => reading(command.optsWithGlobals(), listStock));

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

	verb
		.command('receive')
		.summary('a delivery')
		.argument('<code>')
		.argument('<quantity>')
		.addHelpText('after', '\nExample:\n  counterfoil stock receive 1001 24')
		.action((code: string, text: string, _options: object, command: Command) => {
			const quantity = quantityArgument('quantity', text);
			return selling(command.optsWithGlobals(), 'stock receive', async session => {
				await perform(session, {type: 'receiveStock', product: productOf(session, code).code, quantity});
				showProduct(session, code);
			});
		});

	verb
		.command('adjust')
		.summary('correct the stock by so many')
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
			return selling(options, 'stock adjust', async session => {
				await perform(session, {type: 'adjustStock', product: productOf(session, code).code, quantity, reason: options.reason});
				showProduct(session, code);
			});
		});
}
