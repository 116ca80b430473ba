// Confirmations: each provider is told which of its answers are kept, a few at a time, again until it has heard.
import type {VendingProvider} from '../../domain/ports/vending.ts';
import type {VendingParts} from './parts.ts';

/** `restMs`: how long answers are gathered. `againMs`: the pause after a provider that did not hear. `most`: at a time. */
const confirming = {restMs: 3_000, againMs: 60_000, most: 100};

type Parts = Pick<VendingParts, 'till' | 'confirmed' | 'after' | 'onTrouble'> & {
	readonly provider: (id: string) => VendingProvider | undefined;
	readonly signal: AbortSignal;
};

/** Gathers what is to be confirmed. Nothing waits for it. */
export function createConfirming({till, confirmed, after, onTrouble, provider, signal}: Parts) {
	let callOff: (() => void) | undefined;

	/** Ids that their provider did not know when it was told: they come behind the others, so that these do not wait for them. */
	const unheard = new Set<string>();

	/** Tells one provider; answers whether it knew all of them. */
	const tellOne = async (id: string, vends: readonly string[]): Promise<boolean> => {
		const line = provider(id);
		if (!line) return false;
		const heard = line.confirm ? await line.confirm(vends, signal) : vends;
		if (!heard || signal.aborted) return false;
		for (const vend of vends) {
			if (heard.includes(vend)) unheard.delete(vend);
			else unheard.add(vend);
		}
		if (heard.length === 0) return false;
		return (await confirmed(heard)).type === 'done' && heard.length === vends.length;
	};

	const tellAll = async (): Promise<boolean> => {
		const byProvider = new Map<string, string[]>();
		const waiting = [...till.state.unconfirmed.rows].sort(([a], [b]) => Number(unheard.has(a)) - Number(unheard.has(b)));
		for (const [vend, id] of waiting) byProvider.set(id, [...(byProvider.get(id) ?? []), vend]);
		const heard = await Promise.all([...byProvider].map(([id, vends]) => tellOne(id, vends.slice(0, confirming.most))));
		return heard.every(Boolean);
	};

	const later = (ms: number): void => {
		if (signal.aborted) return;
		callOff = after(ms, () => {
			callOff = undefined;
			tellAll()
				.then(isHeard => {
					if (till.state.unconfirmed.rows.size > 0) later(isHeard ? confirming.restMs : confirming.againMs);
				})
				.catch(onTrouble);
		});
	};

	return {
		/** Looks whether there is something to confirm. */
		look: (): void => {
			if (callOff === undefined && !signal.aborted && till.state.unconfirmed.rows.size > 0) later(confirming.restMs);
		},
		stop: (): void => callOff?.(),
	};
}
