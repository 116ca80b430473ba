// The line to the providers while a shop is open: what was sold is sent once, what is unresolved is asked for by its id, and answers are kept.
import type {VendingProvider} from '../../domain/ports/vending.ts';
import type {VendAnswer} from '../../domain/vending/answer.ts';
import type {Provider} from '../../domain/vending/providers.ts';
import {unanswered, type Vend} from '../../domain/vending/vends.ts';
import {createAsking} from './asking.ts';
import {createConfirming} from './confirming.ts';
import type {Vending, VendingParts} from './parts.ts';

/** The lines to providers, each made anew once its provider is reached in another way, or has a key at last. */
function linesOf({till, connect}: VendingParts) {
	const lines = new Map<string, {readonly of: Provider; readonly line: VendingProvider | undefined}>();
	return (id: string): VendingProvider | undefined => {
		const row = till.state.providers.rows.get(id);
		const known = lines.get(id);
		if (!row || (known?.of === row && known.line)) return known?.line;
		const line = connect(row);
		lines.set(id, {of: row, line});
		return line;
	};
}

/** Waits until no vend of a receipt waits for its first answer, or for some ms. */
const waitingFor =
	({till: {state}, after}: VendingParts, subscribe: Vending['subscribe']): Vending['settled'] =>
	(receipt, mostMs) => {
		const isWaiting = (): boolean => unanswered(state).some(vend => vend.receipt === receipt && vend.status === 'requested');
		return new Promise(resolve => {
			const done = (): void => {
				callOff();
				leave();
				resolve();
			};
			const callOff = after(mostMs, done);
			const leave = subscribe(() => {
				if (!isWaiting()) done();
			});
			if (!isWaiting()) done();
		});
	};

/** Opens the line. What is unresolved already is asked for; what is sold from now on is sent. */
export function startVending(parts: VendingParts): Omit<Vending, 'onTrouble'> {
	const {till} = parts;
	const {state} = till;
	const ending = new AbortController();
	const {signal} = ending;
	const provider = linesOf(parts);
	const confirming = createConfirming({...parts, provider, signal});
	const keep = async (vend: Vend, answer: VendAnswer): Promise<void> => {
		const kept = await parts.answer(vend, answer);
		// A token that was given out before is no token of this vend: nobody knows what it has.
		if (kept.type === 'refused' && kept.refusal.kind === 'token-given-before')
			await parts.answer(vend, {outcome: 'unknown', why: 'unbelievable', detail: 'a token that was given out before'});
		confirming.look();
	};
	const asking = createAsking({...parts, provider, keep, signal});

	const seen = new Set(state.vends.rows.keys());
	const look = (): void => {
		if (state.vends.rows.size === 0) return seen.clear();
		for (const {id, status} of state.vends.rows.values()) {
			if (seen.has(id)) continue;
			seen.add(id);
			// Only what was sold while this line is open is sent: whatever was there before may have been sent already.
			if (status === 'requested') void asking.begin(id, 'vend');
		}
	};
	const leave = till.subscribe(look);
	const found = unanswered(state);
	for (const {id} of found) void asking.begin(id, 'ask');
	confirming.look();

	return {
		found,
		isAsking: asking.isAsking,
		subscribe: asking.subscribe,
		resolve: async ids => {
			const wanted = unanswered(state).filter(({id}) => ids === undefined || ids.includes(id));
			await Promise.all(wanted.map(({id}) => asking.begin(id, 'ask')));
		},
		settled: waitingFor(parts, asking.subscribe),
		provider,
		stop: async () => {
			leave();
			ending.abort();
			confirming.stop();
			await asking.stop();
		},
	};
}
