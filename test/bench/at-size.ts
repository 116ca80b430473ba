// A shop with a past, as it is opened, sold in and searched: `at-size.mjs FOLDER`. Says ms, bytes and times as one JSON document.
import {closeSync, fdatasyncSync, openSync, writeSync} from 'node:fs';
import {join} from 'node:path';
import {openShop} from '../../src/app/shop.ts';
import {pieces} from '../../src/domain/base/money.ts';
import {nextTurn} from '../../src/store/disk/steps.ts';

const [folder = ''] = process.argv.slice(2);
const start = performance.now();
const shop = await openShop(folder);
const opening = performance.now() - start;
const memory = process.memoryUsage().rss;
const codes = [...shop.till.state.products.rows.keys()];
const line = Buffer.alloc(880, 'x');
const floorFile = openSync(join(folder, '..', 'floor'), 'w');

const timed = async (work: () => unknown): Promise<number> => {
	const from = performance.now();
	await work();
	return performance.now() - from;
};
const sell = () =>
	shop.execute({
		type: 'sell',
		items: codes.slice(0, 3).map(product => ({type: 'goods', product, quantity: pieces(1)})),
		tenders: [{tender: 'cash'}],
	});
let position = 0;
const write = (): void => {
	position += writeSync(floorFile, line, 0, line.length, position);
	fdatasyncSync(floorFile);
};

const measured: number[] = [];
const floor: number[] = [];
for (let count = 0; count < 600; count += 1) {
	const first = count % 2 === 0;
	const before = first ? await timed(sell) : 0;
	const beside = await timed(write);
	const took = first ? before : await timed(sell);
	await nextTurn();
	if (count < 300) continue;
	measured.push(took);
	floor.push(beside);
}
closeSync(floorFile);

const {seq} = shop.place();
const find: number[] = [];
for (let count = 0; count < 200; count += 1) {
	const some = Math.floor((seq * (count * 37)) / 7400);
	const text = [`customer ${some % 5000}`, String(some), `bread ${count}`, `${(count % 90) + 10}.00`][count % 4] ?? '';
	find.push(await timed(() => shop.till.history.receipts({text, limit: 50})));
}
await shop.close();
process.stdout.write(JSON.stringify({opening, memory, measured, floor, find}));
