// What a cursor move writes at 80 × 24 on Sell, Stock and Receipts, and how long 200 keys at once take: `hands.mjs FOLDER`.
import {pieces} from '../../src/domain/base/money.ts';
import {sellState} from '../../src/ui/actions/sell-state.ts';
import {stockState} from '../../src/ui/screens/stock/state.ts';
import {keys, measuredCounter} from './measured-counter.ts';

const [folder = ''] = process.argv.slice(2);
const {shop, desk, press, lines, close} = await measuredCounter(folder, {columns: 80, rows: 24});

/** Enough receipts to scroll through. */
const receipts = 60;
for (let count = 0; count < receipts; count += 1) {
	const product = [...desk.state.products.rows.keys()][count % desk.state.products.rows.size] ?? '';
	const outcome = await shop.execute({
		type: 'sell',
		items: [{type: 'goods', product, quantity: pieces(1)}],
		tenders: [{tender: 'cash'}],
	});
	if (outcome.type === 'refused') throw new Error(JSON.stringify(outcome.refusal));
}

/** More rows than these change only when a list scrolls: two of the list, the notice, the page beside it. */
const rowsOfAMove = 6;

/** Bytes of moves down and up a list, apart for those in which the rows stayed where they were, and those that scrolled. */
async function movesOf(...open: readonly string[]): Promise<{readonly within: number[]; readonly scrolled: number[]}> {
	for (const key of open) await press(key);
	const within: number[] = [];
	const scrolled: number[] = [];
	const moves = Array.from({length: 80}, (_, count) => (count < 50 ? keys.down : keys.up));
	let before = await lines();
	for (const move of moves) {
		const {bytes} = await press(move);
		const after = await lines();
		const changed = after.filter((line, row) => line !== before[row]).length;
		(changed > rowsOfAMove ? scrolled : within).push(bytes);
		before = after;
	}
	return {within, scrolled};
}

const moves = {
	Sell: await movesOf(keys.sell, '600'),
	Stock: await movesOf(keys.stock),
	Receipts: await movesOf(keys.receipts),
};
for (const key of [keys.sell, ...Array.from({length: 3}, () => keys.backspace)]) await press(key);

const typed = ['brown bread', 'milk', 'soap 250'];
/** Searches typed and taken back, 200 keys in all, the last of which leave this to be read. */
const left = 'golden rice';
const searches = typed.flatMap(text => [...text, ...Array.from(text, () => keys.backspace)]);
const mixed = Array.from({length: 200 - left.length}, (_, place) => searches[place % searches.length] ?? '');
/** As many letters as were taken back stay in front: none. */
const surplus = mixed.reduce((count, key) => Math.max(0, count + (key === keys.backspace ? -1 : 1)), 0);
const burst = [...mixed.slice(0, 200 - left.length - surplus), ...Array.from({length: surplus}, () => keys.backspace), ...left];

const letters: number[] = [];
const downs: number[] = [];
let lost = 0;
for (let round = 0; round < 20; round += 1) {
	const {ms} = await press(burst.join(''));
	letters.push(ms);
	if (!(await lines()).some(line => line.includes(left)) || sellState.read(desk).entry.value !== left) lost += 1;
	for (const _ of left) await press(keys.backspace);
	for (const key of [keys.stock, keys.home]) await press(key);
	downs.push((await press(keys.down.repeat(200))).ms);
	const {list} = stockState.read(desk);
	if (list.place !== Math.min(200, desk.state.products.rows.size - 1)) lost += 1;
	await press(keys.sell);
}
await close();
process.stdout.write(JSON.stringify({moves, letters, downs, lost, keys: burst.length}));
