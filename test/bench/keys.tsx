// Key to frame: from the byte entering the gate to the last write of its frame, at 120 × 40, in a shop of 100,000 products.

import {randomUUIDv7} from 'node:crypto';
import {EventEmitter} from 'node:events';
import {Writable} from 'node:stream';
import {openDraft} from '../../src/shop/draft.ts';
import {openShop} from '../../src/shop/shop.ts';
import {createDesk} from '../../src/ui/model/desk.ts';
import {contexts} from '../../src/ui/screens/registry.ts';
import {openTerminal, type TerminalOutput} from '../../src/ui/terminal.tsx';
import {silentMachine} from '../support/machine.ts';

const [folder = '', columns = '120', rows = '40', runs = '5'] = process.argv.slice(2);
const size = {columns: Number(columns), rows: Number(rows)};
const keysARun = 1000;

let lastWriteAt = 0;
let writes = 0;
const output = Object.assign(
	new Writable({
		write: (_chunk, _encoding, done) => {
			writes += 1;
			lastWriteAt = performance.now();
			done();
		},
	}),
	{...size, isTTY: true},
);
const input = Object.assign(new EventEmitter(), {resume: () => undefined, pause: () => undefined});
const shop = await openShop(folder);
const unused = async () => ({fault: 'a bench makes no shop'});
const bug = (error: unknown): never => {
	throw error;
};
const desk = createDesk(
	{
		machine: silentMachine,
		shop,
		openDraft: next => openDraft(next, bug),
		folder,
		now: () => ({at: Date.now(), offset: 120}),
		newId: randomUUIDv7,
		createShop: unused,
		startOwnShop: unused,
		troubleText: () => undefined,
		leave: () => undefined,
		redraw: () => undefined,
		bug,
	},
	contexts,
	size,
);
const terminal = openTerminal(desk, {input, output: output as unknown as TerminalOutput, env: {TERM: 'xterm-256color'}});

const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));
async function calm(): Promise<void> {
	for (let quiet = 0; quiet < 5; ) {
		const before = writes;
		await turn();
		quiet = writes === before ? quiet + 1 : 0;
	}
}

/** What a busy hand does: searches typed, thought over and taken back, lists moved in, screens changed. */
function* script(): Generator<string> {
	const down = '\u001B[B';
	const up = '\u001B[A';
	const searches = ['full cream', 'brown bread', 'sugar 1kg', 'tea', 'karoo', '60010', 'golden rice 2kg', 'm', 'xyz', 'soap 250'];
	for (let round = 0; ; round += 1) {
		const text = searches[round % searches.length] ?? '';
		yield* text;
		for (let moves = 0; moves < 6; moves += 1) yield down;
		yield up;
		for (let letters = 0; letters < text.length; letters += 1) yield '\u007F';
		yield '\u001B[17~';
		for (let moves = 0; moves < 8; moves += 1) yield down;
		yield '\u001B[6~';
		yield '\u001B[F';
		yield '\u001B[H';
		yield '\u001BOQ';
	}
}

await calm();
const keys = script();
const allRuns: number[][] = [];
for (let run = 0; run < Number(runs); run += 1) {
	const times: number[] = [];
	while (times.length < keysARun) {
		const key = keys.next().value ?? '';
		const before = writes;
		const start = performance.now();
		input.emit('data', Buffer.from(key));
		await calm();
		if (writes > before) times.push(lastWriteAt - start);
	}
	allRuns.push(times);
}
terminal.close();
await shop.close();
process.stdout.write(JSON.stringify({runs: allRuns}));
