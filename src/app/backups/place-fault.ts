// What is wrong with the places for backups that somebody names, with the second one made where only its own folder is missing on a disk of its own.
import {mkdirSync, statSync} from 'node:fs';
import {dirname} from 'node:path';
import type {BackupSettings} from '../../formats/config/backup-settings.ts';
import {misplacedBackupText} from '../../formats/config/counter-settings.ts';
import {plainText} from '../../formats/text/plain-text.ts';
import {placeTrouble} from '../../formats/wording/backups.ts';
import {isSystemFailure, orNothing, systemCode} from '../../store/disk/store-error.ts';
import {misplacedBackup, realOf, realPlaces} from './places.ts';

/** Why a place is one of the shop, by whatever link it leads there. */
export function misplacedFault(settings: BackupSettings, shop: string): string | undefined {
	const wrong = misplacedBackup(realPlaces(settings), realOf(shop));
	return wrong && `${plainText(settings[wrong.name] ?? '')} ${misplacedBackupText(wrong.why)}.`;
}

/**
 * A whole disk is refused: nothing would tell a stick that is away from the empty folder that it is plugged into. So nothing is made on the shop's
 * own disk either: without the stick the path leads there.
 */
function secondFault(path: string, shop: string): string | undefined {
	try {
		const disk = statSync(dirname(path)).dev;
		if (!orNothing(() => statSync(path))) {
			if (disk === statSync(shop).dev) return placeTrouble(path, 'own-disk');
			mkdirSync(path, {mode: 0o700});
		}
		return statSync(path).dev === disk ? undefined : placeTrouble(path, 'whole-disk');
	} catch (error) {
		if (!isSystemFailure(error)) throw error;
		return placeTrouble(path, systemCode(error));
	}
}

/** Why one of the places cannot be one, in a sentence; undefined when both can. A second place that stays as it was may be away. */
export function placeFault(settings: BackupSettings, before: BackupSettings, shop: string): string | undefined {
	const {second} = settings;
	const isOther = second !== undefined && second !== before.second;
	return misplacedFault(settings, shop) ?? (isOther ? secondFault(second, shop) : undefined);
}
