// The past from `history.sqlite`: the answers agree with the journal, whatever happens to that file.
import {appendFileSync, copyFileSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {describe, expect, test} from 'vitest';
import {pieces} from '../../../src/domain/base/money.ts';
import {tokensIssued} from '../../../src/domain/lines/lines.ts';
import type {History} from '../../../src/domain/ports/history.ts';
import {nextTurn} from '../../../src/store/disk/steps.ts';
import {scannedHistory} from '../../../src/store/history/scanned-history.ts';
import {entriesFrom} from '../../../src/store/journal/journal.ts';
import {readStore} from '../../../src/store/opening/reading.ts';
import {captureSnapshot, writeSnapshot} from '../../../src/store/snapshot/snapshot.ts';
import {
	accountAdjusted,
	bill,
	card,
	cash,
	changed,
	counted,
	fromAccount,
	goods,
	listed,
	openedAccount,
	packOpened,
	received,
	sell,
	topUp,
	transferred,
	vend,
	wasted,
	withdraw,
} from '../../support/commands.ts';
import {quickFiles} from '../../support/faulty-files.ts';
import {leftShop, nextId, openAt, type StoredShop, storedShop} from '../../support/stored-shop.ts';

const fileOf = (folder: string): string => join(folder, 'history.sqlite');

/** A day with some of everything. */
const day = [
	listed('1001', {name: 'Brown Bread 700g', stock: 40}),
	listed('1002', {name: 'Café au lait', stock: 40}),
	openedAccount('Renée Botha', 500_00),
	openedAccount('Thandi Nkosi', 10_00),
	sell(goods('1001')),
	sell([goods('1001', 2), goods('1002')], {tender: card}),
	sell(vend('Electricity', 100_00, '07123456787')),
	sell(bill(199_00), {tender: fromAccount(1)}),
	sell(topUp(50_00, 2), {tender: card}),
	withdraw(20_00, 1),
	received('1001', 12),
	sell(goods('1002'), {tender: cash(50_00)}),
	received('1001', 6, 11_80),
	wasted('1001', 1),
	counted('1001', 38, 9),
	packOpened('1002', 2, {into: '1001', each: 3}),
	transferred(1, 2, 10_00, 'school fees'),
	accountAdjusted(-5_00, 'keyed twice', 2),
];

/** Every question there is, asked in many ways. */
function answers(history: History, numbers: readonly string[]): unknown {
	const texts = [
		'',
		'1',
		'000003',
		'renee',
		'RENÉE botha',
		'brown',
		'row',
		'07123456787',
		'6787',
		'0712 3456 787',
		'3456',
		'R100',
		'100.00 electricity',
		'netflix',
		'"',
		'*',
		'OR',
		'100.00',
		'nothing',
	];
	return {
		tokens: texts.map(text => history.receipts({text, hasToken: true, limit: 9}).map(({number}) => number)),
		receipts: texts.map(text => history.receipts({text, limit: 50}).map(({number}) => number)),
		some: history.receipts({limit: 2}),
		onDay: history.receipts({day: '2026-03-02', text: 'bread', limit: 9}),
		one: numbers.map(number => history.receipt(number)),
		entries: [1, 2, 3].map(account => history.accountEntries(account, 50)),
		newest: history.accountEntries(1, 1),
		movements: ['1001', '1002', '9'].map(product => history.movements(product, 50)),
		products: [...texts, 'brown', 'bread brown', 'ao lait', 'bred', '700', '10'].flatMap(text =>
			(['begins', 'holds', 'nearly'] as const).map(match => history.products({text, match, limit: 9}).toSorted()),
		),
		stockAt: [0, 2, 6, 9, 99].map(seq => ['1001', '1002', '9'].map(product => history.stockAt(product, seq))),
		soldSince: ['2026-01-01', '2026-03-02', '2026-03-03', '2027-01-01'].map(day =>
			['1001', '1002', '9'].map(product => history.soldSince(product, day)),
		),
		takings: [history.takings('2026-03-02'), history.takings('2026-03-03')],
		past: history.past({limit: 9}),
		audit: [history.audit({limit: 99}), history.audit({operator: 1, kinds: ['account'], limit: 1})],
		found: [
			...texts.map(text => history.found({text})),
			history.found({text: 'renee', hasToken: true}),
			history.found({}),
			history.found({day: '2026-03-02', text: 'bread'}),
		],
	};
}

const numbers = ['1-000001', '1-000004', '1-000006', '1-000099'];

/** What the file says is what the journal says. */
function expectAgrees(shop: StoredShop): void {
	const entries = (fromSeq: number) =>
		entriesFrom(quickFiles, join(shop.folder, 'journal'), {fromSeq, lastSeq: () => shop.place().seq});
	const scanned = scannedHistory({entries}, shop.till.state);
	expect(answers(shop.till.history, numbers)).toEqual(answers(scanned, numbers));
}

describe('Questions about the past', () => {
	test('are answered as the journal has it', async () => {
		const shop = await storedShop(day);
		expectAgrees(shop);
		expect(shop.till.history.receipts({text: 'renee', limit: 9}).map(({number}) => number)).toEqual(['1-000006', '1-000004']);
	});

	test.each([
		['a meter in one piece', '07123456787', ['1-000003']],
		['a meter as it is printed', '0712 3456 787', ['1-000003']],
		['a group of it, in a bill’s reference too', '3456', ['1-000004', '1-000003']],
		['its end', '6787', ['1-000003']],
		['an amount with its currency', 'R199', ['1-000004']],
		['cents', '199.00', ['1-000004']],
		['a number with its zeros', '000006', ['1-000006']],
		['two words in any order', 'botha renee', ['1-000006', '1-000004']],
	])('find %s', async (_what, text, found) => {
		const shop = await storedShop(day);
		expect(shop.till.history.receipts({text, limit: 9}).map(({number}) => number)).toEqual(found);
	});

	test('leave out what gave no token out, where it is asked', async () => {
		const shop = await storedShop(day);
		const found = (text: string) => shop.till.history.receipts({text, hasToken: true, limit: 9}).map(({number}) => number);
		expect(found('')).toEqual(['1-000004', '1-000003']);
		expect(found('renee')).toEqual(['1-000004']);
		expect(found('row')).toEqual([]);
		expect(shop.till.history.found({hasToken: true})).toEqual({receipts: 2, past: 0});
	});

	test('are answered so after every single entry', async () => {
		const shop = await storedShop();
		for (const one of day) {
			await shop.do(one);
			expectAgrees(shop);
		}
	});

	test('know a command that the state has forgotten', async () => {
		const shop = await storedShop([listed('1001')]);
		const command = {...sell(goods('1001')), id: nextId()};
		await shop.do(command);
		for (let count = 0; count < 4608; count += 1) await shop.do(changed('receipt-footer', `Thank you ${count}`));
		expect(await shop.say(command)).toMatchObject({isRepeat: true, receipt: {number: '1-000001'}});
		expect(await shop.say({...command, ...sell(goods('1001', 2)), id: command.id})).toMatchObject({
			refusal: {kind: 'command-id-reused'},
		});
	});
});

describe('Where money depends on it, the journal decides', () => {
	/** Does something to the file of a shop that was left, and opens the shop again. */
	async function spoilt(said: Parameters<typeof leftShop>[0], sql: string): Promise<StoredShop> {
		const {folder} = await leftShop(said);
		const db = new DatabaseSync(fileOf(folder));
		db.exec(sql);
		db.close();
		return openAt(folder);
	}
	const refund = (receipt: string) =>
		({type: 'refund', lines: [{receipt, line: 1, quantity: pieces(1)}], reason: 'stale'}) as const;
	const wrong = [expect.objectContaining({note: 'history-wrong'})];

	test.each([
		[
			'leads to another receipt',
			"UPDATE receipts SET number = 'x' WHERE seq = 6; UPDATE receipts SET number = '1-000001' WHERE seq = 7",
		],
		['leads to no receipt', "UPDATE receipts SET seq = 2 WHERE number = '1-000001'"],
		['leads behind the end', "UPDATE receipts SET seq = 99 WHERE number = '1-000001'"],
		['does not know the receipt', "DELETE FROM receipts WHERE number = '1-000001'"],
		['has none at all', 'DELETE FROM receipts'],
	])('a refund pays what was paid where the file %s, and that is said', async (_what, sql) => {
		const shop = await spoilt(day, sql);
		expect(await shop.do(refund('1-000001'))).toMatchObject({receipt: {total: -1850, tenders: [{tender: 'cash', net: -1850}]}});
		expect(await shop.say(refund('1-000099'))).toMatchObject({refusal: {kind: 'unknown-receipt'}});
		expect(await shop.close()).toEqual(wrong);
		expectAgrees(await openAt(shop.folder));
	});

	test('a count of an earlier moment is held against the stock of then, whatever the file says of movements', async () => {
		const shop = await spoilt(day, "DELETE FROM movements; INSERT INTO movements VALUES ('1001', 2, 0, 0, NULL)");
		await shop.do({type: 'countStock', product: '1001', counted: pieces(40), asOf: 5});
		expect(shop.till.history.movements('1001', 99)[0]).toMatchObject({kind: 'count', quantity: 0});
		expect(await shop.close()).toEqual(wrong);
	});

	test('an account’s entries, or movements of stock, of which one is missing or moved are told from the journal', async () => {
		for (const sql of [
			'DELETE FROM entries WHERE seq = 5',
			'UPDATE entries SET balance = 7 WHERE seq = 9',
			'DELETE FROM movements WHERE seq = 6',
		]) {
			const shop = await spoilt(day, sql);
			expectAgrees(shop);
			expect(await shop.close()).toEqual(wrong);
		}
	});

	test.each(['DELETE FROM commands', 'UPDATE commands SET seq = 4'])(
		'a command that the state has forgotten is not done twice: %s',
		async sql => {
			const command = {...sell(goods('1001')), id: nextId()};
			const many = Array.from({length: 4608}, (_, count) => changed('receipt-footer', `Thank you ${count}`));
			const shop = await spoilt([listed('1001'), command, ...many], sql);
			expect(await shop.say(command)).toMatchObject({isRepeat: true, seq: 3, receipt: {number: '1-000001'}});
			expect(await shop.close()).toEqual(wrong);
		},
	);
});

describe('What was sold is fed', () => {
	/** The last entry in the file, as another program sees it. */
	const fedTo = ({folder}: StoredShop): unknown => {
		const db = new DatabaseSync(fileOf(folder), {readOnly: true});
		const row = db.prepare('SELECT seq FROM fed').get();
		db.close();
		return row?.['seq'];
	};

	test('when the counter is quiet, not in the turn after the sale', async () => {
		const shop = await storedShop([listed('1001', {stock: 100})]);
		shop.till.history.receipts({limit: 1});
		const before = Number(fedTo(shop));
		const {seq} = await shop.do(sell(goods('1001')));
		await nextTurn();
		expect(fedTo(shop)).toBe(before);
		await expect.poll(() => fedTo(shop)).toBe(seq);
	});

	test('before a question that needs it, and not for one of a receipt or a command: the journal and the state know these', async () => {
		const shop = await storedShop([listed('1001', {stock: 100})]);
		shop.till.history.receipts({limit: 1});
		const before = Number(fedTo(shop));
		const {seq} = await shop.do(sell(goods('1001')));
		shop.till.history.command(nextId());
		expect(shop.till.history.receipt('1-000001')).toBeDefined();
		expect(fedTo(shop)).toBe(before);
		expect(shop.till.history.receipts({limit: 1})).toHaveLength(1);
		expect(fedTo(shop)).toBe(seq);
	});

	test('not in the way of a vend or a bill: the tokens of what waits are known all the same', async () => {
		const shop = await storedShop();
		shop.till.history.receipts({limit: 1});
		const before = Number(fedTo(shop));
		await shop.do(sell([vend('Electricity', 100_00, '07123456787'), bill(199_00)]));
		await shop.do(sell(vend('Electricity', 150_00, '07123456787')));
		const tokens = ['1-000001', '1-000002'].flatMap(number => {
			const receipt = shop.till.history.receipt(number);
			return receipt?.type === 'sale' ? receipt.lines.flatMap(tokensIssued) : [];
		});
		expect(tokens).toHaveLength(5);
		for (const isFed of [false, true]) {
			expect(tokens.every(token => shop.till.history.knowsToken(token))).toBe(true);
			expect(shop.till.history.knowsToken('9999 9999 9999 9999')).toBe(false);
			expect(fedTo(shop)).toBe(before + (isFed ? 2 : 0));
			shop.till.history.receipts({limit: 1});
		}
	});

	test('a few between the turns when many wait, though the counter is never quiet', async () => {
		const shop = await storedShop([listed('1001', {stock: 100})]);
		shop.till.history.receipts({limit: 1});
		const before = Number(fedTo(shop));
		for (let count = 0; count < 31; count += 1) {
			await shop.do(sell(goods('1001')));
			await nextTurn();
		}
		expect(fedTo(shop)).toBe(before);
		await shop.do(sell(goods('1001')));
		expect(fedTo(shop)).toBe(before);
		await nextTurn();
		expect(fedTo(shop)).toBe(before + 4);
	});

	test('one with each sale, once 512 wait and the loop has had no turn', async () => {
		const shop = await storedShop([listed('1001', {stock: 1000})]);
		shop.till.history.receipts({limit: 1});
		const before = Number(fedTo(shop));
		for (let count = 0; count < 511; count += 1) await shop.do(sell(goods('1001')));
		expect(fedTo(shop)).toBe(before);
		await shop.do(sell(goods('1001')));
		expect(fedTo(shop)).toBe(before + 1);
	});
});

describe('On opening', () => {
	test('a file that is there is used, and nothing is noted', async () => {
		const {folder} = await leftShop(day);
		const {ino} = statSync(fileOf(folder));
		const shop = await openAt(folder);
		expect(shop.notes).toEqual([]);
		expect(statSync(fileOf(folder)).ino).toBe(ino);
		expectAgrees(shop);
	});

	test('one that is behind is fed what is missing', async () => {
		const {folder} = await leftShop(day.slice(0, 6));
		copyFileSync(fileOf(folder), `${folder}.old`);
		const more = await openAt(folder);
		for (const one of day.slice(6)) await more.do(one);
		await more.close();
		copyFileSync(`${folder}.old`, fileOf(folder));
		const shop = await openAt(folder);
		expect(shop.notes).toEqual([]);
		expectAgrees(shop);
	});

	const unusable: Readonly<Record<string, (path: string) => void>> = {
		'is a text file': path => writeFileSync(path, 'Dear diary, today nobody came.\n'.repeat(200)),
		'is cut to half': path => truncateSync(path, statSync(path).size / 2),
		'is cut to nothing': path => truncateSync(path, 0),
		'is of a newer version': path => {
			const db = new DatabaseSync(path);
			db.exec('PRAGMA user_version = 99');
			db.close();
		},
		'has other tables': path => {
			rmSync(path);
			const db = new DatabaseSync(path);
			db.exec('CREATE TABLE fed (a TEXT); CREATE TABLE receipts (b TEXT)');
			db.close();
		},
		'says it was fed something else': path => {
			const db = new DatabaseSync(path);
			db.exec("UPDATE fed SET hash = 'ab'");
			db.close();
		},
		'says so of an entry in the middle': path => {
			const db = new DatabaseSync(path);
			db.exec("UPDATE fed SET seq = 3, hash = 'ab'");
			db.close();
		},
	};
	test.each(Object.entries(unusable))('one that %s is made anew, and that is noted', async (_name, spoil) => {
		const {folder} = await leftShop(day);
		spoil(fileOf(folder));
		const shop = await openAt(folder);
		expect(shop.notes).toEqual([{note: 'history-remade', entries: shop.place().seq}]);
		expectAgrees(shop);
		expect(statSync(fileOf(folder)).mode & 0o777).toBe(0o600);
	});

	test('one that is gone is made anew: as a matter of course where only the journal is left, and noted beside a snapshot', async () => {
		const {folder} = await leftShop(day);
		rmSync(fileOf(folder));
		const bare = await openAt(folder);
		expect(bare.notes).toEqual([]);
		expectAgrees(bare);
		await writeSnapshot(quickFiles, folder, captureSnapshot({place: bare.place(), state: bare.till.state}));
		await bare.close();
		rmSync(fileOf(folder));
		const shop = await openAt(folder);
		expect(shop.notes).toEqual([{note: 'history-remade', entries: shop.place().seq}]);
		expectAgrees(shop);
	});

	test('long making anew shows how far it is', async () => {
		const {folder} = await leftShop([
			listed('1001'),
			...Array.from({length: 1200}, (_, count) => changed('receipt-footer', `Thanks ${count}`)),
		]);
		rmSync(fileOf(folder));
		const steps: unknown[] = [];
		await openAt(folder, {onProgress: step => steps.push(step)});
		expect(steps).toEqual([
			{done: 500, total: 1202},
			{done: 1000, total: 1202},
		]);
	});

	test('one that knows entries which the journal has not is made anew, and it is said how far it knew', async () => {
		const {folder} = await leftShop(day);
		for (const name of ['head', 'snapshot.json']) rmSync(join(folder, name), {force: true});
		const segment = join(folder, 'journal', '0000000001.log');
		const lines = readFileSync(segment, 'utf8').split(/(?<=\n)/);
		writeFileSync(segment, lines.slice(0, -1).join(''));
		const entries = lines.length - 1;
		const shop = await openAt(folder);
		expect(shop.notes).toEqual([
			{note: 'history-ahead', lastSeq: lines.length, entries},
			{note: 'history-remade', entries},
		]);
		expectAgrees(shop);
	});
});

describe('While the shop is open', () => {
	test('a file that breaks is done without, noted on leaving, and made anew at the next start', async () => {
		const {folder} = await leftShop(day);
		// What the tables are and what was fed can be read; the receipts are noise.
		const db = new DatabaseSync(fileOf(folder));
		const page = Number(db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'receipts'").get()?.['rootpage']);
		db.close();
		const bytes = readFileSync(fileOf(folder));
		writeFileSync(fileOf(folder), bytes.fill(0xa5, (page - 1) * 4096, page * 4096));
		const shop = await openAt(folder);
		expectAgrees(shop);
		await shop.do(sell(goods('1001')));
		expect(shop.till.history.receipts({limit: 1})[0]?.number).toBe('1-000008');
		expect(await shop.close()).toMatchObject([{note: 'history-unusable'}]);
		const next = await openAt(folder);
		expectAgrees(next);
	});

	test('a reader beside it sees what was sold a moment ago', async () => {
		const shop = await storedShop(day);
		const reader = await readStore(shop.folder, {files: quickFiles});
		expect(answers(reader.till.history, numbers)).toEqual(answers(shop.till.history, numbers));
		expect(await reader.close()).toEqual([]);
	});

	test('a reader whose file is text reads the journal and says so', async () => {
		const shop = await storedShop(day);
		shop.till.history.receipts({limit: 1});
		for (const suffix of ['-wal', '-shm']) rmSync(`${fileOf(shop.folder)}${suffix}`, {force: true});
		writeFileSync(fileOf(shop.folder), 'no history');
		appendFileSync(fileOf(shop.folder), 'x'.repeat(4096));
		const reader = await readStore(shop.folder, {files: quickFiles});
		expect(reader.till.history.receipts({limit: 99})).toHaveLength(7);
		await reader.close();
	});
});
