// The verbs import and export, for files in the shapes of the old programs.
import type {Command} from 'commander';
import {dayOf} from '../../../domain/shop/settings.ts';
import {type ImportReport, notedLines, reportLines, summaryLine} from '../../../formats/old-files/import-report.ts';
import {counted} from '../../../formats/text/counted.ts';
import type {GlobalOptions} from '../../kit/arguments.ts';
import {withId} from '../../kit/asked.ts';
import {exitCodes} from '../../kit/exit.ts';
import {withProgress} from '../../kit/progress.ts';
import {reading, type Session, selling} from '../../kit/session.ts';
import {wholePath} from '../../kit/shop-folder.ts';
import {carrying, forOneOrder} from './carrying.ts';
import {addExportVerb} from './export.ts';
import {addCatalogueImport} from './import-catalogue.ts';

type ImportVerb = GlobalOptions & {readonly dryRun?: boolean};
type VoucherVerb = ImportVerb & {readonly service: string};

/** What an import of vouchers says: only what stayed out and what needs a word. The others are too many, and each is like the next. */
function vouchersShown({output}: Session, report: ImportReport): void {
	const left = report.rows.filter(({status}) => status === 'out');
	output.show([...notedLines(report), summaryLine(report)], {...report, rows: left});
}

async function bringVouchersIn(session: Session, path: string, options: VoucherVerb): Promise<void> {
	const {shop, output, now} = session;
	const {importVouchers} = await import('../../../app/importing/vouchers.ts');
	await withProgress('vouchers', async ({signal, show}) => {
		const onProgress: typeof show = step => {
			output.recorded(`${counted(step.done, 'voucher')} came in`);
			show(step);
		};
		const {service, dryRun = false} = options;
		const day = dayOf(shop.till.state.settings, now());
		const asked = {service, day, dryRun, signal, onProgress, ...carrying(session)};
		const {report, exit} = await importVouchers(shop.till, wholePath(path), asked);
		vouchersShown(session, report);
		process.exitCode = signal.aborted ? exitCodes.interrupted : exit;
	});
}

function addVoucherImport(verb: Command): void {
	withId(verb.command('vouchers'))
		.summary('vouchers of a service, from CSV')
		.description(
			'Reads the columns product, pin, serial and expiry. PINs are kept sealed with a key outside the shop folder. Rows that the shop had before, that expired, or that do not fit are left out, each with its reason.',
		)
		.argument('<file>')
		.requiredOption('--service <name>', 'the service that they are of')
		.option('--dry-run', 'the same report, and nothing is changed')
		.addHelpText('after', '\nExample:\n  counterfoil import vouchers ./batch-12.csv --service Gaming --dry-run')
		.action((path: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<VoucherVerb>();
			forOneOrder(options);
			const work = (session: Session) => bringVouchersIn(session, path, options);
			return options.dryRun ? reading(options, work) : selling(options, 'import vouchers', work);
		});
}

async function bringIn(session: Session, path: string, dryRun: boolean): Promise<void> {
	const {shop, output} = session;
	const {importFolder} = await import('../../../app/importing/import.ts');
	await withProgress('rows', async ({signal, show}) => {
		const onProgress: typeof show = step => {
			output.recorded(`${counted(step.done, 'row')} came in`);
			show(step);
		};
		const {report, exit} = await importFolder(shop.till, wholePath(path), {dryRun, signal, onProgress, ...carrying(session)});
		output.show(reportLines(report), report);
		process.exitCode = signal.aborted ? exitCodes.interrupted : exit;
	});
}

export function addTransferVerbs(program: Command): void {
	const verb = withId(program.command('import'))
		.summary("bring the old programs' files in")
		.description(
			'Reads accounts_registry.json with its balances and logs, product_Records.json and sales.txt, from a folder or one of the files. Says of every row what became of it; again, it adds only what is new.',
		)
		.argument('<path>', 'a folder, or one file')
		.option('--dry-run', 'the same report, and nothing is changed')
		.addHelpText('after', '\nExamples:\n  counterfoil import ./old-billing --dry-run\n  counterfoil import ./old-billing')
		.action((path: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<ImportVerb>();
			forOneOrder(options);
			const work = (session: Session) => bringIn(session, path, options.dryRun ?? false);
			return options.dryRun ? reading(options, work) : selling(options, 'import', work);
		});

	addVoucherImport(verb);
	addCatalogueImport(verb);
	addExportVerb(program);
}
