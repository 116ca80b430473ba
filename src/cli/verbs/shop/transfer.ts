// The verbs import and export, for files in the shapes of the old programs.
import type {Command} from 'commander';
import {type ExportName, exportList} from '../../../app/exporting/list.ts';
import type {ImportOptions} from '../../../app/importing/import.ts';
import type {Shop} from '../../../app/shop.ts';
import type {Envelope} from '../../../domain/base/handlers.ts';
import {reportLines} from '../../../formats/old-files/import-report.ts';
import {anyOf} from '../../../formats/text/any-of.ts';
import {counted} from '../../../formats/text/counted.ts';
import {StoreError} from '../../../store/disk/store-error.ts';
import {doneBefore} from '../../../store/till.ts';
import {type GlobalOptions, wordOption} from '../../kit/arguments.ts';
import {partId, withId} from '../../kit/asked.ts';
import {exitCodes, FailedError, failureOf, UsageError} from '../../kit/exit.ts';
import {withOperator} from '../../kit/given-by.ts';
import {withProgress} from '../../kit/progress.ts';
import {perform, reading, type Session, selling, type Work} from '../../kit/session.ts';
import {wholePath} from '../../kit/shop-folder.ts';

const exportNames = Object.keys(exportList) as readonly ExportName[];
const saidChoices = anyOf(exportNames);
/** The exports, each with the files it writes, as help shows them. */
const saidExports = anyOf(Object.entries(exportList).map(([name, {writes}]) => `${name} (${writes})`));
/** The most written files that are named. The document names all. */
const mostNamed = 5;

type ImportVerb = GlobalOptions & {readonly dryRun?: boolean};

/** The ids for the orders of one import, made from the import's id: the first id, and a command for each order in turn. */
function ordersUnder({envelope}: Shop, id: string): {readonly first: string; readonly command: () => Envelope} {
	let given = 0;
	const command = (): Envelope => {
		given += 1;
		return {...envelope(), id: partId(id, given)};
	};
	return {first: partId(id, 1), command};
}

/** How an import is done. Repeated under its id, it is planned from the shop as it was before, so that nothing is added twice. */
function carrying({shop, asked}: Session): Pick<ImportOptions, 'command' | 'from'> {
	if (asked?.id === undefined) return {command: shop.envelope};
	const {first, command} = ordersUnder(shop, asked.id);
	const before = doneBefore(shop.till, first);
	return {command, ...(before && {from: shop.till.asOf(before.seq - 1)})};
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

/** Whether the shop asks who writes a file, so that it is an order. */
async function isOrder(options: GlobalOptions): Promise<boolean> {
	let asksPins: boolean | undefined;
	await reading(options, ({shop}) => {
		asksPins = shop.till.state.shop.asksPins;
	});
	return asksPins === true;
}

const whileOpen =
	'An export is on record in a shop that asks for PINs, so the counter is left first; a statement is written at the counter.';

/** Reads the shop for an export. In a shop that asks for PINs it goes on record first, as whoever gives the order. */
async function exporting(options: GlobalOptions, what: ExportName, work: Work): Promise<void> {
	if (!(await isOrder(options))) return reading(options, work);
	const noted = async (session: Session): Promise<void> => {
		await perform({...session, asked: {words: what}}, () => ({type: 'noteExport', what}));
		return work(session);
	};
	try {
		await selling(options, 'export', noted);
	} catch (error) {
		if (!(error instanceof StoreError) || error.code !== 'locked') throw error;
		const {exit, code, message} = failureOf(error);
		throw new FailedError({exit, code, message: `${message} ${whileOpen}`});
	}
}

export function addTransferVerbs(program: Command): void {
	withId(program.command('import'))
		.summary("bring the old programs' files in")
		.description(
			'Reads accounts_registry.json with its balances and logs, product_Records.json and sales.txt, from a folder or one of the files. Says of every row what became of it; again, it adds only what is new.',
		)
		.argument('<path>', 'a folder, or one file')
		.option('--dry-run', 'the same report, and nothing is changed')
		.addHelpText('after', '\nExamples:\n  counterfoil import ./old-billing --dry-run\n  counterfoil import ./old-billing')
		.action((path: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<ImportVerb>();
			if (options.givenBy?.approver)
				throw new UsageError('--approved-by allows one order, and an import is several. Name somebody who may with --operator.');
			const work = (session: Session) => bringIn(session, path, options.dryRun ?? false);
			return options.dryRun ? reading(options, work) : selling(options, 'import', work);
		});

	withOperator(program.command('export'))
		.summary('write files the old programs can read')
		.description(`Writes ${saidExports} into a folder.`)
		.argument('<what>', saidChoices, wordOption('what', exportNames))
		.argument('<folder>', 'made when it is not there')
		.option('--replace', 'write over files that are there')
		.addHelpText('after', '\nExample:\n  counterfoil export accounts ./for-the-old-program')
		.action((what: ExportName, folder: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions & {readonly replace?: boolean}>();
			return exporting(options, what, async ({shop, output}) => {
				const {exportFiles} = await import('../../../app/exporting/export.ts');
				const result = await exportFiles(shop.till, wholePath(folder), {what, replace: options.replace ?? false});
				if ('fault' in result) {
					process.exitCode = exitCodes.failure;
					return output.fail({exit: exitCodes.failure, code: 'not-exported', message: result.fault});
				}
				for (const note of result.notes) output.say(note);
				const count = counted(result.written.length, 'file');
				const named = result.written.slice(0, mostNamed).join(', ');
				output.recorded(`Wrote ${count}`);
				output.show([`Wrote ${count}${result.written.length > mostNamed ? ', the first five' : ''}: ${named}`], result);
			});
		});
}
