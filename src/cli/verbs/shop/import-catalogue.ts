// The words `import catalogue`: services and billers from their file.
import type {Command} from 'commander';
import {reportLines} from '../../../formats/old-files/import-report.ts';
import type {GlobalOptions} from '../../kit/arguments.ts';
import {withId} from '../../kit/asked.ts';
import {reading, type Session, selling} from '../../kit/session.ts';
import {wholePath} from '../../kit/shop-folder.ts';
import {carrying, forOneOrder} from './carrying.ts';

async function bringCatalogueIn(session: Session, path: string, dryRun: boolean): Promise<void> {
	const {importCatalogue} = await import('../../../app/importing/catalogue.ts');
	const {report, exit} = await importCatalogue(session.shop.till, wholePath(path), {dryRun, ...carrying(session)});
	session.output.show(reportLines(report), report);
	process.exitCode = exit;
}

/** Adds them. */
export function addCatalogueImport(verb: Command): void {
	withId(verb.command('catalogue'))
		.summary('services and billers, from catalogue.json')
		.description(
			'Reads the file that "export catalogue" writes. What is new is added, what differs is changed, what the file leaves out is taken off sale; nothing is deleted, and receipts keep what they were.',
		)
		.argument('<path>', 'the file, or its folder')
		.option('--dry-run', 'the same report, and nothing is changed')
		.addHelpText('after', '\nExample:\n  counterfoil import catalogue ./catalogue.json --dry-run')
		.action((path: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions & {readonly dryRun?: boolean}>();
			forOneOrder(options);
			const work = (session: Session) => bringCatalogueIn(session, path, options.dryRun ?? false);
			return options.dryRun ? reading(options, work) : selling(options, 'import catalogue', work);
		});
}
