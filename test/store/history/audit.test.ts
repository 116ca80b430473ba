// The matters of an audit from the tables and from a scan of the journal: the same ones, whatever was done and however it is asked.
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {auditKinds} from '../../../src/domain/audit/matters.ts';
import {cents, pieces} from '../../../src/domain/base/money.ts';
import type {AuditQuery, History} from '../../../src/domain/ports/history.ts';
import {scannedHistory} from '../../../src/store/history/scanned-history.ts';
import {entriesFrom} from '../../../src/store/journal/journal.ts';
import {verifyShop} from '../../../src/store/opening/verify.ts';
import type {OwnTill} from '../../../src/store/till.ts';
import {changed, listed, opened, priced, product, reprinted, sell} from '../../support/commands.ts';
import {quickFiles} from '../../support/faulty-files.ts';
import {opening, type Said} from '../../support/given.ts';
import {leftShop, nextId, openAt, type StoredShop, storedShop} from '../../support/stored-shop.ts';

/** The same journal, scanned. */
function scanned(shop: StoredShop): History {
	const entries = (fromSeq: number) =>
		entriesFrom(quickFiles, join(shop.folder, 'journal'), {fromSeq, lastSeq: () => shop.place().seq});
	return scannedHistory({entries}, shop.till.state);
}

const shopWithPeople = [
	opened({products: [product('1001', {stock: 90})]}),
	{type: 'addOperator', name: 'Zinhle', role: 'supervisor'},
	{type: 'addOperator', name: 'Sipho', role: 'cashier'},
	{type: 'unlockOperator', who: 2},
] as const satisfies Said[];
/** A clock that is put where the test wants it. */
function handClock() {
	let at = opening.at;
	const move = (ms: number): void => {
		at += ms;
	};
	return {clock: {now: () => ({at, offset: 120})}, move};
}

/** Gives an order just after somebody's secret was right. */
const giveAs = ({till}: StoredShop, said: Said, proven = 1) =>
	(till as OwnTill).prove({id: nextId(), operator: 1, till: 1, ...said}, proven);

const signedIn = (who: number): Said => ({type: 'signIn', who, by: 'pin'});
/** With a recovery code, which nobody has to have for a try. */
const tried = (who: number): Said => ({type: 'trySignIn', who, by: 'recovery'});

const queries = fc.record(
	{
		operator: fc.constantFrom(1, 2),
		kinds: fc.subarray([...auditKinds], {minLength: 1}),
		from: fc.constantFrom('2026-03-01', '2026-03-02', '2026-03-03'),
		to: fc.constantFrom('2026-03-01', '2026-03-02', '2026-03-03'),
		limit: fc.integer({min: 1, max: 40}),
	},
	{requiredKeys: ['limit']},
);
const who = fc.constantFrom(1, 2);
const step = fc.oneof(
	{weight: 3, arbitrary: who.map(tried)},
	{weight: 2, arbitrary: who.map(signedIn)},
	fc.constant<Said>({type: 'approve', approver: 2, command: 'c', permissions: ['refund'], reason: 'stale'}),
	fc.constant(sell({type: 'goods', product: '1001', quantity: pieces(1), discount: {amount: cents(5)}})),
	fc.constant<Said>({type: 'dropBasket', lines: [{name: 'Tea', total: cents(100), at: 0}]}),
	fc.constant(reprinted('1-000001')),
	fc.integer({min: 1, max: 9}).map(n => priced('1001', 1850 + n)),
	fc.constant(changed('cash-rounding', 'down')),
	fc.constant(listed('1002')),
);
const moves = fc.oneof({weight: 4, arbitrary: fc.integer({min: 0, max: 9_000_000})}, fc.integer({min: -60_000_000, max: -1}));

describe('What an auditor asks', () => {
	test('has the same answer from the tables as from the journal, for any day and any question', async () => {
		const seen = new Set<string>();
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(step, moves), {minLength: 20, maxLength: 50}),
				fc.array(queries, {minLength: 12, maxLength: 12}),
				async (steps, asked) => {
					const {clock, move} = handClock();
					const shop = await storedShop(shopWithPeople, {clock});
					for (const [said, ms] of steps) {
						move(ms);
						const proven = said.type === 'approve' ? 2 : said.type === 'signIn' ? said.who : 1;
						await giveAs(shop, said, proven);
					}
					const scan = scanned(shop);
					for (const query of [{limit: 999}, ...asked] as AuditQuery[])
						expect(shop.till.history.audit(query)).toEqual(scan.audit(query));
					for (const {kind} of scan.audit({limit: 999})) seen.add(kind);
					expect(verifyShop(shop.folder, {state: shop.till.state, place: shop.place()}, quickFiles).faults).toEqual([]);
					await shop.close();
				},
			),
			{numRuns: 12},
		);
		for (const kind of ['failed-sign-in', 'sign-in', 'approval', 'discount', 'dropped-basket', 'clock', 'price', 'copy'])
			expect([kind, seen.has(kind)]).toEqual([kind, true]);
	});

	test('counts a try as failed until a sign-in of the same operator follows, before his next try', async () => {
		const shop = await storedShop(shopWithPeople);
		const failed = () => shop.till.history.audit({kinds: ['failed-sign-in'], limit: 9}).map(({operator, seq}) => [operator, seq]);
		await giveAs(shop, tried(1));
		await giveAs(shop, tried(2));
		expect(failed()).toEqual([
			[2, 6],
			[1, 5],
		]);
		await giveAs(shop, signedIn(1));
		expect(failed()).toEqual([[2, 6]]);
		await giveAs(shop, tried(2));
		await giveAs(shop, signedIn(2), 2);
		expect(failed()).toEqual([[2, 6]]);
	});

	test('tells a sign-in to approve something by the approval alone', async () => {
		const shop = await storedShop(shopWithPeople);
		const approved: Said = {type: 'approve', approver: 2, command: 'c', permissions: ['refund'], reason: 'stale'};
		const kinds = () => shop.till.history.audit({limit: 2}).map(({kind}) => kind);
		await giveAs(shop, signedIn(2), 2);
		expect(kinds()).toEqual(['sign-in', 'operator']);
		await giveAs(shop, approved, 2);
		expect(kinds()).toEqual(['approval', 'operator']);
		expect(scanned(shop).audit({limit: 2})).toEqual(shop.till.history.audit({limit: 2}));
		await giveAs(shop, signedIn(1));
		await giveAs(shop, approved, 2);
		expect(kinds()).toEqual(['approval', 'sign-in']);
	});

	test('is answered newest first, by operator on either side, by kind and by day', async () => {
		const {clock, move} = handClock();
		const shop = await storedShop(shopWithPeople, {clock});
		await giveAs(shop, signedIn(1));
		move(86_400_000);
		await giveAs(shop, changed('cash-rounding', 'down'));
		await giveAs(shop, {type: 'approve', approver: 2, command: 'c', permissions: ['refund'], reason: 'stale'}, 2);
		move(-3_600_000);
		await giveAs(shop, priced('1001', 1900));
		const kinds = (query: Partial<AuditQuery>) => shop.till.history.audit({limit: 99, ...query}).map(({kind}) => kind);
		expect(kinds({from: '2026-03-03'})).toEqual(['clock', 'price', 'approval', 'setting']);
		expect(kinds({from: '2026-03-03', limit: 2})).toEqual(['clock', 'price']);
		expect(kinds({to: '2026-03-02', kinds: ['operator', 'sign-in']})).toEqual(['sign-in', 'operator', 'operator', 'operator']);
		expect(kinds({operator: 2})).toEqual(['approval', 'operator', 'operator']);
		expect(kinds({operator: 1, from: '2026-03-03', kinds: ['approval']})).toEqual(['approval']);
	});

	test.each([
		"UPDATE audit SET kind = 'refund' WHERE seq = 2",
		'UPDATE audit SET seq = 1 WHERE seq = 2',
		"UPDATE audit SET day = '2020-01-01' WHERE seq = 2",
		'UPDATE audit SET place = 7 WHERE seq = 2',
	])('comes from the journal where the file says what is not there: %s', async sql => {
		const {folder} = await leftShop(shopWithPeople);
		const db = new DatabaseSync(join(folder, 'history.sqlite'));
		db.exec(sql);
		db.close();
		const shop = await openAt(folder);
		expect(shop.till.history.audit({limit: 99})).toEqual(scanned(shop).audit({limit: 99}));
		expect(await shop.close()).toEqual([expect.objectContaining({note: 'history-wrong'})]);
	});

	test('misses nothing: a matter that is gone from the file is found when the books are verified', async () => {
		const {folder} = await leftShop(shopWithPeople);
		const db = new DatabaseSync(join(folder, 'history.sqlite'));
		db.exec('DELETE FROM audit WHERE seq = 3');
		db.close();
		const shop = await openAt(folder);
		const {faults} = verifyShop(folder, {state: shop.till.state, place: shop.place()}, quickFiles);
		expect(faults).toEqual([expect.stringContaining('do not agree in their matters of the audit')]);
	});
});
