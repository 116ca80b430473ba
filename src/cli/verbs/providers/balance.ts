// The verb `provider balance`: the provider's own book beside the shop's, and what explains a difference.
import type {Command} from 'commander';
import {connectProvider} from '../../../app/vending/connect.ts';
import {compareBooks} from '../../../domain/vending/compared-balance.ts';
import {comparedRows} from '../../../formats/records/compared-balance.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import type {GlobalOptions} from '../../kit/arguments.ts';
import {isoTime} from '../../kit/documents.ts';
import {exitCodes, FailedError} from '../../kit/exit.ts';
import {reading, type Session} from '../../kit/session.ts';
import {providerNamed} from './shown.ts';

/** The width of the page, for the sentence under the sums. */
const columns = 76;

async function showBalance(session: Session, named: string): Promise<void> {
	const {shop, output, symbol, currency} = session;
	const provider = providerNamed(session, named);
	const name = plainText(provider.name);
	const fail = (code: string, message: string): FailedError => new FailedError({exit: exitCodes.failure, code, message});
	const line = connectProvider(provider);
	if (!line)
		throw fail('no-way', `There is no way to ${name}: its key is missing. counterfoil provider key ${provider.id} --new`);
	const said = await line.balance(new AbortController().signal);
	if (said.outcome === 'unknown') throw fail('no-balance', `${name} does not say what it has: ${plainText(said.why)}.`);
	const compared = compareBooks(shop.till.state, provider.id, said.balance);
	output.show(comparedRows(compared, symbol, columns), {
		currency,
		provider: provider.id,
		...compared,
		at: isoTime(said.at),
	});
}

export function addBalance(verb: Command): void {
	verb
		.command('balance')
		.summary('what a provider says it has of the shop’s, and what explains a difference')
		.argument('<provider>', 'its id or its name')
		.addHelpText('after', '\nExample:\n  counterfoil provider balance power')
		.action((named: string, _options: object, command: Command) =>
			reading(command.optsWithGlobals<GlobalOptions>(), session => showBalance(session, named)),
		);
}
