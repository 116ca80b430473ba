// The line to the providers of an open shop: its answers are orders of the shop, and its pauses are timers of this process.
import {randomUUIDv7} from 'node:crypto';
import {createListeners} from '../../domain/base/listeners.ts';
import type {Command} from '../../domain/ledger/commands.ts';
import {firstTill} from '../../domain/ledger/ledger.ts';
import type {OpenStore} from '../../store/opening/open-store.ts';
import {connectProvider} from './connect.ts';
import type {After, Connect, Vending} from './parts.ts';
import {startVending} from './vending.ts';

export type {Vending} from './parts.ts';

/** How a shop reaches its providers. */
export type LineOptions = {
	/** Another way than over the network. @internal */
	readonly connect?: Connect;
	/** @internal */
	readonly after?: After;
};

/** No timer keeps a program from ending. */
const systemAfter: After = (ms, work) => {
	const timer = setTimeout(work, ms).unref();
	return () => clearTimeout(timer);
};

/** Opens the line of a shop that is open for selling. */
export function vendingOf({till, signIns, hear}: OpenStore, options: LineOptions = {}): Vending {
	const order = (operator: number, content: object): Command =>
		({id: randomUUIDv7(), operator, till: firstTill, ...content}) as Command;
	const troubled = createListeners<[error: unknown]>();
	const line = startVending({
		till,
		connect: options.connect ?? connectProvider,
		answer: ({id, operator}, answer) => hear(order(operator, {type: 'answerVend', vend: id, answer})),
		confirmed: vends => hear(order(signIns.operator(), {type: 'confirmVends', vends})),
		after: options.after ?? systemAfter,
		onTrouble: troubled.tell,
	});
	return {...line, onTrouble: troubled.subscribe};
}

/** A shop that is only looked at asks nobody. */
export const noVending: Vending = {
	found: [],
	isAsking: () => false,
	subscribe: () => () => undefined,
	resolve: async () => undefined,
	settled: async () => undefined,
	provider: () => undefined,
	onTrouble: () => () => undefined,
	stop: async () => undefined,
};
