// Entries torn at any place in a block of the disk: they were never acknowledged and are not damage.
import {afterAll, expect, test} from 'vitest';
import {cents} from '../../src/domain/base/money.ts';
import {readWhole} from '../../src/store/disk/files.ts';
import {endOfData} from '../../src/store/journal/segment.ts';
import {makeShopFolder} from '../../src/store/opening/shop-folder.ts';
import {goods, sell} from '../support/commands.ts';
import type {Said} from '../support/given.ts';
import {keepsAll, losesAll, seeded} from '../support/luck.ts';
import {type CutDisk, recovers} from './power-cut.ts';
import {emptyDisk, makeScript, openScript, type Script, smallShop} from './script.ts';
import {report, sized, triesAll} from './size.ts';

/** What a disk writes whole or not at all. */
const sectorSize = 512;

let disks = 0;
afterAll(() => report('disks with an entry torn at any place', disks));

/** So many bytes of journal, to move the next entry along. */
const pad = (bytes: number): Said => ({
	type: 'importRows',
	accounts: [],
	products: [],
	past: [{source: 'sales', text: 'x'.repeat(bytes), when: '2025-11-20 10:00:00', about: 'import', amount: cents(100)}],
});

/** A file that was to become `written`, of which only those sectors reached the disk that `isThere` says. */
function partly(old: Buffer, written: Buffer, isThere: (sector: number) => boolean): Buffer {
	const bytes = Buffer.alloc(written.length);
	old.copy(bytes);
	for (let sector = 0; sector * sectorSize < written.length; sector += 1)
		if (isThere(sector)) written.copy(bytes, sector * sectorSize, sector * sectorSize, (sector + 1) * sectorSize);
	return bytes;
}

/** The sectors of a file that are not what they were. */
function changedSectors(old: Buffer, written: Buffer): readonly number[] {
	const sectors = Array.from({length: Math.ceil(written.length / sectorSize)}, (_, sector) => sector);
	const of = (bytes: Buffer, sector: number): Buffer => bytes.subarray(sector * sectorSize, (sector + 1) * sectorSize);
	return sectors.filter(sector => !of(old, sector).equals(of(written, sector)));
}

/** Has the shop write the last entry of its script, and answers with every disk that has the file's new length and some of the new sectors. */
async function tornDisks(script: Script, hasRoom: boolean): Promise<readonly CutDisk[]> {
	const disk = emptyDisk(script.folder);
	const segment = `${script.folder}/journal/0000000001.log`;
	makeShopFolder(script.folder, disk.files);
	const counter = await openScript(script, disk.files, {hasRoom});
	const acknowledged = script.commands.length - 1;
	for (let n = 1; n <= acknowledged; n += 1) await counter.say(n);
	const torn: CutDisk[] = [];
	disk.watch(({operation, path}) => {
		if (operation !== 'sync' || path !== segment) return;
		const old = readWhole(disk.afterPowerCut(losesAll).files, segment) ?? Buffer.alloc(0);
		const written = readWhole(disk.files, segment) ?? Buffer.alloc(0);
		const sectors = changedSectors(old, written);
		for (let mask = 0; mask < 1 << sectors.length; mask += 1) {
			const left = disk.afterPowerCut(keepsAll);
			left.put(
				segment,
				partly(old, written, sector => ((mask >> sectors.indexOf(sector)) & 1) === 1 && sectors.includes(sector)),
			);
			torn.push({disk: left, acknowledged, where: `entry at byte ${endOfData(old)}, sectors ${mask.toString(2)}`});
		}
	});
	await counter.say(acknowledged + 1);
	await counter.close();
	return torn;
}

test('an entry may begin at any byte of a sector, and any of its sectors may be missing', {timeout: 600_000}, async () => {
	const offsets = new Set<number>();
	for (let bytes = 0; bytes < sectorSize; bytes += 1) {
		const script = await makeScript([smallShop, pad(1 + bytes), sell(goods('1001'))]);
		// For a commit every other offset is tried with room ahead, and the others without.
		const rooms = triesAll ? [true, false] : [bytes % 2 === 0];
		// One after the other: both have the lock of one folder.
		for (const hasRoom of rooms)
			for (const torn of await tornDisks(script, hasRoom)) {
				offsets.add(Number(/byte (\d+)/.exec(torn.where)?.[1]) % sectorSize);
				disks += await recovers(torn, script, {times: sized(1, 20), random: seeded(bytes)});
			}
	}
	expect(offsets.size).toBe(sectorSize);
});
