// The verb `provider key`: what requests to a provider are signed with. It is kept outside of the shop, and shown once.
import type {Command} from 'commander';
import type {Provider} from '../../../domain/vending/providers.ts';
import {unanswered} from '../../../domain/vending/vends.ts';
import {counted} from '../../../formats/text/counted.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {
	drawProviderKey,
	isProviderKey,
	keepProviderKey,
	keyOfProvider,
	providerKeyPath,
} from '../../../store/secrets/provider-keys.ts';
import type {GlobalOptions} from '../../kit/arguments.ts';
import {UsageError} from '../../kit/exit.ts';
import {fdArgument, readSecret} from '../../kit/secret.ts';
import {reading, type Session} from '../../kit/session.ts';
import {providerNamed} from './shown.ts';

type KeyOptions = GlobalOptions & {readonly new?: boolean; readonly keyFd?: number; readonly sameAccount?: boolean};

/** Refuses another key while vends wait for an answer: under the key of another account they are not known, and their money would go back. */
function checkWaiting({shop}: Session, {id, name}: Provider, key: string): void {
	const waiting = unanswered(shop.till.state).filter(({provider}) => provider === id).length;
	const had = keyOfProvider(id);
	if (waiting === 0 || had === undefined || had === key) return;
	throw new UsageError(
		`${counted(waiting, 'vend')} of ${plainText(name)} ${waiting === 1 ? 'has' : 'have'} no answer yet. Under the key of another account nobody knows them: they would count as declined, though they may be sold. Ask first: counterfoil vend resolve. If the provider knows this shop by both keys, add --same-account. Nothing was changed.`,
	);
}

async function setKey(session: Session, named: string, {new: isNew, keyFd, sameAccount}: KeyOptions): Promise<void> {
	const provider = providerNamed(session, named);
	const {id, name, kind} = provider;
	const shown = plainText(name);
	if (kind !== 'http') throw new UsageError(`${shown} gives its numbers from vouchers in stock: there is nothing to sign.`);
	const key = isNew ? drawProviderKey() : await readSecret({fd: keyFd, option: '--key-fd', ask: `Key of ${shown}`});
	if (!isProviderKey(key))
		throw new UsageError('A key has 16 to 200 letters, digits and signs, without blanks. Nothing was changed.');
	if (!sameAccount) checkWaiting(session, provider, key);
	keepProviderKey(providerKeyPath(id), key);
	const rows = isNew
		? [`The new key of ${shown} is ${key}`, 'It is shown this once. Give it to the provider: requests are signed with it.']
		: [`The key of ${shown} is kept on this machine.`];
	session.output.show(rows, {provider: id, ...(isNew && {key})});
}

export function addKey(verb: Command): void {
	verb
		.command('key')
		.summary('the key that requests to a provider are signed with')
		.description(
			'Keeps the key of a provider on this machine, outside of the shop. With --new one is drawn and shown once; else it is read from an open file, or typed.',
		)
		.argument('<provider>', 'its id or its name')
		.option('--new', 'draw one, and show it this once')
		.option('--key-fd <n>', 'the key is a line of this open file; else it is asked', fdArgument('--key-fd'))
		.option(
			'--same-account',
			'the provider knows this shop by both keys: vends without an answer are asked about under the new one',
		)
		.addHelpText(
			'after',
			'\nExamples:\n  counterfoil provider key power --new\n  counterfoil provider key power --key-fd 0 < FILE',
		)
		.action((named: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<KeyOptions>();
			if (options.new && options.keyFd !== undefined)
				throw new UsageError('--new and --key-fd say two things. Take one of them.');
			return reading(options, session => setKey(session, named, options));
		});
}
