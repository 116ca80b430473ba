// The places of backups: which can be one, making backups in both, and looking at them. What fails in one place keeps nothing from the other.
import {existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, onTestFinished, test} from 'vitest';
import {lastReceiptOf, lookAtBackups} from '../../../src/app/backups/look.ts';
import {makeBackups} from '../../../src/app/backups/make.ts';
import {placeFault} from '../../../src/app/backups/place-fault.ts';
import {misplacedBackup, realPlaces} from '../../../src/app/backups/places.ts';
import {card, goods, listed, noted, sell} from '../../support/commands.ts';
import {failing, faultyFiles, quickFiles as files} from '../../support/faulty-files.ts';
import {everyFile, leftShop, openAt} from '../../support/stored-shop.ts';

const time = '2026-11-21-180000';

function scratch(): string {
	const folder = mkdtempSync(join(tmpdir(), 'counterfoil-'));
	onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
	return folder;
}

/** A shop with one sale, and two places. */
async function shopAndPlaces() {
	const {folder: shop} = await leftShop([listed('1001', {stock: 40}), sell(goods('1001'))]);
	const around = scratch();
	const places = {first: join(around, 'first'), second: join(around, 'second'), keep: 14};
	return {shop, places};
}

describe('A place for backups', () => {
	const shop = '/srv/shop';
	test.each([
		['nothing set', {}, undefined],
		['a folder elsewhere', {folder: '/var/b', second: '/media/usb/cf'}, undefined],
		['the shop’s own folder, named', {folder: '/srv/shop/backups'}, undefined],
		['a folder with the same beginning', {second: '/srv/shop-copies'}, undefined],
		['the shop itself', {folder: '/srv/shop'}, {name: 'folder', why: 'of-the-shop'}],
		['a part of the books', {folder: '/srv/shop/../shop/journal'}, {name: 'folder', why: 'of-the-shop'}],
		['a second place in the shop', {second: '/srv/shop/backups'}, {name: 'second', why: 'of-the-shop'}],
		['twice the same', {folder: '/var/b', second: '/var/b/'}, {name: 'second', why: 'the-first'}],
		['the second in the first', {folder: '/var/b', second: '/var/b/2'}, {name: 'second', why: 'the-first'}],
	] as const)('%s', (_what, settings, wrong) => {
		expect(misplacedBackup({keep: 14, ...settings}, shop)).toEqual(wrong);
	});

	test('is told by where its links lead', () => {
		const around = scratch();
		mkdirSync(join(around, 'shop'));
		symlinkSync(join(around, 'shop'), join(around, 'link'));
		const settings = realPlaces({keep: 14, second: join(around, 'link', 'copies')});
		expect(misplacedBackup(settings, join(around, 'shop'))).toEqual({name: 'second', why: 'of-the-shop'});
	});

	test('that is typed is made where only its last folder is missing; a stick that is away is not', () => {
		const around = scratch();
		const second = join(around, 'usb', 'cf');
		expect(placeFault({keep: 14, second}, shop)).toBe(
			`${second} cannot be used (it is not there). If it is on a stick, plug that in first.`,
		);
		mkdirSync(join(around, 'usb'));
		expect(placeFault({keep: 14, second}, shop)).toBeUndefined();
		expect(existsSync(second)).toBe(true);
		expect(placeFault({keep: 14, second: '/proc'}, shop)).toContain(
			'That is a whole disk. Name a folder on it, such as /proc/counterfoil',
		);
		expect(placeFault({keep: 14, second: '/srv/shop/x'}, shop)).toContain('/srv/shop/x is inside the shop’s folder');
	});
});

describe('Backups in two places', () => {
	test('are both proven; while the second is away nothing is made there; nothing is written twice', async () => {
		const {shop, places} = await shopAndPlaces();
		const away = await makeBackups(shop, places, {time, files});
		expect(away).toMatchObject({first: {made: {isNew: true}}, second: {place: places.second, isMissing: true}});
		expect(existsSync(places.second)).toBe(false);
		mkdirSync(places.second);
		const both = await makeBackups(shop, places, {time, files});
		expect(both).toMatchObject({first: {made: {isNew: false}}, second: {made: {isNew: true}}});
		const before = [everyFile(places.first), everyFile(places.second)];
		const again = await makeBackups(shop, places, {time: '2026-11-22-180000', files});
		expect(again).toMatchObject({first: {made: {isNew: false}}, second: {made: {isNew: false}}});
		expect([everyFile(places.first), everyFile(places.second)]).toEqual(before);
	});

	test.each(['ENOSPC', 'EROFS', 'EACCES', 'EIO'])(
		'where the first place fails with %s the second is made, and nothing of the shop or of earlier backups is harmed',
		async code => {
			const {shop, places} = await shopAndPlaces();
			mkdirSync(places.second);
			const {first} = await makeBackups(shop, {...places, second: undefined}, {time, files});
			if (!('made' in first)) throw new Error('the first backup was not made');
			const open = await openAt(shop);
			await open.do(sell(goods('1001'), {tender: card}));
			await open.close();
			const before = [everyFile(shop), everyFile(places.first)];
			const disk = faultyFiles();
			disk.failWhen(call =>
				call.path.startsWith(places.first) ? (failing('write', '.tmp', code)(call) ?? undefined) : undefined,
			);
			const made = await makeBackups(shop, places, {time: '2026-11-22-180000', files: disk.files});
			expect(made).toMatchObject({first: {trouble: {code: 'unusable', facts: {why: code}}}, second: {made: {isNew: true}}});
			expect([everyFile(shop), everyFile(places.first)]).toEqual(before);
		},
	);

	test('the second of which goes away in the middle: the first stands', async () => {
		const {shop, places} = await shopAndPlaces();
		mkdirSync(places.second);
		const disk = faultyFiles();
		disk.failWhen(call => (call.path.startsWith(places.second) && call.operation === 'rename' ? 'ENODEV' : undefined));
		const made = await makeBackups(shop, places, {time, files: disk.files});
		expect(made).toMatchObject({first: {made: {isNew: true}}, second: {trouble: {facts: {why: 'ENODEV'}}}});
		expect(readdirSync(places.second)).toEqual([]);
	});
});

describe('A look at the backups', () => {
	test('sees those of this shop in both places, the oldest first, and why a place cannot be read', async () => {
		const {shop, places} = await shopAndPlaces();
		const other = await shopAndPlaces();
		mkdirSync(places.second);
		await makeBackups(shop, places, {time, files});
		await makeBackups(other.shop, {...places, second: undefined}, {time: '2026-11-22-180000', files});
		mkdirSync(join(places.first, 'backup-2026-11-23-180000-entry-9'));
		writeFileSync(join(places.first, 'holiday.jpg'), 'me');
		const seen = await lookAtBackups(shop, places);
		const backup = {name: `backup-${time}-entry-3`, time, entry: 3};
		expect(seen).toEqual({
			first: {place: places.first, backups: [backup]},
			second: {place: places.second, backups: [backup]},
		});
		expect(await lookAtBackups(shop, {...places, second: '/nowhere/at/all'})).toMatchObject({
			second: {backups: [], why: 'ENOENT'},
		});
	});

	test('finds the last receipt of one, past notes about older ones, and none where it cannot be read', async () => {
		const {folder: shop} = await leftShop([
			listed('1001'),
			sell(goods('1001')),
			sell(goods('1001')),
			noted('broken', '1-000001'),
		]);
		expect(await lastReceiptOf(shop)).toBe('1-000002');
		expect(await lastReceiptOf((await leftShop([])).folder)).toBeUndefined();
		expect(await lastReceiptOf('/nowhere')).toBeUndefined();
		writeFileSync(join(shop, 'journal', '0000000009.log'), `${'x'.repeat(200)}\n`);
		expect(await lastReceiptOf(shop)).toBeUndefined();
	});
});
