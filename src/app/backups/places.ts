// Where the backups of a shop are kept, and why a folder cannot be such a place.
import {realpathSync} from 'node:fs';
import {dirname, resolve} from 'node:path';
import type {BackupSettings} from '../../formats/config/backup-settings.ts';
import type {MisplacedBackup} from '../../formats/config/counter-settings.ts';
import {orNothing} from '../../store/disk/store-error.ts';

/** Where the backups of a shop go, and how many stay in each place. */
export type BackupPlaces = {readonly first: string; readonly second: string | undefined; readonly keep: number};

/** The folder for backups in a shop's own folder. */
const ownPlace = (shop: string): string => `${shop}/backups`;

export const placesOf = (shop: string, {folder, second, keep}: BackupSettings): BackupPlaces => ({
	first: folder ?? ownPlace(shop),
	second,
	keep,
});

const isIn = (path: string, folder: string): boolean => `${resolve(path)}/`.startsWith(`${resolve(folder)}/`);

/** The first place of the settings that cannot be one, and why. Only the paths are compared: a disk that is away is not waited for. */
export function misplacedBackup(settings: BackupSettings, shop: string): MisplacedBackup | undefined {
	const {first, second} = placesOf(shop, settings);
	if (isIn(first, shop) && !isIn(first, ownPlace(shop))) return {name: 'folder', why: 'of-the-shop'};
	if (second === undefined) return undefined;
	if (isIn(second, shop)) return {name: 'second', why: 'of-the-shop'};
	return isIn(second, first) ? {name: 'second', why: 'the-first'} : undefined;
}

/** A path with its links followed, as far as it is there. */
export function realOf(path: string): string {
	const real = orNothing(() => realpathSync(path));
	if (real !== undefined || dirname(path) === path) return real ?? path;
	return `${realOf(dirname(path))}${path.slice(dirname(path).length)}`;
}

/** The same places with their links followed. */
export const realPlaces = ({keep, folder, second}: BackupSettings): BackupSettings => ({
	keep,
	...(folder !== undefined && {folder: realOf(folder)}),
	...(second !== undefined && {second: realOf(second)}),
});
