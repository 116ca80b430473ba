// The verb export: files in the shapes of the old programs. In a shop that asks for PINs it is an order.
import type {Command} from 'commander';
import {type ExportName, exportList} from '../../../app/exporting/list.ts';
import {anyOf} from '../../../formats/text/any-of.ts';
import {counted} from '../../../formats/text/counted.ts';
import {type GlobalOptions, wordOption} from '../../kit/arguments.ts';
import {exitCodes} from '../../kit/exit.ts';
import {exporting} from '../../kit/exporting.ts';
import {withOperator} from '../../kit/given-by.ts';
import {wholePath} from '../../kit/shop-folder.ts';

const exportNames = Object.keys(exportList) as readonly ExportName[];
const saidChoices = anyOf(exportNames);
/** The exports, each with the files it writes, as help shows them. */
const saidExports = anyOf(Object.entries(exportList).map(([name, {writes}]) => `${name} (${writes})`));
/** The most written files that are named. The document names all. */
const mostNamed = 5;

/** Adds `export`. */
export function addExportVerb(program: Command): void {
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
