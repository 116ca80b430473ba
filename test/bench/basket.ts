// What a payment of 200 lines costs beside one of one line, turn about: `basket.mjs FOLDER`. Says ms as one JSON document.
import {pieces} from '../../src/domain/money.ts';
import {openShop} from '../../src/shop/shop.ts';

const [folder = ''] = process.argv.slice(2);
const shop = await openShop(folder);
const codes = [...shop.till.state.products.rows.keys()].slice(0, 200);

/** Between two sales the counter has a moment: what is put off until then is not waited for, and not measured. */
const aMoment = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 60));

async function sale(lines: number): Promise<number> {
	const items = codes.slice(0, lines).map(product => ({type: 'goods', product, quantity: pieces(1)}) as const);
	const start = performance.now();
	const outcome = await shop.execute({type: 'sell', items, tenders: [{tender: 'cash'}]});
	const took = performance.now() - start;
	if (outcome.type === 'refused') throw new Error(JSON.stringify(outcome.refusal));
	await aMoment();
	return took;
}

const one: number[] = [];
const many: number[] = [];
for (let warm = 0; warm < 50; warm += 1) {
	await sale(1);
	await sale(200);
}
for (let round = 0; round < 150; round += 1) {
	one.push(await sale(1));
	many.push(await sale(200));
}
await shop.close();
process.stdout.write(JSON.stringify({one, many}));
