// The ways out of a damaged shop: look at what is whole, read the journal anew, restore a backup.
import type {StoreError} from '../store/disk/store-error.ts';
import {backupsIn, type NamedBackup} from '../store/opening/named-backups.ts';
import {openSalvaged} from '../store/opening/open-salvaged.ts';
import {readBackup} from '../store/opening/proven-copy.ts';
import {restoreShop} from '../store/opening/restore.ts';
import {type Salvaged, salvage} from '../store/opening/salvage.ts';
import {openShop, type Shop, shopOf} from './shop.ts';

export type Recovery = {
	readonly salvaged: Salvaged;
	/** The newest backup in the shop's own folder, if there is one. */
	readonly backup: NamedBackup | undefined;
	/** Opens what is whole, for looking only. */
	look(): Promise<Shop>;
	/** Opens the shop with snapshot and history made anew. Throws `damaged` when the journal itself is damaged. */
	rebuild(): Promise<Shop>;
	/** Sets the damaged folder aside whole, restores the newest backup in its place, and opens that. Answers with where the old folder is. */
	restore(): Promise<{readonly shop: Shop; readonly setAside: string | undefined}>;
};

/** Looks at a shop that did not open for `reason`. Changes nothing. */
export async function openRecovery(folder: string, reason: StoreError): Promise<Recovery> {
	const salvaged = await salvage(folder, reason);
	const backup = backupsIn(`${folder}/backups`).at(-1);
	return {
		salvaged,
		backup,
		look: async () => ({...shopOf(folder, await openSalvaged(folder, salvaged)), isReadOnly: true}),
		rebuild: () => openShop(folder, {purpose: 'counter', isAnew: true}),
		restore: async () => {
			const {setAside} = await restoreShop(folder, await readBackup(`${folder}/backups/${backup?.name}`));
			return {shop: await openShop(folder, {purpose: 'counter'}), setAside};
		},
	};
}
