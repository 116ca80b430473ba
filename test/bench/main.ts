// `npm run bench`: measures what docs/bench.md says, each against a floor of the same run, prints one table and writes that page.
import {execFile} from 'node:child_process';
import {cpSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {bundled} from './bundle.ts';
import {againstFloor, beside, type Figure, median, percentile, table, within} from './figures.ts';
import {openings} from './first-frame.ts';
import {machine, runOf, say} from './runs.ts';
import {searchFigures} from './search-figures.ts';
import {starts} from './starts.ts';

const page = fileURLToPath(new URL('../../docs/bench.md', import.meta.url));
/** A program of nothing but the words the bench waits for. */
const nodeAlone = "console.log('Find, scan'); setInterval(() => undefined, 1000)";

type Commits = {
	readonly measured: number[];
	readonly floor: number[];
	readonly atACounter: {readonly measured: number[]; readonly floor: number[]};
	/** Sales in turn with the rivals. */
	readonly sale: number[];
	readonly sqliteBytes: number[];
	readonly sqliteTables: number[];
	readonly lowdb: Readonly<Record<string, number[]>>;
	readonly bursts: {readonly inTurns: number[]; readonly atOnce: number[]};
	readonly bytes: number;
};

async function commitFigures(): Promise<readonly Figure[]> {
	say('a durable sale …');
	const runs = await runOf<Commits>(await bundled('commit.ts'));
	const [measured, sale] = [median(runs.measured), median(runs.sale)];
	return [
		againstFloor(`durable sale of three lines, p50 (${runs.bytes} bytes), against writing and syncing them`, {
			measured,
			floor: median(runs.floor),
			most: 1.35,
		}),
		within('its own work, above writing and syncing them', measured - median(runs.floor), {most: 0.09, unit: 'ms'}),
		beside('the same, each after a pause of 60 ms', median(runs.atACounter.measured), median(runs.atACounter.floor)),
		againstFloor('a burst of 2,000 of them, p99, against its p50', {
			measured: percentile(runs.bursts.inTurns, 0.99),
			floor: median(runs.bursts.inTurns),
			most: 4,
		}),
		againstFloor('the same by a program that leaves the loop no turn', {
			measured: percentile(runs.bursts.atOnce, 0.99),
			floor: median(runs.bursts.atOnce),
			most: 4,
		}),
		againstFloor('the same, against SQLite (WAL, FULL) with the same bytes', {
			measured: sale,
			floor: median(runs.sqliteBytes),
			most: 1.4,
		}),
		againstFloor('the same, against SQLite (WAL, FULL) with the sale in tables', {
			measured: sale,
			floor: median(runs.sqliteTables),
			most: 1.2,
		}),
		...Object.entries(runs.lowdb).map(([past, times]) =>
			beside(
				`the same, beside plain lowdb after ${Number(past).toLocaleString('en')} sales, which syncs nothing`,
				measured,
				median(times),
			),
		),
	];
}

type KeysAt = {readonly size: readonly [columns: number, rows: number]; readonly lines?: number; readonly isOver?: boolean};

/** Key to frame at a size, with so many lines in the basket, or in a dialog over its screen: p99, the median of five runs. */
async function keysAt(
	shop: string,
	{size, lines = 0, isOver = false}: KeysAt,
): Promise<{readonly p99: number; readonly p50: number}> {
	const words = [shop, ...size.map(String), '5', String(lines), ...(isOver ? ['palette'] : [])];
	const {runs} = await runOf<{runs: number[][]}>(await bundled('keys.ts'), words);
	return {p99: median(runs.map(run => percentile(run, 0.99))), p50: median(runs.map(run => percentile(run, 0.5)))};
}

async function keyFigures(large: string): Promise<readonly Figure[]> {
	say('key to frame …');
	const middle = await keysAt(large, {size: [120, 40]});
	const wide = await keysAt(large, {size: [200, 60]});
	const full = await keysAt(large, {size: [120, 40], lines: 200});
	const over = await keysAt(large, {size: [120, 40], isOver: true});
	const wideOver = await keysAt(large, {size: [200, 60], isOver: true});
	return [
		within('key to frame p99, 120 × 40, 100,000 products', middle.p99, {most: 16, unit: 'ms'}),
		within('key to frame p50, the same', middle.p50, {most: 16, unit: 'ms'}),
		within('key to frame p99, 200 × 60, 100,000 products', wide.p99, {most: 33, unit: 'ms'}),
		within('key to frame p99, 120 × 40, with a basket of 200 lines', full.p99, {most: 16, unit: 'ms'}),
		within('key to frame p99, 120 × 40, in the palette over Stock', over.p99, {most: 16, unit: 'ms'}),
		within('key to frame p99, 200 × 60, in the palette over Stock', wideOver.p99, {most: 33, unit: 'ms'}),
	];
}

type SignIns = {readonly alone: number[]; readonly beside: number[]; readonly pressed: number[][]};

async function signInFigures(small: string): Promise<readonly Figure[]> {
	say('signing in …');
	const {alone, pressed} = await runOf<SignIns>(await bundled('sign-in.ts'), [small]);
	const p99 = median(pressed.map(run => percentile(run, 0.99)));
	return [
		within('signing in by a PIN, p99', percentile(alone, 0.99), {most: 400, unit: 'ms'}),
		within('key to frame p99, 120 × 40, while somebody signs in again and again', p99, {most: 16, unit: 'ms'}),
	];
}

async function vendingFigures(small: string): Promise<readonly Figure[]> {
	say('a provider that is silent …');
	const {pressed} = await runOf<{readonly pressed: number[][]}>(await bundled('vending.ts'), [small]);
	const p99 = median(pressed.map(run => percentile(run, 0.99)));
	return [within('key to frame p99, 120 × 40, while a provider is silent about 8 vends', p99, {most: 16, unit: 'ms'})];
}

async function voucherFigures(): Promise<readonly Figure[]> {
	say('vouchers …');
	type Vouchers = {readonly broughtIn: number; readonly plain: number[]; readonly voucher: number[]};
	const {broughtIn, plain, voucher} = await runOf<Vouchers>(await bundled('vouchers.ts'));
	return [
		within('100,000 vouchers from a file, sealed and on the disk', broughtIn, {most: 5000, unit: 'ms'}),
		againstFloor('a sale of two goods and a voucher of 100,000, p50, against one of three goods', {
			measured: median(voucher),
			floor: median(plain),
			most: 1.1,
		}),
	];
}

type Hands = {
	readonly moves: Readonly<Record<string, {readonly within: number[]; readonly scrolled: number[]}>>;
	readonly letters: number[];
	readonly downs: number[];
	readonly lost: number;
};

async function handFigures(small: string): Promise<readonly Figure[]> {
	say('moves and 200 keys at once …');
	const {moves, letters, downs, lost} = await runOf<Hands>(await bundled('hands.ts'), [small]);
	if (lost > 0) throw new Error(`${lost} times keys were lost or out of order`);
	return [
		...Object.entries(moves).flatMap(([screen, {within: still, scrolled}]) => [
			within(`bytes of a cursor move on ${screen} at 80 × 24, the most`, Math.max(0, ...still), {most: 600, unit: 'bytes'}),
			within(`the same, where the list scrolls`, Math.max(0, ...scrolled), {most: 1600, unit: 'bytes'}),
		]),
		within('200 keys at once in a search, until the last is on screen', median(letters), {most: 50, unit: 'ms'}),
		within('200 moves at once in Stock, until the last is on screen', median(downs), {most: 50, unit: 'ms'}),
	];
}

async function basketFigures(small: string): Promise<readonly Figure[]> {
	say('a payment of 200 lines …');
	type Times = {readonly one: number[]; readonly many: number[]};
	const program = await bundled('basket.ts');
	const runs: {readonly inARow: Times; readonly atACounter: Times}[] = [];
	// Two processes of one program differ by more than two rounds in one of them.
	for (let run = 0; run < 5; run += 1) runs.push(await runOf(program, [small]));
	return [
		againstFloor('payment of 200 lines, p50, against a payment of one, each after a pause of 60 ms', {
			measured: median(runs.flatMap(({atACounter}) => atACounter.many)),
			floor: median(runs.flatMap(({atACounter}) => atACounter.one)),
			most: 2,
		}),
		beside(
			'the same, one after another',
			median(runs.flatMap(({inARow}) => inARow.many)),
			median(runs.flatMap(({inARow}) => inARow.one)),
		),
	];
}

/** Starts beside Node alone: of no verb, of one that reads, and of the counter. */
async function startFigures(small: string, sold: string): Promise<readonly Figure[]> {
	say('starts …');
	await runOf(await bundled('grow.ts'), [sold, '5000']);
	const version = await starts(['--version'], 30);
	const reading = await starts(['--data', sold, 'account', 'list'], 30);
	const {counter, floor} = await openings(small, ['-e', nodeAlone], 15);
	return [
		againstFloor('`--version`, against `node -e 0`', {measured: median(version.measured), floor: median(version.floor), most: 2}),
		againstFloor('a reading verb on a shop of 5,000 receipts, against `node -e 0`', {
			measured: median(reading.measured),
			floor: median(reading.floor),
			most: 3,
		}),
		beside('first usable frame, 100 products, against a Node that writes one line', median(counter), median(floor)),
	];
}

async function openingFigures(small: string, large: string): Promise<readonly Figure[]> {
	say('first usable frame …');
	const bare = await bundled('bare-ink.tsx', {isBare: true});
	const few = await openings(small, [bare], 15);
	const many = await openings(large, [bare, join(large, 'snapshot.json')], 15);
	return [
		againstFloor('first usable frame, 100 products, against a bare Ink program', {
			measured: median(few.counter),
			floor: median(few.floor),
			most: 2,
		}),
		againstFloor('first usable frame, 100,000 products, against Ink that reads, hashes and parses the snapshot', {
			measured: median(many.counter),
			floor: median(many.floor),
			most: 1.3,
		}),
	];
}

const folder = mkdtempSync(join(tmpdir(), 'counterfoil-bench-'));
say('making shops of 100, 1,000 and 100,000 products …');
const [small, middle, large] = ['small', 'middle', 'large'].map(name => join(folder, name)) as [string, string, string];
/** A shop as it is now, for figures that leave a shop others could not be measured with: with a PIN, or with open vends. */
const copied = (shop: string, name: string): string => {
	const copy = join(folder, name);
	cpSync(shop, copy, {recursive: true});
	return copy;
};
const shops = await bundled('make-shops.ts');
await promisify(execFile)(process.execPath, [shops, small, '100', middle, '1000', large, '100000']);
const figures = [
	...(await commitFigures()),
	...(await basketFigures(middle)),
	...(await voucherFigures()),
	...(await keyFigures(large)),
	...(await handFigures(middle)),
	...(await signInFigures(copied(middle, 'with-a-pin'))),
	...(await vendingFigures(copied(middle, 'with-vends'))),
	...(await searchFigures(large, '100,000', 8)),
	...(await openingFigures(small, large)),
	...(await startFigures(small, middle)),
];
rmSync(folder, {recursive: true});

const text = table(figures);
process.stdout.write(`${text}\n`);
const about = `Machines are noisy: a time says little, a ratio to a floor measured in the same run says more. Key to frame is the median of five runs' p99 over 1,000 keys each, from the byte entering the gate to the last write of its frame.`;
writeFileSync(
	page,
	`# Figures\n\nWritten by \`npm run bench\`; run it again to see them on your machine.\n\nLast run on ${machine}.\n\n${text}\n\n${about}\n`,
);
