// Owns the verbs that sell: goods, a prepaid service, a bill.
import type {Command} from 'commander';
import {thousandths} from '../../domain/money.ts';
import {findByCode} from '../../domain/products.ts';
import type {Receipt} from '../../domain/receipt.ts';
import type {SaleItem} from '../../domain/sale-lines.ts';
import {plainText} from '../../formats/plain-text.ts';
import {quantityText} from '../../formats/quantity.ts';
import {receiptRows} from '../../formats/receipt-text.ts';
import {amountArgument, idArgument, itemArgument, type TenderOptions, tenderArgument} from '../arguments.ts';
import {receiptDocument} from '../documents.ts';
import {type GlobalOptions, perform, refused, type Session, selling} from '../session.ts';

type SaleOptions = TenderOptions & {readonly id?: string; readonly again?: boolean};
type SellOptions = SaleOptions & {
	readonly partial?: boolean;
	readonly belowZero?: boolean;
	readonly name?: string;
	readonly email?: string;
	readonly phone?: string;
};

const receiptColumns = 42;

export function showReceipt({output, symbol, currency}: Session, receipt: Receipt, columns = receiptColumns): void {
	output.show(receiptRows(receipt, symbol, columns), {currency, receipt: receiptDocument(receipt)});
}

type Asked = {readonly items: readonly SaleItem[]; readonly options: SellOptions};

async function makeSale(session: Session, {items, options}: Asked): Promise<void> {
	const {name, email, phone, partial, again, id} = options;
	const done = await perform(session, {
		type: 'sell',
		items,
		tenders: [tenderArgument(options)],
		...idArgument(id),
		...(partial && {takesPartial: true}),
		...(again && {meansRepeat: true}),
		...((name ?? email ?? phone) !== undefined && {
			customer: {...(name !== undefined && {name}), ...(email !== undefined && {email}), ...(phone !== undefined && {phone})},
		}),
	});
	if (done.isRepeat) session.output.say('This sale was made before; here is its receipt.');
	for (const sentence of shortOf(session, items, done.receipt)) session.output.say(sentence);
	if (done.receipt) showReceipt(session, done.receipt);
}

/** What was asked for and not sold, because the shelf was short. */
function shortOf({shop}: Session, items: readonly SaleItem[], receipt: Receipt | undefined): readonly string[] {
	const sold = (product: string): number =>
		(receipt?.type === 'sale' ? receipt.lines : []).reduce(
			(sum, line) => (line.type === 'goods' && line.product === product ? sum + line.quantity : sum),
			0,
		);
	const asked = new Map<string, number>();
	for (const item of items) if (item.type === 'goods') asked.set(item.product, (asked.get(item.product) ?? 0) + item.quantity);
	return [...asked].flatMap(([code, wanted]) => {
		const product = shop.till.state.products.rows.get(code);
		if (!product || sold(code) >= wanted) return [];
		return [
			`Sold ${quantityText(thousandths(sold(code)))} of ${quantityText(thousandths(wanted))} ${plainText(product.name)}: there was no more.`,
		];
	});
}

function goodsItems({shop, symbol}: Session, texts: readonly string[], {belowZero}: SellOptions): readonly SaleItem[] {
	return texts.map(itemArgument).map(({code, quantity}) => {
		const found = findByCode(shop.till.state, code);
		if (!found) throw refused({kind: 'unknown-product', code}, symbol);
		return {
			type: 'goods',
			product: found.product.code,
			quantity: thousandths(quantity * found.pack),
			...(belowZero && {meansShort: true}),
		};
	});
}

const withTender = (command: Command): Command =>
	command
		.option('--cash <amount>', 'cash handed over, or "exact"')
		.option('--card', 'paid by card')
		.option('--account <id>', 'charged to an account')
		.option('--id <uuid>', 'an id of your own: asking again with it sells once');

function addSell(program: Command): void {
	withTender(program.command('sell'))
		.summary('sell goods')
		.description('Sells goods for cash, by card or on an account, and prints the receipt.')
		.argument('<item...>', 'CODE or QTY*CODE; a code or a barcode')
		.option('--partial', 'sell what there is when stock is short')
		.option('--below-zero', 'yes, more than there is: for goods whose policy is to warn')
		.option('--name <name>', "the customer's name")
		.option('--email <address>', "the customer's e-mail address")
		.option('--phone <number>', "the customer's phone number")
		.addHelpText(
			'after',
			'\nExamples:\n  counterfoil sell 1001 --cash exact\n  counterfoil sell "3*1001" 1007 --cash 100\n  counterfoil sell 1001 --account 2 --name "Bela Dlamini"',
		)
		.action((items: readonly string[], _options: object, command: Command) => {
			const options = command.optsWithGlobals<SellOptions & GlobalOptions>();
			const parsed = items.map(itemArgument);
			tenderArgument(options);
			return selling(options, 'sell', session =>
				makeSale(session, {items: goodsItems(session, parsed.length > 0 ? items : [], options), options}),
			);
		});
}

function addService(program: Command): void {
	withTender(program.command('service'))
		.summary('sell electricity, data, airtime, water or gaming')
		.description('Sells a prepaid service and prints the receipt with its reference and token.')
		.argument('<name>', 'Electricity, Data, Airtime, Water or Gaming')
		.argument('<amount>', 'in rand, like 100 or 49.50')
		.option('--to <number>', 'the meter or mobile number it is for; Gaming needs none')
		.option('--again', 'yes, the same again: answers the question after a sale just like it')
		.addHelpText(
			'after',
			'\nExamples:\n  counterfoil service electricity 100 --to 07123456787 --cash exact\n  counterfoil service gaming 50 --card',
		)
		.action((name: string, amount: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<SaleOptions & GlobalOptions & {readonly to?: string}>();
			const item = {
				type: 'service',
				service: name,
				amount: amountArgument('amount', amount),
				...(options.to !== undefined && {beneficiary: options.to}),
			} as const;
			tenderArgument(options);
			return selling(options, 'service', session => makeSale(session, {items: [item], options}));
		});
}

function addBill(program: Command): void {
	withTender(program.command('bill'))
		.summary('pay a bill')
		.description('Pays a bill and prints the receipt with its confirmation number.')
		.argument('<name>', 'Netflix, Internet, Insurance, Gym or Rent')
		.argument('<amount>', 'in rand, like 199')
		.requiredOption('--ref <reference>', "the customer's reference, from the bill")
		.option('--again', 'yes, the same again: answers the question after a bill just like it')
		.addHelpText(
			'after',
			'\nExamples:\n  counterfoil bill netflix 199 --ref NF-4482913 --cash 200\n  counterfoil bill rent 6500 --ref UNIT12-2026 --account 3',
		)
		.action((name: string, amount: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<SaleOptions & GlobalOptions & {readonly ref: string}>();
			const item = {type: 'bill', biller: name, amount: amountArgument('amount', amount), reference: options.ref} as const;
			tenderArgument(options);
			return selling(options, 'bill', session => makeSale(session, {items: [item], options}));
		});
}

export function addSaleVerbs(program: Command): void {
	addSell(program);
	addService(program);
	addBill(program);
}
