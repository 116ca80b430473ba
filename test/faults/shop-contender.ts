// A process of its own that opens a shop when it is told to, at a moment it shares with others, sells once if it may, and leaves when told.
import {openShop, type Shop} from '../../src/app/shop.ts';
import {StoreError} from '../../src/store/disk/store-error.ts';
import {goods, sell} from '../support/commands.ts';

/** `at` is when to try, in epoch ms. Without a shop: leave the one there is. */
export type ContestOrder = {readonly shop?: string; readonly at?: number};
export type ContestAnswer = 'ready' | 'won' | 'left' | 'locked' | string;

let shop: Shop | undefined;

async function answerTo({shop: folder, at = 0}: ContestOrder): Promise<ContestAnswer> {
	if (folder === undefined) {
		await shop?.close();
		shop = undefined;
		return 'left';
	}
	while (Date.now() < at);
	try {
		shop = await openShop(folder);
		const outcome = await shop.execute(sell(goods('1001')));
		return outcome.type === 'done' ? 'won' : 'refused';
	} catch (error) {
		return error instanceof StoreError ? error.code : String(error);
	}
}

process.on('message', async (order: ContestOrder) => {
	process.send?.(await answerTo(order));
});
process.send?.('ready' satisfies ContestAnswer);
