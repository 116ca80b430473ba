// `npm run bench:long`: what a past of up to a million entries costs, in opening, memory, selling, finding and folding anew, and a search among a million products. Writes docs/bench-long.md.
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {bundled} from './bundle.ts';
import {atLeast, type Figure, median, percentile, table, within} from './figures.ts';
import {machine, runOf, say} from './runs.ts';
import {searchFigures} from './search-figures.ts';

const page = fileURLToPath(new URL('../../docs/bench-long.md', import.meta.url));
const sizes = (process.argv[2] ?? '0,10000,100000,1000000').split(',').map(Number);

type AtSize = {
	readonly opening: number;
	readonly memory: number;
	readonly measured: number[];
	readonly floor: number[];
	readonly find: number[];
};
type Row = {
	readonly size: number;
	readonly opening: number;
	readonly memory: number;
	readonly commit: number;
	readonly find: number;
};

const parent = mkdtempSync(join(tmpdir(), 'counterfoil-bench-'));
const folder = join(parent, 'shop');
const [makeShops, grow, atSize, refold] = await Promise.all(
	['make-shops.ts', 'grow.ts', 'at-size.ts', 'refold.ts'].map(name => bundled(name)),
);
await runOf(makeShops ?? '', [folder, '1000'], {isJson: false});

/** Five openings, the median of each: one process each, as a counter is. */
async function measure(size: number): Promise<Row> {
	say(`a past of ${size} entries …`);
	if (size > 0) await runOf(grow ?? '', [folder, String(size)]);
	const runs: AtSize[] = [];
	for (let run = 0; run < 5; run += 1) runs.push(await runOf<AtSize>(atSize ?? '', [folder]));
	return {
		size,
		opening: median(runs.map(({opening}) => opening)),
		memory: median(runs.map(({memory}) => memory)) / 1_048_576,
		commit: median(runs.map(({measured, floor}) => median(measured) / median(floor))),
		find: median(runs.map(({find}) => percentile(find, 0.99))),
	};
}

const rows: Row[] = [];
for (const size of sizes) rows.push(await measure(size));
say('folding anew …');
const folded = await runOf<{entries: number; took: number}>(refold ?? '', [folder]);
rmSync(folder, {recursive: true});
say('making a shop of 1,000,000 products …');
const full = join(parent, 'full');
await runOf(makeShops ?? '', [full, '1000000'], {isJson: false});
const searched = await searchFigures(full, '1,000,000', 20);
rmSync(parent, {recursive: true});

const [first, second] = rows;
const last = rows.at(-1);
const ratio = (of: keyof Row, from: Row | undefined): number => (last?.[of] ?? Number.NaN) / (from?.[of] ?? Number.NaN);
const pastTable = [
	'| entries of the past | opening | memory | a sale against its floor | find, p99 |',
	'|---|---|---|---|---|',
	...rows.map(
		row =>
			`| ${row.size.toLocaleString('en')} | ${row.opening.toFixed(0)} ms | ${row.memory.toFixed(0)} MiB | ${row.commit.toFixed(2)} × | ${row.find.toFixed(2)} ms |`,
	),
].join('\n');
const figures: readonly Figure[] = [
	within(`sale at ${last?.size} entries against the same at ${first?.size}`, ratio('commit', first), {most: 1.2, unit: '×'}),
	within(`opening at ${last?.size} entries against ${second?.size}`, ratio('opening', second), {most: 1.3, unit: '×'}),
	within(`memory at ${last?.size} entries against ${second?.size}`, ratio('memory', second), {most: 1.3, unit: '×'}),
	within(`find at ${last?.size} entries, p99`, last?.find ?? Number.NaN, {most: 50, unit: 'ms'}),
	atLeast('entries folded a second, from the first one on', (folded.entries * 1000) / folded.took, 100_000),
	...searched,
];
const text = `${pastTable}\n\n${table(figures)}`;
process.stdout.write(`${text}\n`);
writeFileSync(
	page,
	`# Figures of a long past\n\nWritten by \`npm run bench:long\`, which takes some minutes and some gigabytes of disk; run it again to see them on your machine.\n\nLast run on ${machine}, a shop of 1,000 products.\n\n${text}\n\nEach size is opened five times, in a process of its own, with the snapshot that the last one left. A sale has three lines; its floor writes and syncs as many bytes to a file beside the shop. The search is that of a shop of its own.\n`,
);
