// When a backup is due, when leaving makes one, and what the title says.
import {describe, expect, test} from 'vitest';
import type {PlaceSeen} from '../../../src/app/backups/look.ts';
import {backupMark, isDue, isWorthIt} from '../../../src/ui/model/backups-now.ts';

/** Noon on a Saturday in Johannesburg. */
const now = {at: Date.UTC(2026, 10, 21, 10), offset: 120};
const seq = 10;

const place = (path: string, ...backups: readonly (readonly [time: string, entry: number])[]): PlaceSeen => ({
	place: path,
	backups: backups.map(([time, entry]) => ({name: `backup-${time}-entry-${entry}`, time, entry})),
});
const away: PlaceSeen = {...place('/usb'), why: 'ENOENT'};

const whole = ['2026-11-01-120000', 10] as const;
const anHourOld = ['2026-11-21-110000', 9] as const;
const aDayOld = ['2026-11-20-120000', 9] as const;
const older = ['2026-11-20-115959', 9] as const;
const fromTheFuture = ['2031-01-01-120000', 9] as const;

const first = (...backups: Parameters<typeof place>[1][]) => place('/shop/backups', ...backups);
const second = (...backups: Parameters<typeof place>[1][]) => place('/usb', ...backups);

describe.each([
	['there is none', {first: first()}, {due: true, worth: true, mark: 'NO BACKUP'}],
	['the newest has everything, however old', {first: first(whole)}, {due: false, worth: false, mark: undefined}],
	['something came since, an hour ago', {first: first(anHourOld)}, {due: false, worth: true, mark: undefined}],
	['it is a day old to the second', {first: first(aDayOld)}, {due: false, worth: true, mark: undefined}],
	['it is a second older than a day', {first: first(older)}, {due: true, worth: true, mark: 'NO BACKUP SINCE 2026-11-20'}],
	[
		'the clock was wrong when it was made',
		{first: first(fromTheFuture)},
		{due: true, worth: true, mark: 'NO BACKUP SINCE 2031-01-01'},
	],
	[
		'a backup was put back, and the newest holds more than the shop now',
		{first: first(['2026-11-20-110000', 8], ['2026-11-20-115959', 900])},
		{due: true, worth: true, mark: 'NO BACKUP SINCE 2026-11-20'},
	],
	[
		'a backup was put back, and one was made since',
		{first: first(['2026-11-19-120000', 900], ['2026-11-20-110000', 10])},
		{due: false, worth: false, mark: undefined},
	],
	[
		'one from the future is beside the newest',
		{first: first(whole, ['2031-01-01-120000', 900])},
		{due: false, worth: false, mark: undefined},
	],
	['a stick is there that has none', {first: first(whole), second: second()}, {due: true, worth: true, mark: undefined}],
	['a stick is away', {first: first(whole), second: away}, {due: false, worth: false, mark: 'second backup place away'}],
	[
		'a stick is away, and the newest is old',
		{first: first(older), second: away},
		{due: true, worth: true, mark: 'NO BACKUP SINCE 2026-11-20'},
	],
	[
		'only the stick has a new one, since the first place failed',
		{first: first(older), second: second(anHourOld)},
		{due: true, worth: true, mark: undefined},
	],
])('Where %s', (_what, seen, {due, worth, mark}) => {
	test('a backup is due, or not', () => expect(isDue(seen, {seq, now})).toBe(due));
	test('leaving makes one, or not', () => expect(isWorthIt(seen, {seq, now})).toBe(worth));
	test('the title says so, or nothing', () => expect(backupMark(seen, {seq, now})).toBe(mark));
});
