// The verbs about the shop itself: init and setting.
import type {Command} from 'commander';
import {createShop, type NewShop} from '../../../app/new-shop.ts';
import {isShop, readShop} from '../../../app/shop.ts';
import {asKeyed} from '../../../domain/base/text.ts';
import {firstTill} from '../../../domain/ledger/ledger.ts';
import type {State} from '../../../domain/ledger/state.ts';
import {receiptsGiven} from '../../../domain/shop/receipt-numbers.ts';
import {readSetting} from '../../../formats/records/setting.ts';
import {type GlobalOptions, need} from '../../kit/arguments.ts';
import {withIdOnly} from '../../kit/asked.ts';
import {UsageError} from '../../kit/exit.ts';
import {createOutput} from '../../kit/output.ts';
import {withProgress} from '../../kit/progress.ts';
import {refused} from '../../kit/session.ts';
import {shopFolder} from '../../kit/shop-folder.ts';
import {addSettingVerbs} from './setting.ts';

type InitOptions = GlobalOptions & {
	readonly practice?: boolean;
	readonly withoutPast?: boolean;
	readonly shop?: string;
	readonly address?: string;
	readonly currency: string;
	readonly vatNumber?: string;
	readonly owner: string;
	readonly opening?: string;
};

function planOf(options: InitOptions): NewShop {
	if ((options.shop === undefined) === !options.practice)
		throw new UsageError('Say which shop to make: --practice, or --shop NAME.');
	if (options.shop === undefined) return {kind: 'practice', hasPast: !options.withoutPast};
	if (options.withoutPast) throw new UsageError('--without-past is for a practice shop.');
	const {address, vatNumber, opening} = options;
	return {
		kind: 'shop',
		name: options.shop,
		owner: options.owner,
		currency: asKeyed(options.currency).toUpperCase(),
		settings: {
			...(address !== undefined && {'shop-address': address}),
			...(vatNumber !== undefined && {'vat-registered': true, 'vat-number': vatNumber}),
			...(opening !== undefined && {'opening-balance': need('--opening', readSetting('opening-balance', opening)) as never}),
		},
	};
}

/** The shop as it was made under this id. Undefined when there is no shop yet, or its id is another. */
async function madeBefore(folder: string, {asked}: InitOptions): Promise<State | undefined> {
	if (asked?.id === undefined || !isShop(folder)) return undefined;
	const shop = await readShop(folder, {purpose: 'init'});
	try {
		const outcome = shop.till.outcomeOf(asked.id, asked.words);
		if (outcome?.type === 'refused') throw refused(outcome.refusal);
		return outcome && shop.till.asOf(outcome.seq).state;
	} finally {
		await shop.close();
	}
}

async function madeNow(folder: string, options: InitOptions): Promise<State> {
	const plan = planOf(options);
	const asked = options.asked && {asked: options.asked};
	const made = await withProgress('days', ({show: onProgress, signal}) =>
		createShop(folder, plan, {purpose: 'init', onProgress, signal, ...asked}),
	);
	if ('refusal' in made) throw refused(made.refusal);
	await made.shop.close();
	return made.shop.till.state;
}

async function init(options: InitOptions): Promise<void> {
	const folder = shopFolder(options);
	const output = createOutput(options.json ?? false);
	const state = (await madeBefore(folder, options)) ?? (await madeNow(folder, options));
	const {products, accounts, shop} = state;
	const receipts = receiptsGiven(state, firstTill);
	const kind = shop.isPractice ? 'practice shop' : 'shop';
	output.recorded(`The ${kind} is made in ${folder}`);
	const past = receipts === 0 ? '' : `, ${receipts} receipts`;
	const rows = [`Made a ${kind} in ${folder}: ${products.rows.size} products, ${accounts.rows.size} accounts${past}.`];
	output.show(rows, {
		folder,
		isPractice: shop.isPractice,
		currency: shop.currency,
		products: products.rows.size,
		accounts: accounts.rows.size,
		receipts,
	});
}

export function addShopVerbs(program: Command): void {
	withIdOnly(program.command('init'))
		.summary('make a shop')
		.description('Makes a practice shop, or an empty shop of your own, in an empty or new folder.')
		.option('--practice', 'a practice shop with goods, services, accounts, and six weeks of sales behind it')
		.option('--without-past', 'a practice shop that has sold nothing yet')
		.option('--shop <name>', 'your own shop, by its name')
		.option('--address <text>', 'the address on receipts')
		.option('--currency <code>', 'ZAR, NAD, LSL, SZL or BWP', 'ZAR')
		.option('--vat-number <number>', 'the shop is registered for VAT under this number')
		.option('--owner <name>', "the owner's name", 'Owner')
		.option('--opening <amount>', 'what new accounts start with: nothing when left out; the original has 1000000.00')
		.addHelpText(
			'after',
			'\nExamples:\n  counterfoil init --practice\n  counterfoil --data ./shop init --shop "Corner Café" --owner Thandi --opening 0',
		)
		.action((_options: object, command: Command) => init(command.optsWithGlobals<InitOptions>()));

	addSettingVerbs(program);
}
