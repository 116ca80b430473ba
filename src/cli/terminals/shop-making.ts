// The counter's port to the making of shops: a new one, one in the place of the practice shop, and the old programs' files in it.
import {createShop} from '../../app/new-shop.ts';
import type {Shop} from '../../app/shop.ts';
import {startOwnShop} from '../../app/start-own.ts';
import {wallTime} from '../../domain/base/calendar.ts';
import {refusalText} from '../../formats/wording/refusals.ts';
import {troubleText} from '../../formats/wording/trouble.ts';
import {systemClock} from '../../store/clock.ts';
import type {Bench, Desk} from '../../ui/model/desk.ts';
import type {ShopMaking, ShopOrFault} from '../../ui/model/upkeep.ts';

type Around = {
	/** Called with each shop that is made or found later. */
	readonly keep: (shop: Shop) => ShopOrFault;
	readonly desk: () => Desk & Bench;
};

export const shopMaking = (folder: string, {keep, desk}: Around): ShopMaking => ({
	createShop: async (plan, watch) => {
		try {
			const made = await createShop(folder, plan, watch && {onProgress: watch.onStep, signal: watch.signal});
			return 'refusal' in made ? {fault: refusalText(made.refusal)} : keep(made.shop);
		} catch (error) {
			// Any other failure is told as it is, also where it comes after Esc.
			if (error !== watch?.signal.reason) throw error;
			return {fault: 'Stopped. No shop was made.'};
		}
	},
	oldFiles: {
		look: async (plan, path) => (await import('../../app/old-files.ts')).lookAtFiles(plan, path),
		bring: async (shop, path, watch) => (await import('../../app/old-files.ts')).bringFiles(shop, path, watch),
	},
	startOwnShop: async (practice, plan) => {
		const made = await startOwnShop(practice, plan, wallTime(systemClock.now()).slice(0, 10));
		if ('practice' in made) return {...keep(made.shop), setAside: made.practice};
		keep(made.shop);
		desk().enter(made.shop);
		return {fault: 'refusal' in made ? refusalText(made.refusal) : troubleText(made.trouble.code, made.trouble.facts)};
	},
});
