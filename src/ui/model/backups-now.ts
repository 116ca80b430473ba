// The backups as the counter knows them: when one is due, and what the title says of them.
import type {BackupsSeen, PlaceSeen} from '../../app/backups/look.ts';
import type {Moment} from '../../domain/base/calendar.ts';
import {backupTime, newestBackup} from '../../domain/ports/backup-times.ts';

const dayMs = 86_400_000;

/** The backups when they were last looked at. */
export type BackupsNow = {readonly seen: BackupsSeen; readonly isMaking: boolean; readonly mark: string | undefined};

/** The shop at that moment: its last entry, and the time. */
type ShopNow = {readonly seq: number; readonly now: Moment};

const newestIn = ({backups}: PlaceSeen, now: Moment) => newestBackup(backups, backupTime(now));

/** Whether the newest backup holds something else than the shop: less, or after a restore more; or there is none. */
const isBehind = (place: PlaceSeen, {seq, now}: ShopNow): boolean => newestIn(place, now)?.entry !== seq;

/** Whether that lasts for a day. A time in the future is of a clock that was wrong: nothing follows from it. */
function isOld(place: PlaceSeen, {seq, now}: ShopNow): boolean {
	if (!isBehind(place, {seq, now})) return false;
	const time = newestIn(place, now)?.time;
	return time === undefined || time < backupTime({...now, at: now.at - dayMs}) || time > backupTime(now);
}

/** Whether a place is there to be written to. The first one is made where it is missing. */
export const isThere = ({why}: PlaceSeen): boolean => why === undefined;

/** The places to be written to now. */
const placesNow = ({first, second}: BackupsSeen): readonly PlaceSeen[] => [first, ...(second && isThere(second) ? [second] : [])];

/** Whether a backup is to be made now: in the first place, or in the second while it is there. */
export const isDue = (seen: BackupsSeen, shop: ShopNow): boolean => placesNow(seen).some(place => isOld(place, shop));

/** Whether leaving makes one. */
export const isWorthIt = (seen: BackupsSeen, shop: ShopNow): boolean => placesNow(seen).some(place => isBehind(place, shop));

/** What the title says: that the newest backup is old, or that the second place is away; undefined when all is well. */
export function backupMark({first, second}: BackupsSeen, shop: ShopNow): string | undefined {
	const places = [first, ...(second ? [second] : [])];
	if (places.every(place => isOld(place, shop))) {
		const times = places.flatMap(place => newestIn(place, shop.now)?.time ?? []);
		const [newest] = times.sort().reverse();
		return newest === undefined ? 'NO BACKUP' : `NO BACKUP SINCE ${newest.slice(0, 10)}`;
	}
	return second && !isThere(second) ? 'second backup place away' : undefined;
}
