// The verbs `provider float`, `provider top-up` and `remit`: money to those the shop sells for.
import type {Command} from 'commander';
import {owedTo} from '../../../domain/shifts/owed.ts';
import {type FloatFrom, floatFrom, type PaidFrom, paidFrom} from '../../../domain/shifts/provider-money.ts';
import {amountArgument, type GlobalOptions, wordOption} from '../../kit/arguments.ts';
import {withId} from '../../kit/asked.ts';
import {perform, reading, refused, type Session, selling} from '../../kit/session.ts';
import {providerNamed, showOwed, showProvider} from './shown.ts';

type PaidOptions<From> = GlobalOptions & {readonly from: From; readonly more?: boolean};

const drawerHelp = 'yes, though the drawer should hold less';

export function addFloat(verb: Command): void {
	withId(verb.command('float'))
		.summary('open the float with a provider')
		.description('Opens the float with a provider. From then on nothing is sold above it, unless it is meant.')
		.argument('<provider>', 'its id or its name')
		.argument('<amount>', 'what it begins with')
		.requiredOption(
			'--from <where>',
			'where it comes from: there (the provider has it already), drawer, bank, petty',
			wordOption('--from', floatFrom),
		)
		.option('--more', drawerHelp)
		.addHelpText('after', '\nExample:\n  counterfoil provider float power 2000 --from bank')
		.action((named: string, text: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<PaidOptions<FloatFrom>>();
			const {from, more} = options;
			const paid = {amount: amountArgument('amount', text), from, ...(more && {meansShort: more})};
			return selling(options, 'provider float', async session => {
				const {id} = providerNamed(session, named);
				const {after} = await perform(session, () => ({type: 'openFloat', provider: id, ...paid}));
				showProvider(after, providerNamed(after, id));
			});
		});
}

export function addTopUp(verb: Command): void {
	withId(verb.command('top-up'))
		.summary('pay money into the float with a provider')
		.argument('<provider>', 'its id or its name')
		.argument('<amount>')
		.requiredOption('--from <where>', `where it comes from: ${paidFrom.join(', ')}`, wordOption('--from', paidFrom))
		.option('--more', drawerHelp)
		.addHelpText('after', '\nExample:\n  counterfoil provider top-up power 1500 --from bank')
		.action((named: string, text: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<PaidOptions<PaidFrom>>();
			const {from, more} = options;
			const paid = {amount: amountArgument('amount', text), from, ...(more && {meansShort: more})};
			return selling(options, 'provider top-up', async session => {
				const {id} = providerNamed(session, named);
				const {after} = await perform(session, () => ({type: 'topUpFloat', provider: id, ...paid}));
				showProvider(after, providerNamed(after, id));
			});
		});
}

/** The account of the books that a text names: the account itself, an id, or a name. */
function accountNamed({shop, symbol}: Session, text: string): string {
	const known = owedTo(shop.till.state);
	const wanted = text.trim().toLowerCase();
	const found = known.filter(({account, id, name}) => [account, id, name.toLowerCase()].includes(wanted));
	const [only, another] = found;
	if (!only || another) throw refused({kind: 'nothing-sold-for', to: text, known: known.map(({account}) => account)}, symbol);
	return only.account;
}

export function addOwed(verb: Command): void {
	verb
		.command('owed')
		.summary('what is owed to each provider and biller')
		.addHelpText('after', '\nExample:\n  counterfoil provider owed')
		.action((_options: object, command: Command) => reading(command.optsWithGlobals<GlobalOptions>(), showOwed));
}

export function addRemitVerb(program: Command): void {
	withId(program.command('remit'))
		.summary('pay on what is owed to a provider or a biller')
		.description('Pays on what was taken for somebody else. counterfoil provider owed shows what is owed to each.')
		.argument('<to>', 'a provider, a biller, or a service without a provider: its id, its name, or as provider owed shows it')
		.argument('<amount>')
		.requiredOption('--from <where>', `where it comes from: ${paidFrom.join(', ')}`, wordOption('--from', paidFrom))
		.option('--more', 'yes, more than is owed, or than the drawer should hold')
		.addHelpText('after', '\nExample:\n  counterfoil remit rent 1188 --from bank')
		.action((to: string, text: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<PaidOptions<PaidFrom>>();
			const {from, more} = options;
			const paid = {amount: amountArgument('amount', text), from, ...(more && {meansShort: more, meansMore: more})};
			return selling(options, 'remit', async session => {
				const {after} = await perform(session, () => ({type: 'remit', to: accountNamed(session, to), ...paid}));
				showOwed(after);
			});
		});
}
