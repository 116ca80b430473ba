// The verb `provider`: connected, listed, its key, its float and its balance.
import type {Command} from 'commander';
import type {Provider} from '../../../domain/vending/providers.ts';
import {amountArgument, type GlobalOptions} from '../../kit/arguments.ts';
import {withId} from '../../kit/asked.ts';
import {UsageError} from '../../kit/exit.ts';
import {perform, reading, type Session, selling} from '../../kit/session.ts';
import {addBalance} from './balance.ts';
import {addCommission} from './commission.ts';
import {addFloat, addOwed, addTopUp} from './floats.ts';
import {addKey} from './keys.ts';
import {providerNamed, showProvider, showProviders} from './shown.ts';

type AddOptions = GlobalOptions & {
	readonly name?: string;
	readonly url?: string;
	readonly vouchers?: boolean;
	readonly low?: string;
};

/** A provider as the words name it. Of one that is connected already, what is not said stays as it is. */
function providerAsked({shop}: Session, id: string, {name, url, vouchers, low}: AddOptions): Provider {
	const before = shop.till.state.providers.rows.get(id);
	const kind = vouchers ? 'vouchers' : url === undefined ? (before?.kind ?? 'http') : 'http';
	const reached = url ?? (kind === 'http' ? before?.url : undefined);
	const least = low === undefined ? before?.low : amountArgument('--low', low);
	return {
		id,
		name: name ?? before?.name ?? '',
		kind,
		...(reached !== undefined && {url: reached}),
		...(least !== undefined && {low: least}),
	};
}

function addAdd(verb: Command): void {
	withId(verb.command('add'))
		.summary('connect a provider, or change how it is reached')
		.description(
			'Connects a provider of tokens, or changes one that is connected: what is not said stays as it is. Services and billers that name it are then sold through it.',
		)
		.argument('<id>', 'small letters, digits and hyphens, by which services and billers name it')
		.option('--name <name>', 'its name')
		.option('--url <url>', 'where it listens: https, or http on this machine')
		.option('--vouchers', 'its numbers are vouchers that the shop has in stock')
		.option('--low <amount>', 'the float is low from here on; what a day uses when left out')
		.addHelpText(
			'after',
			'\nExamples:\n  counterfoil provider add power --name "City Power" --url https://vend.example.co.za/v1\n  counterfoil provider add power --low 500',
		)
		.action((id: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<AddOptions>();
			if (options.url !== undefined && options.vouchers)
				throw new UsageError('--url and --vouchers are two kinds of provider. Take one of them.');
			return selling(options, 'provider add', async session => {
				const {after} = await perform(session, () => ({type: 'setProvider', provider: providerAsked(session, id, options)}));
				showProvider(after, providerNamed(after, id));
			});
		});
}

function addShown(verb: Command): void {
	verb
		.command('list')
		.summary('every provider, its float, and until when that lasts')
		.addHelpText('after', '\nExample:\n  counterfoil provider list')
		.action((_options: object, command: Command) => reading(command.optsWithGlobals<GlobalOptions>(), showProviders));
	verb
		.command('show')
		.summary('one provider')
		.argument('<provider>', 'its id or its name')
		.addHelpText('after', '\nExample:\n  counterfoil provider show power')
		.action((named: string, _options: object, command: Command) =>
			reading(command.optsWithGlobals<GlobalOptions>(), session => showProvider(session, providerNamed(session, named))),
		);
}

export function addProviderVerbs(program: Command): void {
	const verb = program
		.command('provider')
		.summary('who issues tokens: connect, key, float, balance, commission')
		.description(
			'Providers issue the tokens of services and take the money of bills. Each has a key on this machine, and may have a float.',
		);
	for (const add of [addAdd, addShown, addKey, addFloat, addTopUp, addBalance, addOwed, addCommission]) add(verb);
}
