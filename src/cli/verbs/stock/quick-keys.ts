// The verb `quick-key`: what the quick keys of Sell sell.
import type {Command} from 'commander';
import {findByCode, unknownProduct} from '../../../domain/goods/find-by-code.ts';
import {type QuickSale, quickKeysOf} from '../../../domain/quick-keys/quick-keys.ts';
import {type TaxClass, taxClassNames} from '../../../domain/shop/vat.ts';
import {quickText} from '../../../formats/records/quick-key.ts';
import {amountArgument, type GlobalOptions, wordOption} from '../../kit/arguments.ts';
import {withId} from '../../kit/asked.ts';
import {UsageError} from '../../kit/exit.ts';
import {perform, reading, refused, type Session, selling} from '../../kit/session.ts';
import {table} from '../../kit/tables.ts';

type SetOptions = GlobalOptions & {
	readonly service?: string;
	readonly product?: string;
	readonly amount?: string;
	readonly item?: string;
	readonly vat: TaxClass;
	readonly replace?: boolean;
};

function showKeys({shop, output, symbol}: Session): void {
	const {state} = shop.till;
	const all = quickKeysOf(state);
	const rows = all.map(({key, sells}) => [`.${key}`, quickText(state, sells, symbol)]);
	output.show(all.length === 0 ? ['There are no quick keys.'] : table([{title: 'Key'}, {title: 'Sells'}], rows), {
		quickKeys: all.map(({key, sells}) => ({key, name: quickText(state, sells, symbol), sells})),
	});
}

/** What the arguments name: goods by their code, a service, or something without a product. */
function salesNamed(
	code: string | undefined,
	{service, product, amount, item, vat}: SetOptions,
): (session: Session) => QuickSale {
	if ([code, service, item].filter(named => named !== undefined).length !== 1)
		throw new UsageError('Name what the key sells: a code, --service NAME, or --item NAME.');
	if (service !== undefined) {
		const set = {
			...(product !== undefined && {product}),
			...(amount !== undefined && {amount: amountArgument('--amount', amount)}),
		};
		return () => ({type: 'service', service, ...set});
	}
	if (product !== undefined || amount !== undefined) throw new UsageError('--product and --amount go with --service.');
	if (item !== undefined) return () => ({type: 'open', name: item, tax: vat});
	return ({shop, symbol}) => {
		const found = findByCode(shop.till.state, code ?? '');
		if (!found) throw refused(unknownProduct(shop.till.state, code ?? ''), symbol);
		return {type: 'goods', product: found.product.code};
	};
}

export function addQuickKeyVerbs(program: Command): void {
	const verb = program
		.command('quick-key')
		.summary('the keys of Sell for what has no barcode')
		.description('Lists and sets the quick keys. On Sell, .1 stands for what key 1 sells.');
	verb
		.command('list')
		.summary('every quick key and what it sells')
		.addHelpText('after', '\nExample:\n  counterfoil quick-key list')
		.action((_options: object, command: Command) => reading(command.optsWithGlobals<GlobalOptions>(), showKeys));
	withId(verb.command('set'))
		.summary('set what a key sells')
		.argument('<key>', '1 to 9, or a to z')
		.argument('[code]', 'of goods; a code or a barcode')
		.option('--service <name>', 'a service: Electricity, Data, Airtime, Water or Gaming')
		.option('--product <name>', 'with --service: one of its set amounts, like "Airtime R29"')
		.option('--amount <amount>', 'with --service: any other amount; asked on Sell when left out')
		.option('--item <name>', 'something without a product; its price is asked on Sell')
		.option('--vat <class>', 'with --item: standard, zero, exempt or outside', wordOption('--vat', taxClassNames), 'standard')
		.option('--replace', 'yes, instead of what the key sells now')
		.addHelpText(
			'after',
			'\nExamples:\n  counterfoil quick-key set a 1003\n  counterfoil quick-key set b --service airtime --amount 20\n  counterfoil quick-key set 9 --item Ice --replace',
		)
		.action((key: string, code: string | undefined, _options: object, command: Command) => {
			const options = command.optsWithGlobals<SetOptions>();
			const sells = salesNamed(code, options);
			return selling(options, 'quick-key set', async session => {
				const replaces = options.replace && {meansReplace: true};
				const {after} = await perform(session, () => ({type: 'setQuickKey', key, sells: sells(session), ...replaces}));
				showKeys(after);
			});
		});
	withId(verb.command('clear'))
		.summary('free a key')
		.argument('<key>', '1 to 9, or a to z')
		.addHelpText('after', '\nExample:\n  counterfoil quick-key clear 8')
		.action((key: string, _options: object, command: Command) =>
			selling(command.optsWithGlobals<GlobalOptions>(), 'quick-key clear', async session => {
				const {after} = await perform(session, () => ({type: 'setQuickKey', key}));
				showKeys(after);
			}),
		);
}
