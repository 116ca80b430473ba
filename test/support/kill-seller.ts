// A process of its own that opens a shop with the built program and sells without end: one line for each sale, after it was acknowledged.
import {randomUUIDv7} from 'node:crypto';
import {writeSync} from 'node:fs';
import type * as Counterfoil from '../../src/app/index.ts';

const built: typeof Counterfoil = await import(new URL('../../dist/index.js', import.meta.url).href);
const shop = await built.openShop(process.argv[2] ?? '');

const orders: readonly Counterfoil.Order[] = [
	{type: 'sell', items: [{type: 'goods', product: '1001', quantity: built.pieces(1)}], tenders: [{tender: 'cash'}]},
	{type: 'sell', items: [{type: 'top-up', account: 1, amount: built.cents(1000)}], tenders: [{tender: 'cash'}]},
	{type: 'receiveStock', product: '1001', quantity: built.pieces(2)},
	{type: 'withdraw', account: 1, amount: built.cents(500)},
];

writeSync(1, 'OPEN\n');
for (let said = 0; ; said += 1) {
	const order = orders[said % orders.length];
	const id = randomUUIDv7();
	const outcome = order && (await shop.execute({...order, id}));
	if (outcome?.type !== 'done') throw new Error(`refused: ${JSON.stringify(outcome)}`);
	writeSync(1, `ACK ${id}\n`);
}
