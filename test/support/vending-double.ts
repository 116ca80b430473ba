// A provider for tests that answers when the test says so: late, twice, out of order, or not at all.
import type {VendingProvider, VendRequest} from '../../src/domain/ports/vending.ts';
import type {VendAnswer} from '../../src/domain/vending/answer.ts';

/** A request that waits for the answer of the test. */
export type Heard = {readonly how: 'vend' | 'ask'; readonly request: VendRequest; readonly answer: (answer: VendAnswer) => void};

export type VendingDouble = VendingProvider & {
	/** All requests so far, in the order in which they came. */
	readonly heard: readonly Heard[];
	/** The ids that were confirmed. */
	readonly kept: readonly string[];
	/** Resolves with the request of this place, from 0, once it has come. */
	request(place: number): Promise<Heard>;
};

export function vendingDouble(): VendingDouble {
	const heard: Heard[] = [];
	const kept: string[] = [];
	const waiting: (() => void)[] = [];
	const hear = (how: Heard['how'], request: VendRequest, signal: AbortSignal): Promise<VendAnswer> =>
		new Promise(resolve => {
			signal.addEventListener('abort', () => resolve({outcome: 'unknown', why: 'stopped'}));
			heard.push({how, request, answer: resolve});
			for (const look of waiting.splice(0)) look();
		});
	return {
		heard,
		kept,
		request: async place => {
			while (heard.length <= place) await new Promise<void>(resolve => waiting.push(resolve));
			return heard[place] as Heard;
		},
		vend: (request, signal) => hear('vend', request, signal),
		ask: (request, signal) => hear('ask', request, signal),
		balance: async () => ({outcome: 'unknown', why: 'not asked'}),
		lookUp: async () => ({outcome: 'unknown', why: 'not asked'}),
		confirm: async ids => {
			kept.push(...ids);
			return ids;
		},
	};
}
