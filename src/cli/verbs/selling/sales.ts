// The verbs that sell: goods, a prepaid service, a bill.
import type {Command} from 'commander';
import {anyOf} from '../../../formats/text/any-of.ts';
import {amountArgument, type GlobalOptions, itemArgument, repeated} from '../../kit/arguments.ts';
import {withId} from '../../kit/asked.ts';
import {UsageError} from '../../kit/exit.ts';
import {withChangeAnyway, withChangeChecked} from '../../kit/large-change.ts';
import {sellingOnPaper, withPrint} from '../../kit/papers.ts';
import {showDone} from '../../kit/receipt-shown.ts';
import {goodsItems, openItem, type VendOptions, vendItem} from '../../kit/sale-items.ts';
import {type Sale, type SaleOptions, type SellOptions, saleOrder} from '../../kit/sale-order.ts';
import {shortOf, wantsBuyer} from '../../kit/sale-outcome.ts';
import {perform, type Session} from '../../kit/session.ts';
import {refundTenders, tenderArguments, withTenders} from '../../kit/tender-arguments.ts';
import {withAnswers} from '../../kit/vend-answers.ts';
import {addOfferVerbs} from './offers.ts';
import {addProductVerb} from './service-products.ts';

async function makeSale(session: Session, sale: Sale): Promise<void> {
	const made = await perform(session, () => withChangeChecked(session, saleOrder(session, sale), sale.options));
	const performed = await withAnswers(session, made);
	const {done, after} = performed;
	const {output, shop} = after;
	for (const sentence of shortOf(after, sale.items(after), done.receipt)) output.say(sentence);
	if (done.receipt?.type === 'sale' && wantsBuyer(shop.till.state, done.receipt))
		output.say('A full tax invoice needs the buyer: add --name and --address next time.');
	await showDone(session, performed, sale.options);
}

const withTender = (command: Command): Command =>
	withChangeAnyway(withTenders(withPrint(withId(command))))
		.option('--change-to <id[:amount]>', 'the change, or as much of it, goes onto an account')
		.option('--name <name>', "the customer's name")
		.option('--email <address>', "the customer's e-mail address")
		.option('--phone <number>', "the customer's phone number")
		.option('--address <text>', "the buyer's address, for a full tax invoice")
		.option('--buyer-vat <number>', "the buyer's VAT number")
		.option('--note <text>', 'a note on the receipt');

function addSell(program: Command): void {
	withTender(program.command('sell'))
		.summary('sell goods')
		.description('Sells goods for any number of tenders, takes goods back in the same basket, and prints the receipt.')
		.argument('[item...]', 'CODE or QTY*CODE; a code or a barcode')
		.option('--item <name=price>', 'something without a product, like "2*Wooden crate=50:zero"; may be said again', repeated)
		.option('--price <code=price>', 'another price for this customer, with --reason; may be said again', repeated)
		.option('--discount <percent or amount>', 'off the whole basket: 10% or 12.50')
		.option('--return <receipt:line[:qty]>', 'takes a line back, with --reason; only the difference is paid', repeated)
		.option('--waste', 'what is taken back is thrown away')
		.option('--to <tender>', `pays out by ${anyOf(refundTenders)}`)
		.option('--reason <text>', 'why: of a price, a discount or a return')
		.option('--partial', 'sell what there is when stock is short')
		.option('--below-zero', 'yes, more than there is: for goods whose policy is to warn')
		.option('--zero', 'yes, for nothing: answers the question about a price of zero')
		.option('--unusual-price', 'yes, below cost, or ten times off the shelf price')
		.addHelpText(
			'after',
			'\nExamples:\n  counterfoil sell 1001 --cash exact\n  counterfoil sell "3*1001" 1007 --card 50 --cash 100\n  counterfoil sell 1001 --account 2:10 --account 3:5 --cash exact\n  counterfoil sell 1001 --discount 10% --reason "last day" --cash exact\n  counterfoil sell --item "Wooden crate=50" --cash 100 --change-to 2\n  counterfoil sell 1003 --return 1:1 --reason "wrong size" --cash exact',
		)
		.action((items: readonly string[], _options: object, command: Command) => {
			const options = command.optsWithGlobals<SellOptions & GlobalOptions>();
			items.map(itemArgument);
			const open = (options.item ?? []).map(openItem);
			if (items.length + open.length === 0 && options.return === undefined)
				throw new UsageError('Name what is sold: CODE, QTY*CODE, or --item NAME=PRICE.');
			tenderArguments(options, options.return !== undefined);
			return sellingOnPaper(options, 'sell', session =>
				makeSale(session, {items: at => goodsItems(at, items, options), options}),
			);
		});
}

const demoHelp = 'yes, with made-up numbers: answers the question of the first sale of a day without a provider';
const aboveFloatHelp = 'yes, more than the shop has with its provider; needs the permission above-float';

function addService(program: Command): void {
	const verb = withTender(program.command('service'))
		.summary('sell a prepaid service, or keep the list of them')
		.description(
			'Sells a prepaid service and prints the receipt with its reference and token. A word of the list below keeps the catalogue instead; no service may have such a name.',
		)
		.argument('<name>', 'Electricity, Data, Airtime, Water or Gaming')
		.argument('[amount]', 'in rand, like 100 or 49.50; with --product it may be left out')
		.option('--product <name>', 'one of its set amounts, like "Data 500MB 30 days"')
		.option('--to <number>', 'the meter or mobile number it is for; Gaming needs none')
		.option('--meter-anyway', 'yes, a meter number whose check digit does not fit; it is on record that it was used anyway')
		.option('--again', 'yes, the same again: answers the question after a sale just like it')
		.option('--above-float', aboveFloatHelp)
		.option('--demo', demoHelp)
		.addHelpText(
			'after',
			'\nExamples:\n  counterfoil service electricity 100 --to 07123456787 --cash exact\n  counterfoil service gaming 50 --card\n  counterfoil service data --product "Data 500MB 30 days" --to 0821234567 --cash exact',
		)
		.action((service: string, amount: string | undefined, _options: object, command: Command) => {
			const options = command.optsWithGlobals<SaleOptions & GlobalOptions & VendOptions>();
			if (amount === undefined && options.product === undefined)
				throw new UsageError('Say the amount, like 100, or name a set amount with --product.');
			const asked = {service, amount: amount === undefined ? undefined : amountArgument('amount', amount), ...options};
			tenderArguments(options);
			return sellingOnPaper(options, 'service', session => makeSale(session, {items: at => [vendItem(at, asked)], options}));
		});
	addOfferVerbs(verb, 'service');
	addProductVerb(verb);
}

function addBill(program: Command): void {
	withTender(program.command('bill'))
		.summary('pay a bill')
		.description('Pays a bill and prints the receipt with its confirmation number.')
		.argument('<name>', 'Netflix, Internet, Insurance, Gym or Rent')
		.argument('<amount>', 'in rand, like 199')
		.requiredOption('--ref <reference>', "the customer's reference, from the bill")
		.option('--again', 'yes, the same again: answers the question after a bill just like it')
		.option('--above-float', aboveFloatHelp)
		.option('--demo', demoHelp)
		.addHelpText(
			'after',
			'\nExamples:\n  counterfoil bill netflix 199 --ref NF-4482913 --cash 200\n  counterfoil bill rent 1200 --ref UNIT12-2026 --account 2',
		)
		.action((name: string, amount: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<SaleOptions & GlobalOptions & {readonly ref: string; readonly demo?: boolean}>();
			const item = {
				type: 'bill',
				biller: name,
				amount: amountArgument('amount', amount),
				reference: options.ref,
				...(options.demo && ({meansDemo: true} as const)),
			} as const;
			tenderArguments(options);
			return sellingOnPaper(options, 'bill', session => makeSale(session, {items: () => [item], options}));
		});
}

/** The catalogue of billers. */
const addBiller = (program: Command): void =>
	addOfferVerbs(program.command('biller').summary('keep the list of billers'), 'biller');

export function addSaleVerbs(program: Command): void {
	addSell(program);
	addService(program);
	addBill(program);
	addBiller(program);
}
