// The verb `account export-person`: everything the shop keeps about the holder of an account, in one file.
import {basename, dirname} from 'node:path';
import type {Command} from 'commander';
import {writeExport} from '../../../app/exporting/files.ts';
import {personFile} from '../../../app/exporting/person.ts';
import {assert} from '../../../domain/base/assert.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {accountArgument, type GlobalOptions} from '../../kit/arguments.ts';
import {exitCodes, FailedError} from '../../kit/exit.ts';
import {exporting} from '../../kit/exporting.ts';
import {withOperator} from '../../kit/given-by.ts';
import type {Session} from '../../kit/session.ts';
import {wholePath} from '../../kit/shop-folder.ts';
import {accountOf} from './shown.ts';

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

export function addExportPersonVerb(verb: Command): void {
	withOperator(verb.command('export-person'))
		.summary('everything the shop keeps about the holder, as one JSON file')
		.argument('<id>')
		.requiredOption('--out <file>', 'the file to write')
		.option('--replace', 'overwrite a file that is there')
		.addHelpText('after', '\nExample:\n  counterfoil account export-person 2 --out naledi.json')
		.action((id: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<ExportOptions>();
			const account = accountArgument(id);
			return exporting(options, `person of account ${account}`, session => exportPerson(session, account, options));
		});
}
