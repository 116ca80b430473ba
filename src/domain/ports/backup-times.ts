// The times in the names of backups, and which backup is the newest by them.
import {type Moment, wallTime} from '../base/calendar.ts';

/** A moment as in the name of a backup, YYYY-MM-DD-HHMMSS. */
export const backupTime = (now: Moment): string => wallTime(now).replace(' ', '-').replaceAll(':', '');

/**
 * The newest of backups in the order of their times. What a shop holds does not tell it: after a restore it holds less than before. One from the
 * future is of a clock that was wrong, and counts only where there is no other.
 */
export const newestBackup = <T extends {readonly time: string}>(backups: readonly T[], time: string): T | undefined =>
	backups.findLast(each => each.time <= time) ?? backups.at(-1);
