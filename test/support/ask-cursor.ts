// Writes texts to the terminal that it runs in, each from the first column, asks for the cursor, and notes down the columns: `ask-cursor.ts TEXTS.json COLUMNS.json`.
import {readFileSync, writeFileSync} from 'node:fs';

const [from = '', to = ''] = process.argv.slice(2);
const texts = JSON.parse(readFileSync(from, 'utf8')) as readonly string[];
const atOnce = 200;

const columns: number[] = [];
let asked = 0;
let held = '';

function ask(): void {
	const next = texts.slice(asked, asked + atOnce);
	asked += next.length;
	process.stdout.write(next.map(text => `\r\u001B[K${text}\u001B[6n`).join(''));
}

process.stdin.setRawMode(true).on('data', (data: Buffer) => {
	held += data.toString();
	const answers = [...held.matchAll(/\u001B\[\d+;(\d+)R/g)];
	held = held.slice(held.lastIndexOf('R') + 1);
	columns.push(...answers.map(answer => Number(answer[1]) - 1));
	if (columns.length === texts.length) {
		writeFileSync(to, JSON.stringify(columns));
		process.exit();
	}
	if (columns.length === asked) ask();
});
ask();
