// Work that is begun once for what is recorded: a backup that is being made is not begun again beside itself.
import type {BesideWork, OnWorkStep} from '../../ui/model/upkeep.ts';

type Begin<T> = (onStep: OnWorkStep) => BesideWork<T>;

/** The same work, which whoever asks again gets as it is running, unless something was recorded since it began. */
export function onceAnEntry<T>(seqNow: () => number, begin: Begin<T>): Begin<T> {
	let running: {readonly seq: number; readonly work: BesideWork<T>} | undefined;
	return onStep => {
		const seq = seqNow();
		if (running?.seq === seq) return running.work;
		const {done, stop} = begin(onStep);
		const end = (): void => {
			if (running?.work === work) running = undefined;
		};
		const work: BesideWork<T> = {done: done.finally(end), stop};
		running = {seq, work};
		return work;
	};
}
