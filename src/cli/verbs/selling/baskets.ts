// The verbs `basket`, for parked baskets, and `tender`, for the ways to pay.
import type {Command} from 'commander';
import {findByCode, unknownProduct} from '../../../domain/goods/find-by-code.ts';
import {tenderNames, tenderRow} from '../../../domain/paying/own-tenders.ts';
import {addGoods, type Basket, emptyBasket} from '../../../domain/selling/basket.ts';
import {basketTotals} from '../../../domain/selling/basket-totals.ts';
import type {ParkedBasket} from '../../../domain/selling/records.ts';
import {amountText} from '../../../formats/text/amount.ts';
import {ageText} from '../../../formats/text/counted.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {tenderText} from '../../../formats/text/tender.ts';
import {type GlobalOptions, itemArgument} from '../../kit/arguments.ts';
import {withId} from '../../kit/asked.ts';
import {isoTime} from '../../kit/documents.ts';
import {countOf} from '../../kit/sale-items.ts';
import {perform, reading, refused, type Session, selling} from '../../kit/session.ts';
import {table} from '../../kit/tables.ts';

type State = Session['shop']['till']['state'];

const parkedBy = (state: State, {operator}: ParkedBasket): string => state.operators.rows.get(operator)?.name ?? String(operator);

const basketDocument = (state: State, parked: ParkedBasket): object => {
	const {number, name, at, basket} = parked;
	return {
		number,
		name,
		at: isoTime(at),
		operator: parkedBy(state, parked),
		total: basketTotals(basket).total,
		lines: basket.lines.map(({name: line, due, item}) => ({name: line, due, item})),
	};
};

function showParked({shop, output, currency, now}: Session): void {
	const {state} = shop.till;
	const all = [...state.parked.rows.values()];
	const columns = [
		{title: 'Number', align: 'right'},
		{title: 'Name'},
		{title: 'Age'},
		{title: 'Parked by'},
		{title: 'Lines', align: 'right'},
		{title: 'Total', align: 'right'},
	] as const;
	const rows = all.map(parked => [
		String(parked.number),
		parked.name,
		ageText(now().at - parked.at),
		parkedBy(state, parked),
		String(parked.basket.lines.length),
		amountText(basketTotals(parked.basket).total),
	]);
	output.show(all.length === 0 ? ['No basket is parked.'] : table(columns, rows), {
		currency,
		baskets: all.map(parked => basketDocument(state, parked)),
	});
}

/** A basket of goods, filled as the counter would fill it. */
function basketOf({shop, symbol, now}: Session, texts: readonly string[]): Basket {
	let basket = emptyBasket;
	for (const {code, quantity} of texts.map(itemArgument)) {
		const found = findByCode(shop.till.state, code);
		if (!found) throw refused(unknownProduct(shop.till.state, code), symbol);
		basket = addGoods(basket, found.product, {quantity: countOf(found, quantity), at: now().at, isScan: false});
	}
	return basket;
}

export function addBasketVerbs(program: Command): void {
	const verb = program
		.command('basket')
		.summary('baskets that were put aside')
		.description('Lists parked baskets, and parks one for the counter to recall with F11. A parked basket holds no stock.');
	verb
		.command('list')
		.summary('parked baskets, with their age and who parked them')
		.addHelpText('after', '\nExample:\n  counterfoil basket list')
		.action((_options: object, command: Command) => reading(command.optsWithGlobals<GlobalOptions>(), showParked));
	withId(verb.command('park'))
		.summary('put a basket aside for the counter')
		.argument('<item...>', 'CODE or QTY*CODE; a code or a barcode')
		.option('--name <name>', 'what it is called; its number when left out')
		.addHelpText('after', '\nExample:\n  counterfoil basket park "3*1001" 1007 --name "Bela, collects at five"')
		.action((items: readonly string[], _options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions & {readonly name?: string}>();
			items.map(itemArgument);
			return selling(options, 'basket park', async session => {
				const {name = ''} = options;
				const {after} = await perform(session, () => ({type: 'parkBasket', name, basket: basketOf(session, items)}));
				showParked(after);
			});
		});
}

function showTenders({shop, output}: Session): void {
	const {state} = shop.till;
	const all = tenderNames(state).flatMap(name => {
		const row = tenderRow(state, name);
		return row ? [{name, label: tenderText(state, name), ...row}] : [];
	});
	const columns = [{title: 'Name'}, {title: 'Called'}, {title: 'Gives change'}, {title: 'Refunds go back by it'}] as const;
	const word = (is: boolean): string => (is ? 'yes' : 'no');
	const rows = all.map(({name, label, givesChange, takesBack}) => [name, label, word(givesChange), word(takesBack)]);
	output.show(table(columns, rows), {tenders: all});
}

export function addTenderVerbs(program: Command): void {
	const verb = program
		.command('tender')
		.summary('ways to pay')
		.description("Lists the ways to pay, and adds one of the shop's own: vouchers, mobile money.");
	verb
		.command('list')
		.summary('every way to pay and what it can do')
		.addHelpText('after', '\nExample:\n  counterfoil tender list')
		.action((_options: object, command: Command) => reading(command.optsWithGlobals<GlobalOptions>(), showTenders));
	withId(verb.command('add'))
		.summary('add a way to pay')
		.argument('<name>')
		.option('--no-refunds', 'no money goes back by it, like a voucher that is used up')
		.addHelpText('after', '\nExamples:\n  counterfoil tender add "Mobile money"\n  counterfoil tender add Voucher --no-refunds')
		.action((name: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions & {readonly refunds: boolean}>();
			return selling(options, 'tender add', async session => {
				const {after} = await perform(session, () => ({type: 'addTender', label: name, takesBack: options.refunds}));
				session.output.say(`${plainText(name)} is a way to pay now.`);
				showTenders(after);
			});
		});
}
