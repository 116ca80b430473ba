// The extent of the fault tests: a sample for every commit, everything with `npm run test:faults`, one seed to repeat a failure.

/** `COUNTERFOIL_FAULTS=all` tries everything; left out, what a commit has time for. */
export const triesAll = process.env['COUNTERFOIL_FAULTS'] === 'all';

/** So much for a commit, so much for everything. */
export const sized = (perCommit: number, all: number): number => (triesAll ? all : perCommit);

const onlySeed = process.env['COUNTERFOIL_SEED'];

/** Seeds from 1 up, or the one that is asked for. */
export const seeds = (count: number): readonly number[] =>
	onlySeed === undefined ? Array.from({length: count}, (_, index) => index + 1) : [Number(onlySeed)];

/** How to see the failure of a seed again. */
export const again = (seed: number, file: string): string =>
	`seed ${seed}; again: COUNTERFOIL_SEED=${seed}${triesAll ? ' COUNTERFOIL_FAULTS=all' : ''} npm test -- test/faults/${file}`;

/** Figures of a run, for docs/reliability.md; vitest shows them with the test that counted. */
export const report = (what: string, count: number): void => {
	console.info(`${what}: ${count}`);
};
