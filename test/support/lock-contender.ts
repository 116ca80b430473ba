// A process of its own that takes the lock on a shop when it is told to, at a moment it shares with others, and gives it back.
import {type Lock, takeLock} from '../../src/store/disk/lock.ts';
import {StoreError} from '../../src/store/disk/store-error.ts';

/** `at` is when to try, in epoch ms: two that are told the same try at once. */
export type LockOrder = {readonly order: 'take'; readonly shop: string; readonly at: number} | {readonly order: 'release'};

export type LockAnswer =
	| {readonly answer: 'taken' | 'released' | 'ready'}
	| {readonly answer: 'refused'; readonly code: string; readonly holder: string | undefined};

let lock: Lock | undefined;

async function answerTo(order: LockOrder): Promise<LockAnswer> {
	if (order.order === 'release') {
		lock?.release();
		lock = undefined;
		return {answer: 'released'};
	}
	while (Date.now() < order.at);
	try {
		lock = takeLock(order.shop, 'counter');
		return {answer: 'taken'};
	} catch (error) {
		if (!(error instanceof StoreError)) return {answer: 'refused', code: String(error), holder: undefined};
		return {answer: 'refused', code: error.code, holder: error.facts.holder};
	}
}

process.on('message', async (order: LockOrder) => {
	process.send?.(await answerTo(order));
});
process.send?.({answer: 'ready'} satisfies LockAnswer);
