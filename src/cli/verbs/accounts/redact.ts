// The verb `account redact`: a person is taken out of everything the shop keeps.
import type {Command} from 'commander';
import {lookAtBackups} from '../../../app/backups/look.ts';
import {placesOf} from '../../../app/backups/places.ts';
import {readCounterFile} from '../../../app/counter-file.ts';
import {finishRedaction} from '../../../app/redaction.ts';
import {openShop} from '../../../app/shop.ts';
import {assert} from '../../../domain/base/assert.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {ifMeant} from '../../../formats/wording/questions.ts';
import {beforeRedaction, redactedSentence, stillHeldLines} from '../../../formats/wording/redaction.ts';
import {accountArgument, type GlobalOptions} from '../../kit/arguments.ts';
import {partId, withId} from '../../kit/asked.ts';
import {UsageError} from '../../kit/exit.ts';
import {perform, type Session, selling} from '../../kit/session.ts';
import {accountOf} from './shown.ts';

type RedactOptions = GlobalOptions & {readonly reason: string; readonly yes?: boolean};

/** The session of a part: a person in very many entries takes several orders under the one id. */
function partOf(session: Session, part: number): Session {
	const {asked} = session;
	assert(asked !== undefined, 'a verb that changes something takes an id');
	if (asked.id === undefined) return session;
	return {...session, asked: {...asked, id: partId(asked.id, part)}};
}

async function redact(session: Session, account: number, {reason, yes}: RedactOptions): Promise<void> {
	const {name} = accountOf(session, account);
	if (!yes)
		throw new UsageError(`Account ${account}, ${plainText(name)}. ${beforeRedaction.join(' ')} ${ifMeant('redact-person')}.`);
	const {done} = await perform(session, () => ({type: 'redactPerson', account, reason}));
	const {shop, redacted} = await finishRedaction(
		session.shop,
		{account, seq: done.seq},
		{
			again: async (_shop, order, part) => (await perform(partOf(session, part), () => order)).done,
			reopen: folder => openShop(folder, {purpose: 'account redact'}),
			backups: folder => lookAtBackups(folder, placesOf(folder, readCounterFile(folder).settings.backup)),
		},
	);
	await shop.close();
	session.output.show([redactedSentence(redacted), ...stillHeldLines(redacted)], redacted);
}

export function addRedactVerb(verb: Command): void {
	withId(verb.command('redact'))
		.summary('take a person out of everything the shop keeps, for ever')
		.argument('<id>')
		.requiredOption('--reason <text>', 'why; it stays on record, so without the name')
		.option('--yes', 'that this is meant: it cannot be undone')
		.addHelpText('after', '\nExample:\n  counterfoil account redact 2 --reason "asked in writing on 2 March" --yes')
		.action((id: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<RedactOptions>();
			return selling(options, 'account redact', session => redact(session, accountArgument(id), options));
		});
}
