// Writing one of the exports into a folder.
import type {Till} from '../../domain/ports/till.ts';
import {type ExportOptions, type ExportResult, writeExport} from './files.ts';
import {type ExportName, exportList} from './list.ts';

/** Writes one of the exports into a folder. Answers with what was written and what the files cannot say, or why nothing was written. */
export async function exportFiles(
	till: Till,
	folder: string,
	{what, ...options}: ExportOptions & {readonly what: ExportName},
): Promise<ExportResult> {
	const make = await exportList[what].load();
	const {files, leftOut} = make(till);
	const result = await writeExport(folder, files, options);
	if ('fault' in result) return result;
	return {
		written: result.written,
		notes: leftOut.map(({sentence}) => sentence),
		leftOut: leftOut.map(({what, count}) => ({what, count})),
	};
}
