// The limit of 1 MiB for an entry: a longer one is refused before it is written, and one that was written before is read.
import {describe, expect, test} from 'vitest';
import {cents} from '../../../src/domain/base/money.ts';
import {refusalText} from '../../../src/formats/wording/refusals.ts';
import {headLength} from '../../../src/store/journal/entry.ts';
import {verifyShop} from '../../../src/store/opening/verify.ts';
import {goods, listed, sell} from '../../support/commands.ts';
import {forge} from '../../support/forging.ts';
import type {Said} from '../../support/given.ts';
import {entryOfBytes} from '../../support/journal-lines.ts';
import {openedJournal} from '../../support/open-journal.ts';
import {everyFile, leftShop, openAt, storedShop} from '../../support/stored-shop.ts';

const limit = 1_048_576;
/** A line has its head before the json and a newline behind it. */
const around = headLength + 1;

/** So many lines of the past, each with 300 bytes and more. */
const past = (lines: number): Said => ({
	type: 'importRows',
	accounts: [],
	products: [],
	past: Array.from({length: lines}, (_, n) => ({
		source: 'sales',
		text: `${n}`.padEnd(200, '.'),
		when: '2025-11-20 10:00:00',
		about: 'Bread',
		amount: cents(100),
	})),
});

describe('An entry', () => {
	test('has a json of 1 MiB and not a byte more', async () => {
		const {journal, text} = openedJournal();
		expect(await journal.append(entryOfBytes(1, limit + around + 1))).toEqual({
			kind: 'order-too-large',
			bytes: limit + 1,
			most: limit,
		});
		expect([text(), journal.place().seq]).toEqual(['', 0]);
		expect(await journal.append(entryOfBytes(1, limit + around))).toMatch(/^[0-9a-f]{64}$/);
		expect(journal.place().seq).toBe(1);
	});

	test('that is longer is a refusal: nothing is written, and selling goes on', async () => {
		const shop = await storedShop([listed('1001')]);
		const [files, state] = [everyFile(shop.folder), shop.state()];
		const outcome = await shop.say(past(4000));
		expect(outcome).toMatchObject({type: 'refused', refusal: {kind: 'order-too-large', most: limit}});
		if (outcome.type === 'refused') expect(refusalText(outcome.refusal)).toMatch(/^That is too much for one go: 1\d{6} bytes/);
		expect([everyFile(shop.folder), shop.state()]).toEqual([files, state]);
		expect(await shop.do(past(2000))).toMatchObject({type: 'done', seq: 3});
		expect(await shop.do(sell(goods('1001')))).toMatchObject({type: 'done', seq: 4});
	});

	test('that an older program wrote longer is read like every other', async () => {
		const {folder} = await leftShop([past(10), listed('1001')]);
		forge(folder, json => json.replaceAll('.'.repeat(199), '.'.repeat(200_000)));
		const shop = await openAt(folder);
		expect(verifyShop(folder, {state: shop.till.state, place: shop.place()})).toMatchObject({entries: 3, faults: []});
		expect(shop.till.history.past({limit: 99})[0]?.text.length).toBe(200_001);
		await shop.do(sell(goods('1001')));
	});
});
