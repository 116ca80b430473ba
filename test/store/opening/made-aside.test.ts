// A shop that is made aside: a failure while it gets its place leaves no shop, and the lock is free.
import {existsSync} from 'node:fs';
import {expect, test} from 'vitest';
import {systemClock} from '../../../src/store/clock.ts';
import {takeLock} from '../../../src/store/disk/lock.ts';
import {removeFailed} from '../../../src/store/disk/unfinished.ts';
import {makeAside} from '../../../src/store/opening/made-aside.ts';
import {openStore} from '../../../src/store/opening/opening.ts';
import {isShop, makeShopFolder} from '../../../src/store/opening/shop-folder.ts';
import {temporaryFolder} from '../../app/temporary-shop.ts';
import {opened} from '../../support/commands.ts';
import {type Call, faultyFiles} from '../../support/faulty-files.ts';

const made = (folder: string, files = faultyFiles().files): Promise<void> =>
	makeAside(
		folder,
		{files, clock: systemClock, draw: least => least, present: new Set()},
		async till => void (await till.execute({...opened(), id: 'made', operator: 1, till: 1})),
	);

test.each([
	{fails: 'the rename', at: ({operation}: Call) => operation === 'rename'},
	{
		fails: 'the sync of the folder behind it',
		at: ({operation}: Call, calls: readonly Call[]) =>
			operation === 'syncFolder' && calls.some(call => call.operation === 'rename'),
	},
])('$fails fails: no shop is there, and the next is made', async ({at}) => {
	const folder = temporaryFolder();
	const disk = faultyFiles();
	makeShopFolder(folder);
	disk.failWhen(call => (at(call, disk.calls) ? 'EIO' : undefined));
	await expect(made(folder, disk.files)).rejects.toMatchObject({code: 'unusable', facts: {why: 'EIO'}});
	expect([isShop(folder), existsSync(`${folder}/making`)]).toEqual([false, false]);
	takeLock(folder, 'test').release();
	await made(folder);
	const store = await openStore(folder);
	expect(store.place().seq).toBe(1);
	await store.close();
});

test('what cannot be removed after a failure hides neither its reason nor keeps the lock', () =>
	// The system removes nothing there.
	expect(() => removeFailed('/proc/self')).not.toThrow());
