// The backups of a shop as `counter.json` describes them: where they are kept, how many stay, and a second place such as a USB stick.
import * as z from 'zod/mini';
import {wholePath} from './printer-settings.ts';

/** How many backups may stay in a folder. */
export const backupsKept = {least: 1, most: 1000, standard: 14} as const;

const keepWords = {error: `takes a whole number from ${backupsKept.least} to ${backupsKept.most}`};

export const backupShape = z.strictObject(
	{
		/** The shop's own folder `backups` when left out. */
		folder: z.optional(wholePath),
		keep: z._default(
			z.int(keepWords).check(z.minimum(backupsKept.least, keepWords), z.maximum(backupsKept.most, keepWords)),
			backupsKept.standard,
		),
		/** Gets a copy of each backup while it is there. */
		second: z.optional(wholePath),
	},
	{error: 'takes { … } with "folder", "keep" and "second"'},
);

export type BackupSettings = Readonly<z.infer<typeof backupShape>>;

/** Backups where nobody set anything. */
export const standardBackup: BackupSettings = backupShape.parse({});
