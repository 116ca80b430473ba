// The counter's ports to the world outside: its shop's folder, the clock, ids, and the making of shops.
import {randomUUIDv7} from 'node:crypto';
import {noDraft, openDraft} from '../../app/draft.ts';
import type {Shop} from '../../app/shop.ts';
import {draftTrouble, troubleText} from '../../formats/wording/trouble.ts';
import {systemClock} from '../../store/clock.ts';
import {StoreError} from '../../store/disk/store-error.ts';
import {systemTimers} from '../../ui/keyboard/gate.ts';
import type {Bench, Desk, DeskPorts} from '../../ui/model/desk.ts';
import type {ShopOrFault} from '../../ui/model/upkeep.ts';
import type {Machine} from '../kit/machine.ts';
import {type Found, recoveryPort} from './found-shop.ts';
import {shopMaking} from './shop-making.ts';
import {openUpkeep} from './upkeep.ts';

const troubleOf = (error: unknown): string | undefined =>
	error instanceof StoreError ? troubleText(error.code, error.facts) : undefined;

type Around = Pick<DeskPorts, 'leave' | 'redraw' | 'bug'> & {
	readonly found: Found;
	/** Called with each shop that is made or found later. */
	readonly keep: (shop: Shop) => ShopOrFault;
	/** The desk that is made with these ports. */
	readonly desk: () => Desk & Bench;
	/** The shop that is open now. */
	readonly shop: () => Shop | undefined;
};

export function counterPorts(folder: string, machine: Machine, {found, keep, desk, shop, ...ends}: Around): DeskPorts {
	return {
		...machine.ports,
		...ends,
		shop: found.shop,
		...(found.recovery && {recovery: recoveryPort(found.recovery, keep)}),
		openDraft: shop => (shop.isReadOnly ? noDraft : openDraft(shop, why => desk().say(draftTrouble(why), 'warning'))),
		upkeep: openUpkeep(machine, {
			shop,
			keep,
			closeDesk: () => desk().closeShop(),
			enter: next => desk().enter(next),
		}),
		folder,
		now: () => systemClock.now(),
		timers: systemTimers,
		newId: randomUUIDv7,
		...shopMaking(folder, {keep, desk}),
		troubleText: troubleOf,
	};
}
