// A process of its own that opens a shop when it is told to, sells when it is told to, and says what was acknowledged. It may come by any name of the folder, and from any corner of the machine.
import {openShop, type Shop} from '../../src/app/shop.ts';
import {StoreError} from '../../src/store/disk/store-error.ts';
import {goods, sell} from './commands.ts';

/** Open the shop at a path, sell so many times, or leave. */
export type SellerOrder = {readonly open: string} | {readonly sell: number} | {readonly leave: true};

/** Receipts that were acknowledged, and the code of the trouble that ended it, if one did. */
export type SellerAnswer = {readonly receipts: readonly string[]; readonly trouble?: string};

let shop: Shop | undefined;

async function sellTimes(count: number): Promise<SellerAnswer> {
	const receipts: string[] = [];
	for (let sold = 0; sold < count; sold += 1) {
		try {
			const outcome = await shop?.execute(sell(goods('1001')));
			if (outcome?.type !== 'done') return {receipts, trouble: 'refused'};
			receipts.push(outcome.receipt?.number ?? '');
		} catch (error) {
			return {receipts, trouble: codeOf(error)};
		}
	}
	return {receipts};
}

const codeOf = (error: unknown): string => (error instanceof StoreError ? error.code : String(error));

async function answerTo(order: SellerOrder): Promise<SellerAnswer> {
	if ('sell' in order) return sellTimes(order.sell);
	try {
		if ('open' in order) shop = await openShop(order.open);
		else await shop?.close();
		return {receipts: []};
	} catch (error) {
		return {receipts: [], trouble: codeOf(error)};
	}
}

process.on('message', async (order: SellerOrder) => {
	process.send?.(await answerTo(order));
});
process.send?.({receipts: []} satisfies SellerAnswer);
