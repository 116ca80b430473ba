// The making of a shop that was stopped, and one that failed after Esc.
import {writeFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {shopMaking} from '../../../src/cli/terminals/shop-making.ts';
import {temporaryFolder} from '../../app/temporary-shop.ts';

const ports = (folder: string) =>
	shopMaking(folder, {
		keep: shop => ({shop}),
		desk: () => {
			throw new Error('nothing is shown');
		},
	});

const practice = {kind: 'practice', hasPast: true} as const;

test('Esc while a shop is made says that none was made', async () => {
	const stop = new AbortController();
	const watch = {onStep: () => stop.abort(), signal: stop.signal};
	expect(await ports(temporaryFolder()).createShop(practice, watch)).toEqual({fault: 'Stopped. No shop was made.'});
});

test('what fails otherwise after Esc is told as it is', async () => {
	const folder = temporaryFolder();
	writeFileSync(`${folder}/letter.txt`, 'somebody’s');
	const watch = {onStep: () => undefined, signal: AbortSignal.abort()};
	await expect(ports(folder).createShop(practice, watch)).rejects.toMatchObject({code: 'not-empty'});
});
