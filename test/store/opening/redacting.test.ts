// Redaction on the disk: the lines that name somebody are written anew, and the chain, the sums and the receipts stay.
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {cents, pieces} from '../../../src/domain/base/money.ts';
import {firstTill} from '../../../src/domain/ledger/ledger.ts';
import {zKey} from '../../../src/domain/shifts/records.ts';
import type {VendAnswer} from '../../../src/domain/vending/answer.ts';
import {openBasketLog, readBasketLog} from '../../../src/store/basket-log.ts';
import {nodeFiles} from '../../../src/store/disk/files.ts';
import {nextTurn} from '../../../src/store/disk/steps.ts';
import {backupShop} from '../../../src/store/opening/backup.ts';
import {followJournal} from '../../../src/store/opening/following.ts';
import {readBackup} from '../../../src/store/opening/proven-copy.ts';
import {readStore} from '../../../src/store/opening/reading.ts';
import {restoreShop} from '../../../src/store/opening/restore.ts';
import {salvage} from '../../../src/store/opening/salvage.ts';
import {verifyShop} from '../../../src/store/opening/verify.ts';
import {canaries, redact, wholeLife} from '../../support/canary.ts';
import {fromAccount, goods, opened, product, sell, service, topUp, vend} from '../../support/commands.ts';
import type {Said} from '../../support/given.ts';
import {everyFile, firstSegment, openAt, type StoredShop, storedShop} from '../../support/stored-shop.ts';

/** A shop in which the person was redacted, opened again. */
async function redactedShop(said: readonly Said[] = wholeLife) {
	const before = await storedShop(said);
	const sums = sumsOf(before);
	const {seq} = await before.do(redact);
	await before.close();
	const named = found(before.folder);
	const after = await openAt(before.folder);
	return {before, after, seq, sums, named};
}

/** What every receipt came to, and its place in the chain. */
const sumsOf = ({till}: Pick<StoredShop, 'till'>) =>
	till.history
		.receipts({limit: 100})
		.map(receipt => [receipt.number, receipt.hash, receipt.type === 'sale' ? receipt.total : receipt.amount]);

const found = (folder: string): readonly string[] =>
	[...everyFile(folder)].flatMap(([path, bytes]) =>
		canaries.filter(each => bytes.includes(each)).map(each => `${path}: ${each}`),
	);

describe('a redaction', () => {
	test('leaves the person in no byte of the shop', async () => {
		const {after, named} = await redactedShop();
		for (const each of canaries) expect(named.join()).toContain(each);
		expect(found(after.folder)).toEqual([]);
		await after.close();
		expect(found(after.folder)).toEqual([]);
	});

	test('leaves money, stock, numbers and receipts as they were, and the chain whole', async () => {
		const {before, after, sums} = await redactedShop();
		const [was, is] = [before.till.state, after.till.state];
		for (const table of ['ledger', 'stock', 'numbers', 'products', 'copies', 'corrections', 'notes'] as const)
			expect([...is[table].rows]).toEqual([...was[table].rows]);
		expect(is.accounts.rows.get(2)).toMatchObject({name: 'Redacted 2', balance: was.accounts.rows.get(2)?.balance});
		expect(is.accounts.rows.get(2)?.phone).toBeUndefined();
		expect(is.accounts.rows.get(1)?.name).toBe('Thandi');
		expect(sumsOf(after)).toEqual(sums);
		expect(verifyShop(after.folder, {state: is, place: after.place()}).faults).toEqual([]);
		expect(after.place().seq).toBe(wholeLife.length + 1);
	});

	test('goes on selling in the same chain, and closes the account as any other', async () => {
		const {after} = await redactedShop();
		await after.do(sell(goods('1001'), {tender: fromAccount(2)}));
		await after.close();
		const again = await openAt(after.folder, {isAnew: true});
		expect(again.state()).toBe(after.state());
	});

	test('is refused a second time: nothing names the person any more', async () => {
		const {after} = await redactedShop();
		expect(await after.say(redact)).toEqual({type: 'refused', refusal: {kind: 'nothing-personal', account: 2}});
	});
});

describe('what a provider answers for', () => {
	const meter = '07123456787';
	const gas = service({id: 'gas', name: 'Gas', beneficiary: 'meter', provider: 'sim'});
	const accounts = [{name: 'Quentina Canary', opening: cents(90_000)}];
	const sold = (id: string, amount: number): Said =>
		({...sell(vend('Gas', amount, meter), {tender: fromAccount(1)}), id}) as Said;
	/** A shop with a vend that was declined and given back, one that says her name, and one that nobody knows of. */
	async function vendingShop() {
		const shop = await storedShop([
			opened({services: [gas], accounts}),
			{type: 'setProvider', provider: {id: 'sim', name: 'Sim', kind: 'http', url: 'https://sim.example'}},
			...[1000, 2000, 3000].map((amount, place) => sold(`her-${place}`, amount)),
		]);
		const hear = (vend: string, answer: VendAnswer) =>
			shop.hear({id: `answer-${vend}`, operator: 1, till: 1, type: 'answerVend', vend, answer} as never);
		await hear('her-0-1', {outcome: 'declined', reason: 'Quentina Canary is barred'});
		await hear('her-1-1', {
			outcome: 'issued',
			tokens: [{kind: 'credit', digits: '1'.repeat(20)}],
			messages: ['Hello Quentina', 'Thank you'],
		});
		await hear('her-2-1', {outcome: 'unknown', why: 'no-answer'});
		await shop.do({type: 'refund', lines: [{receipt: '1-000001', line: 1, quantity: pieces(1)}], reason: 'declined'});
		return shop;
	}

	test('is redacted with the person, and what is open stays to be asked for', async () => {
		const shop = await vendingShop();
		await shop.do({...redact, account: 1});
		await shop.close();
		const after = await openAt(shop.folder);
		expect(found(after.folder)).toEqual([]);
		expect([...after.till.state.vends.rows.values()]).toMatchObject([{id: 'her-2-1', status: 'unknown', amount: 3000}]);
		expect(verifyShop(after.folder, {state: after.till.state, place: after.place()}).faults).toEqual([]);
		expect(await after.say({...redact, account: 1})).toMatchObject({type: 'refused', refusal: {kind: 'nothing-personal'}});
	});
});

test('a reason that names the person is refused, and nothing changes', async () => {
	const shop = await storedShop(wholeLife);
	const outcome = await shop.say({...redact, reason: 'Quentina asked'});
	expect(outcome).toEqual({type: 'refused', refusal: {kind: 'reason-names'}});
});

test('until the shop is opened anew, nothing more is done in it', async () => {
	const shop = await storedShop(wholeLife);
	await shop.do(redact);
	await expect(shop.say(sell(goods('1001')))).rejects.toMatchObject({code: 'redacting'});
});

describe('damage', () => {
	const change = (folder: string, from: string, to: string): void => {
		const path = firstSegment(folder);
		const text = readFileSync(path, 'latin1');
		expect(text).toContain(from);
		writeFileSync(path, text.replace(from, to), 'latin1');
	};
	test('in a redacted line is found', async () => {
		const {after} = await redactedShop();
		await after.close();
		change(after.folder, '"name":"Redacted 2"', '"name":"Redacted 3"');
		await expect(openAt(after.folder)).rejects.toMatchObject({code: 'damaged', facts: {seq: 1}});
	});
	test('in its head is found', async () => {
		const {after} = await redactedShop();
		await after.close();
		change(after.folder, / (\w{64}) /.exec(readFileSync(firstSegment(after.folder), 'latin1'))?.[1] ?? '', 'f'.repeat(64));
		await expect(openAt(after.folder)).rejects.toMatchObject({code: 'damaged'});
	});
	test('a line that is written anew without an entry that says so is damage', async () => {
		const shop = await storedShop(wholeLife);
		await shop.close();
		change(shop.folder, '"name":"Thandi"', '"name":"Sizwe!"');
		await expect(openAt(shop.folder)).rejects.toMatchObject({code: 'damaged', facts: {seq: 1}});
	});
});

describe('every reader of the journal knows of it', () => {
	test('a proof says how many entries are redacted, and by which', async () => {
		const {after, seq} = await redactedShop();
		const {redacted, faults} = verifyShop(after.folder, {state: after.till.state, place: after.place()});
		expect(faults).toEqual([]);
		expect(redacted).toEqual([{by: seq, account: 2, entries: 16, seqs: [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 17, 18]}]);
	});

	test('a proof before the shop is opened again says that it is not finished', async () => {
		const shop = await storedShop(wholeLife);
		await shop.do(redact);
		await shop.close();
		const read = await readStore(shop.folder);
		expect(verifyShop(shop.folder, {state: read.till.state, place: read.place()}).faults).toEqual([
			'0000000001.log still names somebody who was redacted, until the shop is opened again',
		]);
		await read.close();
	});

	test('a reader beside the counter answers from before and after, and never from half of it', async () => {
		const shop = await storedShop(wholeLife);
		const beside = await readStore(shop.folder);
		await shop.do(redact);
		await shop.close();
		await openAt(shop.folder);
		expect(beside.till.history.receipt('1-000002')?.number).toBe('1-000002');
		expect(beside.till.history.receipts({limit: 9}).length).toBeGreaterThan(3);
		await beside.close();
	});

	test('the customer display follows through it', async () => {
		const shop = await storedShop(wholeLife);
		const following = followJournal(shop.folder, shop.place().seq - 1);
		// The head is moved when nobody waits.
		await nextTurn();
		expect(following.news().map(({entry}) => entry.seq)).toEqual([wholeLife.length]);
		await shop.do(redact);
		await nextTurn();
		expect(following.news().map(({entry}) => entry.seq)).toEqual([wholeLife.length + 1]);
		await shop.close();
		const after = await openAt(shop.folder);
		await after.do(sell(goods('1001')));
		await after.close();
		expect(following.news().map(({entry}) => entry.seq)).toEqual([wholeLife.length + 2]);
	});

	test('an older moment of the shop is read without the person', async () => {
		const {after} = await redactedShop();
		expect(after.till.asOf(5).state.accounts.rows.get(2)?.name).toBe('Redacted 2');
	});

	test('a backup of it is proven, is put back, and names nobody', async () => {
		const {after} = await redactedShop();
		const into = join(after.folder, '..', 'kept');
		const made = await backupShop(after.folder, into, {time: '2026-03-02-180000', keep: 9});
		await after.close();
		expect(found(made.path)).toEqual([]);
		await restoreShop(after.folder, await readBackup(made.path));
		const back = await openAt(after.folder);
		expect(back.state()).toBe(after.state());
	});

	test('a backup from between the entry and the lines is finished when it is put back', async () => {
		const shop = await storedShop(wholeLife);
		await shop.do(redact);
		await shop.close();
		const made = await backupShop(shop.folder, join(shop.folder, '..', 'kept'), {time: '2026-03-02-180000', keep: 9});
		expect(found(made.path)).not.toEqual([]);
		await restoreShop(shop.folder, await readBackup(made.path));
		const back = await openAt(shop.folder);
		expect(back.till.state.accounts.rows.get(2)?.name).toBe('Redacted 2');
		expect(found(back.folder)).toEqual([]);
	});

	test('backups of before stay those of the same shop', async () => {
		const shop = await storedShop(wholeLife);
		const into = join(shop.folder, '..', 'kept');
		const early = await backupShop(shop.folder, into, {time: '2026-03-02-170000', keep: 1});
		await shop.do(redact);
		await shop.close();
		const after = await openAt(shop.folder);
		const made = await backupShop(after.folder, into, {time: '2026-03-02-180000', keep: 1});
		expect(made.removed).toEqual([early.path.slice(into.length + 1)]);
	});

	test('what is whole of a damaged shop is everything up to the damage', async () => {
		const {after} = await redactedShop();
		await after.do(sell(goods('1001')));
		await after.close();
		const path = firstSegment(after.folder);
		const bytes = readFileSync(path);
		bytes.write('#', bytes.lastIndexOf('1-0000'));
		writeFileSync(path, bytes);
		const error = await openAt(after.folder).catch((each: unknown) => each);
		const {place, state} = await salvage(after.folder, error as never);
		expect(place.seq).toBe(wholeLife.length + 1);
		expect(state.accounts.rows.get(2)?.name).toBe('Redacted 2');
	});
});

test('where the entry that lists the lines is the damage, what is whole is everything before it', async () => {
	const {after} = await redactedShop();
	await after.do(sell(goods('1001')));
	await after.close();
	rmSync(join(after.folder, 'snapshot.json'), {force: true});
	const path = firstSegment(after.folder);
	const bytes = readFileSync(path);
	bytes.write('#', bytes.indexOf(redact.reason));
	writeFileSync(path, bytes);
	const error = await openAt(after.folder).catch((each: unknown) => each);
	const {place, state} = await salvage(after.folder, error as never);
	expect(place.seq).toBe(wholeLife.length);
	expect(state.accounts.rows.get(2)?.name).toBe('Redacted 2');
});

test('the open basket and papers that wait are without the person too; those of others stay', async () => {
	const shop = await storedShop(wholeLife);
	const parked = wholeLife.find(said => said.type === 'parkBasket');
	const log = openBasketLog(nodeFiles, join(shop.folder, 'basket.log'), () => undefined);
	log.keep({v: 1, id: 'a', basket: {...(parked as {basket: object}).basket, note: 'older, of Quentina'}});
	log.keep({v: 1, id: 'b', basket: (parked as {basket: object}).basket});
	log.close();
	mkdirSync(join(shop.folder, 'spool'));
	for (const receipt of ['1-000002', '1-000006'])
		writeFileSync(join(shop.folder, 'spool', `000000000000001_${receipt}_0.job`), 'Quentina');
	await shop.do(redact);
	await shop.close();
	const after = await openAt(shop.folder);
	rmSync(join(shop.folder, 'spool', '000000000000001_1-000006_0.job'));
	expect(found(after.folder)).toEqual([]);
	const {draft, wasClosed} = readBasketLog(nodeFiles, join(after.folder, 'basket.log'));
	expect(draft).toMatchObject({id: 'b', basket: {account: 2, customer: {name: 'Redacted 2'}}});
	expect(wasClosed).toBe(true);
});

test('a Z that waits for the printer is removed where its reasons named the person', async () => {
	const shop = await storedShop([
		...wholeLife,
		{type: 'openShift', float: cents(0)},
		{type: 'payIn', amount: cents(100), reason: 'from Quentina Canary', from: 'bank'},
		{type: 'closeShift', counted: cents(0), reason: 'short', nextFloat: cents(0), meansUnconfirmed: true},
	]);
	mkdirSync(join(shop.folder, 'spool'));
	for (const z of [1, 2]) writeFileSync(join(shop.folder, 'spool', `000000000000001_${zKey(firstTill, z)}_0.job`), 'paper');
	await shop.do(redact);
	await shop.close();
	const after = await openAt(shop.folder);
	expect(readdirSync(join(shop.folder, 'spool')).map(name => name.split('_')[1])).toEqual([zKey(firstTill, 2)]);
	expect(found(after.folder)).toEqual([]);
});

test('somebody else with the same phone, and another of the same name, are left alone', async () => {
	const shop = await storedShop([
		opened({
			products: [product('1001', {stock: 500})],
			accounts: [
				{name: 'Thandi', opening: cents(0), phone: '082 000 0001'},
				{name: 'Quentina Canary', opening: cents(0), phone: '082 000 0001', email: 'q@canary.example'},
			],
		}),
		sell(goods('1001'), {customer: {name: 'Thandi', phone: '082 000 0001'}}),
		sell(goods('1001'), {customer: {name: 'Quentina Canary', email: 'another@canary.example'}}),
	]);
	await shop.do(redact);
	await shop.close();
	const {till} = await openAt(shop.folder);
	const customers = till.history.receipts({limit: 9}).map(receipt => receipt.type === 'sale' && receipt.customer?.name);
	expect(customers).toEqual(['Quentina Canary', 'Thandi']);
	expect(till.state.accounts.rows.get(1)).toMatchObject({name: 'Thandi', phone: '082 000 0001'});
});

test('two people on the same lines are redacted one after the other, and each line is what the last one says', async () => {
	const {after} = await redactedShop([
		...wholeLife,
		sell([vend('Electricity', 1000, '07123456787'), topUp(500, 1)], {customer: {name: 'Thandi'}, meansRepeat: true}),
		sell(goods('1001'), {tenders: [{tender: 'account', account: 2, tendered: cents(1000)}, fromAccount(1)]}),
	]);
	await after.do({...redact, account: 1});
	await after.close();
	const both = await openAt(after.folder);
	const {accounts} = both.till.state;
	expect([...accounts.rows.values()].map(({name}) => name)).toEqual(['Redacted 1', 'Redacted 2']);
	expect([...everyFile(both.folder)].filter(([, bytes]) => /Thandi|Quentina/.test(bytes))).toEqual([]);
	const proof = verifyShop(both.folder, {state: both.till.state, place: both.place()});
	expect(proof.faults).toEqual([]);
	expect(proof.redacted.map(({account}) => account)).toEqual([2, 1]);
	await both.close();
	const again = await openAt(both.folder, {isAnew: true});
	expect(again.state()).toBe(both.state());
});
