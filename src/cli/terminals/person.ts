// A person's data at the counter: the shop is opened anew after a redaction, and a person's file is written.
import {lookAtBackups} from '../../app/backups/look.ts';
import {placesOf} from '../../app/backups/places.ts';
import {readCounterFile} from '../../app/counter-file.ts';
import type {Written} from '../../app/exporting/files.ts';
import {personFile} from '../../app/exporting/person.ts';
import {finishRedaction} from '../../app/redaction.ts';
import {openShop, type Shop} from '../../app/shop.ts';
import {assert} from '../../domain/base/assert.ts';
import type {UpkeepPort} from '../../ui/model/upkeep.ts';
import {type AtCounter, openNow, troubleOf} from './at-counter.ts';

/** Opens the shop anew after the order of a redaction. If that fails, it is opened again as it is: the next opening goes on with it. */
export async function redactNow(
	done: {readonly account: number; readonly seq: number},
	around: AtCounter,
): ReturnType<UpkeepPort['finishRedaction']> {
	const {closeDesk, keep, enter} = around;
	const open = openNow(around);
	const reopen = (folder: string): Promise<Shop> => openShop(folder, {purpose: 'counter'});
	await closeDesk();
	try {
		const finished = await finishRedaction(open, done, {
			reopen,
			backups: folder => lookAtBackups(folder, placesOf(folder, readCounterFile(folder).settings.backup)),
		});
		keep(finished.shop);
		return finished;
	} catch (error) {
		const fault = troubleOf(error);
		await open.close();
		const back = await reopen(open.folder);
		keep(back);
		enter(back);
		return {fault};
	}
}

/** Writes a person's data into the exports of the shop. */
export async function writePerson(shop: Shop, account: number): Promise<Written> {
	const file = personFile(shop.till, account);
	assert(file !== undefined, 'an account that is there has a file');
	return shop.exportFile(file);
}
