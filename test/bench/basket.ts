// What a payment of 200 lines costs beside one of one line, turn about: `basket.mjs FOLDER`. Says ms as one JSON document.
import {openShop} from '../../src/app/shop.ts';
import {pieces} from '../../src/domain/base/money.ts';
import {nextTurn} from '../../src/store/disk/steps.ts';
import {aPause} from './runs.ts';

const [folder = ''] = process.argv.slice(2);
const shop = await openShop(folder);
const codes = [...shop.till.state.products.rows.keys()].slice(0, 200);

async function sale(lines: number): Promise<number> {
	const items = codes.slice(0, lines).map(product => ({type: 'goods', product, quantity: pieces(1)}) as const);
	const start = performance.now();
	const outcome = await shop.execute({type: 'sell', items, tenders: [{tender: 'cash'}]});
	const took = performance.now() - start;
	if (outcome.type === 'refused') throw new Error(JSON.stringify(outcome.refusal));
	return took;
}

/** Between two payments, a turn of the loop or a pause: what is put off until then is not waited for, and not measured. */
type Between = () => Promise<void>;
type Times = {readonly one: number[]; readonly many: number[]};

async function rounds(count: number, between: Between): Promise<Times> {
	const times: Times = {one: [], many: []};
	for (let round = 0; round < count; round += 1) {
		times.one.push(await sale(1));
		await between();
		times.many.push(await sale(200));
		await between();
	}
	return times;
}

await rounds(100, nextTurn);
const inARow = await rounds(100, nextTurn);
const atACounter = await rounds(60, aPause);
await shop.close();
process.stdout.write(JSON.stringify({inARow, atACounter}));
