// A journal followed while another process writes it: every acknowledged entry once, across its pieces, and nothing else.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {followJournal} from '../../../src/store/opening/following.ts';
import {goods, listed, sell} from '../../support/commands.ts';
import {faultyFiles} from '../../support/faulty-files.ts';
import {type StoredShop, storedShop} from '../../support/stored-shop.ts';

const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));
const long = (code: string) => listed(code, {name: 'Soap', stock: 10_000});

async function sold(shop: StoredShop, times: number): Promise<void> {
	for (let sale = 0; sale < times; sale += 1) await shop.do(sell(goods('1001')));
	await turn();
}
const numbers = (news: readonly {readonly entry: {readonly seq: number}}[]): readonly number[] =>
	news.map(({entry}) => entry.seq);

describe('Following a journal', () => {
	test('tells each entry once, from behind the one it begins at', async () => {
		const shop = await storedShop([long('1001')]);
		await turn();
		const following = followJournal(shop.folder, 2);
		expect(following.news()).toEqual([]);
		await sold(shop, 3);
		expect(numbers(following.news())).toEqual([3, 4, 5]);
		expect(following.news()).toEqual([]);
		await sold(shop, 1);
		expect(numbers(following.news())).toEqual([6]);
	});

	test('goes from one piece of the journal to the next', async () => {
		const shop = await storedShop([long('1001')]);
		await turn();
		const following = followJournal(shop.folder, 0);
		expect(numbers(following.news())).toEqual([1, 2]);
		const seen: number[] = [];
		for (let round = 0; round < 4; round += 1) {
			await sold(shop, 600);
			seen.push(...numbers(following.news()));
		}
		expect(readdirSync(`${shop.folder}/journal`).length).toBeGreaterThan(1);
		expect(seen).toEqual(Array.from({length: 2400}, (_, place) => place + 3));
	});

	test('reads nothing but head while nothing is new, and from where it stopped when something is', async () => {
		const shop = await storedShop([long('1001')]);
		await turn();
		const {files, calls} = faultyFiles();
		const following = followJournal(shop.folder, 2, files);
		await sold(shop, 1);
		following.news();
		calls.length = 0;
		following.news();
		expect(new Set(calls.map(({path}) => path))).toEqual(new Set([`${shop.folder}/head`]));
	});

	test('does not tell an entry that is not acknowledged yet', async () => {
		const shop = await storedShop([long('1001')]);
		await turn();
		const head = readFileSync(`${shop.folder}/head`);
		const following = followJournal(shop.folder, 2);
		await sold(shop, 1);
		const newer = readFileSync(`${shop.folder}/head`);
		writeFileSync(`${shop.folder}/head`, head);
		expect(following.news()).toEqual([]);
		writeFileSync(`${shop.folder}/head`, newer);
		expect(numbers(following.news())).toEqual([3]);
	});

	test('says that a journal in its place is another one', async () => {
		const shop = await storedShop([long('1001')]);
		await sold(shop, 3);
		const following = followJournal(shop.folder, 5);
		const other = await storedShop();
		await turn();
		writeFileSync(`${shop.folder}/head`, readFileSync(`${other.folder}/head`));
		expect(() => following.news()).toThrow('damaged');
	});
});
