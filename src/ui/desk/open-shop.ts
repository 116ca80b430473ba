// The shop that is open at the desk, with its lists, its draft and its printer; and the change to another shop.
import type {Shop} from '../../app/shop.ts';
import type {Desk} from '../model/desk.ts';
import {createLookups, type Lookups} from '../model/lookups.ts';
import {freshView} from '../model/view.ts';
import {followVends} from './follow-vends.ts';
import {keepBackups} from './keep-backups.ts';
import {tellNews} from './news.ts';
import {openShopAtHand, type ShopAtHand} from './shop-at-hand.ts';
import type {ViewKeeper} from './view-keeper.ts';

/** None before the first shop is taken into use. */
export type OpenShop = {
	readonly shop: Shop | undefined;
	readonly lookups: Lookups | undefined;
	readonly atHand: ShopAtHand | undefined;
	enter(desk: Desk, shop: Shop): void;
	/** Closes what the shop has open beside its till. Answers with the sentence about papers that still wait. */
	close(): Promise<string | undefined>;
};

/** No shop is open at first. */
export function createOpenShop(keeper: ViewKeeper): OpenShop {
	let shop: Shop | undefined;
	let lookups: Lookups | undefined;
	let atHand: ShopAtHand | undefined;
	let stopFollowing = () => {};
	let stopBackups = () => {};
	let stopVends = () => {};
	return {
		get shop() {
			return shop;
		},
		get lookups() {
			return lookups;
		},
		get atHand() {
			return atHand;
		},
		enter: (desk, next) => {
			stopFollowing();
			shop = next;
			lookups = createLookups(next.till, () => desk.ports.now().at);
			stopFollowing = next.till.subscribe(() => keeper.set({entries: keeper.view.entries + 1}));
			void atHand?.close();
			atHand = openShopAtHand(desk, next);
			const {view} = keeper;
			const papers = atHand.printing?.status();
			keeper.set({...freshView('sell', view), busy: view.busy, basketId: desk.ports.newId(), papers});
			tellNews(desk, atHand.draft.before);
			stopBackups();
			stopBackups = keepBackups(desk, next);
			stopVends();
			stopVends = followVends(desk, next);
		},
		close: async () => {
			stopBackups();
			stopVends();
			return atHand?.close();
		},
	};
}
