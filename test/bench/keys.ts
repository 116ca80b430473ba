// Key to frame: from the byte entering the gate to the last write of its frame: `keys.mjs FOLDER COLUMNS ROWS RUNS [LINES] [palette]`.
import {pieces} from '../../src/domain/base/money.ts';
import {addGoods} from '../../src/domain/selling/basket.ts';
import {keys, measuredCounter} from './measured-counter.ts';

const [folder = '', columns = '120', rows = '40', runs = '5', lines = '0', over] = process.argv.slice(2);
const keysARun = 1000;

const {desk, press, close} = await measuredCounter(folder, {columns: Number(columns), rows: Number(rows)});

const searches = ['full cream', 'brown bread', 'sugar 1kg', 'tea', 'karoo', '60010', 'golden rice 2kg', 'm', 'xyz', 'soap 250'];

/** What a busy hand does: searches typed, thought over and taken back, lists moved in, lines of the basket changed, screens changed. */
function* script(): Generator<string> {
	for (let round = 0; ; round += 1) {
		const text = searches[round % searches.length] ?? '';
		yield* text;
		for (let moves = 0; moves < 6; moves += 1) yield keys.down;
		yield keys.up;
		for (let letters = 0; letters < text.length; letters += 1) yield keys.backspace;
		if (Number(lines) > 0) {
			for (let moves = 0; moves < 8; moves += 1) yield keys.up;
			yield* '++-';
		}
		yield keys.stock;
		for (let moves = 0; moves < 8; moves += 1) yield keys.down;
		yield keys.pageDown;
		yield keys.end;
		yield keys.home;
		yield keys.sell;
	}
}

const words = ['delivery', 'refund', 'milk', 'thandi', 'settings', 'backup', 'xyz', 'm'];

/** What a hand does in the palette over Stock: words typed, the list moved in, the words taken back. */
function* scriptOver(): Generator<string> {
	for (let round = 0; ; round += 1) {
		const text = words[round % words.length] ?? '';
		yield* text;
		for (let moves = 0; moves < 4; moves += 1) yield keys.down;
		for (let letters = 0; letters < text.length; letters += 1) yield keys.backspace;
	}
}

const goods = [...desk.state.products.rows.values()].slice(0, Number(lines));
const put = {quantity: pieces(1), at: Date.now(), isScan: true};
desk.set({basket: goods.reduce((basket, product) => addGoods(basket, product, put), desk.view.basket)});
// The first look at Stock sorts the catalogue by name, once.
for (const key of [keys.stock, keys.sell]) await press(key);
if (over === 'palette') for (const key of [keys.stock, keys.palette]) await press(key);
const pressed = over === 'palette' ? scriptOver() : script();
const allRuns: number[][] = [];
for (let run = 0; run < Number(runs); run += 1) {
	const times: number[] = [];
	while (times.length < keysARun) {
		const {ms, isDrawn} = await press(pressed.next().value ?? '');
		if (isDrawn) times.push(ms);
	}
	allRuns.push(times);
}
await close();
process.stdout.write(JSON.stringify({runs: allRuns}));
