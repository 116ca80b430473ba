// A person's data in an open shop: redacted with the shop opened anew, told what still holds it, and written to one file.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {lookAtBackups} from '../../src/app/backups/look.ts';
import {personFile} from '../../src/app/exporting/person.ts';
import {finishRedaction} from '../../src/app/redaction.ts';
import {openShop, shopOf} from '../../src/app/shop.ts';
import {backupShop} from '../../src/store/opening/backup.ts';
import {verifyShop} from '../../src/store/opening/verify.ts';
import {canaries, redact, wholeLife} from '../support/canary.ts';
import {firstSegment, storedShop} from '../support/stored-shop.ts';

test('everything that the shop keeps about a person comes out as one file', async () => {
	const {till} = await storedShop(wholeLife);
	const file = personFile(till, 2);
	for (const each of canaries) expect(file?.text).toContain(each);
	const data = JSON.parse(file?.text ?? '');
	expect(data.account).toMatchObject({id: 2, name: 'Quentina Canary-Smith'});
	expect(data.called).toEqual(['Quentina Canary', '082 555 0199', 'quentina@canary.example', 'Quentina Canary-Smith']);
	expect(data.savedReferences).toEqual(['07123456787', 'NF-777777', '0825550199']);
	expect(data.payees).toMatchObject([{number: 1, name: 'Quentina at home', beneficiary: 'NF-777777'}]);
	expect(data.receipts.map(({number}: {number: string}) => number)).toEqual([
		'1-000001',
		'1-000002',
		'1-000003',
		'1-000004',
		'1-000005',
	]);
	expect(data.past).toHaveLength(1);
	expect(data.parkedBaskets).toHaveLength(1);
	expect(data.entries.length).toBeGreaterThan(5);
	expect(data.texts).toContainEqual(expect.objectContaining({event: 'AccountFrozen', text: 'Quentina lost her card'}));
	expect(file?.text).not.toContain('Peter');
	expect(personFile(till, 99)).toBeUndefined();
});

test('a redaction answers with the shop as it is open then, and names what still holds the person', async () => {
	const stored = await storedShop(wholeLife);
	const into = join(stored.folder, 'backups');
	const made = await backupShop(stored.folder, into, {time: '2026-03-02-170000', keep: 9});
	mkdirSync(join(stored.folder, 'exports'), {recursive: true});
	const export1 = join(stored.folder, 'exports', 'statement-2.txt');
	writeFileSync(export1, 'Statement of QUENTINA CANARY');
	writeFileSync(join(stored.folder, 'exports', 'other.txt'), 'Statement of Thandi');
	const {seq} = await stored.do(redact);
	const {shop, redacted} = await finishRedaction(
		shopOf(stored.folder, stored as never),
		{account: 2, seq},
		{
			again: async () => expect.unreachable(),
			reopen: folder => openShop(folder),
			backups: folder => lookAtBackups(folder, {first: into, second: undefined, keep: 9}),
		},
	);
	expect(redacted).toMatchObject({account: 2, left: 0, seqs: [seq], stillHeld: {files: [export1], backups: [made.path]}});
	expect(shop.till.state.accounts.rows.get(2)?.name).toBe('Redacted 2');
	await shop.close();
});

test('a person in more entries than one can list is redacted in parts, by whoever signed in', async () => {
	const stored = await storedShop(wholeLife, {listedAtOnce: 1000});
	await stored.signIns.setPin(1, '4271');
	await stored.signIns.signIn({who: 1, secret: '4271'});
	const {seq} = await stored.do(redact);
	const {shop, redacted} = await finishRedaction(
		shopOf(stored.folder, stored as never),
		{account: 2, seq},
		{
			reopen: folder => openShop(folder),
			backups: folder => lookAtBackups(folder, {first: join(folder, 'backups'), second: undefined, keep: 9}),
		},
	);
	expect(redacted).toMatchObject({account: 2, left: 0, entries: 16});
	expect(redacted.seqs.length).toBeGreaterThan(2);
	for (const each of canaries) expect(readFileSync(firstSegment(shop.folder), 'utf8')).not.toContain(each);
	expect(verifyShop(shop.folder, {state: shop.till.state, place: shop.place()}).faults).toEqual([]);
	await shop.close();
});
