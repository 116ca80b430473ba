// A durable sale against its floor: the same bytes written and synced to a file beside the journal, turn about, in one run.
import {closeSync, fdatasyncSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pieces} from '../../src/domain/money.ts';
import {openShop} from '../../src/shop/shop.ts';
import {makeShop} from './shops.ts';

/** Sales before any is measured: a till that is warm, as it is after the first minutes of a day. */
const warming = 400;
const sales = 500;
const items = ['6001000000000', '6001000000010', '6001000000020'];

const folder = join(mkdtempSync(join(tmpdir(), 'counterfoil-bench-')), 'shop');
await makeShop(folder, 100);
const shop = await openShop(folder);

const sell = async (): Promise<void> => {
	const outcome = await shop.execute({
		type: 'sell',
		items: items.map(product => ({type: 'goods', product, quantity: pieces(1)})),
		tender: {tender: 'cash'},
	});
	if (outcome.type === 'refused') throw new Error(JSON.stringify(outcome.refusal));
};

/** Between two sales the counter has a moment: what is put off until then is not waited for, and not measured. */
const aMoment = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

for (let warm = 0; warm < warming; warm += 1) {
	await sell();
	await aMoment();
}
const last = readdirSync(join(folder, 'journal')).sort().at(-1) ?? '';
const line = Buffer.from(
	`${readFileSync(join(folder, 'journal', last), 'utf8')
		.trimEnd()
		.split('\n')
		.at(-1)}\n`,
);
const floorFile = openSync(join(folder, 'floor'), 'w');
let position = 0;
const write = (): void => {
	position += writeSync(floorFile, line, 0, line.length, position);
	fdatasyncSync(floorFile);
};
for (let warm = 0; warm < warming; warm += 1) write();

const measured: number[] = [];
const floor: number[] = [];
const timed = async (work: () => void | Promise<void>, times: number[]): Promise<void> => {
	const start = performance.now();
	await work();
	times.push(performance.now() - start);
};
/** Turn about, so that neither always comes to a disk that has just been synced by the other. */
for (let count = 0; count < sales; count += 1) {
	if (count % 2 === 0) await timed(sell, measured);
	await timed(write, floor);
	if (count % 2 === 1) await timed(sell, measured);
	await aMoment();
}
closeSync(floorFile);
await shop.close();
rmSync(join(folder, '..'), {recursive: true});
process.stdout.write(JSON.stringify({measured, floor, bytes: line.length}));
