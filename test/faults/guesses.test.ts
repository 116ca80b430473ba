// Kill −9 while PINs are guessed: each guess that was looked at is on record, so that nobody gets a free one (faults.md).
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import {afterAll, expect, onTestFinished, test} from 'vitest';
import {openShop, type Shop} from '../../src/app/shop.ts';
import {triesAllowed} from '../../src/domain/operators/pin.ts';
import {practiceShop} from '../support/command-line.ts';
import {seeded} from '../support/luck.ts';
import {again, report, seeds, sized} from './size.ts';

const guesser = fileURLToPath(new URL('../support/kill-guesser.ts', import.meta.url));
const cashier = 2;
const dayMs = 86_400_000;

let [kills, guesses] = [0, 0];
afterAll(() => {
	report('kills −9 on the sign-in screen', kills);
	report('guesses looked at before them', guesses);
});

/** Lets a process guess, and kills it some time after its n-th answer. Answers with how many guesses were looked at. */
async function guessedUntilKilled(
	folder: string,
	since: number,
	{after, thenMs}: {after: number; thenMs: number},
): Promise<number> {
	const child = spawn(process.execPath, [guesser, folder, String(cashier), String(since)], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	onTestFinished(() => void child.kill('SIGKILL'));
	const left = once(child, 'exit');
	let looked = 0;
	let seen = 0;
	for await (const line of createInterface({input: child.stdout})) {
		if (line === 'LOOKED AT') looked += 1;
		if (line === 'LOCKED') child.kill('SIGKILL');
		if (seen === after) setTimeout(() => child.kill('SIGKILL'), thenMs);
		seen += 1;
	}
	expect((await left)[1]).toBe('SIGKILL');
	return looked;
}

/** The wrong tries that a shop remembers, as it opens again. The owner lets the cashier try anew. */
async function triesThere(folder: string, since: number): Promise<number> {
	const shop: Shop = await openShop(folder, {clock: {now: () => ({at: since, offset: 0})}});
	const tries = shop.till.state.tries.rows.get(cashier)?.failed ?? 0;
	await shop.signIns.signIn({who: 1, secret: '805317'});
	expect((await shop.execute({type: 'unlockOperator', who: cashier})).type).toBe('done');
	await shop.close();
	return tries;
}

test.each(seeds(sized(1, 25)))('(seed %i) no guess is free, whenever the process is killed', {timeout: 600_000}, async seed => {
	const random = seeded(seed);
	const {folder} = await practiceShop();
	const shop = await openShop(folder);
	await shop.execute({type: 'addOperator', name: 'Zinhle', role: 'cashier'});
	await shop.signIns.setPin(1, '805317');
	await shop.signIns.setPin(cashier, '271904');
	await shop.close();
	let since = Date.now();
	for (let life = 0; life < sized(6, 20); life += 1) {
		since += dayMs;
		const looked = await guessedUntilKilled(folder, since, {after: Math.floor(random() * 5), thenMs: random() * 250});
		since += dayMs;
		const tries = await triesThere(folder, since);
		expect(tries, again(seed, 'guesses.test.ts')).toBeGreaterThanOrEqual(looked);
		expect(tries, again(seed, 'guesses.test.ts')).toBeLessThanOrEqual(Math.min(looked + 1, triesAllowed));
		kills += 1;
		guesses += looked;
	}
});
