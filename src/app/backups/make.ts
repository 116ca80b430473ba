// Making the backups of a shop: in its first place, and a second one while that is there. What fails in one does not keep the other from being made.
import {statSync} from 'node:fs';
import {orNothing, StoreError} from '../../store/disk/store-error.ts';
import {type BackupPlan, backupShop, type MadeBackup} from '../../store/opening/backup.ts';
import type {BackupPlaces} from './places.ts';

/** What became of one place. A second place that is not there is no failure. */
export type PlaceMade = {readonly place: string} & (
	| {readonly made: MadeBackup}
	| {readonly trouble: StoreError}
	| {readonly isMissing: true}
);

async function inPlace(shop: string, place: string, plan: BackupPlan): Promise<PlaceMade> {
	try {
		return {place, made: await backupShop(shop, place, plan)};
	} catch (error) {
		if (error instanceof StoreError) return {place, trouble: error};
		throw error;
	}
}

/** A second place is never made: without the stick its path would lead to the machine's own disk. */
const isFolder = (place: string): boolean => orNothing(() => statSync(place).isDirectory()) ?? false;

/** Makes a proven backup in each place that does not have all of the shop yet. */
export async function makeBackups(
	shop: string,
	{first, second, keep}: BackupPlaces,
	plan: Omit<BackupPlan, 'keep' | 'isOnlyOfNew'>,
): Promise<{readonly first: PlaceMade; readonly second?: PlaceMade}> {
	const each = {...plan, keep, isOnlyOfNew: true};
	const made = await inPlace(shop, first, each);
	if (second === undefined) return {first: made};
	return {first: made, second: isFolder(second) ? await inPlace(shop, second, each) : {place: second, isMissing: true}};
}
