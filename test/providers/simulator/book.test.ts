// The simulated provider's book: cut anywhere it opens with all that was answered, and a start anew makes what was under way.
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {openBook} from '../../../src/providers/simulator/book.ts';
import {scratchFolder} from '../../support/command-line.ts';
import {aVend, lineTo, never, provider} from '../providing.ts';

const now = (): number => 0;

test('A book that is cut at any byte has every whole line, and goes on behind it', () => {
	const path = join(scratchFolder(), 'book');
	const vend = {id: 'a', kind: 'service', sold: 'gas', amount: 700} as const;
	const book = openBook(path, now, 1000);
	book.write({type: 'accepted', vend});
	book.write({type: 'answered', vend, answer: {outcome: 'issued', tokens: [{kind: 'pin', digits: '1234-é'}]}});
	book.close();
	const whole = readFileSync(path);
	const ends = [...whole.entries()].filter(([, byte]) => byte === 0x0a).map(([place]) => place + 1);
	for (let cut = 0; cut <= whole.length; cut += 1) {
		writeFileSync(path, whole.subarray(0, cut));
		const again = openBook(path, now, 1000);
		const lines = ends.filter(end => end <= cut).length;
		expect([again.balance(), again.all().length, again.hasToken('1234-é')]).toEqual([
			lines === 3 ? 300 : 1000,
			lines > 1 ? 1 : 0,
			lines === 3,
		]);
		again.write({type: 'topped-up', amount: 1});
		again.close();
		expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(Math.max(lines, 1) + 2);
	}
});

describe('a simulator that is started anew', () => {
	test('answers as before, and makes what was under way', async () => {
		const first = await provider({rules: {late: 100}});
		const [late, plain] = [aVend(), aVend()];
		await lineTo(first.url, {timeouts: {totalMs: 800}}).vend(late, never);
		await first.control({late: 0});
		const answer = await first.vend(plain, never);
		await first.close();
		const again = await provider({book: first.book, rules: {lateMs: 1}});
		expect(await again.ask(plain, never)).toEqual(answer);
		await expect.poll(() => again.ask(late, never)).toMatchObject({outcome: 'issued'});
		expect(await again.vends()).toMatchObject([{id: late.id}, {id: plain.id}]);
	});

	test('loses again what it lost before', async () => {
		const first = await provider({rules: {lost: 50}});
		const vends = Array.from({length: 8}, () => aVend());
		const outcomes = await Promise.all(vends.map(async vend => (await first.vend(vend, never)).outcome));
		await first.close();
		const again = await provider({book: first.book, rules: {lost: 50}});
		expect(await Promise.all(vends.map(async vend => (await again.vend(vend, never)).outcome))).toEqual(outcomes);
	});
});
