// What the counter writes for a key, in bytes, at 80 by 24 with colours of 24 bits: little enough for a slow line.
import {expect, test} from 'vitest';
import {keys} from '../support/drive.ts';
import {practice} from './practice.ts';

const {down, f2, f3, f5, f6, f7, ctrl, esc} = keys;

test('A key writes few bytes', async () => {
	const screen = await practice({env: {TERM: 'xterm', COLORTERM: 'truecolor'}});
	const written = async (...typed: readonly string[]): Promise<number> => {
		const before = Buffer.byteLength(screen.raw());
		await screen.type(...typed);
		return Buffer.byteLength(screen.raw()) - before;
	};
	const letters = [await written('m'), await written('i'), await written('l')];
	const moves = [await written(down), await written(down)];
	await screen.type(esc);
	const changes: number[] = [];
	for (const key of [f6, f5, f2, f7, f3, f2]) changes.push(await written(key));
	await screen.type(f6);
	moves.push(await written(down), await written(down));
	await screen.type(ctrl('k'));
	moves.push(await written(down));
	expect(Math.max(...letters)).toBeLessThanOrEqual(1000);
	expect(Math.max(...moves)).toBeLessThanOrEqual(700);
	expect(Math.max(...changes)).toBeLessThanOrEqual(2200);
});
