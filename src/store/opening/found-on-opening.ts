// What an opening finds and has to say: a head that cannot be read, a torn end, little room, a clock that is behind.
import type {OpeningNote} from '../../domain/ports/trouble.ts';
import {littleRoom} from '../disk/disk-room.ts';
import type {Files} from '../disk/files.ts';
import type {JournalEnd} from '../journal/journal.ts';
import {quarantine} from './mending.ts';

type Found = {
	readonly end: JournalEnd;
	/** When the last entry was made, and what the clock says now, in ms since 1970. */
	readonly lastAt: number;
	readonly at: number;
	readonly isHeadRead: boolean;
};

/** Sets a torn end aside, and says what else was found. */
export function foundOnOpening(
	{files, folder}: {readonly files: Files; readonly folder: string},
	{end, lastAt, at, isHeadRead}: Found,
): readonly OpeningNote[] {
	const isHeadUnreadable = !isHeadRead && files.mode(`${folder}/head`) !== undefined;
	return [
		...(isHeadUnreadable ? [{note: 'head-unreadable'} as const] : []),
		...(end.torn > 0 ? [quarantine(files, folder, {end, at})] : []),
		...littleRoom(folder),
		...(at < lastAt ? [{note: 'clock-behind', lastAt} as const] : []),
	];
}
