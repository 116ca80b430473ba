// Power cuts in a journal of several pieces: a new one is begun, a snapshot is written on leaving, and the shop opens from it (faults.md).
import {afterAll, describe, expect, test} from 'vitest';
import {goods, sell, toppedUp, withdraw} from '../support/commands.ts';
import {seeded} from '../support/luck.ts';
import {liveThrough} from './power-cut.ts';
import {longPast, makeScript, smallShop, throughProvider} from './script.ts';
import {again, report, seeds, sized} from './size.ts';

/** Two imports nearly fill a segment; the third begins the next one, and more than 1 MiB is worth a snapshot on leaving. */
const longDay = [
	smallShop,
	longPast('a'),
	sell(goods('1001')),
	longPast('b'),
	toppedUp(5000),
	longPast('c'),
	withdraw(2000),
	...throughProvider,
	longPast('d'),
	longPast('e'),
	sell(goods('1001', 2)),
];

let disks = 0;
afterAll(() => report('disks after a power cut, several segments and snapshots', disks));

describe('the power goes at any call of a day that fills segments', () => {
	test.each(seeds(sized(1, 8)))(
		'(seed %i) and whatever the disk kept, the shop has what it said',
		{timeout: 600_000},
		async seed => {
			const script = await makeScript(longDay, [6, 8, 13]);
			const lived = liveThrough(script, {random: seeded(seed), drawn: sized(0, 2), times: 2});
			await expect(lived, again(seed, 'power-cuts-segments.test.ts')).resolves.toBeGreaterThan(100);
			disks += await lived;
		},
	);
});
