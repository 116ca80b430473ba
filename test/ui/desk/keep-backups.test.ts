// The backups that an open counter makes by itself: once a day, said when they fail, and never in the way of a sale.
import {expect, test} from 'vitest';
import type {BackupsSeen} from '../../../src/app/backups/look.ts';
import type {Shop} from '../../../src/app/shop.ts';
import {goods, listed, sell} from '../../support/commands.ts';
import {type Driven, drive, freshFolder, keys, shopIn} from '../../support/drive.ts';
import {type FakeUpkeep, fakeUpkeep} from '../../support/fake-upkeep.ts';
import {notice, practice} from '../practice.ts';

const dayMs = 86_400_000;
const start = Date.UTC(2026, 10, 20, 6, 30);

/** A shop of one's own with a sale: three entries. */
async function ownShop(): Promise<Shop> {
	const shop = await shopIn(freshFolder(), {kind: 'shop', name: 'Spaza', owner: 'Lerato', currency: 'ZAR'});
	await shop.execute(listed('1001'));
	await shop.execute(sell(goods('1001')));
	return shop;
}

const seenOf = (time: string, entry: number): BackupsSeen => ({
	first: {place: '/shop/backups', backups: [{name: `backup-${time}-entry-${entry}`, time, entry}]},
});

type Open = {readonly screen: Driven; readonly upkeep: FakeUpkeep; readonly clock: {at: number}};

async function open(seen: BackupsSeen): Promise<Open> {
	const upkeep = fakeUpkeep();
	upkeep.sees(seen);
	const clock = {at: start};
	const screen = await drive(await ownShop(), {upkeep: upkeep.port, now: () => ({at: clock.at, offset: 120})});
	return {screen, upkeep, clock};
}

const title = ({lines}: Driven): string => lines()[0] ?? '';

test('one is made when the newest is a day old and something came since; the title says so until it is there', async () => {
	const {screen, upkeep, clock} = await open(seenOf('2026-11-20-080000', 2));
	await screen.pass(60_000);
	expect(upkeep.begun).toHaveLength(0);
	expect(title(screen)).not.toContain('BACKUP');
	clock.at += dayMs;
	await screen.pass(60_000);
	expect(upkeep.begun.map(({what}) => what)).toEqual(['backup']);
	expect(title(screen)).toContain('NO BACKUP SINCE 2026-11-20 · Lerato');
	// No second one is begun while it is being made, and a sale is made meanwhile.
	await screen.type('1001\r', keys.f10, keys.enter);
	await screen.pass(60_000);
	expect(screen.desk.state.numbers.rows.get('receipt:1')).toBe(3);
	expect(upkeep.begun).toHaveLength(1);
	upkeep.sees(seenOf('2026-11-21-083100', 4));
	upkeep.begun[0]?.finish({end: 'done', lines: ['Backed up and proven in /shop/backups']});
	await screen.pass(0);
	expect(title(screen)).not.toContain('BACKUP');
	await screen.pass(10 * 60_000);
	expect(upkeep.begun).toHaveLength(1);
});

test('one that fails is said once, behind what is said already, and tried again an hour later', async () => {
	const {screen, upkeep, clock} = await open({first: {place: '/shop/backups', backups: []}});
	const fail = async (): Promise<void> => {
		upkeep.begun
			.at(-1)
			?.finish({end: 'failed', lines: ['/shop/backups cannot be used (the disk is full). Nothing was changed.']});
		await screen.pass(0);
	};
	await screen.pass(60_000);
	await fail();
	expect(notice(screen)).toBe('! NO BACKUP was made: /shop/backups cannot be used (the disk is full). Nothing was changed.');
	expect(title(screen)).toContain('NO BACKUP');
	await screen.type(keys.esc);
	await screen.pass(30 * 60_000);
	expect(upkeep.begun).toHaveLength(1);
	clock.at += 3_600_000;
	await screen.pass(60_000);
	expect(upkeep.begun).toHaveLength(2);
	await screen.type(keys.f2, keys.esc);
	await fail();
	expect(notice(screen)).not.toContain('NO BACKUP was made');
});

test('a second place that is away is said once, and stands in the title', async () => {
	const {screen} = await open({...seenOf('2026-11-20-080000', 3), second: {place: '/media/usb/cf', backups: [], why: 'ENOENT'}});
	await screen.pass(60_000);
	expect(notice(screen)).toBe(
		'! The second place for backups, /media/usb/cf, is not there. It gets a copy when it is; the first place goes on.',
	);
	expect(title(screen)).toContain('second backup place away');
	screen.desk.clearNotice();
	await screen.pass(10 * 60_000);
	expect(notice(screen)).toBe('');
});

test('a practice shop is neither backed up by itself nor reminded', async () => {
	const upkeep = fakeUpkeep();
	const screen = await practice({upkeep: upkeep.port});
	await screen.type('1001\r', keys.f10, keys.enter, keys.enter);
	await screen.pass(dayMs);
	expect(upkeep.begun).toHaveLength(0);
	expect(title(screen)).not.toContain('BACKUP');
});
