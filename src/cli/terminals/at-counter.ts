// The shop that the counter has open, for work beside selling that leaves it and opens it again.
import type {Shop} from '../../app/shop.ts';
import {assert} from '../../domain/base/assert.ts';
import {troubleText} from '../../formats/wording/trouble.ts';
import {StoreError} from '../../store/disk/store-error.ts';
import type {ShopOrFault} from '../../ui/model/upkeep.ts';

/** The shop that the counter has open, and what it does when another takes its place. */
export type AtCounter = {
	readonly shop: () => Shop | undefined;
	/** Closes what the counter has open beside the till. */
	readonly closeDesk: () => Promise<unknown>;
	/** Takes a shop into use. */
	readonly keep: (shop: Shop) => ShopOrFault;
	readonly enter: (shop: Shop) => void;
};

/** The sentence for trouble with the disk. A bug is thrown on. */
export function troubleOf(error: unknown): string {
	if (error instanceof StoreError) return troubleText(error.code, error.facts);
	throw error;
}

/** Work beside selling is only done for a shop that is open. */
export function openNow({shop}: AtCounter): Shop {
	const open = shop();
	assert(open !== undefined, 'work beside selling needs a shop', {});
	return open;
}
