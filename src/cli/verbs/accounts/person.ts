// The verbs for a person's data: redact takes it out of everything the shop keeps, export-person writes it to a file.
import {basename, dirname} from 'node:path';
import type {Command} from 'commander';
import {lookAtBackups} from '../../../app/backups/look.ts';
import {placesOf} from '../../../app/backups/places.ts';
import {readCounterFile} from '../../../app/counter-file.ts';
import {writeExport} from '../../../app/exporting/files.ts';
import {personFile} from '../../../app/exporting/person.ts';
import {finishRedaction} from '../../../app/redaction.ts';
import {openShop} from '../../../app/shop.ts';
import {assert} from '../../../domain/base/assert.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {ifMeant} from '../../../formats/wording/questions.ts';
import {beforeRedaction, redactedSentence, stillHeldLines} from '../../../formats/wording/redaction.ts';
import {accountArgument, type GlobalOptions} from '../../kit/arguments.ts';
import {partId, withId} from '../../kit/asked.ts';
import {exitCodes, FailedError, UsageError} from '../../kit/exit.ts';
import {perform, reading, type Session, selling} from '../../kit/session.ts';
import {wholePath} from '../../kit/shop-folder.ts';
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
			again: async (open, order, part) => (await perform({...partOf(session, part), shop: open}, () => order)).done,
			reopen: folder => openShop(folder, {purpose: 'account redact'}),
			backups: folder => lookAtBackups(folder, placesOf(folder, readCounterFile(folder).settings.backup)),
		},
	);
	await shop.close();
	session.output.show([redactedSentence(redacted), ...stillHeldLines(redacted)], redacted);
}

type ExportOptions = GlobalOptions & {readonly out: string; readonly replace?: boolean};

async function exportPerson(session: Session, account: number, {out, replace = false}: ExportOptions): Promise<void> {
	accountOf(session, account);
	const path = wholePath(out);
	const file = personFile(session.shop.till, account, basename(path));
	assert(file !== undefined, 'an account that is there has a file');
	const written = await writeExport(dirname(path), [file], {replace});
	if ('fault' in written) throw new FailedError({code: 'not-exported', message: written.fault, exit: exitCodes.failure});
	session.output.show([`Wrote ${plainText(path)}`], {account, path});
}

export function addPersonVerbs(verb: Command): void {
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

	verb
		.command('export-person')
		.summary('everything the shop keeps about the holder, as one JSON file')
		.argument('<id>')
		.requiredOption('--out <file>', 'the file to write')
		.option('--replace', 'overwrite a file that is there')
		.addHelpText('after', '\nExample:\n  counterfoil account export-person 2 --out naledi.json')
		.action((id: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<ExportOptions>();
			return reading(options, session => exportPerson(session, accountArgument(id), options));
		});
}
