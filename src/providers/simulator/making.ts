// How the simulated provider makes vends: at once, or late. What is under way when it is killed is made after the next start.
import type {Declined, Issued} from '../../domain/vending/answer.ts';
import type {Book, BookedVend} from './book.ts';
import {issue} from './issue.ts';
import {isHit} from './luck.ts';
import type {Rules} from './rules.ts';

export type MakingOptions = {readonly book: Book; readonly rules: () => Rules; readonly now: () => number};

/** Waiting that ends with the simulator: then what waits never goes on. */
function patience() {
	const timers = new Set<NodeJS.Timeout>();
	let isOver = false;
	return {
		pause: (ms: number): Promise<void> =>
			new Promise(resolve => {
				if (isOver) return;
				const timer = setTimeout(() => {
					timers.delete(timer);
					resolve();
				}, ms);
				timers.add(timer);
			}),
		end: (): void => {
			isOver = true;
			for (const timer of timers) clearTimeout(timer);
		},
	};
}

export type Making = {
	/** Makes a vend that was never heard of, at once or late. */
	take(vend: BookedVend): void;
	/** Resolves when a vend is no longer under way. */
	made(id: string): Promise<void>;
	pause(ms: number): Promise<void>;
	end(): void;
};

export function startMaking({book, rules, now}: MakingOptions): Making {
	const {pause, end} = patience();
	const underWay = new Map<string, Promise<void>>();

	const answerTo = (vend: BookedVend): Issued | Declined => {
		const {decline, meters} = rules();
		if (isHit('decline', vend.id, decline)) return {outcome: 'declined', reason: 'The meter is blocked (simulated).'};
		if (vend.amount > book.balance()) return {outcome: 'declined', reason: 'The float of the shop is used up.'};
		return issue({book, meters, at: new Date(now()).toISOString()}, vend);
	};
	const make = (vend: BookedVend): void => book.write({type: 'answered', vend, answer: answerTo(vend)});
	const makeLate = (vend: BookedVend): void => {
		const made = pause(rules().lateMs).then(() => {
			make(vend);
			underWay.delete(vend.id);
		});
		underWay.set(vend.id, made);
	};

	for (const {vend, answer} of book.all()) if (!answer) makeLate(vend);
	return {
		take: vend => {
			if (!isHit('late', vend.id, rules().late)) return make(vend);
			book.write({type: 'accepted', vend});
			makeLate(vend);
		},
		made: async id => underWay.get(id),
		pause,
		end,
	};
}
