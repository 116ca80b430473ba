// Vends over a line that loses, delays, doubles and declines, by a process that is killed again and again: the shop's books and the provider's agree. VENDS says how many.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import {afterAll, expect, onTestFinished, test} from 'vitest';
import {cents} from '../../src/domain/base/money.ts';
import {verifyShop} from '../../src/store/opening/verify.ts';
import {provider, simulatorKey} from '../providers/providing.ts';
import {airtime, gaming, opened, service} from '../support/commands.ts';
import {leftShop, openAt} from '../support/stored-shop.ts';
import {report} from './size.ts';
import {compareBooks} from './two-books.ts';

const seller = fileURLToPath(new URL('../support/vend-seller.ts', import.meta.url));

const vends = Number(process.env['VENDS'] ?? 45);
/** It is killed after so many sales. */
const life = Math.min(50, Math.ceil(vends / 3));

const figures: Record<string, number> = {};
afterAll(() => {
	for (const [what, count] of Object.entries(figures)) report(what, count);
});

/** Runs a seller until it has sold so many, and kills it; without a number it resolves all and leaves. Answers with what it said. */
async function selling(folder: string, url: string, sales?: number): Promise<readonly string[]> {
	// It has more to sell than it lives for.
	const words = [folder, url, simulatorKey, String(sales === undefined ? 0 : sales + 100)];
	const child = spawn(process.execPath, [seller, ...words], {stdio: ['ignore', 'pipe', 'inherit']});
	onTestFinished(() => void child.kill('SIGKILL'));
	const ended = once(child, 'exit');
	const said: string[] = [];
	for await (const line of createInterface({input: child.stdout})) {
		said.push(line.slice(5));
		if (said.length === sales) child.kill('SIGKILL');
	}
	expect(await ended).toEqual(sales === undefined ? [0, null] : [null, 'SIGKILL']);
	return said;
}

const through = {provider: 'sim'};
const services = [
	service({id: 'gas', name: 'Gas', beneficiary: 'meter', ...through}),
	airtime({fee: cents(100), ...through}),
	gaming(through),
];

test(`${vends} vends: none double, no token lost, no cent unexplained, and what was declined is given back or listed`, {
	timeout: 7_200_000,
}, async () => {
	const rules = {lost: 20, decline: 10, late: 10, twice: 5, unheard: 2, nonsense: 2, lateMs: 800};
	const {url, book, control, close} = await provider({rules});
	await control({topUp: 10_000_000_000});
	const connected = {type: 'setProvider', provider: {id: 'sim', name: 'Simulator', kind: 'http', url}} as const;
	const {folder} = await leftShop([opened({services}), connected]);

	const acknowledged: string[] = [];
	let kills = 0;
	for (; acknowledged.length < vends; kills += 1) acknowledged.push(...(await selling(folder, url, life)));
	const [left = ''] = await selling(folder, url);
	await close();

	const {sold, issued, declined, givenBack, ...wrong} = compareBooks(folder, book, JSON.parse(left));
	expect(wrong).toEqual({
		...{double: 0, unresolved: 0, different: [], lost: 0, tokensTwice: 0},
		...{unexplained: 0, betweenThem: 0, wronglyBack: [], unlisted: []},
	});
	expect(sold).toBeGreaterThanOrEqual(acknowledged.length);
	expect(new Set(acknowledged).size).toBe(acknowledged.length);
	for (const count of [issued, declined, givenBack]) expect(count).toBeGreaterThan(0);

	const shop = await openAt(folder);
	expect(verifyShop(folder, {state: shop.till.state, place: shop.place()}).faults).toEqual([]);
	Object.assign(figures, {sold, issued, declined, givenBack, kills});
});
