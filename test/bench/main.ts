// `npm run bench`: measures what docs/bench.md says, each against a floor of the same run, prints one table and writes that page.
import {execFile} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {bundled} from './bundle.ts';
import {againstFloor, beside, type Figure, median, percentile, table, within} from './figures.ts';
import {openings} from './first-frame.ts';
import {machine, runOf, say} from './runs.ts';

const page = fileURLToPath(new URL('../../docs/bench.md', import.meta.url));
type Commits = {
	readonly measured: number[];
	readonly floor: number[];
	/** Sales in turn with the rivals. */
	readonly sale: number[];
	readonly sqliteBytes: number[];
	readonly sqliteTables: number[];
	readonly lowdb: Readonly<Record<string, number[]>>;
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
			most: 1.25,
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

async function keyFigures(large: string): Promise<readonly Figure[]> {
	say('key to frame …');
	const {runs} = await runOf<{runs: number[][]}>(await bundled('keys.tsx'), [large, '120', '40', '5']);
	const p99 = median(runs.map(run => percentile(run, 0.99)));
	const p50 = median(runs.map(run => percentile(run, 0.5)));
	return [
		within('key to frame p99, 120 × 40, 100,000 products', p99, {most: 16, unit: 'ms'}),
		within('key to frame p50, the same', p50, {most: 16, unit: 'ms'}),
	];
}

async function openingFigures(small: string, large: string): Promise<readonly Figure[]> {
	say('first usable frame …');
	const bare = await bundled('bare-ink.tsx');
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
say('making shops of 100 and of 100,000 products …');
const [small, large] = [join(folder, 'small'), join(folder, 'large')];
const shops = await bundled('make-shops.ts');
await promisify(execFile)(process.execPath, [shops, small, '100', large, '100000']);
const figures = [...(await commitFigures()), ...(await keyFigures(large)), ...(await openingFigures(small, large))];
rmSync(folder, {recursive: true});

const text = table(figures);
process.stdout.write(`${text}\n`);
const about = `Machines are noisy: a time says little, a ratio to a floor measured in the same run says more. Key to frame is the median of five runs' p99 over 1,000 keys each, from the byte entering the gate to the last write of its frame.`;
writeFileSync(
	page,
	`# Figures\n\nWritten by \`npm run bench\`; run it again to see them on your machine.\n\nLast run on ${machine}.\n\n${text}\n\n${about}\n`,
);
