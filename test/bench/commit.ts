// A durable sale against its floor: the same bytes written and synced to a file beside the journal, turn about, in one run.
import {closeSync, fdatasyncSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pieces} from '../../src/domain/money.ts';
import {openShop} from '../../src/shop/shop.ts';
import {makeShop} from './shops.ts';

const sales = 600;
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

for (let warm = 0; warm < 50; warm += 1) await sell();
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
for (let warm = 0; warm < 50; warm += 1) write();

const measured: number[] = [];
const floor: number[] = [];
for (let count = 0; count < sales; count += 1) {
	const start = performance.now();
	await sell();
	const between = performance.now();
	write();
	measured.push(between - start);
	floor.push(performance.now() - between);
}
closeSync(floorFile);
await shop.close();
rmSync(join(folder, '..'), {recursive: true});
process.stdout.write(JSON.stringify({measured, floor, bytes: line.length}));
