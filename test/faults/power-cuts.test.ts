// Power cuts at any call, also during recovery: nothing acknowledged is lost or doubled, and nothing is left half-done (faults.md).
import {afterAll, describe, expect, test} from 'vitest';
import {seeded} from '../support/luck.ts';
import {liveThrough} from './power-cut.ts';
import {makeScript, randomDay} from './script.ts';
import {again, report, seeds, sized} from './size.ts';

let disks = 0;
afterAll(() => report('disks after a power cut, small shop', disks));

describe('the power goes at any call of a day', () => {
	test.each(seeds(sized(4, 320)))(
		'(seed %i) and whatever the disk kept, the shop has what it said',
		{timeout: 600_000},
		async seed => {
			const script = await makeScript(randomDay(seed, 14), [5]);
			const lived = liveThrough(script, {random: seeded(seed), drawn: 2, times: 3, ...(seed % 4 === 0 && {takesAtMost: 200})});
			await expect(lived, again(seed, 'power-cuts.test.ts')).resolves.toBeGreaterThan(500);
			disks += await lived;
		},
	);
});
