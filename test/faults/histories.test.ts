// Random histories of sales, refusals, failing disks, power cuts and reopenings, compared with a much simpler ledger after every step.
import fc from 'fast-check';
import {afterAll, expect, test} from 'vitest';
import {cents} from '../../src/domain/base/money.ts';
import type {Outcome} from '../../src/domain/ports/till.ts';
import {StoreError} from '../../src/store/disk/store-error.ts';
import type {OpenStore} from '../../src/store/opening/open-store.ts';
import {openStore} from '../../src/store/opening/opening.ts';
import {makeShopFolder} from '../../src/store/opening/shop-folder.ts';
import {opened, product} from '../support/commands.ts';
import {type FaultyFiles, faultyFiles} from '../support/faulty-files.ts';
import {randomLuck, seeded} from '../support/luck.ts';
import {countedClock, countedDraw, nextId} from '../support/stored-shop.ts';
import {type Act, after, loafPrice, type Model, saidFor, seenIn} from './ledger-model.ts';
import {emptyDisk, lockFolder, proofOf} from './script.ts';
import {report, sized} from './size.ts';

type Step =
	| {readonly step: 'say'; readonly act: Act}
	/** One call, so many from now, fails once. */
	| {readonly step: 'fail'; readonly after: number; readonly code: string}
	| {readonly step: 'cut'; readonly seed: number}
	| {readonly step: 'reopen'};

const account = fc.constantFrom(1 as const, 2 as const);
const amount = fc.integer({min: 50, max: 500}).map(n => n * 10);
const act: fc.Arbitrary<Act> = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.record({
			act: fc.constant('sell' as const),
			pieces: fc.integer({min: 1, max: 6}),
			by: fc.constantFrom('cash' as const, 'card' as const, 1 as const, 2 as const),
		}),
	},
	fc.record({act: fc.constant('top-up' as const), account, amount}),
	fc.record({act: fc.constant('withdraw' as const), account, amount}),
	fc.record({act: fc.constant('receive' as const), pieces: fc.integer({min: 1, max: 9})}),
);
const step: fc.Arbitrary<Step> = fc.oneof(
	{weight: 6, arbitrary: act.map(one => ({step: 'say' as const, act: one}))},
	{
		weight: 2,
		arbitrary: fc.record({
			step: fc.constant('fail' as const),
			after: fc.nat(40),
			code: fc.constantFrom('ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'EMFILE', 'EACCES'),
		}),
	},
	fc.record({step: fc.constant('cut' as const), seed: fc.nat()}),
	fc.constant({step: 'reopen' as const}),
);

const shop = opened({
	products: [product('1001', {stock: 12, price: loafPrice})],
	accounts: [
		{name: 'Thandi', opening: cents(20_000)},
		{name: 'Peter', opening: cents(1000)},
	],
});

const came = {steps: 0, done: 0, refused: 0, 'not-recorded': 0, 'outcome-unknown': 0, unusable: 0, cut: 0};
afterAll(() => {
	for (const [what, count] of Object.entries(came)) report(`steps of random histories, ${what}`, count);
});

/** A shop that lives on whatever becomes of its disk, with the model beside it. */
async function openLivingShop() {
	const folder = lockFolder();
	let disk = emptyDisk(folder);
	let faulty: FaultyFiles = faultyFiles(disk.files);
	let counter: OpenStore | undefined;
	let model: Model = {balances: {}, stock: 0, receipts: 0, cash: 0};
	let acknowledged = 0;
	/** Said, and nobody knows what became of it. */
	let unknown: Act | undefined;

	const openOne = (): OpenStore => {
		if (!counter) throw new Error('the shop is not open');
		return counter;
	};

	const check = (store: OpenStore): void => {
		const {faults, receipts, entries} = proofOf({folder}, store, disk.files);
		expect(faults).toEqual([]);
		expect(seenIn(store.till.state, receipts)).toEqual(model);
		expect(entries).toBe(acknowledged);
	};

	/** Opens the shop; a disk that fails is mended, and the next try opens. What nobody knew is known then. */
	const reopen = async (): Promise<OpenStore> => {
		await counter?.close();
		const open = () => openStore(folder, {files: faulty.files, clock: countedClock, draw: countedDraw()});
		const store = await open().catch(error => {
			expect(error).toMatchObject({name: 'StoreError', code: 'unusable'});
			came.unusable += 1;
			faulty.mend();
			return open();
		});
		counter = store;
		const {seq} = store.place();
		if (seq !== acknowledged) {
			expect([seq, unknown === undefined]).toEqual([acknowledged + 1, false]);
			model = (unknown && after(model, unknown)) ?? model;
			acknowledged = seq;
		}
		unknown = undefined;
		return store;
	};

	const say = async (store: OpenStore, one: Act): Promise<void> => {
		const command = {id: nextId(), operator: 1, till: 1, ...saidFor(one)};
		const outcome: Outcome | StoreError = await store.till.execute(command).catch(error => {
			if (error instanceof StoreError) return error;
			throw error;
		});
		if (outcome instanceof StoreError) {
			came[outcome.code as 'not-recorded'] += 1;
			if (outcome.code === 'not-recorded') return;
			expect(outcome.code).toBe('outcome-unknown');
			unknown = one;
			await reopen();
			return;
		}
		came[outcome.type] += 1;
		const expected = after(model, one);
		expect(outcome.type).toBe(expected ? 'done' : 'refused');
		model = expected ?? model;
		if (expected) acknowledged += 1;
	};

	makeShopFolder(folder, disk.files);
	const first = await reopen();
	await first.till.execute({id: nextId(), operator: 1, till: 1, ...shop});
	acknowledged = 1;
	model = seenIn(first.till.state, 0);

	return {
		take: async (one: Step): Promise<void> => {
			came.steps += 1;
			if (one.step === 'say') await say(openOne(), one.act);
			if (one.step === 'reopen') await reopen();
			if (one.step === 'fail') {
				let calls = 0;
				const {code} = one;
				faulty.failWhen(({operation, path}) => {
					if (operation === 'close' || calls++ !== one.after) return undefined;
					if (operation === 'sync') disk.giveUp(path);
					return code;
				});
			}
			if (one.step === 'cut') {
				came.cut += 1;
				const left = disk.afterPowerCut(randomLuck(seeded(one.seed)));
				await openOne().close();
				counter = undefined;
				[disk, faulty] = [left, faultyFiles(left.files)];
				await reopen();
			}
			check(openOne());
		},
		leave: async () => {
			await counter?.close();
		},
	};
}

test('whatever happens in whatever order, the shop is what the simple ledger says', {timeout: 600_000}, async () => {
	const history = fc.array(step, {minLength: 1, maxLength: 60, size: 'max'});
	await fc.assert(
		fc.asyncProperty(history, async steps => {
			const living = await openLivingShop();
			try {
				for (const one of steps) await living.take(one);
			} finally {
				await living.leave();
			}
		}),
		{numRuns: sized(100, 5000)},
	);
	for (const [what, count] of Object.entries(came)) expect(count, what).toBeGreaterThan(0);
});
