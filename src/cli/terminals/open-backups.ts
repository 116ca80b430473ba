// The backups of the shop that is open: looked at, and made by the verb beside the counter.
import {lastReceiptOf, lookAtBackups} from '../../app/backups/look.ts';
import {placeFault} from '../../app/backups/place-fault.ts';
import {placesOf} from '../../app/backups/places.ts';
import type {Shop} from '../../app/shop.ts';
import {isSilent} from '../../ui/model/backups-now.ts';
import type {UpkeepPort} from '../../ui/model/upkeep.ts';
import type {Machine} from '../kit/machine.ts';
import {onceAnEntry} from './once-an-entry.ts';
import {runOwnVerb} from './own-verb.ts';

type Backups = Pick<UpkeepPort, 'look' | 'placeFault' | 'lastReceipt' | 'backUp'>;

export function openBackups(machine: Pick<Machine, 'backup'>, shop: () => Shop): Backups {
	const places = () => placesOf(shop().folder, machine.backup());
	// A disk that does not answer would hold a backup for ever, so that is made in the first place only.
	let isSecondSilent = false;
	return {
		look: async () => {
			const seen = await lookAtBackups(shop().folder, places());
			isSecondSilent = seen.second !== undefined && isSilent(seen.second);
			return seen;
		},
		placeFault: backup => placeFault(backup, machine.backup(), shop().folder),
		lastReceipt: lastReceiptOf,
		backUp: onceAnEntry(
			() => shop().place().seq,
			onStep => runOwnVerb(shop().folder, ['backup', ...(isSecondSilent ? [places().first] : [])], onStep),
		),
	};
}
