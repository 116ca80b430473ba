// A shop whose goods are named in many scripts, sold from in a real terminal: tmux shows the columns of amounts under one another, at both sizes.
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {columnsOf} from '../../src/formats/text/plain-text.ts';
import {freshFolder, keys} from '../support/drive.ts';
import {measured, shopInScripts} from '../support/scripts.ts';
import {hasTmux, openTmux} from '../support/tmux.ts';

const {down, f2, f5, f6} = keys;
const program = fileURLToPath(new URL('../../src/launcher/counterfoil.cjs', import.meta.url));

/** The columns of a text in tmux, which joins some letters that others do not. */
const columnsInTmux = (text: string): number =>
	measured.reduce((columns, each) => columns - (text.split(each.text).length - 1) * (each.sum - each.cells), columnsOf(text));

/** The columns of a pattern in the rows that have it. */
const columnsWith = (rows: readonly string[], pattern: RegExp): readonly number[] => [
	...new Set(rows.flatMap(row => [...row.matchAll(pattern)].slice(0, 1).map(({index}) => columnsInTmux(row.slice(0, index))))),
];

/** The rows of a list, without what stands only in the page beside it. */
const inList = (rows: readonly string[]): readonly string[] => rows.filter(row => /^│[› ] ?\d/.test(row));

/** Every row of a panel ends at the last column, and nothing scrolled. */
function expectWhole(rows: readonly string[], columns: number): void {
	expect(rows[0]).toContain('Till 1');
	const panel = rows.filter(row => /^[│╭╰]/.test(row));
	expect(panel.map(columnsInTmux)).toEqual(panel.map(() => columns));
	expect(panel.length).toBeGreaterThan(15);
}

test.skipIf(!hasTmux)('In tmux no row scrolls or moves, whatever script the goods and accounts are named in', async () => {
	const folder = freshFolder();
	await shopInScripts(folder);
	const tmux = await openTmux(`'${process.execPath}' '${program}' --data '${folder}'`);
	await tmux.until('Find, scan, or 3*name');
	await tmux.press(f6, '62 products');
	await tmux.press(f2, 'Find, scan, or 3*name');
	for (const place of [0, 1, 2, 3]) {
		await tmux.send(`${1001 + place}\r`);
		await tmux.until(`1 ${measured[place]?.text}`);
	}
	const sell = await tmux.until('78.98');
	expectWhole(sell, 80);
	expect(columnsWith(sell, /\.\d\d (?=│)/g)).toHaveLength(1);
	await tmux.press(f6, '62 products');
	for (let moves = 0; moves < 18; moves += 1) await tmux.send(down);
	const stock = await tmux.until('› 1048');
	expectWhole(stock, 80);
	expect(columnsWith(stock, /\.\d\d /g)).toHaveLength(1);
	await tmux.setSize(120, 40);
	const wide = await tmux.until('F5 Accounts', '› 1048');
	expectWhole(wide, 120);
	expect(columnsWith(inList(wide), /\.\d\d /g)).toHaveLength(1);
	const accounts = await tmux.press(f5, 'Accounts · 6', 'น้ำตาล');
	expectWhole(accounts, 120);
	expect(columnsWith(inList(accounts), /\.\d\d /g)).toHaveLength(1);
});
