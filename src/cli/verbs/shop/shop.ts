// The verbs about the shop itself: init and setting.
import type {Command} from 'commander';
import {createShop, type NewShop} from '../../../app/new-shop.ts';
import {isShop, readShop} from '../../../app/shop.ts';
import {asKeyed} from '../../../domain/base/text.ts';
import type {State} from '../../../domain/ledger/state.ts';
import {dayOf, isSettingName, type SettingName, setting, settingNames} from '../../../domain/shop/settings.ts';
import {laterRates, settingOn} from '../../../domain/shop/vat-rates.ts';
import {readSetting, settingChoices, settingText, settingThrough} from '../../../formats/records/setting.ts';
import {settingLabels} from '../../../formats/wording/settings.ts';
import {dayArgument, type GlobalOptions, need} from '../../kit/arguments.ts';
import {withId} from '../../kit/asked.ts';
import {UsageError} from '../../kit/exit.ts';
import {createOutput} from '../../kit/output.ts';
import {perform, reading, refused, selling} from '../../kit/session.ts';
import {shopFolder} from '../../kit/shop-folder.ts';
import {table} from '../../kit/tables.ts';

type InitOptions = GlobalOptions & {
	readonly practice?: boolean;
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
	if (options.shop === undefined) return {kind: 'practice'};
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
	const made = await createShop(folder, planOf(options), {purpose: 'init', ...(options.asked && {asked: options.asked})});
	if ('refusal' in made) throw refused(made.refusal);
	await made.shop.close();
	return made.shop.till.state;
}

async function init(options: InitOptions): Promise<void> {
	const folder = shopFolder(options);
	const output = createOutput(options.json ?? false);
	const {products, accounts, shop} = (await madeBefore(folder, options)) ?? (await madeNow(folder, options));
	const kind = shop.isPractice ? 'practice shop' : 'shop';
	output.recorded(`The ${kind} is made in ${folder}`);
	const rows = [`Made a ${kind} in ${folder}: ${products.rows.size} products, ${accounts.rows.size} accounts.`];
	output.show(rows, {
		folder,
		isPractice: shop.isPractice,
		currency: shop.currency,
		products: products.rows.size,
		accounts: accounts.rows.size,
	});
}

function nameArgument(text: string): SettingName {
	if (!isSettingName(text)) throw refused({kind: 'unknown-setting', name: text});
	return text;
}

function addSettingVerbs(program: Command): void {
	const verb = program
		.command('setting')
		.summary('what money depends on')
		.description('Lists and changes the settings of the shop. Each change is in the journal.');

	verb
		.command('list')
		.summary('all settings, their values and what may be set')
		.addHelpText('after', '\nExample:\n  counterfoil setting list')
		.action((_options: object, command: Command) =>
			reading(command.optsWithGlobals(), ({shop, output, currency, now}) => {
				const {state} = shop.till;
				const day = dayOf(state.settings, now());
				const columns = [{title: 'Name'}, {title: 'Value'}, {title: 'What it is'}, {title: 'May be'}] as const;
				const rows = settingNames.map(name => [
					name,
					settingThrough(state, name, day),
					settingLabels[name],
					settingChoices(name),
				]);
				const values = Object.fromEntries(settingNames.map(name => [name, settingOn(state, name, day)]));
				output.show(table(columns, rows), {currency, settings: values, laterVatRates: laterRates(state, day)});
			}),
		);

	withId(verb.command('set'))
		.summary('change a setting')
		.argument('<name>')
		.argument('<value>', 'vat-rate with --from: or "none", and the rate that was to begin then is taken back')
		.option('--from <day>', 'vat-rate only: the day it is in force from, like 2027-04-01')
		.addHelpText(
			'after',
			'\nExamples:\n  counterfoil setting set cash-rounding nearest\n  counterfoil setting set vat-number 4123456789\n  counterfoil setting set vat-registered yes\n  counterfoil setting set vat-rate 15.5 --from 2027-04-01\n  counterfoil setting set vat-rate none --from 2027-04-01',
		)
		.action((name: string, text: string, _options: object, command: Command) => {
			const known = nameArgument(name);
			const {from} = command.optsWithGlobals<{readonly from?: string}>();
			if (from !== undefined) return setRateFrom(command.optsWithGlobals(), {name: known, text, from});
			const value = need('value', readSetting(known, text));
			return selling(command.optsWithGlobals(), 'setting set', async session => {
				const {after} = await perform(session, () => ({type: 'changeSetting', name: known, value}));
				const now = setting(after.shop.till.state.settings, known);
				session.output.show([`${known} is ${settingText(known, now)} now.`], {name: known, value: now});
			});
		});
}

type RateFrom = {readonly name: SettingName; readonly text: string; readonly from: string};

/** The one setting that may begin later, and whose later value may be taken back. */
function setRateFrom(options: GlobalOptions, {name, text, from}: RateFrom): Promise<void> {
	if (name !== 'vat-rate') throw new UsageError(`--from: ${name} is changed at once. Only vat-rate may begin later.`);
	const rate = text === 'none' ? undefined : Number(need('value', readSetting(name, text)));
	return selling(options, 'setting set', async session => {
		const {settings} = session.shop.till.state;
		const day = dayArgument('--from', from, moment => dayOf(settings, moment));
		await perform(session, () =>
			rate === undefined ? {type: 'cancelVatRate', from: day} : {type: 'setVatRate', rate, from: day},
		);
		const said =
			rate === undefined ? `vat-rate stays as it is on ${day}.` : `vat-rate is ${settingText(name, rate)} from ${day} on.`;
		session.output.show([said], {name, ...(rate === undefined ? {cancelled: day} : {value: rate, from: day})});
	});
}

export function addShopVerbs(program: Command): void {
	withId(program.command('init'))
		.summary('make a shop')
		.description('Makes a practice shop, or an empty shop of your own, in an empty or new folder.')
		.option('--practice', 'a practice shop with goods, services and accounts')
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
