// The verbs for how a product is kept: level, policy, category and barcode.
import type {Command} from 'commander';
import {asKeyed} from '../../../domain/base/text.ts';
import type {NegativePolicy, StockRules} from '../../../domain/goods/records.ts';
import {negativePolicies, rulesOf} from '../../../domain/goods/stock-rules.ts';
import {doubtDigit} from '../../../formats/records/product.ts';
import {quoted} from '../../../formats/text/amount.ts';
import {type GlobalOptions, quantityArgument, wordOption} from '../../kit/arguments.ts';
import {withId} from '../../kit/asked.ts';
import {UsageError} from '../../kit/exit.ts';
import {selling} from '../../kit/session.ts';
import {changeProduct} from './changed.ts';

type Rule = {readonly name: string; readonly code: string; readonly change: (rules: StockRules) => StockRules};

/** Changes one rule of a product and keeps the others. */
const keeping = (options: GlobalOptions, {name, code, change}: Rule): Promise<void> =>
	selling(options, `stock ${name}`, async session => {
		await changeProduct(session, {
			code,
			order: product => {
				const {tax, barcodes, name: called} = product;
				return {type: 'editProduct', product: product.code, name: called, tax, barcodes, rules: change(rulesOf(product))};
			},
		});
	});

function addRuleVerbs(verb: Command): void {
	withId(verb.command('level'))
		.summary('below how many a product is low')
		.argument('<code>')
		.argument('<quantity>', 'or "shop" for the level of the whole shop')
		.addHelpText('after', '\nExamples:\n  counterfoil stock level 1001 12\n  counterfoil stock level 1001 shop')
		.action((code: string, text: string, _options: object, command: Command) => {
			const level = text === 'shop' ? {} : {lowLevel: quantityArgument('quantity', text)};
			const change = ({lowLevel: _lowLevel, ...rules}: StockRules): StockRules => ({...rules, ...level});
			return keeping(command.optsWithGlobals(), {name: 'level', code, change});
		});

	withId(verb.command('policy'))
		.summary('whether a product may be sold below zero')
		.argument('<code>')
		.argument('<rule>', 'block, warn or allow', wordOption('rule', negativePolicies))
		.addHelpText('after', '\nExample:\n  counterfoil stock policy 1001 warn')
		.action((code: string, negative: NegativePolicy, _options: object, command: Command) =>
			keeping(command.optsWithGlobals(), {name: 'policy', code, change: rules => ({...rules, negative})}),
		);

	withId(verb.command('category'))
		.summary('what a product is listed under')
		.argument('<code>')
		.argument('<name>', 'empty to take it out')
		.addHelpText('after', '\nExample:\n  counterfoil stock category 1001 Bread')
		.action((code: string, category: string, _options: object, command: Command) =>
			keeping(command.optsWithGlobals(), {name: 'category', code, change: rules => ({...rules, category})}),
		);
}

export function addStockRules(verb: Command): void {
	addRuleVerbs(verb);

	withId(verb.command('barcode'))
		.summary('a further code a product is scanned by')
		.argument('<code>')
		.argument('<barcode>')
		.option('--pack <count>', 'how many one scan of it sells', '1')
		.option('--remove', 'take it out instead')
		.addHelpText(
			'after',
			'\nExamples:\n  counterfoil stock barcode 1001 6001007000015 --pack 6\n  counterfoil stock barcode 1001 6001007000015 --remove',
		)
		.action((code: string, barcode: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions & {readonly pack: string; readonly remove?: boolean}>();
			const count = asKeyed(options.pack);
			if (!/^\d{1,9}$/.test(count)) throw new UsageError(`--pack: ${quoted(count)} is not a whole number.`);
			const pack = Number(count);
			return selling(options, 'stock barcode', async session => {
				await changeProduct(session, {
					code,
					order: ({code: product}) =>
						options.remove ? {type: 'removeBarcode', product, barcode} : {type: 'addBarcode', product, barcode, pack},
				});
				const doubt = options.remove ? undefined : doubtDigit(barcode);
				if (doubt !== undefined) session.output.say(doubt);
			});
		});
}
