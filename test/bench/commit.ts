// A durable sale against its floor, the same bytes written and synced to a file beside the journal, and against other ways to keep it; turn about, in one run.
import {closeSync, fdatasyncSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {openShop} from '../../src/app/shop.ts';
import {pieces} from '../../src/domain/base/money.ts';
import {nextTurn} from '../../src/store/disk/steps.ts';
import {headLength} from '../../src/store/journal/entry.ts';
import {plainLowdb, sqliteBytes, sqliteTables} from './rivals.ts';
import {aPause} from './runs.ts';
import {makeShop} from './shops.ts';

/** Sales before any is measured: a till that is warm, as it is after the first minutes of a day. */
const warming = 400;
const sales = 500;
/** Sales in a burst: more than wait for the history at a time. */
const bursting = 2000;
const items = ['6001000000000', '6001000000010', '6001000000020'];

const folder = join(mkdtempSync(join(tmpdir(), 'counterfoil-bench-')), 'shop');
await makeShop(folder, 100);
const shop = await openShop(folder);

const sell = async (): Promise<void> => {
	const outcome = await shop.execute({
		type: 'sell',
		items: items.map(product => ({type: 'goods', product, quantity: pieces(1)})),
		tenders: [{tender: 'cash'}],
	});
	if (outcome.type === 'refused') throw new Error(JSON.stringify(outcome.refusal));
};

for (let warm = 0; warm < warming; warm += 1) {
	await sell();
	await nextTurn();
}
const last = readdirSync(join(folder, 'journal')).sort().at(-1) ?? '';
const bytes = readFileSync(join(folder, 'journal', last));
// Behind the last entry there is room for the next ones.
const entries = bytes.subarray(0, bytes.lastIndexOf('\n'));
const line = Buffer.from(`${entries.toString().split('\n').at(-1)}\n`);
const floorFile = openSync(join(folder, 'floor'), 'w');
let position = 0;
const write = (): void => {
	position += writeSync(floorFile, line, 0, line.length, position);
	fdatasyncSync(floorFile);
};
for (let warm = 0; warm < warming; warm += 1) write();

const timed = async (work: () => void | Promise<void>): Promise<number> => {
	const start = performance.now();
	await work();
	return performance.now() - start;
};

type Way = () => void | Promise<void>;

/** Times of some ways in turn, each round begun by another, so that none always comes to a disk that has just been synced by the same one. */
async function inTurn<K extends string>(
	ways: Readonly<Record<K, Way>>,
	{rounds = sales, between = nextTurn} = {},
): Promise<Record<K, number[]>> {
	const names = Object.keys(ways) as K[];
	const times = Object.fromEntries(names.map(name => [name, [] as number[]])) as Record<K, number[]>;
	for (let count = 0; count < rounds; count += 1) {
		for (let place = 0; place < names.length; place += 1) {
			const name = names[(count + place) % names.length] as K;
			times[name].push(await timed(ways[name]));
			await between();
		}
	}
	return times;
}

/** Sales one after another, as a program makes them that waits for nothing but the answer; and with a turn of the loop between two. */
async function burst(between: () => Promise<void>): Promise<number[]> {
	const times: number[] = [];
	for (let count = 0; count < bursting; count += 1) {
		times.push(await timed(sell));
		await between();
	}
	return times;
}
const bursts = {inTurns: await burst(nextTurn), atOnce: await burst(async () => undefined)};

const {measured, floor} = await inTurn({measured: sell, floor: write});
const atACounter = await inTurn({measured: sell, floor: write}, {rounds: 100, between: aPause});
const rivals = {sqliteBytes: sqliteBytes(folder, line), sqliteTables: sqliteTables(folder, items)};
for (let warm = 0; warm < warming; warm += 1) for (const rival of Object.values(rivals)) rival();
const beside = await inTurn({sale: sell, ...rivals});
const lowdb: Record<number, number[]> = {};
for (const past of [1000, 10_000, 100_000]) {
	const keep = await plainLowdb(folder, JSON.parse(line.toString('utf8', headLength)), past);
	lowdb[past] = [];
	for (let count = 0; count < 7; count += 1) lowdb[past].push(await timed(keep));
}
closeSync(floorFile);
await shop.close();
rmSync(join(folder, '..'), {recursive: true});
process.stdout.write(JSON.stringify({measured, floor, bursts, atACounter, ...beside, lowdb, bytes: line.length}));
