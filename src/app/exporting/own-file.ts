// A file of the operator's in the shop's own `exports`: in a shop that asks for PINs it is put on record before it is written.
import type {Outcome} from '../../domain/ports/till.ts';
import {refusalText} from '../../formats/wording/refusals.ts';
import {type ExportFile, type Written, writeExport} from './files.ts';

export type ExportOwn = (file: ExportFile, id?: string) => Promise<Written>;

/** Writes into a folder what `note` has put on record. Without it nothing is. */
export async function writeOwn(folder: string, file: ExportFile, note: (() => Promise<Outcome>) | undefined): Promise<Written> {
	const noted = await note?.();
	if (noted?.type === 'refused') return {fault: refusalText(noted.refusal)};
	return writeExport(folder, [file], {replace: true});
}
