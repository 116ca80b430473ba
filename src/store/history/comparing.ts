// A comparison of two histories in steps, so that it can be stopped also while it is in one of its long loops.
import type {Steps} from '../disk/steps.ts';

/** A comparison in steps. Its answer is the first difference, in words. */
export type Comparing = Steps<string | undefined>;

/** Rows and words compared in one step. */
const comparedAtOnce = 2000;

/** Steps for a long loop: one for every {@link comparedAtOnce} times it is called. */
export function pacer(upTo: number): () => readonly number[] {
	let count = 0;
	return () => (++count % comparedAtOnce === 0 ? [upTo] : []);
}
