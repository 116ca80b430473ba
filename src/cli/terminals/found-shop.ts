// What the counter finds in its folder when it starts: a shop, no shop, or a damaged shop with the ways to recover it.
import {openRecovery, type Recovery} from '../../app/recovery.ts';
import {isShop, openShop, type Shop} from '../../app/shop.ts';
import {backupText, findingLines} from '../../formats/wording/recovery.ts';
import {StoreError} from '../../store/disk/store-error.ts';
import type {EarlyKeyboard} from '../../ui/keyboard/early-keys.ts';
import type {RecoveryPort, ShopOrFault} from '../../ui/model/upkeep.ts';
import {FailedError, failureOf} from '../kit/exit.ts';
import {type Progress, withProgress} from '../kit/progress.ts';
import type {Ends} from './ends.ts';

export type Found = {readonly shop: Shop | undefined; readonly recovery?: Recovery};

/** The shop in a folder, no shop, or the ways to recover a damaged shop. */
async function openOrRecover(folder: string, ended: AbortSignal): Promise<Found> {
	if (!isShop(folder)) return {shop: undefined};
	try {
		const open = ({show, signal}: Progress) =>
			openShop(folder, {purpose: 'counter', onProgress: show, signal: AbortSignal.any([signal, ended])});
		return {shop: await withProgress('entries', open)};
	} catch (error) {
		if (!(error instanceof StoreError) || error.code !== 'damaged') throw error;
		return {shop: undefined, recovery: await openRecovery(folder, error)};
	}
}

/** The same while the keyboard is taken. If the shop does not open, or the end comes before it is open, the terminal is left as it was. */
export async function openAt(keyboard: EarlyKeyboard, folder: string, {sofar, signal}: Ends): Promise<Found> {
	try {
		const found = await openOrRecover(folder, signal);
		if (sofar() === undefined) return found;
		await found.shop?.close();
		throw signal.reason;
	} catch (error) {
		keyboard.release();
		const failure = failureOf(error);
		const {code = failure.exit, lastWords = failure.message} = sofar() ?? {};
		throw new FailedError({...failure, exit: code, message: lastWords});
	}
}

/** The ways to recover a damaged shop, for Welcome. `keep` is called with each shop that is opened by them. */
export function recoveryPort(
	{salvaged, backup, look, rebuild, restore}: Recovery,
	keep: (shop: Shop) => ShopOrFault,
): RecoveryPort {
	return {
		findings: findingLines(salvaged),
		backup: backup === undefined ? undefined : backupText(backup),
		look: async () => keep(await look()),
		rebuild: async () => keep(await rebuild()),
		restore: async () => {
			const {shop, setAside} = await restore();
			return {...keep(shop), setAside};
		},
	};
}
