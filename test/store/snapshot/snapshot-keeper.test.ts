// Snapshots written while the counter sells: each is of exactly one entry, and never delays a sale.
import {chmodSync, cpSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {canonical, emptyState} from '../../../src/domain/ledger/state.ts';
import {fold} from '../../../src/store/journal/folding.ts';
import {walkJournal} from '../../../src/store/journal/journal.ts';
import {chainStart} from '../../../src/store/journal/segment.ts';
import {readSnapshot, type Snapshot} from '../../../src/store/snapshot/snapshot.ts';
import {changed, openedAccount, toppedUp} from '../../support/commands.ts';
import {quickFiles} from '../../support/faulty-files.ts';
import {newFolder, openAt, type StoredShop, storedShop} from '../../support/stored-shop.ts';

const nextTurn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** Small commands, one after the other, without a turn of the event loop between them: the store is synchronous. */
async function fillTo(shop: StoredShop, seq: number): Promise<void> {
	for (let next = shop.place().seq + 1; next <= seq; next += 1) await shop.do(changed('receipt-footer', `Thank you ${next}`));
}

/**
 * Lets the event loop turn until nothing more is written for a while, and shows each snapshot that comes to stand on the disk. `meanwhile` is done
 * between two turns.
 */
async function eachSnapshot(
	{folder}: StoredShop,
	show: (snapshot: Snapshot) => Promise<void> | void,
	meanwhile = async () => {},
) {
	let seen = 0;
	for (let quiet = 0; quiet < 200; quiet += 1) {
		await nextTurn();
		await meanwhile();
		const file = statSync(join(folder, 'snapshot.json'), {throwIfNoEntry: false});
		if (!file || file.ino === seen) continue;
		[seen, quiet] = [file.ino, 0];
		const snapshot = await readSnapshot(quickFiles, folder);
		if (snapshot) await show(snapshot);
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
		await eachSnapshot(shop, snapshot => expect(snapshot).toBeUndefined());
		await fillTo(shop, 10_500);
		const seqs: number[] = [];
		await eachSnapshot(shop, ({place, state}) => {
			seqs.push(place.seq);
			expect(canonical(state)).toBe(stateAt(shop, place.seq));
		});
		expect(seqs).toEqual([10_000]);
	});

	test('a snapshot is of its own entry also when many come in before the one before it is written', async () => {
		const shop = await storedShop();
		await fillTo(shop, 20_500);
		const seqs: number[] = [];
		const meanwhile = () => fillTo(shop, shop.place().seq + 1);
		await eachSnapshot(
			shop,
			({place, state}) => {
				seqs.push(place.seq);
				expect(canonical(state), `the snapshot of ${place.seq}`).toBe(stateAt(shop, place.seq));
			},
			meanwhile,
		);
		expect(seqs[0]).toBe(10_000);
		expect(seqs.at(-1)).toBeGreaterThanOrEqual(20_000);
	});

	test('a kill at any moment doubles nothing', async () => {
		const shop = await storedShop([openedAccount('Thandi', 0)]);
		await fillTo(shop, 19_990);
		for (let count = 0; count < 100; count += 1) await shop.do(toppedUp(1000));
		await eachSnapshot(shop, async ({place}) => {
			const asKilled = newFolder();
			cpSync(shop.folder, asKilled, {recursive: true});
			chmodSync(asKilled, 0o700);
			const {till} = await openAt(asKilled);
			expect(till.state.accounts.rows.get(1), `the snapshot of ${place.seq}`).toMatchObject({balance: 100_000, entryCount: 101});
		});
	});
});
