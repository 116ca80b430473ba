// The asking of providers: each vend once at a time, and an unknown one again after a pause that grows.
import {createListeners} from '../../domain/base/listeners.ts';
import type {VendingProvider, VendRequest} from '../../domain/ports/vending.ts';
import {notSent, type VendAnswer} from '../../domain/vending/answer.ts';
import type {Vend} from '../../domain/vending/vends.ts';
import type {VendingParts} from './parts.ts';
import {createTurns} from './turns.ts';

/** The pauses before an unknown vend is asked about again, in ms; the last one stays. */
export const pauses = [2_000, 5_000, 15_000, 60_000, 300_000] as const;

const requestOf = ({id, kind, sold, product, beneficiary, amount}: Vend): VendRequest => ({
	id,
	kind,
	sold,
	...(product !== undefined && {product}),
	...(beneficiary !== undefined && {beneficiary}),
	amount,
});

/** What becomes of a vend for which there is no key: it is not sent. One that was sent before stays unknown. */
const keyless: Readonly<Record<'vend' | 'ask', VendAnswer>> = {
	vend: notSent('this machine has no key for its provider'),
	ask: {outcome: 'unknown', why: 'unreachable', detail: 'no key'},
};

type Parts = Pick<VendingParts, 'till' | 'after' | 'onTrouble'> & {
	readonly provider: (id: string) => VendingProvider | undefined;
	readonly keep: (vend: Vend, answer: VendAnswer) => Promise<void>;
	readonly signal: AbortSignal;
};

export function createAsking({till, after, onTrouble, provider, keep, signal}: Parts) {
	const {vends} = till.state;
	const asking = new Map<string, Promise<void>>();
	const waiting = new Map<string, {readonly tries: number; readonly callOff: () => void}>();
	const turns = createTurns();
	const {tell, subscribe} = createListeners();

	const once = async (vend: Vend, how: 'vend' | 'ask'): Promise<void> => {
		const line = provider(vend.provider);
		const answer = line ? await turns.take(vend.provider, how, () => line[how](requestOf(vend), signal)) : keyless[how];
		// Stopped meanwhile: it stays as it is on the disk, and is asked for at the next opening.
		if (!signal.aborted) await keep(vend, answer);
	};

	const askLater = (id: string): void => {
		const tries = waiting.get(id)?.tries ?? 0;
		const ms = pauses[Math.min(tries, pauses.length - 1)] ?? pauses[0];
		waiting.set(id, {tries: tries + 1, callOff: after(ms, () => void begin(id, 'ask'))});
	};

	const isOpen = (id: string): boolean => {
		const vend = vends.rows.get(id);
		return vend !== undefined && vend.status !== 'declined' && !signal.aborted;
	};

	const end = (id: string): void => {
		asking.delete(id);
		if (isOpen(id)) askLater(id);
		else waiting.delete(id);
		tell();
	};

	/** Asks about a vend, or sends it, unless that is under way. */
	function begin(id: string, how: 'vend' | 'ask'): Promise<void> {
		const under = asking.get(id);
		const vend = vends.rows.get(id);
		if (under || !vend || !isOpen(id)) return under ?? Promise.resolve();
		waiting.get(id)?.callOff();
		const work = once(vend, how)
			.catch(onTrouble)
			.finally(() => end(id));
		asking.set(id, work);
		tell();
		return work;
	}

	return {
		begin,
		isAsking: (id: string): boolean => asking.has(id),
		subscribe,
		stop: async (): Promise<void> => {
			for (const {callOff} of waiting.values()) callOff();
			await Promise.all(asking.values());
		},
	};
}
