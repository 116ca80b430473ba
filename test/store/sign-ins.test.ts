// Signing in at a till on the disk: each try is recorded before the PIN is looked at, and survives a restart.
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {type Shop, shopOf} from '../../src/app/shop.ts';
import {thousandths} from '../../src/domain/base/money.ts';
import type {Outcome} from '../../src/domain/ports/till.ts';
import {sha256} from '../../src/store/disk/sha256.ts';
import {openStore} from '../../src/store/opening/opening.ts';
import {makeShopFolder} from '../../src/store/opening/shop-folder.ts';
import {fitsSecret, hashSecret, isKeptWeakly} from '../../src/store/secrets/secret-hash.ts';
import {goods, listed, opened, sell} from '../support/commands.ts';
import {opening} from '../support/given.ts';
import {newFolder} from '../support/stored-shop.ts';

const own = '805317';
const hers = '271904';

/** A shop under a clock that is set by hand, with its pepper beside it. */
function handShop() {
	const folder = newFolder();
	const pepper = `${folder}-pepper`;
	let at = opening.at;
	const open = async (): Promise<Shop> =>
		shopOf(folder, await openStore(folder, {pepper, clock: {now: () => ({at, offset: 120})}}));
	makeShopFolder(folder);
	return {
		pepper,
		open,
		wait: (ms: number) => {
			at += ms;
		},
	};
}

/** The kind of a refusal, or `done`. */
const kind = (outcome: Outcome): string => (outcome.type === 'done' ? 'done' : outcome.refusal.kind);

/** A shop in which the owner Thandi has a PIN, and so has the cashier Zinhle. */
async function withPins() {
	const made = handShop();
	const shop = await made.open();
	await shop.execute(opened());
	await shop.execute(listed('1001', {stock: 5}));
	await shop.execute({type: 'addOperator', name: 'Zinhle', role: 'cashier'});
	const {recovery} = await shop.signIns.setPin(1, own);
	await shop.signIns.setPin(2, hers);
	return {...made, shop, recovery: recovery ?? ''};
}

describe('A shop in which nobody has a PIN', () => {
	test('asks nobody, and a cashier can step in', async () => {
		const {open} = handShop();
		const shop = await open();
		await shop.execute(opened());
		await shop.execute({type: 'addOperator', name: 'Zinhle', role: 'cashier'});
		expect(shop.signIns.isPresent()).toBe(true);
		shop.signIns.stepIn(2);
		expect(shop.envelope().operator).toBe(2);
		await shop.close();
	});
	test('begins with the first who still works there', async () => {
		const {open} = handShop();
		const shop = await open();
		await shop.execute(opened());
		await shop.execute({type: 'addOperator', name: 'Naledi', role: 'owner'});
		shop.signIns.stepIn(2);
		expect(kind(await shop.execute({type: 'disableOperator', who: 1}))).toBe('done');
		await shop.close();
		const again = await open();
		expect(again.signIns.operator()).toBe(2);
		expect(kind(await again.execute({type: 'enableOperator', who: 1}))).toBe('done');
		await again.close();
	});
	test('gives the first PIN to an owner only', async () => {
		const {open} = handShop();
		const shop = await open();
		await shop.execute(opened());
		await shop.execute({type: 'addOperator', name: 'Zinhle', role: 'cashier'});
		expect(kind((await shop.signIns.setPin(2, hers)).outcome)).toBe('owner-pin-first');
		await shop.close();
	});
});

describe('Whoever learns', () => {
	test('is not given the first PIN, owner or not', async () => {
		const {open} = handShop();
		const shop = await open();
		await shop.execute(opened());
		await shop.execute({type: 'addOperator', name: 'Naledi', role: 'owner', isTrainee: true});
		expect(kind((await shop.signIns.setPin(2, hers)).outcome)).toBe('owner-pin-first');
		await shop.close();
	});
	test('allows nothing in earnest', async () => {
		const {shop} = await withPins();
		await shop.execute({type: 'addOperator', name: 'Sipho', role: 'supervisor', isTrainee: true});
		await shop.signIns.setPin(3, '930275');
		await shop.signIns.signIn({who: 2, secret: hers});
		const order = {type: 'addBarcode', product: '1001', barcode: '6001007012347'} as const;
		expect(await shop.execute(order)).toMatchObject({refusal: {kind: 'not-allowed', who: ['Lerato']}});
		const command = {...shop.envelope(), ...order};
		const asked = {who: 3, secret: '930275', command, permissions: ['catalogue'], reason: 'he saw it'} as const;
		expect(kind(await shop.signIns.approve(asked))).toBe('approver-may-not');
		await shop.close();
	});
});

describe('Whoever sets the first PIN', () => {
	test('is there already, and gets a recovery code once', async () => {
		const {shop, recovery} = await withPins();
		expect(recovery).toMatch(/^[2-9A-Z]{5}(-[2-9A-Z]{5}){4}$/);
		expect(kind(await shop.execute(sell(goods('1001'))))).toBe('done');
		expect(kind((await shop.signIns.setPin(1, '930275')).outcome)).toBe('wrong-pin');
		const {outcome, recovery: next} = await shop.signIns.setPin(1, '930275', own);
		expect([kind(outcome), next]).toEqual(['done', undefined]);
		await shop.close();
	});
	test('signs in after a restart, before anything is sold', async () => {
		const {shop, open} = await withPins();
		await shop.close();
		const again = await open();
		expect(kind(await again.execute(sell(goods('1001'))))).toBe('not-signed-in');
		expect(kind(await again.signIns.signIn({who: 1, secret: own}))).toBe('done');
		expect(kind(await again.execute(sell(goods('1001'))))).toBe('done');
		again.signIns.signOut();
		expect(kind(await again.execute(sell(goods('1001'))))).toBe('not-signed-in');
		await again.close();
	});
});

describe('A wrong PIN', () => {
	test('is on record, says how many tries are left, then waits, then locks; a restart forgets nothing', async () => {
		const {shop, open, wait} = await withPins();
		const guess = async (at: Shop): Promise<string> => kind(await at.signIns.signIn({who: 2, secret: '111112'}));
		const before = shop.place().seq;
		expect([await guess(shop), await guess(shop), await guess(shop)]).toEqual(['wrong-pin', 'wrong-pin', 'wrong-pin']);
		expect(shop.place().seq).toBe(before + 3);
		expect(await guess(shop)).toBe('pin-wait');
		await shop.close();
		const again = await open();
		expect(await guess(again)).toBe('pin-wait');
		for (let failed = 3; failed < 10; failed += 1) {
			wait(5000 * 2 ** (failed - 3));
			expect(await guess(again)).toBe('wrong-pin');
		}
		wait(86_400_000);
		expect(kind(await again.signIns.signIn({who: 2, secret: hers}))).toBe('pin-locked');
		await again.signIns.signIn({who: 1, secret: own});
		expect(kind(await again.execute({type: 'unlockOperator', who: 2}))).toBe('done');
		expect(kind(await again.signIns.signIn({who: 2, secret: hers}))).toBe('done');
		await again.close();
	});
	test('that is followed by the right one starts anew', async () => {
		const {shop} = await withPins();
		await shop.signIns.signIn({who: 2, secret: '111112'});
		await shop.signIns.signIn({who: 2, secret: hers});
		expect(shop.till.state.tries.rows.has(2)).toBe(false);
		await shop.close();
	});
	test('waits as long when the clock goes back', async () => {
		const {shop, wait} = await withPins();
		for (let times = 0; times < 3; times += 1) await shop.signIns.signIn({who: 2, secret: '111112'});
		wait(-3_600_000);
		expect(kind(await shop.signIns.signIn({who: 2, secret: hers}))).toBe('pin-wait');
		await shop.close();
	});
});

describe('What a cashier may not do', () => {
	test('a second person allows once, for that command, within a minute', async () => {
		const {shop, wait} = await withPins();
		await shop.execute({type: 'addOperator', name: 'Sipho', role: 'supervisor'});
		await shop.signIns.setPin(3, '930275');
		await shop.signIns.signIn({who: 2, secret: hers});
		const order = {type: 'wasteStock', product: '1001', quantity: thousandths(1000), reason: 'stale'} as const;
		const id = shop.envelope().id;
		expect(await shop.execute({...order, id})).toMatchObject({
			refusal: {kind: 'not-allowed', permission: 'stock', who: ['Lerato', 'Sipho']},
		});
		const asked = {
			who: 3,
			secret: '930275',
			command: {...shop.envelope(), ...order, id},
			permissions: ['stock'],
			reason: 'he saw it',
		} as const;
		expect(kind(await shop.signIns.approve({...asked, who: 2}))).toBe('approver-same');
		expect(kind(await shop.signIns.approve({...asked, secret: '930276'}))).toBe('wrong-pin');
		expect(kind(await shop.signIns.approve({...asked, permissions: ['settings']}))).toBe('approver-may-not');
		expect(kind(await shop.signIns.approve(asked))).toBe('done');
		expect(shop.signIns.operator()).toBe(2);
		expect(kind(await shop.execute(order))).toBe('not-allowed');
		wait(60_001);
		expect(kind(await shop.execute({...order, id}))).toBe('not-allowed');
		expect(kind(await shop.signIns.approve(asked))).toBe('done');
		// Only what was shown is allowed.
		expect(kind(await shop.execute({...order, quantity: thousandths(2000), id}))).toBe('not-allowed');
		const done = await shop.execute({...order, id});
		expect(kind(done)).toBe('done');
		expect(shop.till.asOf(done.type === 'done' ? done.seq : 0).entry).toMatchObject({operator: 2, approvedBy: 3});
		expect(shop.till.state.approvals.rows.size).toBe(0);
		await shop.close();
	});
	test('nobody allows who is kept out before it is done', async () => {
		const {shop} = await withPins();
		await shop.execute({type: 'addOperator', name: 'Sipho', role: 'supervisor'});
		await shop.signIns.setPin(3, '930275');
		await shop.signIns.signIn({who: 2, secret: hers});
		const order = {
			...shop.envelope(),
			type: 'wasteStock',
			product: '1001',
			quantity: thousandths(1000),
			reason: 'stale',
		} as const;
		const asked = {who: 3, secret: '930275', command: order, permissions: ['stock'], reason: 'he saw it'} as const;
		expect(kind(await shop.signIns.approve(asked))).toBe('done');
		await shop.signIns.signIn({who: 1, secret: own});
		await shop.execute({type: 'disableOperator', who: 3});
		await shop.signIns.signIn({who: 2, secret: hers});
		expect(kind(await shop.execute(order))).toBe('not-allowed');
		await shop.close();
	});
	test('nobody gives a PIN by what is kept of it, of which the till could not read the parameters', async () => {
		const {shop} = await withPins();
		const pin = {kind: 'scrypt', cost: 3, block: 1, parallel: 1, salt: '00', hash: '00'} as const;
		expect(kind(await shop.execute({type: 'setPin', who: 2, pin}))).toBe('not-proven');
		await shop.close();
	});
	test('nobody says of himself', async () => {
		const {shop} = await withPins();
		await shop.signIns.signIn({who: 2, secret: hers});
		expect(kind(await shop.execute({type: 'signIn', who: 1, by: 'pin'}))).toBe('not-proven');
		expect(
			kind(await shop.execute({type: 'approve', approver: 1, command: 'x', permissions: ['stock'], reason: 'I say so'})),
		).toBe('not-proven');
		expect(kind(await shop.execute({...sell(goods('1001')), operator: 1}))).toBe('not-signed-in');
		await shop.close();
	});
});

describe('Without the pepper', () => {
	test('no PIN is tried, and the recovery code lets the owner in, once', async () => {
		const {shop, open, pepper, recovery} = await withPins();
		await shop.close();
		rmSync(pepper);
		const again = await open();
		const before = again.place().seq;
		expect(kind(await again.signIns.signIn({who: 1, secret: own}))).toBe('pepper-lost');
		expect(again.place().seq).toBe(before);
		expect(kind(await again.signIns.signIn({who: 1, secret: 'AAAAA', by: 'recovery'}))).toBe('wrong-code');
		expect(kind(await again.signIns.signIn({who: 1, secret: recovery.toLowerCase().replaceAll('-', ' '), by: 'recovery'}))).toBe(
			'done',
		);
		again.signIns.signOut();
		expect(kind(await again.signIns.signIn({who: 1, secret: recovery, by: 'recovery'}))).toBe('wrong-code');
		await again.close();
	});
});

describe('A damaged pepper', () => {
	test('is not replaced: no new PIN is kept until the file is put back or taken away', async () => {
		const {shop, pepper, recovery} = await withPins();
		writeFileSync(pepper, 'damaged');
		expect(kind((await shop.signIns.setPin(2, '482915')).outcome)).toBe('pepper-lost');
		expect(kind((await shop.signIns.recover({who: 1, code: recovery, pin: '482915'})).outcome)).toBe('pepper-lost');
		expect(readFileSync(pepper, 'latin1')).toBe('damaged');
		rmSync(pepper);
		expect(kind((await shop.signIns.recover({who: 1, code: recovery, pin: '482915'})).outcome)).toBe('done');
		await shop.close();
	});
});

describe('While a secret is looked at', () => {
	test('the till is locked, and stays so', async () => {
		const {shop} = await withPins();
		const signingIn = shop.signIns.signIn({who: 2, secret: hers});
		shop.signIns.signOut();
		expect(kind(await signingIn)).toBe('not-signed-in');
		expect(shop.signIns.isPresent()).toBe(false);
		await shop.close();
	});
	test('a recovery code lets in once, though it is tried twice at once', async () => {
		const {shop, recovery} = await withPins();
		shop.signIns.signOut();
		const twice = ['482915', '482916'].map(pin => shop.signIns.recover({who: 1, code: recovery, pin}));
		expect((await Promise.all(twice)).map(({outcome}) => kind(outcome)).sort()).toEqual(['done', 'not-proven']);
		await shop.close();
	});
});

describe('The recovery code with a new PIN', () => {
	test('lets the owner in, and the next code is another one, both in one entry', async () => {
		const {shop, open, recovery} = await withPins();
		shop.signIns.signOut();
		const before = shop.place().seq;
		expect(kind((await shop.signIns.recover({who: 1, code: recovery, pin: '111111'})).outcome)).toBe('bad-pin');
		expect(shop.place().seq).toBe(before);
		expect(kind((await shop.signIns.recover({who: 1, code: 'AAAAA', pin: '482915'})).outcome)).toBe('wrong-code');
		const {outcome, recovery: next = ''} = await shop.signIns.recover({who: 1, code: recovery, pin: '482915'});
		expect(kind(outcome)).toBe('done');
		// The wrong code, and the try and the sign-in of the right one.
		expect(shop.place().seq).toBe(before + 3);
		await shop.close();
		const again = await open();
		expect(kind(await again.signIns.signIn({who: 1, secret: own}))).toBe('wrong-pin');
		expect(kind(await again.signIns.signIn({who: 1, secret: '482915'}))).toBe('done');
		expect(kind((await again.signIns.recover({who: 1, code: recovery, pin: '482916'})).outcome)).toBe('wrong-code');
		expect(kind((await again.signIns.recover({who: 1, code: next, pin: '482916'})).outcome)).toBe('done');
		await again.close();
	});
});

describe('A badge', () => {
	test('lets its holder in where the shop says it is enough, and is a try on record', async () => {
		const {shop} = await withPins();
		await shop.execute({type: 'setBadge', who: 2, badge: sha256('B-4471')});
		expect([shop.signIns.holderOf('B-4471'), shop.signIns.holderOf('B-4472')]).toEqual([2, undefined]);
		const asked = {who: 2, secret: 'B-4471', by: 'badge'} as const;
		const before = shop.place().seq;
		expect(kind(await shop.signIns.signIn(asked))).toBe('badge-not-enough');
		expect(shop.place().seq).toBe(before);
		await shop.execute({type: 'changeSetting', name: 'badge-is-enough', value: true});
		expect(kind(await shop.signIns.signIn({...asked, who: 1}))).toBe('wrong-pin');
		expect(kind(await shop.signIns.signIn(asked))).toBe('done');
		expect(shop.till.asOf(shop.place().seq).entry?.events).toEqual([{type: 'SignedIn', who: 2, by: 'badge'}]);
		await shop.close();
	});
	test('lets nobody in who is locked', async () => {
		const {shop, wait} = await withPins();
		await shop.execute({type: 'setBadge', who: 2, badge: sha256('B-4471')});
		await shop.execute({type: 'changeSetting', name: 'badge-is-enough', value: true});
		for (let tries = 0; tries < 10; tries += 1) {
			await shop.execute({type: 'trySignIn', who: 2, by: 'pin'});
			wait(3_600_000);
		}
		expect(kind(await shop.signIns.signIn({who: 2, secret: 'B-4471', by: 'badge'}))).toBe('pin-locked');
		await shop.close();
	});
});

describe('A kept secret', () => {
	test('fits itself and nothing else, and says when it is kept weakly', async () => {
		const kept = await hashSecret(own);
		expect([await fitsSecret(kept, own), await fitsSecret(kept, hers)]).toEqual([true, false]);
		expect([isKeptWeakly(kept), isKeptWeakly({...kept, cost: 1024})]).toEqual([false, true]);
		expect(JSON.stringify(kept)).not.toContain(own);
	});
});
