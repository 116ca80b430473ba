// Owns that a snapshot written while the counter sells is of one entry exactly, and never in a sale's way.
import {chmodSync, cpSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {canonical, emptyState} from '../../src/domain/state.ts';
import {walkJournal} from '../../src/store/journal.ts';
import {chainStart} from '../../src/store/segment.ts';
import {readSnapshot, type Snapshot} from '../../src/store/snapshot.ts';
import {fold} from '../../src/store/till.ts';
import {changed, openedAccount, toppedUp} from '../support/commands.ts';
import {quickFiles} from '../support/faulty-files.ts';
import {newFolder, openAt, type StoredShop, storedShop} from '../support/stored-shop.ts';

const nextTurn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** Small commands, one after the other, without a turn of the event loop between them: the store is synchronous. */
async function fillTo(shop: StoredShop, seq: number): Promise<void> {
	for (let next = shop.place().seq + 1; next <= seq; next += 1) await shop.do(changed('receipt-footer', `Thank you ${next}`));
}

/** The snapshot on the disk, once it is there for this entry. */
async function snapshotAt({folder}: StoredShop, seq: number): Promise<Snapshot> {
	for (;;) {
		await nextTurn();
		const snapshot = await readSnapshot(quickFiles, folder);
		if (snapshot?.place.seq === seq) return snapshot;
	}
}

/** The state the journal folds to at an entry. */
function stateAt({folder}: StoredShop, seq: number): string {
	const state = emptyState();
	walkJournal(quickFiles, join(folder, 'journal'), {
		from: chainStart,
		visit: sealed => {
			if (sealed.entry.seq <= seq) fold(state, sealed);
		},
	});
	return canonical(state);
}

describe('every 10,000 entries', () => {
	test('the state is written beside the journal, as of that entry, while more comes in', async () => {
		const shop = await storedShop();
		await fillTo(shop, 9999);
		await nextTurn();
		expect(await readSnapshot(quickFiles, shop.folder)).toBeUndefined();
		await fillTo(shop, 10_500);
		const snapshot = await snapshotAt(shop, 10_000);
		expect(canonical(snapshot.state)).toBe(stateAt(shop, 10_000));
		expect(shop.place().seq).toBe(10_500);
	});

	// The second one waits for the first with its entry captured, and takes its records only when its turn comes: those of a later entry.
	test('the state is that of its entry also when the one before is still being written', async () => {
		const shop = await storedShop();
		await fillTo(shop, 20_500);
		const snapshot = await snapshotAt(shop, 20_000);
		expect(canonical(snapshot.state)).toBe(stateAt(shop, 20_000));
	});

	// The same, as it is seen the next morning: what came in meanwhile is folded in twice, and every check agrees.
	test('a kill after it doubles nothing', async () => {
		const shop = await storedShop([openedAccount('Thandi', 0)]);
		await fillTo(shop, 19_990);
		for (let count = 0; count < 100; count += 1) await shop.do(toppedUp(1000));
		await snapshotAt(shop, 20_000);
		const asKilled = newFolder();
		cpSync(shop.folder, asKilled, {recursive: true});
		chmodSync(asKilled, 0o700);
		const {till} = await openAt(asKilled);
		expect(till.state.accounts.rows.get(1)).toMatchObject({balance: 100_000, entryCount: 101});
	});
});
